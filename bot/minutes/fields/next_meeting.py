"""When the group meets again."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from bot.minutes.days import Days, find_hours
from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.parts import Kind, TextPart
from bot.minutes.marks import unset
from bot.minutes.words import next_meeting_at

_ROWS_BELOW = 3
_BARE_HOUR = re.compile(r"\s+(?:at|à)\s+\d{1,2}(?=\s*(?:[,;.]|$))")
"""« at 9 » is no hour that could be read for certain; the day before it is."""


@dataclass(frozen=True)
class NextMeeting:
    """`when` is a datetime if an hour is given; `odd` are rows that speak of it without a date that can be read."""

    when: datetime | date | None = None
    source: TextRow | None = None
    odd: tuple[TextRow, ...] = ()


def read_next(parts: Sequence[TextPart], held: date | None, days: Days) -> NextMeeting:
    """What stands under its own label, or else the last sentence that speaks of it; it is later than `held`."""
    odd: list[TextRow] = []
    for part in parts:
        if part.kind == Kind.NEXT:
            for row in part.rows[:_ROWS_BELOW]:
                found = _read(row.text, held, days)
                if found:
                    return NextMeeting(found, row)
            said = part.value or (part.rows[0].text if part.rows else "")
            odd += [part.source] if part.source and not unset(said) else []
    for row in _rows(parts):
        at = next_meeting_at(row.text)
        found = _read(row.text[at:], held, days) if at is not None else None
        if found:
            return NextMeeting(found, row, tuple(odd))
    return NextMeeting(odd=tuple(odd))


def _rows(parts: Sequence[TextPart]) -> Iterable[TextRow]:
    return (row for part in reversed(parts) for row in reversed(part.rows))


def _read(text: str, held: date | None, days: Days) -> datetime | date | None:
    text = _BARE_HOUR.sub("", text)
    found = (days.find(text, past=False) if held else None) or days.find(text)
    if not found or (held and found.when.day <= held):
        return None
    hours = find_hours(found.rest)
    start = found.when.start or (hours[0] if hours else None)
    return datetime.combine(found.when.day, start) if start else found.when.day
