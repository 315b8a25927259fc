"""A panel as a file: CSV for spreadsheets, JSON for programs."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.languages import Reader, render
from bot.reports.sheets import table
from bot.texts import Span, Value

if TYPE_CHECKING:
    from bot.board import Content, Panel


def as_csv(panel: Panel, content: Content, reader: Reader) -> bytes:
    """The rows under the heads that people read."""
    heads = [render(column.head, reader) for column in panel.columns]
    rows = [[_cell(cell, reader) for cell in row.cells] for row in content.rows]
    return table([heads, *(["" if cell is None else cell for cell in row] for row in rows)], reader.lang)


def as_json(panel: Panel, content: Content, reader: Reader) -> bytes:
    """The rows as objects; what is not set is null."""
    keys = [column.key for column in panel.columns]
    rows = [dict(zip(keys, (_cell(cell, reader) for cell in row.cells), strict=True)) for row in content.rows]
    return json.dumps(rows, ensure_ascii=False, indent=1).encode()


def _cell(cell: Value | None, reader: Reader) -> str | int | None:
    """Numbers as they are, days and instants so that they can be sorted, the rest in words."""
    match cell:
        case None | int():
            return cell
        case Span():
            return _instant(cell.start, reader)
        case datetime():
            return _instant(cell, reader)
        case date():
            return cell.isoformat()
        case _:
            return render(cell, reader)


def _instant(value: datetime, reader: Reader) -> str:
    return value.astimezone(ZoneInfo(reader.zone)).isoformat(sep=" ", timespec="minutes")
