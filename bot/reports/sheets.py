"""Tables as CSV, which spreadsheets open as they are and in which nothing can be set off."""

import csv
import io
from collections.abc import Iterable, Sequence

Cell = str | int
_STARTERS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula."""
_SEPARATORS = {"fr": ";", "en": ","}
"""A French spreadsheet takes a comma for the decimal point."""


def table(rows: Iterable[Sequence[Cell]], lang: str) -> bytes:
    """The rows, the heads first, for a spreadsheet in this language; UTF-8 with its mark."""
    stream = io.StringIO()
    csv.writer(stream, delimiter=_SEPARATORS[lang]).writerows([inert(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def inert(cell: Cell) -> Cell:
    """The cell as words only: an apostrophe goes before what would be a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.lstrip(" ").startswith(_STARTERS) else cell
