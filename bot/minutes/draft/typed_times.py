"""Dates and hours as somebody types them to put a draft right: measured from now, and from the day of the meeting."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot import dates
from bot.dates import Doubt, When
from bot.texts import T, Text

_SHOWN = 40
_YEAR = timedelta(days=365)


class NotRead(Exception):
    """The words cannot be read; `text` says why. `days` are what they can mean, if they can mean several things."""

    def __init__(self, text: Text, days: Iterable[When] = ()) -> None:
        super().__init__(type(self).__name__)
        self.text = text
        self.days = tuple(days)


@dataclass(frozen=True, slots=True)
class Wording:
    """When somebody writes (aware), in which zone (an IANA name) and language."""

    now: datetime
    zone: str
    lang: str

    @property
    def today(self) -> date:
        """The writer's day."""
        return self.now.astimezone(ZoneInfo(self.zone)).date()

    def is_date(self, words: str) -> bool:
        """Whether the words are a date and nothing else, be it in doubt."""
        return self.read(words, self.now) is not None

    def read(self, words: str, at: datetime) -> When | Doubt | None:
        """What the words say, measured from an instant."""
        return dates.read_when(words, now=at, zone=self.zone, lang=self.lang, past=True)


def read_when(words: str, wording: Wording, *, earliest: date | None = None, latest: date | None = None) -> When:
    """The day that is meant. The bounds decide between several days it can be; they refuse none that is clear."""
    first = wording.read(words, wording.now)
    if first is None:
        raise NotRead(T("“{said}” is not a clear date.", said=words[:_SHOWN]))
    if isinstance(first, Doubt) and first.reason not in ("ambiguous", "several"):
        raise NotRead(T("“{said}” does not exist in the calendar.", said=words[:_SHOWN]), first.candidates)
    again = [wording.read(words, at) for at in _moments(wording, earliest, latest)]
    possible = list(dict.fromkeys(when for found in (first, *again) for when in _days(found)))
    likely = [when for when in possible if _within(when.day, earliest, latest)] or possible
    if isinstance(first, When) and first in likely:
        return first
    if len(likely) == 1:
        return likely[0]
    raise NotRead(T("“{said}” can mean several days. Which one?", said=words[:_SHOWN]), likely)


def _moments(wording: Wording, earliest: date | None, latest: date | None) -> list[datetime]:
    """Other instants from which a day without a year may be measured."""
    held = [] if earliest is None else [datetime.combine(earliest, time(12), ZoneInfo(wording.zone))]
    return [*held, wording.now - _YEAR] if latest is not None else held


def _days(found: When | Doubt | None) -> tuple[When, ...]:
    if isinstance(found, Doubt):
        return found.candidates
    return () if found is None else (found,)


def _within(day: date, earliest: date | None, latest: date | None) -> bool:
    return (earliest is None or day >= earliest) and (latest is None or day <= latest)


def read_hours(words: str) -> tuple[time, time | None]:
    """From when to when."""
    hours = dates.read_hours(words)
    if hours is None or (hours[1] is not None and hours[1] <= hours[0]):
        raise NotRead(T("“{said}” is not a clear hour.", said=words[:_SHOWN]))
    return hours


def read_next(words: str, held: date | None, wording: Wording) -> date | datetime:
    """The next meeting: a day, or an instant on the clocks of the place if an hour is given."""
    when = read_when(words, wording, earliest=None if held is None else held + timedelta(days=1))
    return when.day if when.start is None else datetime.combine(when.day, when.start)
