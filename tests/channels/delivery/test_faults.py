"""A bad line: nothing is lost, nothing comes twice without a reason, and nobody waits for another's trouble."""

from __future__ import annotations

import random
from collections import Counter
from datetime import timedelta

import pytest

from bot.channels.channel import Message
from bot.commands import Role
from storage.database import Tx
from storage.outbox import chat_state, report
from tests.channels.delivery.scripted import NOON, RETRY_AFTER, Fault, Scripted, by, ends, notice, put
from tests.talk import Talker, Town

LIMIT = timedelta(days=8)
FAULTS: tuple[Fault, ...] = ("down", "5xx", "reset", "silence", "429")


async def crowd(place: Town, count: int) -> list[Talker]:
    return [await place.joins(f"P{number}", Role.MEMBER) for number in range(count)]


async def states(place: Town) -> Counter[str]:
    return Counter(state for state, _ in await ends(place))


async def deliver(place: Town, post: Scripted, step: float = 10) -> None:
    """Until nothing waits any more; the clock goes on in steps of so many seconds."""
    until = place.clock.now() + LIMIT
    while (await states(place)).keys() & {"waiting", "sending"} and place.clock.now() < until:
        await by(post, place, send_seconds=0.05).drain()
        place.clock.forward(seconds=step)


@pytest.mark.promise(6)
@pytest.mark.promise(7)
@pytest.mark.parametrize(("people", "each"), [(10, 5), pytest.param(100, 100, marks=pytest.mark.soak)])
async def test_every_letter_ends_and_none_is_read_more_often_than_it_failed(
    place: Town, people: int, each: int
) -> None:
    draw, post = random.Random(people), Scripted(place.clock)  # noqa: S311 - nothing secret
    silences: Counter[int] = Counter()

    def fault(message: Message) -> Fault:
        chosen = draw.choice(FAULTS) if draw.random() < 0.3 else ""
        silences[message.ref] += chosen == "silence"
        return chosen

    post.otherwise = fault
    talkers = await crowd(place, people)
    await put(place, *(notice(talker, str(number)) for number in range(each) for talker in talkers))
    await deliver(place, post)
    assert await states(place) == {"sent": people * each}
    assert {ref: copies for (ref, _), copies in post.copies.items()} == {
        ref: 1 + silences[ref] for ref in range(1, people * each + 1)
    }
    first_copies = {talker.name: list(dict.fromkeys(text for to, text in post.sent if to == talker.name))
                    for talker in talkers}  # fmt: skip
    assert first_copies == {talker.name: [str(number) for number in range(each)] for talker in talkers}


async def test_without_a_network_the_channel_waits_and_comes_back_at_once(place: Town) -> None:
    people, post = await crowd(place, 20), Scripted(place.clock)
    post.otherwise = lambda _: "down"
    await put(place, *(notice(one, "News") for one in people))
    for _ in range(60):
        await by(post, place).drain()
        place.clock.forward(seconds=10)
    # The first failure keeps the others from trying; then one at a time sees whether the network is back.
    assert post.tries == 60
    post.otherwise = lambda _: ""
    await by(post, place).drain()
    assert post.sent == [(one.name, "News") for one in people]
    attempts = await place.db.read(lambda tx: tx.rows("SELECT DISTINCT attempts FROM outbox"))
    assert [row[0] for row in attempts] == [1]


async def test_a_wait_is_for_that_chat_only_and_never_too_short(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER)
    post = Scripted(place.clock)
    post.faults["Awa"] = ["429"]
    await put(place, *(notice(to, text) for text in "123" for to in (awa, ben)))
    for _ in range(RETRY_AFTER):
        await by(post, place).drain()
        assert [to for to, _ in post.sent] == ["Ben"] * 3
        place.clock.forward(seconds=1)
    await by(post, place).drain()
    assert post.sent[3:] == [("Awa", "1"), ("Awa", "2"), ("Awa", "3")]


async def test_a_wait_of_the_whole_channel_holds_all_chats(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER)
    post = Scripted(place.clock)
    post.faults["Awa"] = ["flood"]
    await put(place, notice(awa, "1"))
    await by(post, place).drain()
    await put(place, notice(ben, "2"))
    place.clock.forward(seconds=RETRY_AFTER - 1)
    assert await by(post, place).drain() == 0
    place.clock.forward(seconds=1)
    assert await by(post, place).drain() == 2


@pytest.mark.promise(17)
async def test_whoever_blocks_gets_one_message_and_silence_until_they_write(place: Town) -> None:
    awa, post = await place.joins("Awa", Role.MEMBER), Scripted(place.clock)
    post.faults["Awa"] = ["blocked"]
    await put(place, notice(awa, "1"), notice(awa, "2"))
    assert await by(post, place).drain() == 2
    await put(place, notice(awa, "3"))
    await by(post, place).drain()
    assert post.tries == 1
    assert await ends(place) == [("failed", "blocked by the person")] * 3

    async def to_call(tx: Tx) -> list[tuple[str, str]]:
        found = await report.unreachable(tx, place.group_id, NOON - 14 * 24 * 3600)
        return [(one.name, one.reason) for one in found]

    assert await place.db.read(to_call) == [("Awa", "blocked by the person")]
    place.clock.forward(minutes=1)
    await awa.says("moi")
    assert await place.db.read(to_call) == []
    await put(place, notice(awa, "4"))
    await by(post, place).drain()
    assert post.sent == [("Awa", "4")]


async def test_somebody_who_writes_is_tried_again_at_once(place: Town) -> None:
    awa, post = await place.joins("Awa", Role.MEMBER), Scripted(place.clock)
    post.faults["Awa"] = ["5xx"]
    await put(place, notice(awa, "1"))
    await by(post, place).drain()
    await by(post, place).drain()
    assert post.tries == 1
    await place.db.transaction(lambda tx: chat_state.alive(tx, "terminal", "Awa", NOON))
    await by(post, place).drain()
    assert post.sent == [("Awa", "1")]


async def test_a_letter_that_makes_us_stumble_is_set_aside_after_three_tries(place: Town) -> None:
    awa, post = await place.joins("Awa", Role.MEMBER), Scripted(place.clock)
    post.otherwise = lambda message: "bug" if message.text == "bad" else ""
    await put(place, notice(awa, "bad"), notice(awa, "good"))
    await by(post, place).drain()
    assert post.sent == [("Awa", "good")]
    await deliver(place, post)
    assert (post.tries, await ends(place)) == (4, [("failed", "ZeroDivisionError"), ("sent", "")])


async def test_what_cannot_be_delivered_fails_with_its_reason_when_it_is_useless(place: Town) -> None:
    awa, post = await place.joins("Awa", Role.MEMBER), Scripted(place.clock)
    post.otherwise = lambda _: "5xx"
    await put(place, notice(awa, "soon", useless_after=NOON + 100), notice(awa, "behind it", useless_after=NOON + 50))
    await deliver(place, post)
    assert await ends(place) == [("failed", "the platform failed"), ("expired", "too late")]
