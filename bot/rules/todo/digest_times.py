"""When a person's digest is due: on their own clocks, once for each slot whatever the clocks do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from bot.languages import local_day
from bot.rules.sending.steps import at_clock
from storage.instants import instant
from storage.waking import NEVER

HOUR, DAY = 3600, 86_400
PERIODS = {"daily": 1, "weekly": 7, "fortnightly": 14}
"""How many days from one digest to the next."""
_LATEST = {"daily": 12 * HOUR, "weekly": 3 * DAY, "fortnightly": 7 * DAY}
"""How late a digest may come: later, the next one is nearer."""
_ANCHOR = date(2020, 1, 6)
"""A Monday: fortnights are counted from it, so that they stay the same whenever they are asked for."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often (never, daily, weekly, fortnightly), on which weekday (0 is Monday), at which minute of the day.

    On the clocks of `zone`, an IANA name. A daily digest has no use for the weekday.
    """

    every: str
    weekday: int
    minute: int
    zone: str

    @property
    def period(self) -> int:
        """Seconds from one digest to the next, give or take a change of clocks."""
        return PERIODS[self.every] * DAY

    def latest(self, now: int) -> int | None:
        """The slot that came last, in UTC seconds; it may be now. None: there is none."""
        return max((slot for slot in self._around(now) if slot <= now), default=None)

    def following(self, now: int) -> int:
        """The slot that comes next, in UTC seconds."""
        return min((slot for slot in self._around(now) if slot > now), default=NEVER)

    def useless_after(self, slot: int) -> int:
        """From when on the digest of a slot comes too late."""
        return slot + _LATEST[self.every]

    def _around(self, now: int) -> Iterator[int]:
        """The slots before and after an instant."""
        if self.every == "never":
            return
        today, days = local_day(instant(now), self.zone), PERIODS[self.every] + 1
        for offset in range(-days, days + 1):
            day = today + timedelta(days=offset)
            if self._comes_on(day):
                yield at_clock(day, self.minute, self.zone)

    def _comes_on(self, day: date) -> bool:
        if self.every == "daily":
            return True
        weeks = (day - _ANCHOR).days // 7
        return day.weekday() == self.weekday and (self.every == "weekly" or weeks % 2 == 0)
