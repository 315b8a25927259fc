"""Tells the rows of tables of action points before any of them is taken for a label."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.minutes.days import Days
from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.columns import Column, column
from bot.minutes.layout.labels import label_of
from bot.minutes.layout.table import header
from bot.minutes.vocabulary import Field

_PAIR = 2
_FEW = 3
_SIGNS = (" / ", ";", " – ", " — ", " - ", ",")
_AHEAD = 20
_HEAD = frozenset({Field.DATE, Field.TIME, Field.PLACE, Field.PRESENT, Field.ABSENT, Field.NEXT, Field.OTHER})


def with_cells(rows: Sequence[TextRow]) -> list[TextRow]:
    """The rows; a table whose cells are kept apart by a sign, as its head shows: « Action / Responsable / Délai »."""
    found: list[TextRow] = []
    sign, width = "", 0
    for row in rows:
        if len(row.cells) > 1 or row.gap:
            sign, width = "", 0
        if not width and len(row.cells) == 1:
            sign, width = _signed_head(row)
        cells = _apart(row.text, sign) if width else ()
        width = width if len(cells) == width else 0
        found.append(replace(row, cells=cells) if width else row)
    return found


def _apart(text: str, sign: str) -> tuple[str, ...]:
    """The cells between the signs, of which the last ones may be empty."""
    parts = re.split(rf"\s{sign.strip()}(?=\s|$)", text) if sign.startswith(" ") else text.split(sign)
    return tuple(part.strip() for part in parts)


def _signed_head(row: TextRow) -> tuple[str, int]:
    """The sign between heads of which each tells what its column holds, and how many they are; 0 if it is no head."""
    for sign in _SIGNS:
        cells = row.text.split(sign)
        kinds = {column(cell) for cell in cells}
        if _FEW <= len(kinds) == len(cells) and Column.UNKNOWN not in kinds and Column.TEXT in kinds:
            return sign, len(cells)
    return "", 0


def with_tables(rows: Sequence[TextRow], days: Days) -> list[TextRow]:
    """The rows; those with as many cells as the head of the table above them are of it."""
    found: list[TextRow] = []
    width = 0
    barred = False
    for at, row in enumerate(rows):
        below = () if len(row.cells) == width else rows[at + 1 : at + 1 + _AHEAD]
        dated = width == len(row.cells) and any(days.named_in(cell) for cell in row.filled)
        columns = header(row, below) if len(row.cells) > 1 and not dated else None
        if columns:
            width = len(columns)
            barred = row.raw.startswith("|")
            row = replace(row, of_table=True, heading=True)  # noqa: PLW2901 - the same row, known better
        elif width and len(row.cells) > 1 and _belongs(row, width, days):
            first = ("",) if row.raw.startswith("|") and not barred and len(row.cells) < width else ()
            row = replace(row, cells=(*first, *row.cells), of_table=True)  # noqa: PLW2901 - likewise
        elif len(row.cells) == 1 and not row.filled:
            pass
        else:
            width = 0
        found.append(row)
    return found


def _belongs(row: TextRow, width: int, days: Days) -> bool:
    if len(row.cells) != width and row.gap:
        return False
    label = label_of(row)
    if not label:
        return True
    if len(row.filled) == _PAIR and Field.NEXT in label.fields and days.named_in(row.filled[1]):
        return False
    return width > _PAIR or _HEAD.isdisjoint(label.fields)
