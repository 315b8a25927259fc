"""Panels as the page shows them, put into words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from bot.languages import Reader, hour, render, short_day, zone_name
from bot.letters import in_group

if TYPE_CHECKING:
    from bot.board import Column, Content, Form, Panel, Row
    from bot.messages import Option
    from bot.texts import Value
    from bot.web.board.reading import Spread


@dataclass(frozen=True, slots=True)
class CellShown:
    """A cell with the head of its column and what that is for."""

    text: str
    head: str
    role: str


@dataclass(frozen=True, slots=True)
class Button:
    """A line to be posted, and what stands on its button; `chosen`: it is what the reader has chosen."""

    label: str
    line: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class FormShown:
    """A line to be completed, with what stands there before; `lines`: by several."""

    label: str
    button: Button
    lines: bool
    value: str


@dataclass(frozen=True, slots=True)
class RowShown:
    """A row with its buttons."""

    cells: Sequence[CellShown]
    buttons: Sequence[Button]
    share: int
    urgent: bool
    form: FormShown | None


@dataclass(frozen=True, slots=True)
class PanelShown:
    """A panel in words. `rest`: so many rows are on its own page only."""

    key: str
    title: str
    look: str
    heads: Sequence[CellShown]
    above: Sequence[str]
    rows: Sequence[RowShown]
    buttons: Sequence[Button]
    forms: Sequence[FormShown]
    count: int
    rest: int
    beside: str


def panels_shown(spread: Spread) -> list[PanelShown]:
    """The panels of a page, for its reader."""
    reader = replace(spread.reader, typeset=True)
    return [_panel(panel, content, reader, spread.member.group_slug) for panel, content in spread.panels]


def _panel(panel: Panel, content: Content, reader: Reader, slug: str) -> PanelShown:
    columns = _columns(panel, content)
    heads = [CellShown(render(column.head, reader), "", column.role) for _, column in columns]
    return PanelShown(
        panel.key,
        render(panel.title, reader),
        panel.look,
        heads,
        [render(text, reader) for text in content.above],
        [_row(columns, row, reader, slug) for row in content.rows],
        [_button(option, reader, slug) for option in content.options],
        [_form(form, reader, slug) for form in content.forms],
        content.count,
        content.count - len(content.rows),
        content.beside,
    )


def _columns(panel: Panel, content: Content) -> list[tuple[int, Column]]:
    """The columns that say something, each with its position."""
    return [
        (position, column)
        for position, column in enumerate(panel.columns)
        if not column.hidden and any(row.cells[position] is not None for row in content.rows)
    ]


def _row(columns: Sequence[tuple[int, Column]], row: Row, reader: Reader, slug: str) -> RowShown:
    cells = [
        CellShown(_words(row.cells[position], reader), render(column.head, reader), column.role)
        for position, column in columns
    ]
    form = None if row.form is None else _form(row.form, reader, slug)
    return RowShown(cells, [_button(one, reader, slug) for one in row.options], row.share, row.urgent, form)


def _words(cell: Value | None, reader: Reader) -> str:
    """Days and instants are short here: there are many of them."""
    match cell:
        case None:
            return ""
        case datetime():
            moment = cell.astimezone(ZoneInfo(reader.zone))
            return f"{short_day(moment.date(), reader.lang)}, {hour(moment, reader.lang)} ({zone_name(moment)})"
        case date():
            return short_day(cell, reader.lang)
        case _:
            return render(cell, reader)


def _button(option: Option, reader: Reader, slug: str) -> Button:
    return Button(render(option.label, reader), in_group(slug, option.line), option.chosen)


def _form(form: Form, reader: Reader, slug: str) -> FormShown:
    button = Button(render(form.button, reader), in_group(slug, form.line))
    return FormShown(render(form.label, reader), button, form.lines, form.value)
