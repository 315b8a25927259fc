"""Messages through the channel to the fake Telegram, and what stands in the chats then."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import web
from aiohttp.test_utils import TestServer

from bot.channels.channel import Button, Failure, Message, SendFailed
from bot.channels.telegram.api import Api
from bot.channels.telegram.outgoing.channel import TelegramChannel
from bot.messages import Attachment
from tests.channels.telegram.fake import FakeTelegram, Group, Person

BUTTONS = (Button("Oui", "oui 1", "1"), Button("Non", "non 1", "2"))


@pytest.fixture
async def fake() -> AsyncIterator[FakeTelegram]:
    """Telegram, which takes all at once."""
    async with FakeTelegram() as made:
        made.limits.on = False
        yield made
        assert made.spec_errors == []


@pytest.fixture
async def channel(fake: FakeTelegram) -> AsyncIterator[TelegramChannel]:
    """The channel under test."""
    async with Api(fake.token, fake.url) as api:
        yield TelegramChannel(api)


@pytest.fixture
async def awa(fake: FakeTelegram) -> Person:
    """Somebody who has written first."""
    person = fake.person("Awa")
    await person.starts()
    return person


@pytest.fixture
def group(fake: FakeTelegram, awa: Person) -> Group:
    """A forum in which the bot is a member."""
    return fake.group("GTM", [awa], forum=True)


def to(person: Person, text: str = "Bonjour", **fields: object) -> Message:
    """A message to somebody."""
    return Message(1, str(person.id), **{"chat_id": "", "text": text} | fields)  # type: ignore[arg-type]


def there(group: Group, text: str = "Bonjour", **fields: object) -> Message:
    """A message in a group, for whoever wrote there last."""
    address = str(group.inbox[0].sender.id)
    return Message(1, address, **{"chat_id": str(group.id), "text": text} | fields)  # type: ignore[arg-type]


@pytest.mark.parametrize("result", [None, True])
async def test_a_server_may_say_no_more_of_a_change_than_that_it_was_made(*, result: bool | None) -> None:
    async def done(_request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": result})

    app = web.Application()
    app.router.add_post("/{method:.*}", done)
    async with TestServer(app) as server, Api("1:x", str(server.make_url("/"))) as api:
        assert await TelegramChannel(api).send(Message(1, "5", "", "Oui", edits="17")) == "17"


async def test_a_message_is_called_by_its_number(channel: TelegramChannel, awa: Person) -> None:
    called = await channel.send(to(awa, buttons=BUTTONS))
    assert called == str(awa.messages[-1].id)
    assert awa.messages[-1].text == "Bonjour"
    assert awa.messages[-1].buttons == [[("Oui", "oui 1"), ("Non", "non 1")]]


async def test_a_change_takes_the_place_of_words_and_buttons(channel: TelegramChannel, awa: Person) -> None:
    called = await channel.send(to(awa, buttons=BUTTONS))
    assert await channel.send(to(awa, "C’est noté", edits=called)) == called
    assert [(one.text, one.buttons) for one in awa.messages] == [("C’est noté", [])]


async def test_a_change_that_changes_nothing_is_done(fake: FakeTelegram, channel: TelegramChannel, awa: Person) -> None:
    called = await channel.send(to(awa))
    assert await channel.send(to(awa, edits=called)) == called
    assert [request.description[:40] for request in fake.refusals] == ["Bad Request: message is not modified: sp"]


async def test_what_can_no_longer_change_is_said_anew(channel: TelegramChannel, awa: Person) -> None:
    called = await channel.send(to(awa))
    awa.messages[-1].deleted = True
    assert await channel.send(to(awa, "C’est noté", edits=called)) == str(awa.messages[-1].id)
    assert [one.text for one in awa.messages] == ["C’est noté"]


async def test_a_card_that_takes_leave_is_never_said_anew(channel: TelegramChannel, awa: Person) -> None:
    called = await channel.send(to(awa))
    awa.messages[-1].deleted = True
    assert await channel.send(to(awa, "C’est fini", edits=called, kind="card-over")) == called
    assert awa.messages == []


async def test_a_file_comes_with_its_words(channel: TelegramChannel, awa: Person) -> None:
    await channel.send(to(awa, file=Attachment("CR.docx", b"PK"), buttons=BUTTONS))
    sent = awa.messages[-1]
    assert (sent.caption, sent.document) == ("Bonjour", ("CR.docx", b"PK"))
    assert sent.buttons == [[("Oui", "oui 1"), ("Non", "non 1")]]


async def test_an_answer_in_a_topic_stands_there_below_what_it_answers(
    channel: TelegramChannel, awa: Person, group: Group
) -> None:
    topic = group.topic("Santé")
    asked = await group.says(awa, "/prochaine", thread=topic)
    await channel.send(there(group, thread=f"{topic}/{asked['message_id']}/"))
    sent = group.messages[-1]
    assert (sent.thread_id, sent.reply_to and sent.reply_to.id) == (topic, asked["message_id"])


@pytest.mark.parametrize("closed", [True, False])
async def test_a_topic_that_is_no_more_does_not_lose_a_message(
    channel: TelegramChannel, group: Group, *, closed: bool
) -> None:
    topic = group.topic("Santé")
    if closed:
        group.closes_topic(topic)
    else:
        group.deletes_topic(topic)
    await channel.send(there(group, thread=f"{topic}//"))
    assert (group.messages[-1].text, group.messages[-1].thread_id) == ("Bonjour", None)


async def failure(channel: TelegramChannel, message: Message) -> SendFailed:
    """Why it did not go out."""
    with pytest.raises(SendFailed) as caught:
        await channel.send(message)
    return caught.value


async def test_who_has_blocked_us_is_gone(channel: TelegramChannel, awa: Person) -> None:
    awa.blocks()
    fault = await failure(channel, to(awa))
    assert (fault.kind, str(fault)) == (Failure.GONE, "blocked by the person")


async def test_a_group_that_grew_says_where_it_is(channel: TelegramChannel, fake: FakeTelegram, awa: Person) -> None:
    group = fake.group("GTM", [awa])
    message = there(group)
    group.becomes_supergroup()
    fault = await failure(channel, message)
    assert (fault.kind, fault.to) == (Failure.MOVED, str(group.id))


async def test_where_we_may_not_write_nothing_is_said(channel: TelegramChannel, group: Group) -> None:
    group.mutes_bot()
    assert (await failure(channel, there(group))).kind is Failure.GONE


async def test_a_wrong_token_loses_nothing(fake: FakeTelegram, awa: Person) -> None:
    async with Api("1:wrong", fake.url) as api:
        assert (await failure(TelegramChannel(api), to(awa))).kind is Failure.SAFE
