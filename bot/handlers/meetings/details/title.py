"""Coordinators call a meeting otherwise, or say what kind it is of."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.quoting import spoken
from bot.handlers.meetings.create import TITLE
from bot.handlers.meetings.details.telling import WHICH, changed
from bot.handlers.meetings.kinds import KIND
from bot.handlers.meetings.lookup import changeable, meeting_of
from bot.handlers.meetings.texts import heading
from bot.messages import Chat, Reply
from bot.parts import Choice, Number, Words
from bot.rules.meetings.meeting_line import kind_and_title
from bot.rules.meetings.meetings import must_be_without_minutes
from bot.texts import T, Text, lines
from storage.meetings import meetings
from storage.meetings.meetings import Meeting


async def asked_title(chat: Chat, values: Values) -> Text:
    """Only a meeting that has not taken place can be put right."""
    await changeable(chat, values["number"])
    return T("What is the title?")


class Title(Question):
    """Which meeting, and what it is called."""

    number: Annotated[int, Ask(WHICH, Number())]
    title: Annotated[str, Ask(asked_title, Words(TITLE))]


async def asked_kind(chat: Chat, values: Values) -> Text:
    """What it is, of a meeting without minutes, be it over."""
    await _classifiable(chat, values["number"])
    return T("What is it?")


async def _kinds(_chat: Chat, _values: Values) -> list[Choice]:
    return list(KIND.choices)


class Kind(Question):
    """Which meeting, and what kind it is of."""

    number: Annotated[int, Ask(WHICH, Number())]
    kind: Annotated[str, Ask(asked_kind, KIND, _kinds)]


@command(
    key="retitle",
    fr="titre", en="title", role=Role.COORDINATOR, help=T("change the title of a meeting"),
    example=("titre 7 Coordination", "title 7 Coordination"),
)  # fmt: skip
async def retitle(change: Title, chat: Chat) -> Reply:
    """Another title, and what kind of meeting it says this is."""
    meeting = await changeable(chat, change.number)
    kind, title = kind_and_title(spoken(change.title, chat.reader.lang).words)
    if kind == "webinar":
        kind = meeting.kind
    later = replace(meeting, kind=kind, title=title, lang=chat.reader.lang)
    return await changed(chat, later, anew=later != meeting)


@command(
    key="set_kind",
    fr="type", en="kind", role=Role.COORDINATOR, section="meetings",
    aliases=("genre", "type de reunion", "type de la reunion", "kind of meeting", "meeting kind"),
    help=T("say whether it is a meeting, a workshop or an event"),
    example=("type 7 atelier", "kind 7 workshop"),
)  # fmt: skip
async def set_kind(change: Kind, chat: Chat) -> Reply:
    """Another kind; of a meeting that is over nobody need be told."""
    meeting = await _classifiable(chat, change.number)
    later = replace(meeting, kind=change.kind)
    if meeting.timing.over_at > chat.seconds or later == meeting:
        return await changed(chat, later, anew=later != meeting)
    await meetings.change(chat.tx, later)
    return Reply(lines(T("✓ Meeting {number} is changed.", number=meeting.number), heading(later)), edits=True)


async def _classifiable(chat: Chat, number: int) -> Meeting:
    meeting = await meeting_of(chat, number)
    must_be_without_minutes(meeting)
    if meeting.state == "cancelled":
        raise Refused(T("Meeting {number} is cancelled.", number=number))
    return meeting
