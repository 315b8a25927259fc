"""The evaluation of a year, in its four columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.evaluations.lookup import columns_of_year
from bot.reports.paper.model import Grid
from bot.texts import P, T, Text, listed
from storage.evaluations.evaluations import KEEP

if TYPE_CHECKING:
    from bot.handlers.annual_report.year import Year
    from bot.reports.paper.model import Block
    from bot.rules.evaluations.columns import Column, Columns


async def evaluation(year: Year) -> list[Block]:
    """What people said of the year, and whether the group goes on."""
    found = await columns_of_year(year.chat.tx, year.group.id, year.days.year)
    if found is None or not (found.opinions or any(found.choices.values())):
        return []
    said: list[Text] = []
    if found.members is not None and found.gave is not None:
        said.append(P("{n} member of {all} took part in the evaluation of {year}.",
                      "{n} members of {all} took part in the evaluation of {year}.", found.gave, all=found.members,
                      year=str(found.year)))  # fmt: skip
    if any(found.choices.values()):
        said.append(T("On keeping the group: {choices}.", choices=listed(_choices(found))))
    heads = tuple(year.say(one.title) for one in found.columns)
    rows = (tuple(_cell(year, one, found) for one in found.columns),)
    caption = year.say(T("Evaluation of {year}", year=str(found.year)))
    blocks: list[Block] = [year.paragraph(*said)] if said else []
    return [*blocks, Grid(caption, heads, rows, (0.25, 0.25, 0.25, 0.25))]


def _choices(found: Columns) -> list[Text]:
    return [
        P("{n} yes", "{n} yes", found.choices.get("yes", 0)),
        P("{n} no", "{n} no", found.choices.get("no", 0)),
        P("{n} with changes", "{n} with changes", found.choices.get("changes", 0)),
    ]


def _cell(year: Year, column: Column, found: Columns) -> str:
    """One point to a line; how many said it stands behind what stands for several."""
    rows = [
        f"– {year.say(row.said)} ({len(row.under)})" if row.under else f"– {year.say(row.said)}" for row in column.rows
    ]
    if column.part == KEEP and any(found.choices.values()):
        rows = [*(year.say(one) for one in _choices(found)), *rows]
    return "\n".join(rows)
