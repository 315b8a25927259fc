"""Who asks, when and where: what a date in words is measured from."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal


@dataclass(frozen=True, slots=True)
class Asked:
    """`now` is on the clocks of `zone`; `past`: days gone by are as likely as days to come."""

    now: datetime
    zone: str
    lang: str
    past: bool

    @property
    def today(self) -> date:
        """The reader's day."""
        return self.now.date()


@dataclass(frozen=True, slots=True)
class TimeRange:
    """From the first day to the last, which is None for one day."""

    day: date
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """The days that words can mean, best first.

    `again`: the same words may have meant the day of a later year, or the next day, when this one is past.
    `firm`: to be asked back even if only one of several days is still to come.
    """

    spans: tuple[TimeRange, ...]
    reason: Literal["ambiguous", "impossible"] | None = None
    again: Literal["year", "day"] | None = None
    firm: bool = False
