"""Tables as CSV, which spreadsheets open as they are and in which nothing can be set off."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

Cell = str | int
_BEGINNING = re.compile(r'^(?= *[\r\n])|(?:^|[,;\t\r\n])(?=[ "]*[=+\-@\t＝＋－＠])')
"""Where a spreadsheet may see a formula begin, even one that takes another sign than ours for what parts two cells."""
_SEPARATORS = {"fr": ";", "en": ","}
"""A French spreadsheet takes a comma for the decimal point."""


def table(rows: Iterable[Sequence[Cell]], lang: str) -> bytes:
    """The rows, the heads first, for a spreadsheet in this language; UTF-8 with its mark."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=_SEPARATORS[lang], quoting=csv.QUOTE_ALL)
    writer.writerows([inert(cell) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def inert(cell: Cell) -> Cell:
    """The cell as words only: an apostrophe goes before what would be a formula."""
    return _BEGINNING.sub(r"\g<0>'", cell) if isinstance(cell, str) else cell
