"""Makes activities of what was sorted by role, and keeps account of what has no place in one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.minutes.marks import unset
from bot.minutes.owners import Names
from bot.papers.plans.cells import criteria_in, names_in, one_text, order_in, split_order, state_in
from bot.papers.plans.columns import Role
from bot.papers.plans.model import Activity, Budget, Period
from bot.papers.plans.money import MoneyReader, Unit
from bot.papers.plans.periods import PeriodReader

_FOR_MEMORY = re.compile(r"p\.?\s?m\.?|pour m[ée]moire", re.IGNORECASE)
"""« PM », where no amount is given."""


@dataclass
class Entry:
    """The cells of one activity by role; `other` holds those of columns without a role, with their heads."""

    axis: str | None = None
    cells: dict[Role, str] = field(default_factory=dict)
    months: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)
    unit: Unit = field(default_factory=Unit)
    year: int | None = None

    def __getitem__(self, role: Role) -> str:
        return self.cells.get(role, "")

    def add(self, role: Role, text: str, sign: str = "\n") -> None:
        """Put more words to what stands there."""
        self.cells[role] = f"{self.cells[role]}{sign}{text}" if self.cells.get(role) else text


class EntryReader:
    """Reads the cells of entries; what it cannot place it keeps in `odd`, as written."""

    def __init__(self, names: Names, money: MoneyReader, periods: PeriodReader, currency: str | None) -> None:
        self.odd: list[str] = []
        self._names = names
        self._money = money
        self._periods = periods
        self._currency = currency

    def read(self, entry: Entry) -> Activity:
        """The activity that an entry tells of."""
        how = one_text(entry[Role.HOW])
        budget = self._budget(entry)
        if budget is None and not unset(entry[Role.BUDGET]) and not _FOR_MEMORY.fullmatch(entry[Role.BUDGET].strip()):
            if how is None and not any(map(str.isdigit, entry[Role.BUDGET])):
                how = one_text(entry[Role.BUDGET])
            else:
                self.odd.append(" ".join(entry[Role.BUDGET].split()))
        elif budget and self._money.says_more(entry[Role.BUDGET]):
            self.odd.append(" ".join(entry[Role.BUDGET].split()))
        self.odd += entry.other
        state = state_in(entry[Role.STATE]) if not unset(entry[Role.STATE]) else None
        if state is None and not unset(entry[Role.STATE]):
            self.odd.append(" ".join(entry[Role.STATE].split()))
        return Activity(
            axis=entry.axis,
            what=one_text(entry[Role.WHAT]) or "",
            description=one_text(entry[Role.DESCRIPTION]),
            who=names_in(entry[Role.WHO], self._names),
            how=how,
            budget=budget,
            when=self._when(entry),
            where=one_text(entry[Role.WHERE]),
            criteria=criteria_in(entry[Role.CRITERIA]),
            state=state,
        )

    def _budget(self, entry: Entry) -> Budget | None:
        cell = entry[Role.BUDGET]
        found = None if unset(cell) else self._money.read(cell, entry.unit)
        if found and found.currency is None:
            named = self._money.currencies(f"0 {entry[Role.CURRENCY]}")
            found.currency = named.pop() if len(named) == 1 else self._currency
        return found

    def _when(self, entry: Entry) -> Period:
        text, order = split_order(" ".join(entry[Role.WHEN].split()))
        order = order_in(entry[Role.ORDER]) if entry[Role.ORDER] else order
        start, end = (None, None) if unset(text) else self._periods.read(text, entry.year)
        first, last = (one_text(entry[role]) for role in (Role.START, Role.END))
        if first or last:
            text = " – ".join(filter(None, [*([] if unset(text) else [text]), first, last]))
            start = self._periods.read(first, entry.year)[0] if first else start
            end = self._periods.read(last, entry.year)[1] if last else end
        if entry.months and unset(text):
            text = _from_to(entry.months)
            start, end = self._periods.read(text, entry.year)
        return Period(text=None if unset(text) else text, start=start, end=end, order=order)


def _from_to(months: Sequence[str]) -> str:
    return months[0] if months[0] == months[-1] else f"{months[0]} – {months[-1]}"
