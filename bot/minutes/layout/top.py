"""The lines above the first label: the title, and what else stands there."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.minutes.days import Days
from bot.minutes.layout.blocks import TextRow
from bot.minutes.words import meeting_title, minutes_title

_LINES = 12
_LONGEST_TITLE = 250
_LONGEST_MORE = 100
_FEW_WORDS = 3


@dataclass(frozen=True)
class Top:
    title: str | None
    others: list[TextRow]


def read_top(rows: Sequence[TextRow], days: Days) -> Top:
    """The line that calls itself a compte-rendu, or else speaks of a meeting, or else the first."""
    rows = [row for row in rows if row.filled]
    at = _title_at(rows)
    if at is None:
        return Top(None, list(rows))
    title = rows[at].text
    end = at + 1
    while end < len(rows) and _goes_on(title, rows[end], days):
        title = f"{title} {rows[end].text}"
        end += 1
    return Top(title, [*rows[:at], *rows[end:]])


def _title_at(rows: Sequence[TextRow]) -> int | None:
    for says in (minutes_title, meeting_title):
        for at, row in enumerate(rows[:_LINES]):
            if says(row.text):
                return at
    return 0 if rows and len(rows[0].text) <= _LONGEST_TITLE else None


def _goes_on(title: str, row: TextRow, days: Days) -> bool:
    if row.gap or len(row.text) > _LONGEST_MORE or days.find(row.text):
        return False
    return len(title.split()) <= _FEW_WORDS or title.endswith((":", "-", "–", "—"))
