"""A panel as a file: CSV and XLSX for spreadsheets, JSON for programs."""

from __future__ import annotations

import json
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.board import Content, Panel
from bot.languages import Reader, render
from bot.reports.sheets import Cell, Sheet, written
from bot.texts import Span, Value


def as_csv(panel: Panel, content: Content, reader: Reader) -> bytes:
    """The rows under the heads that people read."""
    return written(sheet(panel, content, reader), "csv", reader.lang)


def as_xlsx(panel: Panel, content: Content, reader: Reader) -> bytes:
    """The rows under the heads that people read, with days and numbers that can be counted with."""
    return written(sheet(panel, content, reader), "xlsx", reader.lang)


def as_json(panel: Panel, content: Content, reader: Reader) -> bytes:
    """The rows as objects; what is not set is null."""
    keys = [column.key for column in panel.columns]
    rows = [dict(zip(keys, (_json(_cell(cell, reader)) for cell in row.cells), strict=True)) for row in content.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1).encode()


def sheet(panel: Panel, content: Content, reader: Reader, *, own: bool = True) -> Sheet:
    """The panel as a table; `own`: with the columns that are about its reader."""
    kept = [position for position, column in enumerate(panel.columns) if own or not column.own]
    heads = [render(panel.columns[position].head, reader) for position in kept]
    rows = [[_cell(row.cells[position], reader) for position in kept] for row in content.rows]
    return Sheet(render(panel.title, reader), heads, rows)


def _cell(cell: Value | None, reader: Reader) -> Cell:
    """Numbers as they are, days and instants by the reader's clock, the rest in words."""
    match cell:
        case None | int():
            return cell
        case Span():
            return _instant(cell.start, reader)
        case datetime():
            return _instant(cell, reader)
        case date():
            return cell
        case _:
            return render(cell, reader)


def _instant(value: datetime, reader: Reader) -> datetime:
    return value.astimezone(ZoneInfo(reader.zone))


def _json(cell: Cell) -> str | int | float | None:
    match cell:
        case datetime():
            return cell.isoformat(sep=" ", timespec="minutes")
        case date():
            return cell.isoformat()
        case _:
            return cell
