"""Which days and things belong to the report of a year, and how numbers of things are written together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from storage.points.action_points import Point

FIRST, LAST = 2000, 2100
"""The years of which there may be a report."""
_JULY = 7
_IN_LINE = re.compile(
    r"\s*(?:(?:de|for|of|du|year|l['’]ann[ée]e|ann[ée]e)\s+)*(?P<year>20\d\d)\b[\s:,]*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Days:
    """A year, from its first day to its last."""

    year: int

    @property
    def first(self) -> date:
        """New Year's Day."""
        return date(self.year, 1, 1)

    @property
    def last(self) -> date:
        """The last of December."""
        return date(self.year, 12, 31)

    def have(self, day: date | None) -> bool:
        """Whether the day is one of them."""
        return day is not None and day.year == self.year


def usual_year(today: date) -> int:
    """Of which year a report is written on this day: in the first half of a year, of the one before."""
    return today.year if today.month >= _JULY else today.year - 1


def year_before(line: str) -> tuple[int | None, str]:
    """The year that a line begins with, and the rest of it."""
    found = _IN_LINE.match(line)
    return (int(found["year"]), line[found.end() :]) if found else (None, line)


def ranges(numbers: Iterable[int]) -> str:
    """Numbers in order, those that follow each other as one: « 1–3, 5 »."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(str(first) if first == last else f"{first}–{last}" for first, last in runs)


DONE, LATE, UNDATED, OPEN, OVERDUE, DROPPED = "done", "late", "undated", "open", "overdue", "dropped"
STATES = (DONE, LATE, UNDATED, OPEN, OVERDUE, DROPPED)
"""What became of a point: done in time, done late, done without a deadline; open, open and late; dropped."""


def became(point: Point, closed_on: date, today: date) -> str:
    """Which of the states a point is in."""
    if point.state == "dropped":
        return DROPPED
    if point.state == "done":
        if point.deadline is None:
            return UNDATED
        return DONE if closed_on <= point.deadline else LATE
    return OVERDUE if point.deadline is not None and point.deadline < today else OPEN
