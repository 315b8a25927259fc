"""Minutes that were read become a meeting, its presence, its action points and the next meeting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.errors import Refused
from bot.handlers.common.quoting import row_in_words
from bot.handlers.minutes.keep_presence import keep_presence
from bot.handlers.minutes.names import MinutesNames, register_of
from bot.minutes.model import ActionPoint, Minutes
from bot.rules.minutes.kept_minutes import kept_already, meeting_title, receiving
from bot.texts import T
from storage.database import Tx
from storage.instants import to_seconds
from storage.meetings import meetings, minuted, minutes
from storage.meetings.agenda import agendas
from storage.meetings.agenda.agendas import NewItem
from storage.meetings.meetings import Meeting, NewMeeting, Timing
from storage.people.people import Member
from storage.points import action_points, kept_points
from storage.points.action_points import NewPoint


@dataclass(frozen=True, slots=True)
class KeptMinutes:
    """What exists now because of the minutes. `added` counts organisations that were new; points by number."""

    meeting: Meeting
    present: int
    added: int
    points: tuple[int, ...]
    undated: int
    ownerless: int
    next_meeting: Meeting | None


@dataclass(frozen=True, slots=True)
class _Keeper:
    """Who keeps them, in which group, when (UTC seconds); `lang` is the language of the minutes."""

    tx: Tx
    member: Member
    person_id: int | None
    at: int
    lang: str
    register: MinutesNames


async def keep(tx: Tx, member: Member, read: Minutes, person_id: int | None, at: int) -> KeptMinutes:
    """Make what the minutes tell of; a meeting announced for that day receives them.

    Refused, for the field `day`, without a date; and if they were kept already.
    """
    if read.date is None:
        raise Refused(T("The date of the meeting is missing."), field="day")
    keeper = await _keeper(tx, member, read, person_id, at)
    return await _kept(keeper, read, read.date, await _meeting(keeper, read, read.date))


async def keep_for(
    tx: Tx, member: Member, meeting: Meeting, read: Minutes, person_id: int | None, at: int
) -> KeptMinutes:  # fmt: skip
    """Make what the minutes of this meeting, which has none yet, tell of."""
    keeper = await _keeper(tx, member, read, person_id, at)
    planned = [item.title for item in await agendas.of_meeting(tx, meeting.id)]
    if read.agenda and planned != [item.title for item in read.agenda]:
        await agendas.replace(tx, meeting.id, _agenda(read), keeper.lang)
    return await _kept(keeper, read, read.date or date.fromisoformat(meeting.timing.day), meeting)


async def _keeper(tx: Tx, member: Member, read: Minutes, person_id: int | None, at: int) -> _Keeper:
    from bot.minutes.words import language  # noqa: PLC0415 - 24 patterns; a start without minutes compiles none

    return _Keeper(tx, member, person_id, at, language(_words(read)), await register_of(tx, member.group_id))


async def _kept(keeper: _Keeper, read: Minutes, day: date, meeting: Meeting) -> KeptMinutes:
    tx, at, register = keeper.tx, keeper.at, keeper.register
    await keep_presence(tx, meeting.id, read, register, at)
    items = {item.title: item.id for item in await agendas.of_meeting(tx, meeting.id)}
    for subject in read.discussion:
        item = items.get(subject.title)
        paragraphs = [row_in_words(paragraph) for paragraph in subject.points]
        await minutes.add_discussion(tx, meeting.id, item, subject.title, paragraphs, keeper.lang)
    points = [await _point(keeper, point, meeting, items) for point in read.action_points]
    await kept_points.keep(tx, meeting.id)
    await minuted.keep(tx, meeting, read.next_meeting, at)
    return KeptMinutes(
        meeting,
        await minutes.organisations_present(tx, meeting.id),
        len(register.added),
        tuple(points),
        sum(point.deadline is None for point in read.action_points),
        sum(not point.owners for point in read.action_points),
        await _next_meeting(keeper, read, day),
    )


def _words(read: Minutes) -> str:
    titles = [item.title for item in read.agenda] + [point.text for point in read.action_points]
    said = [paragraph for subject in read.discussion for paragraph in subject.points]
    return "\n".join([read.title or "", *titles, *said])


async def _meeting(keeper: _Keeper, read: Minutes, day: date) -> Meeting:
    """The meeting that was announced for these minutes, or a new one."""
    title = meeting_title(read.title or "")
    timing = _timing(day, read.start, read.end, keeper.member.group_zone)
    same_day = await meetings.on_day(keeper.tx, keeper.member.group_id, timing.day)
    found = receiving(same_day, title, timing.starts_at)
    if found is not None:
        return await _received(keeper, read, found, timing)
    kept = kept_already(same_day, title, timing.starts_at)
    if kept is not None:
        raise Refused(T("These minutes were kept already, as meeting {number}.", number=kept.number))
    made = NewMeeting(timing, title, keeper.lang, read.place or "", state="published")
    return await meetings.create(
        keeper.tx, keeper.member.group_id, made, _agenda(read), keeper.person_id, keeper.at
    )  # fmt: skip


def _agenda(read: Minutes) -> list[NewItem]:
    return [NewItem(item.title, item.presenter or "") for item in read.agenda]


async def _received(keeper: _Keeper, read: Minutes, found: Meeting, held: Timing) -> Meeting:
    """What was announced, with what the minutes know better: when it was held, what was spoken of."""
    if read.agenda:
        await agendas.replace(keeper.tx, found.id, _agenda(read), keeper.lang)
    timing = found.timing if held.starts_at is None or found.timing.last_day else held
    title, lang = (found.title, found.lang) if found.title else (meeting_title(read.title or ""), keeper.lang)
    venue = found.venue or read.place or ""
    changed = replace(found, title=title, lang=lang, venue=venue, timing=timing, state="published")
    return found if changed == found else await meetings.change(keeper.tx, changed)


def _timing(day: date, start: time | None, end: time | None, zone: str) -> Timing:
    def at(hour: time | None) -> int | None:
        return None if hour is None else to_seconds(datetime.combine(day, hour, ZoneInfo(zone)))

    return Timing(day.isoformat(), zone, at(start), at(end) if start is not None else None)


async def _point(keeper: _Keeper, point: ActionPoint, meeting: Meeting, items: dict[str, int]) -> int:
    """The number of a new action point."""
    owners = [await keeper.register.owner(owner) for owner in point.owners]
    item = items.get(point.agenda_item or "")
    new = NewPoint(point.text, keeper.lang, point.deadline, owners, meeting.id, item)
    return await action_points.create(keeper.tx, keeper.member.group_id, new, keeper.person_id, keeper.at)


async def _next_meeting(keeper: _Keeper, read: Minutes, held: date) -> Meeting | None:
    """The next meeting, on the calendar but announced to nobody; the one of that day if there is one."""
    when = read.next_meeting
    if when is None:
        return None
    day, start = (when.date(), when.time()) if isinstance(when, datetime) else (when, None)
    if day <= held:
        return None
    same_day = await meetings.on_day(keeper.tx, keeper.member.group_id, day.isoformat())
    if same_day:
        return min(same_day, key=lambda one: one.state == "draft")
    timing = _timing(day, start, None, keeper.member.group_zone)
    new = NewMeeting(timing, meeting_title(read.title or ""), keeper.lang, state="published")
    return await meetings.create(keeper.tx, keeper.member.group_id, new, [], keeper.person_id, keeper.at)
