"""Promises 12 and 16: whatever people write, Telegram takes it, and it stands there as they wrote it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import bot.handlers  # noqa: F401 - declares every command
from bot.channels.channel import Message
from bot.channels.delivery.rendering import split, words
from bot.channels.telegram.api import Api
from bot.channels.telegram.limits import LIMITS
from bot.channels.telegram.outgoing.channel import TelegramChannel
from bot.channels.telegram.outgoing.keyboards import is_visible
from bot.languages import Reader
from bot.messages import Attachment, Option, Reply
from tests.channels.telegram.fake import FakeTelegram

FRENCH = Reader("fr")
FOUND_ANYWAY = {"mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number"}
"""What Telegram itself makes of plain text."""
PIECES = (
    *("<b>", "</b>", "<", "&amp;", "&", "*", "_", "`", "[a](http://b.example)", "\\", "@awa", "#1", "/vote"),
    *("👩🏽\u200d🌾", "👍", "🇸🇳", "\u200d", "\u200b", "\u202e", "\ufeff", "שלום", "مرحبا", "e\u0301"),
    *(" ", "\n", "\t", "\u00a0"),
)
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"])
TEXTS = st.one_of(
    st.text(LETTERS, max_size=300),
    st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    st.builds(lambda piece, times: piece * times, st.sampled_from(PIECES), st.integers(1, 10_000)),
    st.text(LETTERS, min_size=1, max_size=50).map(lambda text: (text * 10_000)[:10_000]),
)
LINES = st.text(LETTERS, min_size=1, max_size=30)
OPTIONS = st.lists(st.builds(Option, TEXTS, LINES), max_size=12) | st.lists(
    st.builds(Option, st.just("x"), st.just("vote 1"), st.integers(1, 999)), max_size=120
)
FILES = st.none() | st.builds(Attachment, st.text(LETTERS, min_size=1, max_size=60), st.binary(min_size=1, max_size=99))
REPLIES = st.builds(Reply, TEXTS, OPTIONS.map(tuple), file=FILES)


def messages(reply: Reply, address: int, place: str, edits: str) -> list[Message]:
    """The messages that carry it."""
    text, buttons = words(reply, FRENCH, LIMITS)
    parts = split(text, LIMITS.text, LIMITS.caption if reply.file else None)
    made = [Message(1, str(address), place, part, part=number, thread="/3/") for number, part in enumerate(parts)]
    last = len(parts) - 1
    return [
        Message(
            one.ref, one.address, one.chat_id, one.text, thread=one.thread, edits="" if number else edits,
            buttons=buttons if number == last else (), file=reply.file if number == last else None,
        )
        for number, one in enumerate(made)
    ]  # fmt: skip


async def conversation(replies: list[Reply]) -> None:
    """All of them, in private and in a group, said and changed."""
    async with FakeTelegram() as fake, Api(fake.token, fake.url) as api:
        fake.limits.on = False
        channel, awa = TelegramChannel(api), fake.person("Awa")
        await awa.starts()
        group, called = fake.group("GTM", [awa]), ""
        for reply in replies:
            for message in [*messages(reply, awa.id, "", called), *messages(reply, awa.id, str(group.id), "")]:
                called = await channel.send(message)
                stands = (group if message.chat_id else awa).chat.log[int(called)]
                assert same(stands.sent_text or stands.body.get("caption", ""), message.text)
                assert {entity["type"] for entity in stands.entities} <= FOUND_ANYWAY | {"bold"}
                assert all(bold(stands.text or stands.caption, entity) for entity in stands.entities)
            called = str(awa.messages[-1].id)
        assert fake.spec_errors == []
        expected = "Bad Request: there is no text in the message to edit"
        assert {one.description for one in fake.refusals if "not modified" not in one.description} <= {expected}


def bold(text: str, entity: dict[str, Any]) -> bool:
    """Whether what is bold, if anything, is one line: the title that we have made so, and nothing that was written."""
    units = text.encode("utf-16-le")[2 * entity["offset"] : 2 * (entity["offset"] + entity["length"])]
    return entity["type"] != "bold" or "\n" not in units.decode("utf-16-le")


def same(stands: str, sent: str) -> bool:
    """Whether it stands there as it was sent, but for blanks at its ends, and tabs, which Telegram makes blanks."""
    return stands.strip() == sent.replace("\t", " ").strip() or not is_visible(sent)


SEEDED = settings(derandomize=True, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(SEEDED, max_examples=40)
@given(st.lists(REPLIES, min_size=2, max_size=5))
def test_whatever_is_written_is_taken_and_stands_there(replies: list[Reply]) -> None:
    asyncio.run(conversation(replies))


@pytest.mark.promise(12)
@pytest.mark.promise(16)
@pytest.mark.soak
@pytest.mark.filterwarnings("ignore:Generating overly large repr")
@settings(SEEDED, max_examples=5000)
@given(st.lists(REPLIES, min_size=2, max_size=5))
def test_fifty_thousand_requests(replies: list[Reply]) -> None:
    asyncio.run(conversation(replies))
