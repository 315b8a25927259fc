"""Rows as they stood, so that what was answered can be taken back exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import storage.subjects  # noqa: F401 - declares every table
from storage.tables import TABLES, Answers
from storage.waking import sleep_until

if TYPE_CHECKING:
    from storage.database import Tx

Row = dict[str, Any]
"""One row, by column: what JSON can hold."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Some rows of a table: those with these values."""

    table: str
    where: Mapping[str, int]


async def image(tx: Tx, scope: Scope) -> list[Row]:
    """The rows as they stand now."""
    table = _answers(scope.table)
    columns = (*table.key, *table.columns)
    found = await tx.rows(
        f"SELECT {', '.join(columns)} FROM {scope.table} WHERE {_same(scope.where)} ORDER BY {', '.join(table.key)}",
        *scope.where.values(),
    )
    return [dict(zip(columns, row, strict=True)) for row in found]


def is_known(scope: Scope, rows: Sequence[Row]) -> bool:
    """Whether rows that were kept, perhaps by an earlier version, can still be put back where they stood."""
    table = TABLES.get(scope.table)
    if table is None or table.answers is None:
        return False
    return all(row.keys() <= {*table.answers.key, *table.answers.columns} for row in rows)


def same(scope: Scope, some: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether two images say the same, be it at another instant; of columns that only one of them has, nothing."""
    stamps = _answers(scope.table).stamps
    return len(some) == len(others) and all(_says_the_same(*pair, stamps) for pair in zip(some, others, strict=True))


def _says_the_same(one: Row, other: Row, stamps: AbstractSet[str]) -> bool:
    return all(one[column] == other[column] for column in one.keys() & other.keys() - stamps)


async def restore(tx: Tx, scope: Scope, after: Sequence[Row], before: Sequence[Row]) -> bool:
    """Put the rows back as they stood before; False, and nothing is done, if they no longer are as they stood after."""
    table = _answers(scope.table)
    if table.alone:
        await tx.alone()
    if not same(scope, await image(tx, scope), after):
        return False
    new, old = _by_key(table, after), _by_key(table, before)
    for key, row in new.items():
        if key not in old:
            await tx.run(f"DELETE FROM {scope.table} WHERE {_same(table.key)}", *key)
        elif row != old[key]:
            await _update(tx, scope.table, table, old[key])
    for key, row in old.items():
        if key not in new:
            await _insert(tx, scope.table, row)
    return True


def _answers(table: str) -> Answers:
    found = TABLES[table].answers
    assert found is not None, table  # noqa: S101 - a bug, not an input
    return found


async def _update(tx: Tx, name: str, table: Answers, row: Row) -> None:
    columns = [column for column in table.columns if column in row]
    sets = ", ".join(f"{column} = ?" for column in columns)
    values = (row[column] for column in (*columns, *table.key))
    await tx.run(f"UPDATE {name} SET {sets} WHERE {_same(table.key)}", *values)
    if table.woken:
        await sleep_until(tx, name, row["id"], 0)


async def _insert(tx: Tx, name: str, row: Row) -> None:
    marks = ", ".join("?" * len(row))
    await tx.run(f"INSERT INTO {name} ({', '.join(row)}) VALUES ({marks})", *row.values())


def _by_key(table: Answers, rows: Sequence[Row]) -> dict[tuple[Any, ...], Row]:
    return {tuple(row[column] for column in table.key): row for row in rows}


def _same(columns: Sequence[str] | Mapping[str, int]) -> str:
    return " AND ".join(f"{column} = ?" for column in columns)
