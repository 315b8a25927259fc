"""What is SQLite's alone: bodies driven in a thread, commits that are shared, other programs on the file."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from contextvars import ContextVar
from pathlib import Path

import pytest

from storage.database import Database, Tx
from storage.engine.sqlite import open_sqlite
from storage.errors import ConstraintError, UnavailableError

reader: ContextVar[str] = ContextVar("reader")


async def insert(tx: Tx) -> int:
    key: int = await tx.value("INSERT INTO notes DEFAULT VALUES RETURNING id")
    return key


async def count(tx: Tx) -> int:
    value: int = await tx.value("SELECT COUNT(*) FROM notes")
    return value


async def test_a_body_that_awaits_something_else_is_refused_and_undone(sqlite_notes: Database) -> None:
    future = asyncio.get_running_loop().create_future()

    async def waits(tx: Tx) -> None:
        await insert(tx)
        await future

    async def sleeps(tx: Tx) -> None:
        await insert(tx)
        await asyncio.sleep(1)

    for body in (waits, sleeps):
        with pytest.raises(RuntimeError, match=r"^The body of a transaction may await nothing but its Tx\.$"):
            await sqlite_notes.transaction(body)
    assert await sqlite_notes.read(count) == 1


async def test_a_commit_that_fails_fails_all_who_shared_it(sqlite_notes: Database) -> None:
    async def dangling(tx: Tx) -> None:
        await tx.run("INSERT INTO lines (note) VALUES (404)")

    outcomes = await asyncio.gather(
        *(sqlite_notes.transaction(body) for body in (insert, dangling, insert)), return_exceptions=True
    )
    assert [type(outcome) for outcome in outcomes] == [ConstraintError] * 3
    assert await sqlite_notes.transaction(insert) == 2
    assert await sqlite_notes.transaction(count) == 2


async def test_a_body_sees_the_context_variables_of_its_caller(sqlite_notes: Database) -> None:
    async def body(_: Tx) -> str:
        return reader.get()

    reader.set("Awa")
    assert await sqlite_notes.transaction(body) == "Awa"
    assert await sqlite_notes.read(body) == "Awa"


async def test_more_than_fits_in_a_commit_is_committed_in_several(sqlite_notes: Database) -> None:
    keys = await asyncio.gather(*(sqlite_notes.transaction(insert) for _ in range(250)))
    assert keys == list(range(2, 252))


async def test_a_file_that_another_program_keeps_locked(tmp_path: Path, migrations: Path) -> None:
    path = tmp_path / "tama.db"
    database = await open_sqlite(path, migrations, busy_seconds=0.05)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        outcomes = await asyncio.gather(
            database.transaction(insert), database.transaction(insert), return_exceptions=True
        )
        assert [type(outcome) for outcome in outcomes] == [UnavailableError] * 2
        assert await database.read(count) == 1
        other.execute("ROLLBACK")
        assert await database.transaction(insert) == 2
    await database.close()


async def test_every_connection_is_durable_and_checks_references(sqlite_notes: Database) -> None:
    async def settings(tx: Tx) -> list[int | str]:
        names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
        return [await tx.value(f"PRAGMA {name}") for name in names]

    assert await sqlite_notes.transaction(settings) == ["wal", 2, 1, 1]
    assert await sqlite_notes.read(settings) == ["wal", 2, 1, 1]
