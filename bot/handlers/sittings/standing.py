"""What stands of a meeting that was written down: its first minutes, with the numbers of their paragraphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.minutes.model import ActionPoint, AgendaItem, Decision, Discussion, Minutes
from bot.rules.sittings.attendance import Who, attendance
from storage.instants import instant
from storage.meetings import meetings, presences, replies
from storage.meetings.agenda import agendas
from storage.meetings.presences import AWAY, Presence
from storage.people import organisations, people
from storage.sittings import notes, sittings

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.meetings.meetings import Meeting
    from storage.people.organisations import Organisation
    from storage.sittings.notes import SittingNote


@dataclass(frozen=True, slots=True)
class Standing:
    """The minutes as far as they are written, and their paragraphs (notes, decisions, actions) in the same order."""

    minutes: Minutes
    paragraphs: tuple[SittingNote, ...]


async def what_stands(tx: Tx, meeting: Meeting) -> Standing | None:
    """What was written down of a meeting, in people's own words; None if it was never opened for notes.

    Titles are as in the agenda, perhaps in two languages; what is unattached has the title "". Who was excused before
    the meeting is excused, unless the sitting says otherwise.
    """
    sitting = await sittings.of_meeting(tx, meeting.id)
    if sitting is None:
        return None
    items = await agendas.of_meeting(tx, meeting.id)
    places = {item.id: place for place, item in enumerate(items)}
    titles = {item.id: item.title for item in items}
    written = in_order(await notes.standing(tx, sitting.id), places)
    subjects: dict[str, list[str]] = {}
    for one in written:
        if one.kind == "note":
            subjects.setdefault(_title(one, titles), []).append(one.text)
    there, excused, absent = await _who_was_there(tx, meeting)
    minutes = Minutes(
        title=meeting.title or None,
        date=date.fromisoformat(meeting.timing.day),
        start=_hour(meeting.timing.starts_at, meeting.timing.zone),
        end=_hour(meeting.timing.ends_at, meeting.timing.zone),
        place=meeting.venue or None,
        present=there,
        excused=excused,
        absent=absent,
        agenda=[AgendaItem(title=item.title, presenter=item.presenter or None) for item in items],
        discussion=[Discussion(title=title, points=said) for title, said in subjects.items()],
        decisions=[
            Decision(text=one.text, agenda_item=_title(one, titles) or None)
            for one in written
            if one.kind == "decision"
        ],
        action_points=[
            ActionPoint(
                text=one.text,
                owners=[owner.words for owner in one.owners if owner.words],
                deadline=one.deadline,
                agenda_item=_title(one, titles) or None,
            )
            for one in written
            if one.kind == "action"
        ],
        next_meeting=await _next(tx, meeting),
    )
    return Standing(minutes, tuple(written))


def in_order(written: Sequence[SittingNote], places: dict[int, int]) -> list[SittingNote]:
    """Paragraphs by the items of the agenda, what stands under none of them last; within each by number."""
    last = len(places)
    return sorted(
        written, key=lambda one: (last if one.agenda_item_id is None else places[one.agenda_item_id], one.number)
    )


def _title(note: SittingNote, titles: dict[int, str]) -> str:
    """That of the item today; of one that is gone, as it was."""
    return note.subject if note.agenda_item_id is None else titles[note.agenda_item_id]


def _hour(at: int | None, zone: str) -> time | None:
    return None if at is None else instant(at).astimezone(ZoneInfo(zone)).time().replace(tzinfo=None)


async def known_attendance(tx: Tx, meeting: Meeting) -> dict[Who, Presence]:
    """What is known of each organisation, and of people without one: from the sitting, else from replies."""
    found = attendance(await presences.of_meeting(tx, meeting.id))
    answers = await replies.of_meeting(tx, meeting.id)
    for person, member in await people.members(tx, meeting.group_id):
        reply = answers.get(person.id)
        if reply is None or reply.answer != "excused":
            continue
        organisation = member.organisation_id
        who = (organisation, None if organisation is not None else person.id)
        words = "" if organisation is not None else person.name
        found.setdefault(who, Presence(organisation, person.id, words, "excused", reply.replacement))
    return found


async def _who_was_there(tx: Tx, meeting: Meeting) -> tuple[list[str], list[str], list[str]]:
    """Those who were there, excused and absent, as minutes call them."""
    called = {one.id: whole_name(one) for one in await organisations.in_group(tx, meeting.group_id)}
    found: dict[str, list[str]] = {"excused": [], "absent": []}
    there: list[str] = []
    for one in (await known_attendance(tx, meeting)).values():
        words = one.words if one.organisation_id is None else called[one.organisation_id]
        if words:
            (found[one.state] if one.state in AWAY else there).append(words)
    return there, found["excused"], found["absent"]


def whole_name(one: Organisation) -> str:
    """The name of an organisation, with its acronym where that is another word."""
    if not one.acronym or one.acronym == one.name:
        return one.name
    return f"{one.name} ({one.acronym})"


async def _next(tx: Tx, meeting: Meeting) -> date | datetime | None:
    """When the group meets next, after that day, as people know of it."""
    later = await meetings.next_after(tx, meeting)
    if later is None:
        return None
    day, start = date.fromisoformat(later.timing.day), _hour(later.timing.starts_at, later.timing.zone)
    return day if start is None else datetime.combine(day, start)
