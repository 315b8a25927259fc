"""Sorts the rows of a table into entries: titles among them become axes, rows that were broken are one again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.minutes.layout.blocks import TextRow
from bot.minutes.marks import unset
from bot.papers.plans.axes import Axes, is_title
from bot.papers.plans.columns import Columns, Role
from bot.papers.plans.entries import Entry
from bot.papers.plans.money import MoneyReader, Unit
from bot.papers.plans.periods import months_of, year_in
from bot.papers.plans.tables import Table, same_head, with_letters
from bot.spelling.folding import fold

_TOTAL = re.compile(
    r"^\W*(?:sous[- ]?tota\w*|sub[- ]?totals?|totaux|(?:grand |montant )?totals?(?: gener\w+)?|total\b.*)\W*$"
)
_ANSWERS = (Role.WHO, Role.WHEN, Role.START, Role.MONTH, Role.BUDGET)
_MORE = (*_ANSWERS, Role.WHERE, Role.CRITERIA, Role.HOW, Role.DESCRIPTION, Role.STATE)
_MUCH = 3
_TITLE_WIDTH = 3


class Sorted:
    """One table with the roles of its columns; `entries` and `odd` are what its rows came to."""

    def __init__(self, table: Table, columns: Columns, money: MoneyReader) -> None:
        self.table = table
        table.heads = with_letters(table.heads)
        self._heads = table.spanned()
        cells = [row.cells for row in table.rows if len(row.filled) > 1 and not same_head(table, row)]
        self.roles = columns.roles(self._heads, cells)
        budgets = [at for at, role in enumerate(self.roles) if role == Role.BUDGET]
        self._unit = money.unit(" ".join(self._head(budgets[0]))) if budgets else Unit()
        self.entries: list[Entry] = []
        self.odd: list[str] = []

    @property
    def is_plan(self) -> bool:
        """Whether it tells what, and at least two other things of it, of which one is who, when or for how much."""
        more = {role for role in self.roles if role in _MORE}
        return Role.WHAT in self.roles and len(more) > 1 and not more.isdisjoint(_ANSWERS)

    @property
    def rich(self) -> bool:
        """Whether it tells more than a table of action points does."""
        return self.is_plan and not {
            Role.BUDGET,
            Role.WHERE,
            Role.CRITERIA,
            Role.HOW,
            Role.AXIS,
            Role.MONTH,
        }.isdisjoint(self.roles)

    def sort(self, axes: Axes) -> None:
        """Goes through the rows from top to bottom."""
        above: str | None = None
        for at, row in enumerate(self.table.rows):
            filled = list(dict.fromkeys(row.filled))
            if not filled or same_head(self.table, row):
                continue
            if _TOTAL.match(fold(filled[0])) and len(filled) < _MUCH + 1:
                self.odd.append(row.text)
            elif self._is_title(row, at):
                axes.title(filled[-1])
                above = None
            elif not self._continues(row):
                above = self._take(row, axes, above)

    def _is_title(self, row: TextRow, at: int) -> bool:
        if len(row.cells) == 1 or self._heads_numbers(row, at):
            return True
        if len(set(row.filled)) > 1 or len(self.roles) < _TITLE_WIDTH or row.text[:1].islower():
            return False
        column = next(place for place, cell in enumerate(row.cells) if cell)
        role = self.roles[column] if column < len(self.roles) else Role.OTHER
        if is_title(row.filled[0]) or role in {Role.NUMBER, Role.AXIS, Role.OTHER}:
            return role != Role.AXIS or Role.AXIS not in self.roles or is_title(row.filled[0])
        below = next((one for one in self.table.rows[at + 1 :] if one.filled), None)
        full = below is not None and len(set(below.filled)) >= _TITLE_WIDTH
        return role == Role.WHAT and full and not self._has_titles()

    def _heads_numbers(self, row: TextRow, at: int) -> bool:
        """« 2 | Réponse », above « 2.1 | Ravitailler le site »."""
        if len(row.filled) != 2 or Role.NUMBER not in self.roles:  # noqa: PLR2004 - a number and a title
            return False
        column = self.roles.index(Role.NUMBER)
        number = row.cells[column].rstrip(".) ")
        below = next((one.cells for one in self.table.rows[at + 1 :] if one.filled), ())
        return bool(number) and column < len(below) and below[column].startswith(f"{number}.")

    def _has_titles(self) -> bool:
        """Whether some titles say that they are, so that what stands alone without saying so is an activity."""
        return any(row.single and is_title(row.text) for row in self.table.rows)

    def _continues(self, row: TextRow) -> bool:
        """Takes a row as the rest of the one above, where a page broke it."""
        last = self.entries[-1] if self.entries else None
        cells = [(role, cell) for role, cell in zip(self.roles, row.cells, strict=False) if cell]
        if last is None or any(
            role in {Role.WHEN, Role.NUMBER, Role.AXIS, Role.MONTH, Role.START} for role, _ in cells
        ):
            return False
        what = next((cell for role, cell in cells if role == Role.WHAT), "")
        small = any(cell[0].islower() and last[role] for role, cell in cells) and (
            row.gap or not what or len(cells) < _MUCH
        )
        if not small and (what or len(cells) >= _MUCH):
            return False
        for role, cell in cells:
            sign = "\n" if role in {Role.WHO, Role.CRITERIA} and not cell[0].islower() else " "
            last.add(role, cell, sign)
        return True

    def _take(self, row: TextRow, axes: Axes, above: str | None) -> str | None:
        """Makes an entry of a row; what it says where the cell of the activity is empty is of the same activity."""
        entry = self._entry(row)
        if not entry[Role.WHAT] or unset(entry[Role.WHAT]):
            if above is None or len(row.filled) < 2:  # noqa: PLR2004 - a number alone is nothing
                self.odd.append(row.text)
                return above
            entry.cells[Role.WHAT] = above
        entry.axis = axes.of(entry[Role.AXIS], self._axis_head())
        if not self._same(entry):
            self.entries.append(entry)
        return entry[Role.WHAT]

    def _same(self, entry: Entry) -> bool:
        """Whether a merged cell says the same activity, of which this row has more criteria or people only."""
        last = self.entries[-1] if self.entries else None
        if last is None or last[Role.WHAT] != entry[Role.WHAT] or last.axis != entry.axis:
            return False
        differ = [role for role in _MORE if entry[role] and entry[role] != last[role]]
        if (
            not set(differ) <= {Role.WHO, Role.CRITERIA, Role.HOW}
            or entry.months != last.months
            or Role.NUMBER in differ
        ):
            return False
        for role in differ:
            last.add(role, entry[role])
        return True

    def _entry(self, row: TextRow) -> Entry:
        entry = Entry(unit=self._unit, year=self._year())
        for at, cell in enumerate(row.cells):
            role = self.roles[at] if at < len(self.roles) else Role.OTHER
            head = next((line for line in reversed(self._head(at)) if line), "")
            if not cell or (role == Role.NUMBER and not unset(cell)):
                continue
            if role == Role.MONTH:
                entry.months.append(self._month(at))
            elif role != Role.OTHER:
                entry.add(role, cell)
            elif not unset(cell):
                entry.other.append(f"{head} : {_flat(cell)}" if head else _flat(cell))
        return entry

    def _head(self, at: int) -> list[str]:
        return [line[at] for line in self._heads if at < len(line)]

    def _axis_head(self) -> str:
        return next((" ".join(self._head(at)) for at, role in enumerate(self.roles) if role == Role.AXIS), "")

    def _month(self, at: int) -> str:
        """The month of a column with crosses, with the year that stands above it."""
        *above, name = self._head(at)
        name = next((one for one in (name, *reversed(above)) if months_of(one)), name)
        year = next((found for one in above if (found := year_in(one))), None)
        spelled = months_of(name)
        if spelled and name.endswith("/2000"):
            name = _NAMES[spelled[0] - 1]
        return f"{name} {year}" if year and year_in(name) is None else name

    def _year(self) -> int | None:
        """The year that the head of the times says."""
        heads = [
            " ".join(self._head(at)) for at, role in enumerate(self.roles) if role in {Role.WHEN, Role.START, Role.END}
        ]
        return next((found for head in heads if (found := year_in(head))), None)


_NAMES = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split()  # noqa: SIM905 - read at a glance


def loose_rows(table: Table) -> Iterator[str]:
    """The rows of a table that is no plan, with much in them."""
    return (row.text for row in table.rows if len(row.filled) >= _MUCH)


def _flat(cell: str) -> str:
    return " ".join(cell.split())
