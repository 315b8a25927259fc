"""What the methods of storage.database.Tx give back, the same on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from storage.database import Database, Tx


async def fill(tx: Tx) -> None:
    await tx.many("INSERT INTO notes (name, amount) VALUES (?, ?)", [("second", 2), ("third", 3), (None, True)])


async def rows(tx: Tx) -> Any:  # noqa: ANN401 - each of these gives what it gives
    return [tuple(row) for row in await tx.rows("SELECT name, amount FROM notes ORDER BY amount")]


async def row_by_name_and_place(tx: Tx) -> Any:  # noqa: ANN401
    row = await tx.row("SELECT name, amount FROM notes WHERE amount = ?", 3)
    return row and (row["name"], row[1], len(row))


async def no_row(tx: Tx) -> Any:  # noqa: ANN401
    return await tx.row("SELECT name FROM notes WHERE amount = ?", 99)


async def no_value(tx: Tx) -> Any:  # noqa: ANN401
    return await tx.value("SELECT name FROM notes WHERE amount = ?", 99)


async def sum_and_average(tx: Tx) -> Any:  # noqa: ANN401
    row = await tx.row("SELECT SUM(amount), AVG(amount), COUNT(*) FROM notes")
    return row and [(type(value), value) for value in row]


async def key_of_new_row(tx: Tx) -> Any:  # noqa: ANN401
    return await tx.value("INSERT INTO notes (name) VALUES (?) RETURNING id", "fifth")


async def changed(tx: Tx) -> Any:  # noqa: ANN401
    return await tx.run("UPDATE notes SET amount = amount + 1 WHERE amount >= ?", 2)


async def deleted(tx: Tx) -> Any:  # noqa: ANN401
    return await tx.run("DELETE FROM notes")


async def inserted_over_existing(tx: Tx) -> Any:  # noqa: ANN401
    return await tx.run("INSERT INTO notes (name) VALUES (?) ON CONFLICT (name) DO NOTHING", "second")


async def made(tx: Tx) -> Any:  # noqa: ANN401
    return await tx.run("CREATE TABLE others (name TEXT)")


async def marks_in_quotes(tx: Tx) -> Any:  # noqa: ANN401
    row = await tx.row("SELECT 'it''s ?' AS \"why?\", amount FROM notes /* ? */ WHERE name = ? -- ?", "third")
    return row and (row["why?"], row[1])


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (rows, [("first", 0), (None, 1), ("second", 2), ("third", 3)]),
        (row_by_name_and_place, ("third", 3, 2)),
        (no_row, None),
        (no_value, None),
        (sum_and_average, [(int, 6), (float, 1.5), (int, 4)]),
        (key_of_new_row, 5),
        (changed, 2),
        (deleted, 4),
        (inserted_over_existing, 0),
        (made, 0),
        (marks_in_quotes, ("it's ?", 3)),
    ],
)
async def test_the_answer_of_a_statement(
    notes: Database,
    body: Callable[[Tx], Awaitable[Any]],
    expected: Any,  # noqa: ANN401
) -> None:
    await notes.transaction(fill)
    assert await notes.transaction(body) == expected
