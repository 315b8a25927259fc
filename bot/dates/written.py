"""What the words say, before it is known which day that is."""

from dataclasses import dataclass
from typing import Literal

from bot.dates.words import DayPart

# 24h: nobody can take it for another hour. plain: 7:30, without am or pm. bare: "at 3". spoken: "ten o'clock".
Style = Literal["24h", "12h", "plain", "bare", "spoken", "midnight", "impossible"]


@dataclass(frozen=True, slots=True)
class Clock:
    """An hour as written; `hour` is already after noon where the text said so."""

    hour: int
    minute: int = 0
    style: Style = "24h"


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when; `zone` is None if the text named none."""

    start: Clock
    end: Clock | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class DayMonth:
    """27, 27 October, Thursday 27/10/2022. `swappable`: written in figures, so the month may come first.

    `stretch`: 10-12, which may also be from the 10th to the 12th.
    """

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    swappable: bool = False
    stretch: bool = False


@dataclass(frozen=True, slots=True)
class Dates:
    """One day, or first to last. `listed`: how many days were named one by one."""

    first: DayMonth
    last: DayMonth | None = None
    listed: int | None = None
    months_away: int | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """The next such day; another one with `which` or, `weeks` after this one, of a certain week."""

    number: int
    which: Literal["", "this", "next", "last"] = ""
    weeks: int | None = None
    days_later: int = 0
    until: int | None = None


@dataclass(frozen=True, slots=True)
class Shift:
    """So many days, months or minutes from now. `idiom`: the days that "dans 15 jours" may mean instead."""

    days: int = 0
    months: int = 0
    minutes: int = 0
    idiom: int | None = None


@dataclass(frozen=True, slots=True)
class MonthEnd:
    """The last day of a month, by name or `months_away` from this one."""

    month: int | None = None
    year: int | None = None
    months_away: int = 0


@dataclass(frozen=True, slots=True)
class WeekdayOfMonth:
    """The first Monday of February; `nth` -1 is the last one. Without any month: of this or the next one."""

    nth: int
    weekday: int
    month: int | None = None
    year: int | None = None
    months_away: int | None = None


Day = Dates | Weekday | Shift | MonthEnd | WeekdayOfMonth


@dataclass(frozen=True, slots=True)
class Written:
    """A whole expression. `loose`: with more words after it, it may be something else ("le 3", "lun")."""

    day: Day | None = None
    hours: Hours | None = None
    part: DayPart | None = None
    loose: bool = False
    led: bool = False
