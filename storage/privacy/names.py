"""Where somebody is named: in fields that hold nothing but names, and in what they wrote themselves."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Any

import storage.subjects  # noqa: F401 - declares every table
from storage.folding import fold
from storage.people import names as people_names
from storage.redaction import changed, mapped, whole_names, without_names, without_phrases
from storage.tables import TABLES, Names

if TYPE_CHECKING:
    from storage.database import Tx


async def withdraw(tx: Tx, person_id: int, at: int) -> None:
    """Put a mark in the place of each name by which others know a person; never in a text that others wrote."""
    known = await people_names.known(tx, person_id, at)
    shared = {fold(name) for name in await people_names.of_colleagues(tx, person_id)}
    whole = whole_names(known) - shared
    for table in TABLES.values():
        for field in table.names if whole else ():
            await _in_field(tx, table.name, field, person_id, whole)
        for text, author in table.own:
            await _in_own(tx, table.name, text, author, person_id, known)


async def _in_field(tx: Tx, table: str, field: Names, person_id: int, names: Collection[str]) -> None:
    columns = ", ".join((field.column, *field.key))
    rows = await tx.rows(f"SELECT {columns} FROM {table} WHERE {field.scope} AND {field.column} <> ''", person_id)
    same_row = " AND ".join(f"{one} = ?" for one in field.key)
    without = [(_without(row[0], names, field.within), *list(row)[1:]) for row in rows]
    await tx.many(
        f"UPDATE {table} SET {field.column} = ? WHERE {same_row}",
        [new for new, row in zip(without, rows, strict=True) if new[0] != row[0]],
    )


def _without(text: str, names: Collection[str], within: Collection[str]) -> str:
    if not within:
        return without_names(text, names)

    def change(data: Any) -> Any:  # noqa: ANN401 - whatever JSON holds
        if not isinstance(data, dict):
            return data
        return {key: _named(value, names) if key in within else value for key, value in data.items()}

    return changed(text, change)


def _named(data: Any, names: Collection[str]) -> Any:  # noqa: ANN401 - likewise
    return mapped(data, lambda one: without_names(one, names) if isinstance(one, str) else one)


async def _in_own(tx: Tx, table: str, text: str, author: str, person_id: int, names: Sequence[str]) -> None:
    rows = await tx.rows(f"SELECT {text}, id FROM {table} WHERE {author} = ?", person_id)
    found = [(without_phrases(row[0], names), row[1]) for row in rows]
    await tx.many(f"UPDATE {table} SET {text} = ? WHERE id = ?", found)
