"""Writes samples of plans as the files that people send: tables with merged cells, sheets, encodings.

`| a | b |` is a row; `<` is merged with the cell to its left, `^` with the one above; `# Name` begins a sheet.
"""

import datetime as dt
import io
import re
from pathlib import Path

import docx
from docx.table import Table
from openpyxl import Workbook

from tests.minutes.docx_form import saved
from tests.minutes.pdf_form import as_pdf

_AMOUNT = re.compile(r"\d+(?:\.\d+)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def as_sent(path: Path) -> bytes:
    """The bytes of a sample, in the format that its name says."""
    data = path.read_bytes()
    text = data.decode()
    if path.name.endswith(".docx.txt"):
        return plan_docx(text)
    if path.name.endswith(".xlsx.txt"):
        return plan_xlsx(text)
    if path.name.endswith(".pdf.txt"):
        return as_pdf(text)
    encoding = next((part for part in ("cp1252", "utf16") if f".{part}." in path.name), "utf-8")
    return text.encode(encoding)


def plan_docx(text: str) -> bytes:
    """Paragraphs and tables, with cells merged."""
    document = docx.Document()
    rows: list[list[str]] = []
    for line in [*text.split("\n"), ""]:
        if line.startswith("|"):
            rows.append(_cells(line))
            continue
        if rows:
            _fill(document.add_table(len(rows), max(map(len, rows))), rows)
            rows = []
        document.add_paragraph(line)
    return saved(document)


def plan_xlsx(text: str) -> bytes:
    """Sheets with numbers and days of their own types, and cells merged."""
    book = Workbook()
    book.remove(book.worksheets[0])
    for part in re.split(r"^# ", text, flags=re.MULTILINE)[1:]:
        name, *lines = part.strip().split("\n")
        sheet = book.create_sheet(name)
        rows = [_cells(line) for line in lines]
        for at, row in enumerate(rows, 1):
            for column, cell in enumerate(row, 1):
                if cell not in {"<", "^", ""}:
                    sheet.cell(at, column).value = _value(cell)
        for top, left, bottom, right in _merged(rows):
            sheet.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def _value(cell: str) -> str | float | dt.datetime:
    if _AMOUNT.fullmatch(cell):
        return float(cell) if "." in cell else int(cell)
    return dt.datetime.fromisoformat(cell) if _DAY.fullmatch(cell) else cell.replace("<br>", "\n")


def _fill(table: Table, rows: list[list[str]]) -> None:
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell not in {"<", "^", ""}:
                first, *others = cell.split("<br>")
                table.cell(at, column).text = first
                for other in others:
                    table.cell(at, column).add_paragraph(other)
    for top, left, bottom, right in _merged(rows):
        table.cell(top, left).merge(table.cell(bottom, right))


def _merged(rows: list[list[str]]) -> list[tuple[int, int, int, int]]:
    """The areas that are one cell each: top, left, bottom, right."""
    found = []
    for top, row in enumerate(rows):
        for left, cell in enumerate(row):
            if cell in {"<", "^"}:
                continue
            right = left
            while right + 1 < len(row) and row[right + 1] == "<":
                right += 1
            bottom = top
            while bottom + 1 < len(rows) and left < len(rows[bottom + 1]) and rows[bottom + 1][left] == "^":
                bottom += 1
            if (top, left) != (bottom, right):
                found.append((top, left, bottom, right))
    return found
