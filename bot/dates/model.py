"""What a date in free text is read as."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

Reason = Literal["ambiguous", "past", "impossible", "no_such_hour"]


@dataclass(frozen=True, slots=True)
class When:
    """A day, with hours where the text gave some, on the clocks of `zone` or else of the reader's zone.

    `end_day` is the last day of several; `zone` is an IANA name, only if the text named one.
    """

    day: date
    start: time | None = None
    end: time | None = None
    end_day: date | None = None
    zone: str | None = None

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
    """Understood, but to be asked back; `candidates` is what it could mean, best first, perhaps nothing."""

    reason: Reason
    candidates: tuple[When, ...] = ()
