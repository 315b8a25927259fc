"""What a date in free text is read as."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from bot.dates.words import DayPart
from bot.dates.years import months_later

Reason = Literal["ambiguous", "several", "past", "impossible", "no_such_hour"]
_USUAL_HOURS: dict[DayPart, tuple[int, ...]] = {
    "morning": (8, 9, 10, 11),
    "afternoon": (14, 15, 16, 17),
    "evening": (18, 19, 20),
}
_WORKING_HOURS = (time(8), time(18))


@dataclass(frozen=True, slots=True)
class When:
    """A day, with hours where the text gave some, on the clocks of `zone` or else of the reader's zone.

    `end_day` is the last day of several; `zone` is an IANA name, only if the text named one.
    `part`: the morning was said and no hour. `dayless`: only hours were said, and the day is the coming one.
    """

    day: date
    start: time | None = None
    end: time | None = None
    end_day: date | None = None
    zone: str | None = None
    part: DayPart | None = field(default=None, compare=False)
    dayless: bool = field(default=False, compare=False)

    @property
    def usual_hours(self) -> tuple[When, ...]:
        """What « dans la matinée » can mean on that day; nothing if no part of the day was said."""
        hours = _USUAL_HOURS[self.part] if self.part and self.start is None else ()
        return tuple(replace(self, start=time(hour), part=None) for hour in hours)

    def is_in(self, at: time) -> bool:
        """Whether that hour is in the part of the day that was said, if any was."""
        if self.part is None:
            return True
        usual = _USUAL_HOURS[self.part]
        return time(usual[0] - 1) <= at < time(usual[-1] + 1)

    def starts_at(self, default_zone: str) -> datetime | None:
        """The instant it starts, in UTC; None without an hour."""
        return None if self.start is None else self._instant(self.day, self.start, default_zone)

    def ends_at(self, default_zone: str) -> datetime | None:
        """The instant it ends, in UTC; None without an hour of end. 22h-2h ends on the next day."""
        if self.end is None:
            return None
        overnight = self.end_day is None and self.start is not None and self.end <= self.start
        last = (self.end_day or self.day) + timedelta(days=overnight)
        return self._instant(last, self.end, default_zone)

    def _instant(self, day: date, at: time, default_zone: str) -> datetime:
        return datetime.combine(day, at, ZoneInfo(self.zone or default_zone)).astimezone(UTC)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Understood, but to be asked back; `candidates` is what it could mean, best first, perhaps nothing.

    `spoken`: the hours are in words (“half past two”) or from one to another, not a figure alone.
    """

    reason: Reason
    candidates: tuple[When, ...] = ()
    spoken: bool = field(default=False, compare=False)

    @property
    def in_working_hours(self) -> When | None:
        """The one moment in working hours, where spoken hours leave in doubt only whether it is after noon."""
        days = {(one.day, one.end_day) for one in self.candidates}
        if not self.spoken or self.reason != "ambiguous" or len(days) > 1:
            return None
        first, last = _WORKING_HOURS
        found = [one for one in self.candidates if one.start is not None and first <= one.start < last]
        return found[0] if len(found) == 1 else None


@dataclass(frozen=True, slots=True)
class Delay:
    """So much later than something was to be: « d’une semaine ». `idiom`: the days it may mean instead."""

    days: int
    months: int
    minutes: int
    idiom: int | None = None

    def after(self, moment: datetime) -> tuple[datetime, ...]:
        """What can be meant, on the clocks of the moment."""
        first = months_later(moment.date(), self.months)
        days = (self.days,) if self.idiom is None else (self.days, self.idiom)
        shifted = (datetime.combine(first + timedelta(days=count), moment.timetz()) for count in days)
        return tuple(one + timedelta(minutes=self.minutes) for one in shifted)
