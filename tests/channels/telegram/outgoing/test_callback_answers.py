"""Promise 15: every press is answered, whatever becomes of what it asked for."""

from __future__ import annotations

import asyncio
import random
from collections.abc import AsyncIterator

import pytest

from bot.channels.channel import Button, Failure, Message, SendFailed
from bot.channels.telegram.api import Api
from bot.channels.telegram.outgoing.callback_answers import Presses
from bot.channels.telegram.outgoing.channel import TelegramChannel
from bot.threads import Thread
from tests.channels.telegram.fake import FakeTelegram, Group, Person, Press

VOTE = (Button("4", "vote 1 4", "4"),)
SOON = 0.05


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    """Telegram, which takes all at once."""
    async with FakeTelegram() as made:
        made.limits.on = False
        yield made
        assert made.spec_errors == []


@pytest.fixture
async def channel(fake: FakeTelegram) -> AsyncIterator[TelegramChannel]:
    """A channel that waits but a moment for the answers to presses."""
    async with Api(fake.token, fake.url) as api:
        made = TelegramChannel(api)
        made.presses = Presses(api, SOON)
        yield made


@pytest.fixture
async def awa(fake: FakeTelegram) -> Person:
    """Somebody who has written first."""
    person = fake.person("Awa")
    await person.starts()
    return person


@pytest.fixture
async def group(fake: FakeTelegram, awa: Person, channel: TelegramChannel) -> Group:
    """A group with a vote in it."""
    made = fake.group("GTM", [awa], supergroup=True)
    await channel.send(Message(1, "", str(made.id), "Idées", VOTE, kind="card"))
    return made


def answer(press: Press, person: Person, group: Group, text: str) -> Message:
    """What is said to somebody who has pressed in the group."""
    return Message(2, str(person.id), str(group.id), text, thread=str(Thread(press=press.id)))


def shown(press: Press) -> list[tuple[str, bool]]:
    """What the person saw."""
    return [(one.text, one.show_alert) for one in press.answers]


async def test_in_private_it_is_answered_at_once(channel: TelegramChannel, awa: Person) -> None:
    await channel.send(Message(1, str(awa.id), "", "Idées", VOTE))
    press = await awa.presses("4")
    await channel.presses.received(press.id, private=True)
    await asyncio.sleep(SOON / 2)
    assert shown(press) == [("", False)]


async def test_where_there_may_be_a_toast_it_waits_for_that_or_for_what_is_said(
    channel: TelegramChannel, awa: Person
) -> None:
    await channel.send(Message(1, str(awa.id), "", "Idées", VOTE))
    press, late = await awa.presses("4"), await awa.presses("4")
    for one in (press, late):
        await channel.presses.received(one.id, private=True, chat=str(awa.id))
    assert await channel.send(Message(2, str(awa.id), "", "C’est fini", thread=str(Thread(press=late.id)))) == ""
    assert (shown(press), shown(late)) == ([], [("C’est fini", False)])
    await channel.send(Message(3, str(awa.id), "", "Vote compté : 4"))
    await asyncio.sleep(SOON / 2)
    assert (shown(press), shown(late)) == ([("", False)], [("C’est fini", False)])


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("Vote compté : 4", ("Vote compté : 4", False)),
        ("Vote compté : 4. " * 5, ("Vote compté : 4. " * 5, True)),
        ("👍" * 100, ("👍" * 100, True)),
    ],
    ids=["short", "long", "just fits"],
)
async def test_in_a_group_the_answer_is_shown_to_whoever_pressed(
    channel: TelegramChannel, awa: Person, group: Group, text: str, seen: tuple[str, bool]
) -> None:
    press = await group.presses(awa, "4")
    await channel.presses.received(press.id, private=False)
    assert await channel.send(answer(press, awa, group, text)) == ""
    await asyncio.sleep(2 * SOON)
    assert shown(press) == [seen]
    assert (len(awa.messages), len(group.messages)) == (0, 1)


async def test_an_answer_that_comes_late_goes_to_the_person(
    channel: TelegramChannel, awa: Person, group: Group
) -> None:
    press = await group.presses(awa, "4")
    await channel.presses.received(press.id, private=False)
    await asyncio.sleep(2 * SOON)
    await channel.send(answer(press, awa, group, "Vote compté : 4"))
    assert shown(press) == [("", False)]
    assert [one.text for one in awa.messages] == ["Vote compté : 4"]
    assert len(group.messages) == 1


