"""Action points, from the rows of a table or from a list."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from bot.minutes.days import Days
from bot.minutes.fields.action_entry import EntryReader
from bot.minutes.fields.items import Items
from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.table import Column, TableLine, column
from bot.minutes.layout.table import line as table_line
from bot.minutes.marks import bullets_within, split_mark, unset
from bot.minutes.model import ActionPoint
from bot.minutes.owners import Names, read_owners

_LABELLED = re.compile(r"([^:,;]{2,50}?)\s*:\s*(.*)")
_USUAL = (Column.TEXT, Column.OWNER, Column.DEADLINE)
_LIST = 2


class ActionReader:
    """Makes action points of table rows and of list entries."""

    def __init__(self, names: Names, days: Days, items: Items) -> None:
        self.points: list[ActionPoint] = []
        self.odd: list[str] = []
        self.names = names
        self.days = days
        self._items = items
        self._entries = EntryReader(names, days)

    def read_lines(self, lines: Sequence[TableLine], item: str | None) -> None:
        """The rows of one table; `item` is the title of the item it stands under."""
        for line in lines:
            item = self._items.above(line) or self._read_line(line, item)

    def _read_line(self, line: TableLine, item: str | None) -> str | None:
        named = self._items.named(line[Column.ITEM]) if Column.ITEM in line.cells else None
        item = named or item
        if not unset(line[Column.UNKNOWN]):
            self.odd.append(line.raw)
        if unset(line[Column.TEXT]):
            self._goes_on(line)
            return item
        for text, owners, deadline in _several(line):
            self._add(text, read_owners(owners, self.names), deadline, item, line.raw)
        return item

    def _goes_on(self, line: TableLine) -> None:
        """A row without a text of its own carries more owners of the one above, or cannot be placed."""
        owners = read_owners(line[Column.OWNER], self.names)
        if owners and not line[Column.TEXT] and self.points:
            last = self.points[-1]
            last.owners = list(dict.fromkeys([*last.owners, *owners]))
        elif owners or not unset(line[Column.DEADLINE]):
            self.odd.append(line.raw)

    def _add(self, text: str, owners: list[str], deadline: str, item: str | None, raw: str) -> None:
        day = self._day(deadline)
        if day is None and not unset(deadline):
            self.odd.append(raw)
        text = " ".join(split_mark(text)[1].split()).rstrip(" ;")
        self.points.append(ActionPoint(text=text, owners=owners, deadline=day, agenda_item=item))

    def _day(self, text: str) -> date | None:
        """The one day that a cell names, the last of several."""
        found = self.days.find(text, past=False) or self.days.find(text)
        if not found or self.days.find(found.rest):
            return None
        return found.when.end_day or found.when.day

    def read_list(self, rows: Sequence[TextRow], item: str | None) -> list[TextRow]:
        """One point for each row, with owners and deadline as far as the row tells them; the rows after the list."""
        marked = False
        for at, row in enumerate(rows):
            if unset(row.text):
                continue
            mark = split_mark(row.text)[0]
            if marked and row.gap and not any(mark) and len(row.cells) == 1 and not _LABELLED.match(row.text):
                return list(rows[at:])
            marked |= any(mark)
            if len(row.cells) > 1:
                self.read_lines([table_line(_USUAL, row.cells, row.raw)], item)
            elif not self._labelled_line(row, item):
                self._read_entry(row, item)
        return []

    def _labelled_line(self, row: TextRow, item: str | None) -> bool:
        """`Action : …`, below it `Responsable : …` and `Échéance : …`."""
        found = _LABELLED.match(split_mark(row.text)[1])
        kind = column(found[1]) if found else Column.UNKNOWN
        if not found or kind not in {Column.TEXT, Column.OWNER, Column.DEADLINE}:
            return False
        if kind == Column.TEXT:
            self._read_entry(replace(row, cells=(found[2],)), item)
        elif not self.points:
            self.odd.append(row.raw)
        elif kind == Column.OWNER:
            self.points[-1].owners = read_owners(found[2], self.names)
        else:
            self._set_deadline(found[2], row.raw)
        return True

    def _set_deadline(self, text: str, raw: str) -> None:
        day = self._day(text)
        self.points[-1].deadline = day
        if day is None and not unset(text):
            self.odd.append(raw)

    def _read_entry(self, row: TextRow, item: str | None) -> None:
        entry = self._entries.read(row.text)
        self._add(entry.text, entry.owners, entry.deadline, item, row.raw)


def _several(line: TableLine) -> Iterator[tuple[str, str, str]]:
    """A cell with a list holds several points; their owners are in a list of the same length, or shared."""
    texts = _entries(line[Column.TEXT])
    owners, deadlines = line[Column.OWNER], line[Column.DEADLINE]
    if len(texts) < _LIST:
        yield line[Column.TEXT], owners, deadlines
        return
    each_owner, each_day = owners.split("\n"), deadlines.split("\n")
    for at, text in enumerate(texts):
        yield (
            text,
            each_owner[at] if len(each_owner) == len(texts) else owners,
            each_day[at] if len(each_day) == len(texts) else deadlines,
        )


def _entries(cell: str) -> list[str]:
    lines = [part for line in cell.split("\n") for part in bullets_within(line)]
    return lines if all(any(split_mark(line)[0]) for line in lines) else [cell]
