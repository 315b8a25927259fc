"""Readers of an announcement say that they have read it."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.announcements.texts import IN_LIST, words_of
from bot.handlers.common.paging import PAGE
from bot.handlers.common.refusals import only_in_private
from bot.messages import Chat, Reply
from bot.parts import Choice, Number
from bot.rules.wording.shortening import short
from bot.texts import T, lines
from storage.announcements import announcements
from storage.instants import to_seconds
from storage.outbox import copies

RECENT = timedelta(days=30)
"""For so long an announcement waits for its readers."""


async def unread(chat: Chat, _values: Values) -> list[Choice]:
    """The announcements of which the speaker has not said that they read them."""
    only_in_private(chat)
    since = to_seconds(chat.now - RECENT)
    found = await announcements.to_acknowledge(chat.tx, chat.group_id, chat.me.id, since)
    if not found:
        raise Refused(T("You have no announcement to confirm."))
    return [Choice(one.number, short(words_of(one), IN_LIST), one.number) for one in found[-PAGE:]]


class Acknowledging(Question):
    """Which announcement."""

    number: Annotated[int, Ask(T("Which announcement have you read? Give its number."), Number(), unread)]


@command(
    key="acknowledge", own=True,
    fr="lu", en="read", role=Role.OBSERVER, section="people", example=("lu 1", "read 1"),
    help=T("say that you have read an announcement"), aliases=("bien lu", "j'ai lu", "i have read", "i have read it"),
    public=Public.ACTS,
    forms=(("lu", "read"),),
)  # fmt: skip
async def acknowledge(reading: Acknowledging, chat: Chat) -> Reply:
    """The coordinator sees who has read it; saying so twice counts once."""
    found = await announcements.by_number(chat.tx, chat.group_id, reading.number)
    if found is None or found.state == "draft":
        raise Refused(T("There is no announcement {number}.", number=reading.number))
    if not await copies.was_told(chat.tx, found.id, chat.me.id):
        return Reply(T("Announcement {number} was not addressed to you: there is nothing to do.", number=found.number))
    await announcements.acknowledge(chat.tx, found.id, chat.me.id, chat.seconds)
    said = T("✓ Noted: you have read announcement {number}.", number=found.number)
    text = said if chat.in_group_chat else lines(said, short(words_of(found), IN_LIST))
    return Reply(text, edits=True)