async def test_an_answer_too_long_to_be_shown_goes_to_the_person(
    channel: TelegramChannel, awa: Person, group: Group
) -> None:
    press = await group.presses(awa, "4")
    await channel.presses.received(press.id, private=False)
    await channel.send(answer(press, awa, group, "👍" * 101))
    await asyncio.sleep(2 * SOON)
    assert shown(press) == [("", False)]
    assert [one.text for one in awa.messages] == ["👍" * 101]


async def test_a_press_that_telegram_has_given_up_is_told_in_private(
    fake: FakeTelegram, channel: TelegramChannel, awa: Person, group: Group
) -> None:
    press = await group.presses(awa, "4")
    fake.world.answer_within = -1
    await channel.send(answer(press, awa, group, "Vote compté : 4"))
    assert [one.text for one in awa.messages] == ["Vote compté : 4"]


async def test_who_has_never_written_first_is_told_nothing_and_the_group_stays(
    fake: FakeTelegram, channel: TelegramChannel, group: Group
) -> None:
    ben = fake.person("Ben")
    group.joins(ben)
    press = await group.presses(ben, "4")
    fake.world.answer_within = -1
    assert await channel.send(answer(press, ben, group, "Vote compté : 4")) == ""


async def test_no_line_is_no_reason_to_say_it_elsewhere(
    fake: FakeTelegram, channel: TelegramChannel, awa: Person, group: Group
) -> None:
    press = await group.presses(awa, "4")
    await channel.presses.received(press.id, private=False)
    fake.fail("answerCallbackQuery", "reset")
    with pytest.raises(SendFailed) as caught:
        await channel.send(answer(press, awa, group, "Vote compté : 4"))
    assert caught.value.kind is Failure.UNSURE
    await channel.send(answer(press, awa, group, "Vote compté : 4"))
    assert shown(press) == [("Vote compté : 4", False)]


async def test_a_phone_does_not_wait_for_a_line_that_has_broken(
    fake: FakeTelegram, channel: TelegramChannel, awa: Person, group: Group
) -> None:
    press = await group.presses(awa, "4")
    await channel.presses.received(press.id, private=False)
    fake.fail("answerCallbackQuery", 502)
    with pytest.raises(SendFailed):
        await channel.send(answer(press, awa, group, "Vote compté : 4"))
    await asyncio.sleep(2 * SOON)
    assert shown(press) == [("", False)]
    await channel.send(answer(press, awa, group, "Vote compté : 4"))
    assert [one.text for one in awa.messages] == ["Vote compté : 4"]


async def test_a_line_that_breaks_is_tried_again(fake: FakeTelegram, channel: TelegramChannel, awa: Person) -> None:
    await channel.send(Message(1, str(awa.id), "", "Idées", VOTE))
    press = await awa.presses("4")
    fake.fail("answerCallbackQuery", 502)
    await channel.presses.received(press.id, private=True)
    await asyncio.sleep(1.2)
    assert shown(press) == [("", False)]


@pytest.mark.promise(15)
@pytest.mark.parametrize("count", [50, pytest.param(2000, marks=pytest.mark.soak)])
async def test_all_are_answered_in_time(
    fake: FakeTelegram, channel: TelegramChannel, awa: Person, group: Group, count: int
) -> None:
    """200 a second; some commands are quick, some slow, some fail and never say anything."""
    dice = random.Random(15)  # noqa: S311 - the same every time
    fake.latency = lambda: dice.random() / 100

    async def one() -> Press:
        await asyncio.sleep(dice.random() * count / 200)
        press = await group.presses(awa, "4")
        await channel.presses.received(press.id, private=False)
        await asyncio.sleep(dice.random() * 2 * SOON)
        if dice.random() > 0.2:
            await channel.send(answer(press, awa, group, "Vote compté : 4"))
        return press

    presses = await asyncio.gather(*(one() for _ in range(count)))
    await asyncio.sleep(3 * SOON)
    assert [len(press.answers) for press in presses] == [1] * count
    waits = sorted((press.answers[0].at - press.at).total_seconds() for press in presses)
    assert waits[int(0.95 * count)] <= 2
