"""Bringing the tables up to date, on SQLite and on PostgreSQL."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from storage.database import Database, Tx
from storage.engine.opening import open_database
from storage.errors import MigrationError, NewerDatabaseError, StatementError


@asynccontextmanager
async def opened(url: str, migrations: Path) -> AsyncIterator[Database]:
    database = await open_database(url, migrations)
    yield database
    await database.close()


async def versions(tx: Tx) -> list[tuple[int, str, str]]:
    return [tuple(row) for row in await tx.rows("SELECT number, name, sha256 FROM schema_versions ORDER BY number")]


async def names(tx: Tx) -> list[str]:
    return [row[0] for row in await tx.rows("SELECT name FROM notes ORDER BY id")]


async def test_opening_again_changes_nothing(bare_url: str, migrations: Path) -> None:
    text = (migrations / "0001_notes.sql").read_bytes()
    for _ in range(2):
        async with opened(bare_url, migrations) as database:
            assert await database.read(versions) == [(1, "0001_notes", hashlib.sha256(text).hexdigest())]
            assert await database.read(names) == ["first"]


async def test_only_what_is_missing_is_applied(bare_url: str, migrations: Path) -> None:
    async with opened(bare_url, migrations):
        pass
    (migrations / "0003_third.sql").write_text("INSERT INTO notes (name) VALUES ('third');")
    (migrations / "0002_second.sql").write_text("-- a; b\nINSERT INTO notes (name) VALUES ('sec;ond') -- end")
    async with opened(bare_url, migrations) as database:
        assert await database.read(names) == ["first", "sec;ond", "third"]


async def test_a_broken_migration_leaves_nothing(bare_url: str, migrations: Path) -> None:
    broken = migrations / "0002_broken.sql"
    broken.write_text("CREATE TABLE half (a BIGINT); INSERT INTO notes (name) VALUES ('x'); SELECT * FROM nowhere;")
    with pytest.raises(MigrationError, match=r"0002_broken failed and changed nothing: .*nowhere"):
        await open_database(bare_url, migrations)
    broken.unlink()
    async with opened(bare_url, migrations) as database:
        assert await database.read(names) == ["first"]
        assert [number for number, _, _ in await database.read(versions)] == [1]
        with pytest.raises(StatementError, match="half"):
            await database.read(lambda tx: tx.rows("SELECT * FROM half"))


async def test_a_newer_database_is_refused(bare_url: str, migrations: Path) -> None:
    newer = migrations / "0007_newer.sql"
    newer.write_text("CREATE TABLE newer (a BIGINT);")
    async with opened(bare_url, migrations):
        newer.unlink()
    with pytest.raises(NewerDatabaseError, match="has version 7, this program knows only 1"):
        await open_database(bare_url, migrations)


async def test_a_migration_changed_after_it_was_applied_is_refused(bare_url: str, migrations: Path) -> None:
    async with opened(bare_url, migrations):
        pass
    with (migrations / "0001_notes.sql").open("a") as file:
        file.write("CREATE TABLE more (a BIGINT);")
    with pytest.raises(MigrationError, match="0001_notes was changed"):
        await open_database(bare_url, migrations)


@pytest.mark.parametrize("name", ["0001_twin.sql", "2_short.sql", "notes.sql"])
async def test_a_file_without_a_number_of_its_own_is_refused(bare_url: str, migrations: Path, name: str) -> None:
    (migrations / name).write_text("SELECT 1;")
    with pytest.raises(MigrationError, match="needs a number of its own"):
        await open_database(bare_url, migrations)


async def test_two_programs_that_start_at_once_apply_each_migration_once(bare_url: str, migrations: Path) -> None:
    first, second = await asyncio.gather(open_database(bare_url, migrations), open_database(bare_url, migrations))
    assert await first.read(names) == await second.read(names) == ["first"]
    await first.close()
    await second.close()
