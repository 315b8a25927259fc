"""Tables for spreadsheets: as CSV, which they open as it is and in which nothing can be set off, or as XLSX."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

Cell = str | int | float | date | datetime | None
_BEGINNING = re.compile(r'^(?= *[\r\n])|(?:^|[,;\t\r\n])(?=[ "]*[=+\-@\t＝＋－＠])')
"""Where a spreadsheet may see a formula begin, even one that takes another sign than ours for what parts two cells."""
_SEPARATORS = {"fr": ";", "en": ","}
"""A French spreadsheet takes a comma for the decimal point."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table in words, ready to be written: its title, the heads of its columns, its rows."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def written(sheet: Sheet, form: str, lang: str) -> bytes:
    """The file in this form, csv or xlsx, for a spreadsheet in this language."""
    if form == "csv":
        return table([sheet.heads, *sheet.rows], lang)
    from bot.reports.workbook import workbook  # noqa: PLC0415 - nobody pays for it but who asks for the file

    return workbook(sheet)


def table(rows: Iterable[Sequence[Cell]], lang: str) -> bytes:
    """The rows, the heads first, for a spreadsheet in this language; UTF-8 with its mark."""
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=_SEPARATORS[lang], quoting=csv.QUOTE_ALL)
    writer.writerows([_cell(cell, lang) for cell in row] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def inert(cell: Cell) -> Cell:
    """The cell as words only: an apostrophe goes before what would be a formula."""
    return _BEGINNING.sub(r"\g<0>'", cell) if isinstance(cell, str) else cell


def is_active(words: str) -> bool:
    """Whether a spreadsheet may see a formula in these words."""
    return _BEGINNING.search(words) is not None


def _cell(cell: Cell, lang: str) -> Cell:
    """Days and instants so that they can be sorted; an amount with the sign that the language has for its cents."""
    match cell:
        case datetime():
            return cell.isoformat(sep=" ", timespec="minutes")
        case date():
            return cell.isoformat()
        case float():
            return str(cell).replace(".", ",") if lang == "fr" else cell
        case _:
            return inert(cell)
