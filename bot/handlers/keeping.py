"""Minutes that were read become a meeting, its presence, its action points and the next meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.errors import Refused
from bot.minutes.model import ActionPoint, Minutes
from bot.minutes.words import language
from bot.rules import organisations as names
from bot.texts import Line, P, T, Text, lines
from storage import action_points, agendas, meetings, minutes, organisations
from storage.action_points import NewPoint
from storage.agendas import NewItem
from storage.database import Tx
from storage.meetings import Meeting, NewMeeting, Timing
from storage.people import Member
from storage.point_owners import Actor


_MINUTES_OF = re.compile(
    r"^(?:compte[- ]rendu|procès[- ]verbal|pv|minutes|notes|report)\s*(?:de\s+la|de\s+l['’]|du|de|of\s+the|of)?\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Kept:
    """What exists now because of the minutes; numbers in the group."""

    meeting_id: int
    meeting: int
    present: int
    points: tuple[int, ...]
    incomplete: int
    next_meeting: Meeting | None

    def told(self) -> Text:
        """The answer to the coordinator."""
        return lines(
            T("✓ Kept as meeting {number}.", number=self.meeting),
            P("{n} organisation was present.", "{n} organisations were present.", self.present),
            P("{n} action point.", "{n} action points.", len(self.points)),
            P("{n} of them lacks an owner or a date.", "{n} of them lack an owner or a date.", self.incomplete)
            if self.incomplete
            else None,
            T("Next meeting: {day}, number {number}. Nobody was told yet: {line}",
              day=date.fromisoformat(self.next_meeting.timing.day), number=self.next_meeting.number,
              line=Line(f"reunion {self.next_meeting.number}", f"meeting {self.next_meeting.number}"))
            if self.next_meeting is not None
            else None,
            T("To see the points: {line}", line=Line("points tous", "points all")) if self.points else None,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Keeper:
    """Who keeps them, in which group, when (UTC seconds), in the language of the text."""

    tx: Tx
    member: Member
    person_id: int | None
    at: int
    lang: str


async def keep(tx: Tx, member: Member, read: Minutes, person_id: int | None, at: int) -> Kept:
    """Make what the minutes tell of. A meeting announced for that day receives them; Refused without a date."""
    if read.date is None:
        raise Refused(T("The date of the meeting is missing. To give it: {line}",
                        line=Line("corriger 2 27 octobre 2022", "correct 2 27 October 2022")))  # fmt: skip
    keeper = Keeper(tx, member, person_id, at, language(_words(read)))
    meeting = await _meeting(keeper, read, read.date)
    known = await _presence(keeper, meeting, read.present)
    items = {item.title: item.id for item in await agendas.of_meeting(tx, meeting.id)}
    for subject in read.discussion:
        await minutes.add_discussion(
            tx, meeting.id, items.get(subject.title), subject.title, subject.points, keeper.lang
        )
    points = [await _point(keeper, point, meeting, items, known) for point in read.action_points]
    incomplete = sum(not point.owners or point.deadline is None for point in read.action_points)
    following = await _next_meeting(keeper, read)
    await meetings.minutes_kept(tx, meeting, at)
    return Kept(meeting.id, meeting.number, len(read.present), tuple(points), incomplete, following)


def _words(read: Minutes) -> str:
    titles = [item.title for item in read.agenda] + [point.text for point in read.action_points]
    said = [paragraph for subject in read.discussion for paragraph in subject.points]
    return "\n".join([read.title or "", *titles, *said])


async def _meeting(keeper: Keeper, read: Minutes, day: date) -> Meeting:
    agenda = [NewItem(item.title, item.presenter or "") for item in read.agenda]
    found = await meetings.on_day(keeper.tx, keeper.member.group_id, day.isoformat())
    if found is not None and found.minutes_at is not None and found.title == _title(read):
        raise Refused(T("These minutes were kept already, as meeting {number}.", number=found.number))
    if found is not None and found.minutes_at is None:
        await agendas.replace(keeper.tx, found.id, agenda, keeper.lang)
        return found
    made = NewMeeting(
        _timing(day, read.start, read.end, keeper.member.group_zone), _title(read), keeper.lang, read.place or "",
        state="published",
    )  # fmt: skip
    return await meetings.create(keeper.tx, keeper.member.group_id, made, agenda, keeper.person_id, keeper.at)


def _title(read: Minutes) -> str:
    """The meeting's own name: the minutes' title without « Compte-rendu de la »."""
    title = (read.title or "").strip()
    plain = _MINUTES_OF.sub("", title)
    return plain[:1].upper() + plain[1:]


def _timing(day: date, start: time | None, end: time | None, zone: str) -> Timing:
    def at(hour: time | None) -> int | None:
        return None if hour is None else int(datetime.combine(day, hour, ZoneInfo(zone)).timestamp())

    return Timing(day.isoformat(), zone, at(start), at(end) if start is not None else None)


async def _presence(keeper: Keeper, meeting: Meeting, present: list[str]) -> dict[str, int]:
    """Note who was there; organisations the group did not know are added to its register. Answers the register."""
    known = await organisations.aliases(keeper.tx, keeper.member.group_id)
    for words in present:
        found = names.resolve(words, known)
        if found is None:
            found = await _register(keeper, words, known)
        await minutes.add_presence(keeper.tx, meeting.id, found, words, keeper.at)
    return known


async def _register(keeper: Keeper, words: str, known: dict[str, int]) -> int:
    name, acronym = names.name_and_acronym(words)
    keys = names.keys(name, acronym)
    made = await organisations.create(keeper.tx, keeper.member.group_id, name, acronym, None, keys)
    known.update(dict.fromkeys(keys, made.id))
    return made.id


async def _point(
    keeper: Keeper, point: ActionPoint, meeting: Meeting, items: dict[str, int], known: dict[str, int]
) -> int:
    owners = []
    for owner in point.owners:
        found = names.resolve(owner, known)
        owners.append(Actor(found if found is not None else await _register(keeper, owner, known)))
    new = NewPoint(
        point.text, keeper.lang, point.deadline, owners, meeting.id, items.get(point.agenda_item or ""),
    )  # fmt: skip
    return await action_points.create(keeper.tx, keeper.member.group_id, new, keeper.person_id, keeper.at)


async def _next_meeting(keeper: Keeper, read: Minutes) -> Meeting | None:
    """The next meeting, on the calendar but announced to nobody; the one of that day if there is one."""
    if read.next_meeting is None:
        return None
    when = read.next_meeting
    day, start = (when.date(), when.time()) if isinstance(when, datetime) else (when, None)
    found = await meetings.on_day(keeper.tx, keeper.member.group_id, day.isoformat())
    if found is not None:
        return found
    new = NewMeeting(_timing(day, start, None, keeper.member.group_zone), _title(read), keeper.lang, state="published")
    return await meetings.create(keeper.tx, keeper.member.group_id, new, [], keeper.person_id, keeper.at)
