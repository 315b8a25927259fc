"""Meetings that come back: on which days, and from when on the next one is proposed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from bot.rules.sending.steps import at_clock
from storage.instants import to_seconds
from storage.meetings.meetings import Timing
from storage.meetings.recurrences import Series

MOST_AHEAD = timedelta(days=28)
HOUR = 8 * 60
"""When in the day, in minutes after midnight, a meeting is proposed."""
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_SHORTEST = 28
"""Every month has so many days."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """How often: every `weeks` weeks, or, if that is 0, every month.

    `weekday` is from 0, Monday. In a month `nth` is which of these weekdays (-1: the last), or without a weekday the
    day of the month, which in a shorter month is its last day.
    """

    weeks: int = 0
    nth: int = 0
    weekday: int | None = None

    @property
    def shortened(self) -> bool:
        """Whether some months do not have this day."""
        return not self.weeks and self.weekday is None and self.nth > _SHORTEST


def rule_of(pattern: Pattern) -> str:
    """The pattern as an RRULE."""
    if pattern.weekday is None:
        days = ",".join(str(day) for day in range(min(pattern.nth, _SHORTEST), pattern.nth + 1))
        return f"FREQ=MONTHLY;BYMONTHDAY={days};BYSETPOS=-1"
    if pattern.weeks:
        return f"FREQ=WEEKLY;INTERVAL={pattern.weeks};BYDAY={_DAYS[pattern.weekday]}"
    return f"FREQ=MONTHLY;BYDAY={pattern.nth:+d}{_DAYS[pattern.weekday]}"


def pattern_of(rule: str) -> Pattern:
    """What `rule_of` wrote."""
    parts = dict(part.split("=") for part in rule.split(";"))
    if "BYMONTHDAY" in parts:
        return Pattern(nth=int(parts["BYMONTHDAY"].rpartition(",")[2]))
    weekday = _DAYS.index(parts["BYDAY"][-2:])
    if "INTERVAL" in parts:
        return Pattern(weeks=int(parts["INTERVAL"]), weekday=weekday)
    return Pattern(nth=int(parts["BYDAY"][:-2]), weekday=weekday)


def anchor(pattern: Pattern, today: date, held: Iterable[date]) -> date:
    """The day from which weeks are counted: of the days of meetings `held` on that weekday the last, else the next one.

    Months need none: today.
    """
    if not pattern.weeks or pattern.weekday is None:
        return today
    coming = today + timedelta(days=(pattern.weekday - today.weekday()) % 7 or 7)
    return max((day for day in held if day.weekday() == pattern.weekday), default=coming)


def days_after(series: Series, day: date, count: int) -> list[date]:
    """The next days of a series after this day."""
    from dateutil.rrule import rrulestr  # noqa: PLC0415 - 0.2 MB for those whose meetings come back

    found = rrulestr(series.rule, dtstart=datetime.combine(series.anchor, time()))
    return [one.date() for one in islice(found.xafter(datetime.combine(day, time())), count)]


def next_day(series: Series, now: datetime, proposed_until: date | None) -> date:
    """The day for which a meeting is proposed next: after today on the series' clocks, and not proposed yet.

    A proposal for later than is ever proposed was made by a clock that was ahead.
    """
    today = now.astimezone(ZoneInfo(series.zone)).date()
    done = today if proposed_until is None or proposed_until > today + ahead(series) else proposed_until
    return days_after(series, max(today, done), 1)[0]


def ahead(series: Series) -> timedelta:
    """How long before its day a meeting is proposed at most: as often as it comes back, but no more than 28 days."""
    weeks = pattern_of(series.rule).weeks
    return min(MOST_AHEAD, timedelta(weeks=weeks)) if weeks else MOST_AHEAD


def proposed_at(series: Series, day: date) -> int:
    """From when on a meeting for this day is proposed, in UTC seconds."""
    return at_clock(day - ahead(series), HOUR, series.zone)


def tomorrow(series: Series, now: datetime) -> int:
    """When the series is looked at again, in UTC seconds."""
    today = now.astimezone(ZoneInfo(series.zone)).date()
    return at_clock(today + timedelta(days=1), HOUR, series.zone)


def timing(series: Series, day: date) -> Timing:
    """When the meeting of that day is, whatever the clocks do before it."""
    zone = ZoneInfo(series.zone)
    starts = datetime.combine(day, time(), zone) + timedelta(minutes=series.starts_minute)
    starts_at = to_seconds(starts)
    return Timing(day.isoformat(), series.zone, starts_at, starts_at + series.minutes * 60 if series.minutes else None)
