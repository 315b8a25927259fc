"""Part of a transaction is undone by itself, on SQLite and on PostgreSQL."""

from __future__ import annotations

import pytest

from storage.database import Database, Tx
from storage.engine.savepoints import savepoint
from storage.errors import ConstraintError


class _NoError(Exception):
    """A part that is not wanted."""


async def add(tx: Tx, name: str) -> None:
    await tx.run("INSERT INTO notes (name) VALUES (?)", name)


async def refused(tx: Tx, name: str) -> None:
    async with savepoint(tx):
        await add(tx, name)
        raise _NoError


async def names(tx: Tx) -> list[str]:
    return [row[0] for row in await tx.rows("SELECT name FROM notes ORDER BY id")]


async def test_what_raises_is_undone_and_the_rest_stays(notes: Database) -> None:
    async def body(tx: Tx) -> list[str]:
        await add(tx, "before")
        with pytest.raises(_NoError):
            await refused(tx, "refused")
        async with savepoint(tx):
            await add(tx, "kept")
        return await names(tx)

    assert await notes.transaction(body) == ["first", "before", "kept"]
    assert await notes.read(names) == ["first", "before", "kept"]


async def test_within_one_another_only_the_inner_one_is_undone(notes: Database) -> None:
    async def body(tx: Tx) -> None:
        async with savepoint(tx):
            await add(tx, "outer")
            with pytest.raises(_NoError):
                await refused(tx, "inner")
            await add(tx, "after")

    await notes.transaction(body)
    assert await notes.read(names) == ["first", "outer", "after"]


async def test_the_transaction_as_a_whole_can_still_fail(notes: Database) -> None:
    async def body(tx: Tx) -> None:
        async with savepoint(tx):
            await add(tx, "kept")
        raise _NoError

    with pytest.raises(_NoError):
        await notes.transaction(body)
    assert await notes.read(names) == ["first"]


async def test_a_fault_of_the_database_spoils_all_of_it(notes: Database) -> None:
    async def body(tx: Tx) -> None:
        await add(tx, "before")
        with pytest.raises(ConstraintError):
            async with savepoint(tx):
                await add(tx, "first")

    with pytest.raises(ConstraintError):
        await notes.transaction(body)
    assert await notes.read(names) == ["first"]
