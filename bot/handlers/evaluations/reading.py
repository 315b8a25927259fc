"""What came of an evaluation, read for whoever shows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.rules.evaluations.columns import Columns, columns
from storage.evaluations import evaluations, opinions

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.evaluations.evaluations import Evaluation


async def columns_of(tx: Tx, one: Evaluation) -> Columns:
    """The four columns of an evaluation: empty before its close, when nobody sees what was said."""
    worded = await evaluations.questions(tx, one.id)
    return columns(one, worded, await opinions.of_closed(tx, one.id), await opinions.lines(tx, one.id))


async def columns_of_year(tx: Tx, group_id: int, year: int) -> Columns | None:
    """The four columns of the group's evaluation of a year; None if none was closed."""
    one = await evaluations.of_year(tx, group_id, year)
    return None if one is None or one.state != "closed" else await columns_of(tx, one)
