"""How meetings that come back are put into words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.handlers.meetings.agenda.texts import follow_up_item
from bot.handlers.meetings.texts import where
from bot.rules.meetings.meetings import when_text
from bot.rules.meetings.recurrence import Pattern, ahead, days_after, pattern_of, timing
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, lines, listed
from storage.meetings.recurrences import Series

SHOWN = 3
SHOWN_POINTS = 12
TITLE = 80
_WEEKDAYS = (
    T("Monday"), T("Tuesday"), T("Wednesday"), T("Thursday"), T("Friday"), T("Saturday"), T("Sunday"),
)  # fmt: skip


def how_often(pattern: Pattern) -> Text:
    """« chaque mois, le premier lundi »."""
    if pattern.weekday is None:
        return T("every month, on day {day}", day=pattern.nth)
    weekday = _WEEKDAYS[pattern.weekday]
    if pattern.weeks:
        return T("every {n} weeks, on {weekday}", n=pattern.weeks, weekday=weekday) if pattern.weeks > 1 else T(
            "every week, on {weekday}", weekday=weekday
        )  # fmt: skip
    match pattern.nth:
        case 1:
            return T("every month, on the first {weekday}", weekday=weekday)
        case 2:
            return T("every month, on the second {weekday}", weekday=weekday)
        case 3:
            return T("every month, on the third {weekday}", weekday=weekday)
        case 4:
            return T("every month, on the fourth {weekday}", weekday=weekday)
        case _:
            return T("every month, on the last {weekday}", weekday=weekday)


def described(series: Series, after: date) -> Text:
    """The series with its next dates."""
    pattern = pattern_of(series.rule)
    return lines(
        T("🔁 Regular meetings: {often}.", often=how_often(pattern)),
        T("In shorter months: on their last day.") if pattern.shortened else None,
        T("Title: {title}", title=short(Said(series.title, series.lang), TITLE)) if series.title else None,
        where(series.venue),
        T("The next dates:"),
        *(when_text(timing(series, day)) for day in days_after(series, after, SHOWN)),
    )


def what_happens(series: Series) -> Text:
    """What Tama does with a series, and how it is ended."""
    return lines(
        T("I send a proposal to the coordinators no earlier than {days} days before."
          " Nobody else is told until it is published.", days=ahead(series).days),
        T("To have none: {line}", line=Line("recurrence non", "recurrence no")),
    )  # fmt: skip


def none_set() -> Text:
    """Nothing comes back, and how it would."""
    line = Line("recurrence 1er lundi 9h-11h", "recurrence first Monday 9-11am")
    return T("No regular meeting is set. To have one proposed every month: {line}", line=line)


def left_open(numbers: Sequence[int]) -> T:
    """The first item of an agenda: what earlier meetings left open."""
    shown = [str(number) for number in numbers[:SHOWN_POINTS]]
    left = len(numbers) - len(shown)
    points = listed([*shown, P("{n} other", "{n} others", left)] if left else shown)
    return follow_up_item(points)
