"""Rows as they stood, so that what was answered can be taken back exactly."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from storage.waking import sleep_until

if TYPE_CHECKING:
    from storage.database import Tx

Row = dict[str, Any]
"""One row, by column: what JSON can hold."""
_WOKEN = frozenset({"action_points", "meetings"})
"""Tables whose rows time must look at again."""
_STAMPS = frozenset({"at", "cast_at", "changed_at", "lane", "rapporteur_at"})
"""When and where something was said: said again it is still the same."""


@dataclass(frozen=True, slots=True)
class _Table:
    key: tuple[str, ...]
    """Tells the rows of a scope apart."""
    columns: tuple[str, ...]
    """What an answer may change, and what a row that was deleted needs."""


_TABLES: Mapping[str, _Table] = {
    "acknowledgements": _Table(("announcement_id", "person_id"), ("at",)),
    "meetings": _Table(("id",), ("rapporteur_id", "rapporteur_at")),
    "replies": _Table(
        ("meeting_id", "person_id"), ("answer", "note", "at", "replacement", "entered_by", "confirmed_at")
    ),
    "votes": _Table(("idea_id", "person_id"), ("space_id", "weight", "cast_at", "lane")),
    "attendances": _Table(
        ("webinar_id", "person_id"), ("organisation_id", "answer", "guests", "at", "entered_by", "confirmed_at")
    ),
    "action_points": _Table(("id",), ("deadline", "state", "note", "note_lang", "hunted", "changed_at")),
    "point_owners": _Table(
        ("id",),
        (
            "point_id", "organisation_id", "person_id", "state", "note", "lang", "by_person", "at", "told",
            "entered_by", "confirmed_at",
        ),
    ),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Scope:
    """Some rows of a table: those with these values."""

    table: str
    where: Mapping[str, int]


async def image(tx: Tx, scope: Scope) -> list[Row]:
    """The rows as they stand now."""
    table = _TABLES[scope.table]
    columns = (*table.key, *table.columns)
    found = await tx.rows(
        f"SELECT {', '.join(columns)} FROM {scope.table} WHERE {_same(scope.where)} ORDER BY {', '.join(table.key)}",
        *scope.where.values(),
    )
    return [dict(zip(columns, row, strict=True)) for row in found]


def same(some: Sequence[Row], others: Sequence[Row]) -> bool:
    """Whether two images say the same, be it at another instant."""
    return [_timeless(row) for row in some] == [_timeless(row) for row in others]


def _timeless(row: Row) -> Row:
    return {column: value for column, value in row.items() if column not in _STAMPS}


async def restore(tx: Tx, scope: Scope, after: Sequence[Row], before: Sequence[Row]) -> bool:
    """Put the rows back as they stood before; False, and nothing is done, if they no longer are as they stood after."""
    if not same(await image(tx, scope), after):
        return False
    table = _TABLES[scope.table]
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


async def _update(tx: Tx, name: str, table: _Table, row: Row) -> None:
    sets = ", ".join(f"{column} = ?" for column in table.columns)
    values = (row[column] for column in (*table.columns, *table.key))
    await tx.run(f"UPDATE {name} SET {sets} WHERE {_same(table.key)}", *values)
    if name in _WOKEN:
        await sleep_until(tx, name, row["id"], 0)


async def _insert(tx: Tx, name: str, row: Row) -> None:
    marks = ", ".join("?" * len(row))
    await tx.run(f"INSERT INTO {name} ({', '.join(row)}) VALUES ({marks})", *row.values())


def _by_key(table: _Table, rows: Sequence[Row]) -> dict[tuple[Any, ...], Row]:
    return {tuple(row[column] for column in table.key): row for row in rows}


def _same(columns: Sequence[str] | Mapping[str, int]) -> str:
    return " AND ".join(f"{column} = ?" for column in columns)
