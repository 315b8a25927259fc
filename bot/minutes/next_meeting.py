"""When the group meets again."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from bot.minutes.blocks import Row
from bot.minutes.days import Days, find_hours
from bot.minutes.marks import unset
from bot.minutes.outline import Kind, Part
from bot.minutes.words import next_meeting_at

_ROWS_BELOW = 3


def read_next(parts: Sequence[Part], held: date | None, days: Days) -> tuple[datetime | date | None, list[Row]]:
    """Its day, with the hour if one is given; and the rows that speak of it without a date that can be read."""
    if held:
        days = days.at(held)
    odd: list[Row] = []
    for part in parts:
        if part.kind == Kind.NEXT:
            text = " ".join(row.text for row in part.rows[:_ROWS_BELOW])
            found = _read(text, held, days)
            if found:
                return found, []
            odd += [part.source] if part.source and not unset(text) else []
    for row in _rows(parts):
        at = next_meeting_at(row.text)
        found = _read(row.text[at:], held, days) if at is not None else None
        if found:
            return found, odd
    return None, odd


def _rows(parts: Sequence[Part]) -> Iterable[Row]:
    return (row for part in reversed(parts) for row in reversed(part.rows))


def _read(text: str, held: date | None, days: Days) -> datetime | date | None:
    found = (days.find(text, past=False) if held else None) or days.find(text)
    if not found or (held and found.when.day <= held):
        return None
    hours = find_hours(found.rest)
    start = found.when.start or (hours[0] if hours else None)
    return datetime.combine(found.when.day, start) if start else found.when.day
