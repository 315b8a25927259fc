"""What the lines about action points are made of: owners, a deadline, a yes."""

from __future__ import annotations

from datetime import date
from typing import Literal

from bot import dates
from bot.parts import Hearing, Moment, Numbers, Part
from bot.rules.points.points import BEFORE_NEXT as BEFORE_NEXT_MEETING
from bot.rules.points.points import is_not_set
from bot.spelling.folding import fold

BEFORE_NEXT: Literal["before next"] = "before next"
"""The day before the next meeting of the group."""


class Owners(Part):
    """Who owns a point, as it was written, or organisations by number (`#3`); nobody for `///`."""

    def read(self, text: str, hearing: Hearing) -> tuple[list[str], str] | None:
        words = text.strip()
        if not words:
            return None
        if is_not_set(words):
            return [], ""
        numbers = Numbers().read(words, hearing)
        return ([words] if numbers is None or numbers[1] else [f"#{number}" for number in numbers[0]]), ""


class Deadline(Part):
    """The last day for something; None for `///`. What is past or unclear is asked back."""

    def read(self, text: str, hearing: Hearing) -> tuple[dates.When | None, str] | None:
        return (None, "") if is_not_set(text) else Moment().read(text, hearing)


class Until(Part):
    """The last day for something, None for `///`; also « avant la prochaine réunion »."""

    def read(self, text: str, hearing: Hearing) -> tuple[dates.When | str | None, str] | None:
        return (BEFORE_NEXT, "") if fold(text) in BEFORE_NEXT_MEETING else Deadline().read(text, hearing)


class NewDeadline(Part):
    """Another last day, or so many days more: « d’une semaine »."""

    def read(self, text: str, hearing: Hearing) -> tuple[dates.When | dates.Delay | str | None, str] | None:
        delay = dates.take_delay(text)
        if delay is None or delay[1] or delay[0].minutes:
            return Until().read(text, hearing)
        return delay


def last_day(when: dates.When | None) -> date | None:
    """The day on which a deadline falls: the last one of several."""
    return None if when is None else when.end_day or when.day
