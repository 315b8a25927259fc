"""Tables as XLSX: days and numbers that can be counted with, words that can never be set off."""

from __future__ import annotations

import io
import re
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from bot.reports.sheets import Cell, Sheet, is_active

if TYPE_CHECKING:
    from collections.abc import Mapping

    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

_NAME = re.compile(r"[\[\]:*?/\\']")
"""What no sheet may be called."""
_LONGEST_NAME = 31
_LONGEST_CELL = 32_767
_NARROW, _WIDE = 8, 60
"""The widths of columns, in characters: longer words go on below."""
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold."""
_MADE = datetime(2000, 1, 1, tzinfo=UTC)
"""The file tells nobody when it was made: it is made twice, to be weighed and to be sent."""


def workbook(table: Sheet) -> bytes:
    """A file with one sheet: its head stays in sight, and can be filtered by."""
    from xlsxwriter import Workbook  # noqa: PLC0415 - likewise

    stream = io.BytesIO()
    book = Workbook(stream, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": _writable(table.title), "created": _MADE})
    sheet = book.add_worksheet(_NAME.sub(" ", _writable(table.title))[:_LONGEST_NAME].strip() or "Tama")
    top = {"valign": "top"}
    formats = {
        "words": book.add_format({**top, "text_wrap": True}),
        "inert": book.add_format({**top, "text_wrap": True, "quote_prefix": True}),
        "day": book.add_format({**top, "num_format": "yyyy-mm-dd"}),
        "instant": book.add_format({**top, "num_format": "yyyy-mm-dd hh:mm"}),
        "number": book.add_format(top),
    }
    head = book.add_format({"bold": True, "bg_color": "#E6E6E6", "bottom": 1, "valign": "top", "text_wrap": True})
    widths = [_width(one) for one in table.heads]
    for column, words in enumerate(table.heads):
        sheet.write_string(0, column, _writable(words), head)
    for line, row in enumerate(table.rows, 1):
        for column, cell in enumerate(row):
            _write(sheet, (line, column), cell, formats)
            widths[column] = max(widths[column], _width(cell))
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table.rows), len(table.heads) - 1)
    book.close()
    return stream.getvalue()


def _write(sheet: Worksheet, place: tuple[int, int], cell: Cell, formats: Mapping[str, Format]) -> None:
    match cell:
        case None:
            pass
        case datetime():
            # Spreadsheets know no zones: the hour is the reader's.
            sheet.write_datetime(*place, cell.replace(tzinfo=None), formats["instant"])
        case date():
            sheet.write_datetime(*place, cell, formats["day"])
        case int() | float():
            sheet.write_number(*place, cell, formats["number"])
        case str():
            words = _writable(cell)
            sheet.write_string(*place, words, formats["inert" if is_active(words) else "words"])


def _writable(words: str) -> str:
    return _UNWRITABLE.sub("", words)[:_LONGEST_CELL]


def _width(cell: Cell) -> int:
    match cell:
        case datetime():
            return 16
        case date():
            return 11
        case _:
            longest = max((len(line) for line in str(cell or "").split("\n")), default=0)
            return min(max(_NARROW, longest + 1), _WIDE)
