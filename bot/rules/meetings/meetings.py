"""What may be done with a meeting, and when it is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

from bot.dates import Delay, When
from bot.errors import Refused
from bot.texts import Line, Span, T, Text, days
from storage.instants import instant, to_seconds
from storage.meetings.meetings import Meeting, Timing

DAY = 24 * 60
"""The minutes of a day."""


def timing_of(when: When, zone: str) -> Timing:
    """What was read as a date, for keeping; `zone` is meant where the words name none."""
    start, end = when.starts_at(zone), when.ends_at(zone)
    return Timing(
        when.day.isoformat(),
        when.zone or zone,
        to_seconds(start),
        to_seconds(end),
        None if when.end_day is None else when.end_day.isoformat(),
    )


def moved(old: Timing, new: Timing) -> Timing:
    """The new timing on the old one's clocks; hours or a duration that are not said stay as they were."""
    if new.starts_at is None:
        return _same_hours(old, new)
    ends_at = new.ends_at
    if ends_at is None and old.starts_at is not None and old.ends_at is not None and new.last_day is None:
        ends_at = new.starts_at + old.ends_at - old.starts_at
    day = instant(new.starts_at).astimezone(ZoneInfo(old.zone)).date()
    return replace(new, day=day.isoformat(), zone=old.zone, ends_at=ends_at)


def lasting(timing: Timing, minutes: int) -> Timing | None:
    """The timing with so long from its beginning; None where no hour is known from which minutes could be counted.

    Whole days are days of the calendar: of each, the hours stay as they are.
    """
    days, rest = divmod(minutes, DAY)
    if days and not rest:
        last = date.fromisoformat(timing.day) + timedelta(days=days - 1)
        ends = timing.ends_at and _shifted(timing.ends_at, last - _last_day(timing), timing.zone)
        return replace(timing, ends_at=ends, last_day=last.isoformat() if days > 1 else None)
    if timing.starts_at is None:
        return None
    ends_at = timing.starts_at + minutes * 60
    last = instant(ends_at - 1).astimezone(ZoneInfo(timing.zone)).date()
    return replace(timing, ends_at=ends_at, last_day=last.isoformat() if days else None)


def day_count(timing: Timing) -> int:
    """On how many days of the calendar it takes place."""
    return (_last_day(timing) - date.fromisoformat(timing.day)).days + 1


def _last_day(timing: Timing) -> date:
    return date.fromisoformat(timing.last_day or timing.day)


def later(old: Timing, delay: Delay) -> list[Timing]:
    """The timing so much later, on the same clocks; two where « 15 jours » may be 14."""
    zone = ZoneInfo(old.zone)
    first = date.fromisoformat(old.day)
    begins = instant(old.starts_at).astimezone(zone) if old.starts_at else datetime.combine(first, time(), zone)
    found = []
    for moment in delay.after(begins):
        days = moment.date() - first
        last = old.last_day and (date.fromisoformat(old.last_day) + days).isoformat()
        starts, ends = old.starts_at and to_seconds(moment), old.ends_at
        if starts is not None and old.starts_at is not None and ends is not None:
            ends += starts - old.starts_at
        found.append(Timing(moment.date().isoformat(), old.zone, starts, ends, last))
    return found


def _same_hours(old: Timing, new: Timing) -> Timing:
    if old.starts_at is None or old.last_day is not None or new.last_day is not None:
        return replace(new, zone=old.zone)
    later = date.fromisoformat(new.day) - date.fromisoformat(old.day)
    return Timing(new.day, old.zone, _shifted(old.starts_at, later, old.zone), _shifted(old.ends_at, later, old.zone))


def _shifted(seconds: int | None, later: timedelta, zone: str) -> int | None:
    """An instant some days later at the same hour on the clocks, whatever the clocks did in between."""
    return None if seconds is None else to_seconds(instant(seconds).astimezone(ZoneInfo(zone)) + later)


def when_text(timing: Timing) -> Text:
    """Day and hours, for any reader."""
    last = None if timing.last_day is None else date.fromisoformat(timing.last_day)
    whole = days(date.fromisoformat(timing.day), last)
    if timing.starts_at is None:
        return whole
    start = instant(timing.starts_at)
    if timing.ends_at is None and last is not None:
        return T("{days}, beginning {start}", days=whole, start=start)
    return Span(start, instant(timing.ends_at))


def exact(timing: Timing) -> str:
    """The timing in figures that are read back as they are, whoever reads: `2022-10-28 10:00-11:00 UTC+1`."""
    if timing.starts_at is None:
        return timing.day if timing.last_day is None else f"{timing.day} au {timing.last_day}"
    clocks = _whole_hours(timing.starts_at, timing.zone)
    start = instant(timing.starts_at).astimezone(clocks)
    if timing.ends_at is None:
        until = "" if timing.last_day is None else f"au {timing.last_day} "
        return f"{start:%Y-%m-%d} {until}{start:%H:%M} {clocks}"
    end = instant(timing.ends_at).astimezone(clocks)
    until = f"-{end:%H:%M}" if timing.last_day is None else f" au {end:%Y-%m-%d %H:%M}"
    return f"{start:%Y-%m-%d %H:%M}{until} {clocks}"


def _whole_hours(seconds: int, zone: str) -> timezone:
    """The zone's distance from Greenwich at that instant, if it is one that can be written: whole hours."""
    offset = instant(seconds).astimezone(ZoneInfo(zone)).utcoffset() or timedelta()
    hours, rest = divmod(offset, timedelta(hours=1))
    sign = "UTC" if hours == 0 else f"UTC{hours:+d}"
    return UTC if rest else timezone(offset, sign)


def must_be_ahead(meeting: Meeting, now: int) -> None:
    """Refuse what has no sense for a meeting that was cancelled or is over. `now` in UTC seconds."""
    if meeting.state == "cancelled":
        raise Refused(T("Meeting {number} is cancelled.", number=meeting.number))
    if meeting.timing.over_at <= now:
        raise Refused(T("Meeting {number} is over: {when}", number=meeting.number, when=when_text(meeting.timing)))


def must_be_without_minutes(meeting: Meeting) -> None:
    """Refuse what would change a meeting behind its minutes."""
    if meeting.minutes_at is not None:
        see = Line(f"compterendu {meeting.number}", f"minutes {meeting.number}")
        raise Refused(T("The minutes of meeting {number} are kept: it stays as they say. To see them: {line}",
                        number=meeting.number, line=see))  # fmt: skip


def must_be_published(meeting: Meeting) -> None:
    """Refuse what has no sense for a draft."""
    if meeting.state == "draft":
        line = Line(f"publier {meeting.number}", f"publish {meeting.number}")
        raise Refused(T("Meeting {number} is still a draft. To publish it: {line}", number=meeting.number, line=line))


def agreed(sure: int | None, meeting: Meeting) -> bool:
    """Whether a yes was said, and to the meeting as it stands; 0 means as it stands, None that nothing was said."""
    return sure is not None and sure in (0, meeting.revision)
