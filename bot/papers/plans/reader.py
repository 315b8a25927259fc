"""Reads a plan of action."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.minutes.days import numeric_order
from bot.minutes.envelope import without_envelope
from bot.minutes.layout.blocks import TextRow, rows_of
from bot.minutes.layout.pages import without_page_marks
from bot.minutes.marks import split_mark
from bot.minutes.refusals import NotMinutes
from bot.minutes.words import language, minutes_title
from bot.papers.plans.axes import Axes, axis_above, is_title, names_plan, names_sheet
from bot.papers.plans.cells import names_known
from bot.papers.plans.columns import Columns, Role
from bot.papers.plans.entries import Entry, EntryReader
from bot.papers.plans.labelled import labelled_entries
from bot.papers.plans.model import Activity, Plan
from bot.papers.plans.money import MoneyReader, currency_of_all
from bot.papers.plans.periods import PeriodReader, year_in
from bot.papers.plans.sorting import Sorted, loose_rows
from bot.papers.plans.spaced import with_columns
from bot.papers.plans.tables import tables_of

_TOP = 12
_LONGEST_TITLE = 200


@dataclass
class Found:
    """A plan, and whether its tables tell more than action points would."""

    plan: Plan
    rich: bool


def read_plan(text: str, known: Collection[str] = ()) -> Plan:
    """What a text in French or English says; NotMinutes for a text that is no plan."""
    return find_plan(text, known).plan


def find_plan(text: str, known: Collection[str] = ()) -> Found:
    """The plan in a text, with what tells it from minutes."""
    rows = without_page_marks(rows_of(with_columns(without_envelope(text))))
    if not any(row.filled for row in rows):
        raise NotMinutes("empty")
    money = MoneyReader(text)
    title = _title(rows)
    periods = PeriodReader(year=_year(rows, title), day_first=_day_first(text))
    tables = [Sorted(table, Columns(money, periods), money) for table in tables_of(rows)]
    plans = [one for one in tables if one.is_plan]
    axes = Axes()
    odd: list[str] = []
    entries: list[Entry] = []
    _sort(plans, axes)
    for one in tables:
        entries += one.entries
        odd += one.odd if one.is_plan else loose_rows(one.table)
    rich = any(one.rich for one in plans)
    if not entries:
        entries = labelled_entries(rows, axes)
        rich = bool(entries)
        odd = [row.text for row in rows if len(row.filled) > 2] if entries else odd  # noqa: PLR2004 - a label and its value
    if not entries or (not rich and _is_minutes(rows)):
        raise NotMinutes("not_plan")
    reader = EntryReader(
        names_known([entry[Role.WHO] for entry in entries], known),
        money,
        periods,
        currency_of_all(money, [*(entry[Role.BUDGET] for entry in entries), *(f"0 {row.text}" for row in rows[:_TOP])]),
    )
    activities = [reader.read(entry) for entry in entries]
    return Found(
        Plan(title=title, axes=axes.all, activities=activities, not_understood=_once([*odd, *reader.odd])),
        rich=rich and _tell_enough(activities),
    )


def _sort(plans: Sequence[Sorted], axes: Axes) -> None:
    """Sorts the tables; the line above one is its axis if it says so, or if each of several has another."""
    leads = [axis_above(one.table.lead) for one in plans]
    sheets = [one.table.sheet for one in plans]
    several = len(plans) > 1
    for one, lead, sheet in zip(plans, leads, sheets, strict=True):
        named = sheet if several and sheet and len(set(sheets)) > 1 and names_sheet(sheet) else None
        told = lead if lead and (several or is_title(lead)) else None
        axes.begin(told or named)
        one.sort(axes)


def _is_minutes(rows: Sequence[TextRow]) -> bool:
    """Whether a text says that it is minutes, of which action points are but a part."""
    return any(minutes_title(row.text) for row in rows[:_TOP])


def _tell_enough(activities: Sequence[Activity]) -> bool:
    return any(one.budget or one.where or one.criteria or one.how or one.axis for one in activities)


def _title(rows: Sequence[TextRow]) -> str | None:
    """The line that calls itself a plan, or else the first one."""
    top = [row for row in rows if row.single and not any(split_mark(row.text)[0]) and len(row.text) <= _LONGEST_TITLE]
    # A heading may be but the name of a sheet.
    top.sort(key=lambda row: row.raw.startswith("#"))
    named = [row.text for row in top if names_plan(row.text) and not row.text.rstrip().endswith((".", ";"))]
    first = [row.text for row in rows[:_TOP] if row.single and not row.raw.startswith("#")]
    return next(iter(named or first), None)


def _year(rows: Sequence[TextRow], title: str | None) -> int | None:
    """The year that the title names, or else the lines above the tables, where they name only one."""
    top = " ".join(row.text for row in rows[:_TOP] if row.single)
    return year_in(title or "") or year_in(top)


def _day_first(text: str) -> bool | None:
    spoken = language(text)
    return True if numeric_order(text, spoken) == "fr" else None


def _once(lines: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(line for line in lines if line.strip()))
