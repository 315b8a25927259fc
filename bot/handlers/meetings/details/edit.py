"""Coordinators put a meeting right: title, place, agenda; and tell everybody of it if they wish."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.quoting import spoken
from bot.handlers.meetings.create import PLACE, TITLE
from bot.handlers.meetings.details.telling import WHICH, changed
from bot.handlers.meetings.lookup import changeable, meeting_of
from bot.handlers.meetings.texts import heading
from bot.messages import Chat, Reply
from bot.parts import Choice, Number, OneOf, Words
from bot.rules.meetings.meeting_line import kind_and_title
from bot.rules.meetings.meetings import must_be_without_minutes
from bot.texts import T, Text, lines
from storage.meetings import meetings
from storage.meetings.meetings import Meeting


async def asked_title(chat: Chat, values: Values) -> Text:
    """Only a meeting that has not taken place can be put right, here and below."""
    await changeable(chat, values["number"])
    return T("What is the title?")


async def asked_place(chat: Chat, values: Values) -> Text:
    """Where it is, of a meeting to come."""
    await changeable(chat, values["number"])
    return T("Where? A venue or a link.")


class Title(Question):
    """Which meeting, and what it is called."""

    number: Annotated[int, Ask(WHICH, Number())]
    title: Annotated[str, Ask(asked_title, Words(TITLE))]


class Venue(Question):
    """Which meeting, and where it is."""

    number: Annotated[int, Ask(WHICH, Number())]
    place: Annotated[str, Ask(asked_place, Words(PLACE))]


_KIND = OneOf(
    Choice("meeting", T("a meeting"), words=("reunion", "une reunion", "meeting", "a meeting")),
    Choice("workshop", T("a workshop"), words=("atelier", "un atelier", "formation", "une formation", "seminaire",
                                               "workshop", "a workshop", "training", "seminar")),
    Choice("event", T("an event"), words=("evenement", "un evenement", "conference", "forum", "event", "an event")),
)  # fmt: skip


async def asked_kind(chat: Chat, values: Values) -> Text:
    """What it is, of a meeting without minutes, be it over."""
    await _classifiable(chat, values["number"])
    return T("What is it?")


async def _kinds(_chat: Chat, _values: Values) -> list[Choice]:
    return list(_KIND.choices)


class Kind(Question):
    """Which meeting, and what kind it is of."""

    number: Annotated[int, Ask(WHICH, Number())]
    kind: Annotated[str, Ask(asked_kind, _KIND, _kinds)]


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


@command(
    key="replace_place",
    fr="lieu", en="place", aliases=("venue",), role=Role.COORDINATOR, help=T("change the venue of a meeting"),
    example=("lieu 7 Salle 3", "place 7 Room 3"),
)  # fmt: skip
async def replace_venue(change: Venue, chat: Chat) -> Reply:
    """Another place or link."""
    meeting = await changeable(chat, change.number)
    later = replace(meeting, venue=spoken(change.place, "").words)
    return await changed(chat, later, anew=later != meeting)
