"""An XLSX as the text that the readers know: a heading for each sheet, `| a | b |` for a row.

What is hidden is left out. A cell that is merged downwards says the same in each of its rows, a wide one is followed
by empty ones, as in a DOCX. Days are written in ISO 8601, without a day where the sheet shows months only.
"""

import datetime as dt
import io
from collections.abc import Iterator
from zipfile import BadZipFile

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from bot.minutes.files.zip_guard import check
from bot.minutes.markup import BREAK
from bot.minutes.refusals import Unreadable

_MOST_ROWS = 5_000
_MOST_COLUMNS = 80


def text_of(data: bytes) -> str:
    """The text of an XLSX; Unreadable for anything else."""
    check(data, "xl/workbook.xml")
    try:
        book = load_workbook(io.BytesIO(data), data_only=True, keep_links=False)
        sheets = [one for one in book.worksheets if one.sheet_state == "visible"]
        return "\n".join(line for sheet in sheets for line in _sheet(sheet))
    except (MemoryError, Unreadable):
        raise
    except (BadZipFile, Exception) as error:  # whatever a damaged workbook makes the library raise
        raise Unreadable("unreadable") from error


def _sheet(sheet: Worksheet) -> Iterator[str]:
    if sheet.max_row > _MOST_ROWS:
        raise Unreadable("too_long", rows=_MOST_ROWS)
    width = min(sheet.max_column, _MOST_COLUMNS)
    columns = [at for at in range(1, width + 1) if not _hidden_column(sheet, at)]
    down = _merged_down(sheet)
    rows = []
    for number, cells in enumerate(sheet.iter_rows(max_col=width), 1):
        if not sheet.row_dimensions[number].hidden:
            rows.append([down.get((number, at)) or _text(cells[at - 1]) for at in columns])
    if any(any(row) for row in rows):
        yield ""
        yield f"# {sheet.title}"
        yield ""
        used = max(at for row in rows for at, cell in enumerate(row, 1) if cell)
        for row in rows:
            yield f"| {' | '.join(row[:used])} |" if any(row) else ""


def _hidden_column(sheet: Worksheet, at: int) -> bool:
    letter = get_column_letter(at)
    return letter in sheet.column_dimensions and sheet.column_dimensions[letter].hidden


def _merged_down(sheet: Worksheet) -> dict[tuple[int, int], str]:
    """What the rows below the first of each merged cell say, in its first column."""
    found = {}
    for area in sheet.merged_cells.ranges:
        first = sheet.cell(area.min_row, area.min_col)
        text = _text(first)
        for row in range(area.min_row + 1, min(area.max_row, _MOST_ROWS) + 1):
            found[row, area.min_col] = text
    return found


def _text(cell: Cell | MergedCell) -> str:
    value = cell.value
    if value is None or isinstance(cell, MergedCell):
        return ""
    if isinstance(value, dt.datetime | dt.date):
        return _day(value, str(cell.number_format).lower())
    if isinstance(value, float | int) and not isinstance(value, bool):
        text = f"{value:.6f}".rstrip("0").rstrip(".")
        return _shown(text, str(cell.number_format))
    return BREAK.join(line.strip() for line in str(value).splitlines() if line.strip()).replace("|", "\\|")


def _day(value: dt.datetime | dt.date, shown: str) -> str:
    shown = shown.split(";", maxsplit=1)[0].rsplit("]", maxsplit=1)[-1]
    if "d" not in shown and "j" not in shown and "m" in shown and "y" in shown:
        return f"{value:%Y-%m}"
    return f"{value:%Y-%m-%d}"


def _shown(text: str, number_format: str) -> str:
    """A number with the currency that its cell shows beside it."""
    for sign in ("FCFA", "F CFA", "XOF", "XAF", "€", "EUR", "£", "GBP", "CHF", "USD", "$"):
        if sign in number_format.upper():
            return f"{text} {sign}"
    return f"{float(text) * 100:g} %" if number_format.endswith("%") else text
