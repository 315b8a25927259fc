"""Meetings that come back: the next one is proposed to the coordinators, once for each date."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.commands import Role
from bot.handlers.meetings.recurrence.texts import left_open
from bot.languages import LANGUAGES, Reader, render
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice
from bot.rules.meetings.places import place_and_link
from bot.rules.meetings.recurrence import next_day, proposed_at, timing, tomorrow
from bot.scheduler.turns import Finder, Turn
from storage.instants import instant
from storage.meetings import meetings, recurrences
from storage.meetings.agenda.agendas import NewItem
from storage.meetings.meetings import NewMeeting
from storage.people import people
from storage.points import action_points
from storage.waking import NEVER

if TYPE_CHECKING:
    from storage.meetings.recurrences import Recurrence
    from storage.people.people import Member, Person


async def propose_next(turn: Turn, recurrence_id: int) -> int:
    """A draft for the next date, when it is near enough, no other meeting is planned and none stands on that day."""
    found = await recurrences.by_id(turn.tx, recurrence_id)
    if found is None:
        return NEVER
    day = next_day(found.series, turn.now, found.proposed_until)
    opens_at = proposed_at(found.series, day)
    if turn.seconds < opens_at:
        return opens_at
    again_at = tomorrow(found.series, turn.now)
    standing = await recurrences.standing(turn.tx, found.group_id, turn.seconds)
    if standing is not None:
        return min(standing, again_at)
    coordinators = await _coordinators(turn, found.group_id)
    if coordinators and not await meetings.on_day(turn.tx, found.group_id, day.isoformat()):
        await _propose(turn, found, day, coordinators)
    return again_at


async def _coordinators(turn: Turn, group_id: int) -> list[tuple[Person, Member]]:
    members = await people.members(turn.tx, group_id, Role.COORDINATOR)
    return [(person, member) for person, member in members if person.stopped_at is None]


async def _propose(turn: Turn, found: Recurrence, day: date, coordinators: list[tuple[Person, Member]]) -> None:
    series = found.series
    venue, link = place_and_link(series.venue)
    new = NewMeeting(timing(series, day), series.title, series.lang, venue, link=link)
    agenda = await _carried_over(turn, found.group_id)
    meeting = await meetings.create(turn.tx, found.group_id, new, agenda, found.created_by, turn.seconds)
    await recurrences.proposed(turn.tx, found.id, day)
    for person, member in coordinators:
        notice = Notice(
            person.id, Deferred("next-meeting", {"number": meeting.number}), LetterKind.NEXT_MEETING,
            f"next-meeting:{meeting.id}:{person.id}", useless_after=instant(meeting.timing.over_at),
            topic=f"next-meeting:{found.group_id}",
        )  # fmt: skip
        turn.tell(notice, member)


async def _carried_over(turn: Turn, group_id: int) -> list[NewItem]:
    """The open action points as the first item, in both languages; they are numbers and no more."""
    numbers = [point.number for point in await action_points.open_in(turn.tx, group_id)]
    if not numbers:
        return []
    item = left_open(numbers)
    return [NewItem(" | ".join(render(item, Reader(lang)) for lang in LANGUAGES))]


RECURRENCES = Finder("recurrences", propose_next)
