"""Coordinators put a meeting right: title, place, agenda; and tell everybody of it if they wish."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.quoting import spoken
from bot.handlers.meetings.create import PLACE, TITLE
from bot.handlers.meetings.lookup import changeable, meeting_of, upcoming
from bot.handlers.meetings.notices import Plan, last_told, planned, tell_all, told_text
from bot.handlers.meetings.parts import Agenda
from bot.handlers.meetings.preview import draft_preview, look
from bot.handlers.meetings.texts import heading
from bot.messages import Chat, Reply
from bot.parts import Choice, Number, OneOf, Words, Yes
from bot.rules.meetings.meeting_line import kind_and_title
from bot.rules.meetings.meetings import agreed, must_be_without_minutes
from bot.texts import T, Text, lines
from storage.meetings import meetings
from storage.meetings.agenda import agendas
from storage.meetings.agenda.agendas import NewItem
from storage.meetings.meetings import Meeting

WHICH = T("Which meeting? Give its number.")


async def asked_title(chat: Chat, values: Values) -> Text:
    """Only a meeting that has not taken place can be put right, here and below."""
    await changeable(chat, values["number"])
    return T("What is the title?")


async def asked_place(chat: Chat, values: Values) -> Text:
    """Where it is, of a meeting to come."""
    await changeable(chat, values["number"])
    return T("Where? A venue or a link.")


async def asked_items(chat: Chat, values: Values) -> Text:
    """All that is on the agenda, of a meeting to come."""
    await changeable(chat, values["number"])
    return T("What is on the agenda? The whole of it.")


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


class Items(Question):
    """Which meeting, and its whole agenda."""

    number: Annotated[int, Ask(WHICH, Number())]
    items: Annotated[tuple[NewItem, ...], Ask(asked_items, Agenda())]


class Telling(Question):
    """Which meeting, and a yes to telling everybody."""

    number: Annotated[int, Ask(WHICH, Number())]
    sure: Annotated[int | None, Ask(T("Tell everyone?"), Yes(revised=True))] = None


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
    return await _changed(chat, later, anew=later != meeting)


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
        return await _changed(chat, later, anew=later != meeting)
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
    return await _changed(chat, later, anew=later != meeting)


@command(
    key="rewrite_agenda",
    fr="ordre", en="items",
    aliases=("set agenda", "set the agenda"),
    role=Role.COORDINATOR, help=T("write the agenda of a meeting anew"),
    example=("ordre 7 Bilan (OIM) ; Divers", "items 7 Review (IOM); Other"),
)  # fmt: skip
async def rewrite_agenda(change: Items, chat: Chat) -> Reply:
    """Another agenda in place of the old one."""
    meeting = await changeable(chat, change.number)
    before = [(item.title, item.presenter, item.lang) for item in await agendas.of_meeting(chat.tx, meeting.id)]
    anew = before != [(item.title, item.presenter, chat.reader.lang) for item in change.items]
    if anew:
        await agendas.replace(chat.tx, meeting.id, change.items, chat.reader.lang)
    return await _changed(chat, meeting, anew=anew)


async def _changed(chat: Chat, meeting: Meeting, *, anew: bool) -> Reply:
    """The meeting as it now is; said twice, it is one change."""
    changed = await meetings.change(chat.tx, meeting) if anew else meeting
    if changed.state == "draft":
        return await draft_preview(chat, changed)
    if changed.told == changed.revision:
        return Reply(T("Nothing to change: meeting {number} is already like that.", number=changed.number))
    return await _telling(chat, changed, T("✓ Meeting {number} is changed.", number=changed.number))


@command(
    key="tell_change",
    fr="prevenir reunion", en="notify meeting",
    aliases=("informer", "inform", "prevenir la reunion", "prevenir de la reunion"),
    role=Role.COORDINATOR, help=T("tell everybody what has changed in a meeting"),
    example=("prevenir reunion 7", "notify meeting 7"),
)  # fmt: skip
async def tell_change(telling: Telling, chat: Chat) -> Reply:
    """Everybody is told of the meeting as it stands, once for each change."""
    meeting = await upcoming(chat, telling.number)
    if meeting.told == meeting.revision:
        raise Refused(T("Everybody knows of meeting {number} as it stands.", number=meeting.number))
    if not agreed(telling.sure, meeting):
        return await _telling(chat, meeting, None)
    plan = await _plan(chat, meeting)
    await tell_all(chat, meeting, plan)
    return Reply(lines(T("✓ Noted."), told_text(chat, plan)), edits=True)


async def _plan(chat: Chat, meeting: Meeting) -> Plan:
    """Whoever was never told of the meeting is invited; if it was not kept what they were told, something is new."""
    if not meeting.told:
        return await planned(chat, meeting, None)
    before = await last_told(chat, meeting)
    return await planned(chat, meeting, before if meeting.told_as else replace(before, agenda=""))


async def _telling(chat: Chat, meeting: Meeting, above: Text | None) -> Reply:
    yes, no = f"prevenir reunion {meeting.number} oui {meeting.revision}", f"reunion {meeting.number}"
    return look(chat, await _plan(chat, meeting), above, T("Tell everyone?"), yes, no)
