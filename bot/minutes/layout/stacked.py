"""Tables that were written with one cell a line, with or without tabs, with or without their empty cells."""

import re
from collections.abc import Iterable, Sequence

from bot.minutes.days import Days, vague
from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.columns import Column
from bot.minutes.layout.table import TableLine, line
from bot.minutes.marks import lone_number, split_mark, unset
from bot.minutes.owners import Names, read_owners

_SHORT = 40
_LONGEST_CELL = 5_000
_NAME = re.compile(r"[A-Z][\w'’&+-]*(?:\s*[/-]\s*[A-Z][\w'’&+-]*)*")
_FEWEST_CAPITALS = 2


def stacked_lines(
    columns: Sequence[Column], rows: Sequence[TextRow], names: Names, days: Days
) -> tuple[list[TableLine], list[TextRow]]:
    """The lines of the table, and the rows that follow it."""
    if rows and rows[0].cell:
        return _by_tabs(columns, rows)
    reader = _Cells(columns, names, days)
    groups = _groups(rows)
    if len(groups) > 1 and all(len(group) <= len(columns) for group in groups) and max(map(len, groups)) > 1:
        return [reader.placed(group) for group in groups], []
    return [reader.placed(group) for group in reader.grouped(rows)], []


def _by_tabs(columns: Sequence[Column], rows: Sequence[TextRow]) -> tuple[list[TableLine], list[TextRow]]:
    """Each cell, the empty ones too, begins with a tab; lines without one go on with the cell above."""
    cells: list[TextRow] = []
    for at, row in enumerate(rows):
        if row.cell:
            cells.append(row)
        elif (row.gap and len(cells) % len(columns) == 0) or len(cells[-1].raw) > _LONGEST_CELL:
            return _chunks(columns, cells), list(rows[at:])
        else:
            last = cells[-1]
            cells[-1] = TextRow((f"{last.text}\n{row.text}".strip(),), f"{last.raw} {row.raw}", last.gap, cell=True)
    return _chunks(columns, cells), []


def _chunks(columns: Sequence[Column], cells: Sequence[TextRow]) -> list[TableLine]:
    width = len(columns)
    rows = [cells[at : at + width] for at in range(0, len(cells), width)]
    return [line(columns, [cell.cells[0] for cell in row], _raw(row)) for row in rows if any(c.text for c in row)]


def _groups(rows: Iterable[TextRow]) -> list[list[TextRow]]:
    groups: list[list[TextRow]] = []
    for row in rows:
        if row.gap or not groups:
            groups.append([])
        groups[-1].append(row)
    return groups


def _raw(rows: Iterable[TextRow]) -> str:
    return " | ".join(row.raw for row in rows if row.raw)


class _Cells:
    """Tells cells apart by what they say, where empty ones may be missing."""

    def __init__(self, columns: Sequence[Column], names: Names, days: Days) -> None:
        self._columns = columns
        self._names = names
        self._days = days

    def grouped(self, rows: Sequence[TextRow]) -> list[list[TextRow]]:
        """Rows of the table: complete ones, or else each begins with what can only be a text."""
        width = len(self._columns)
        chunks = [list(rows[at : at + width]) for at in range(0, len(rows), width)]
        if len(rows) % width == 0 and all(map(self._in_order, chunks)):
            return chunks
        groups: list[list[TextRow]] = []
        for row in rows:
            if not groups or self._begins(row, groups[-1]):
                groups.append([])
            groups[-1].append(row)
        return groups

    def _in_order(self, cells: Sequence[TextRow]) -> bool:
        if Column.DEADLINE in self._columns:
            return self._deadline(cells[self._columns.index(Column.DEADLINE)])
        return self._owner(cells[self._columns.index(Column.OWNER)])

    def _begins(self, row: TextRow, group: list[TextRow]) -> bool:
        if len(group) >= len(self._columns):
            return True
        return split_mark(row.text)[0].number is not None or not (self._owner(row) or self._deadline(row))

    def placed(self, group: list[TextRow]) -> TableLine:
        """A row of the table with its cells in their columns."""
        if len(group) >= len(self._columns):
            return line(self._columns, [row.text for row in group], _raw(group))
        cells: dict[Column, str] = {}
        texts = sum(not (self._owner(row) or self._deadline(row)) for row in group)
        for row in group:
            kind = self._kind(row, cells, with_item=texts > 1)
            cells[kind] = f"{cells[kind]} {row.text}" if kind in cells else row.text
        return TableLine(cells, _raw(group))

    def _kind(self, row: TextRow, taken: dict[Column, str], *, with_item: bool) -> Column:
        free = [kind for kind in self._columns if kind not in taken and (with_item or kind != Column.ITEM)]
        if lone_number(row.text) is not None and Column.NUMBER in free:
            return Column.NUMBER
        if Column.TEXT in free:
            return Column.ITEM if free[0] == Column.ITEM else Column.TEXT
        if Column.DEADLINE in free and self._deadline(row) and not (unset(row.text) and Column.OWNER in free):
            return Column.DEADLINE
        return free[0] if free else Column.UNKNOWN

    def _deadline(self, row: TextRow) -> bool:
        text = row.text
        return vague(text) or unset(text) or (len(text) <= _SHORT and self._days.named_in(text))

    def _owner(self, row: TextRow) -> bool:
        owners = read_owners(row.text, self._names)
        return unset(row.text) or (len(row.text) <= _SHORT * 2 and bool(owners) and all(map(self._name, owners)))

    def _name(self, owner: str) -> bool:
        capitals = sum(letter.isupper() for letter in owner)
        return owner in self._names or (capitals >= _FEWEST_CAPITALS and _NAME.fullmatch(owner) is not None)
