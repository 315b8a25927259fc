"""What one test leaves in a database, the next does not find."""

from __future__ import annotations

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path

import asyncpg
import pytest

from storage.engine.opening import open_database
from storage.errors import ConstraintError
from storage.people import groups
from storage.people.groups import Group
from tests.databases.kept_file import KeptFile
from tests.databases.postgres import Postgres
from tests.databases.sqlite import sqlite_url


async def first_group(url: str) -> int:
    """The number of a new group."""
    db = await open_database(url)
    try:
        return await db.transaction(
            lambda tx: groups.create(tx, Group(0, "gtm", "Groupe", "fr", "UTC", None, False), 1)
        )
    finally:
        await db.close()


async def carried_out(url: str, sql: str) -> None:
    connection = await asyncpg.connect(url)
    await connection.execute(sql)
    await connection.close()


@pytest.mark.postgres
def test_rows_are_gone_and_numbers_begin_again(postgres: Postgres) -> None:
    assert [asyncio.run(first_group(postgres.emptied())) for _ in range(3)] == [1, 1, 1]


@pytest.mark.postgres
def test_whoever_is_still_connected_is_cut_off(postgres: Postgres) -> None:
    with asyncio.Runner() as runner:
        left = runner.run(asyncpg.connect(postgres.emptied()))
        runner.run(left.execute("BEGIN; LOCK TABLE people"))
        assert asyncio.run(first_group(postgres.emptied())) == 1
        with pytest.raises(asyncpg.PostgresError):
            runner.run(left.execute("COMMIT"))


@pytest.mark.postgres
@pytest.mark.parametrize("change", ["ALTER TABLE groups RENAME TO hidden", "ALTER TABLE groups ADD COLUMN more BIGINT"])
def test_a_database_whose_tables_were_changed_is_made_anew(postgres: Postgres, change: str) -> None:
    changed = postgres.emptied()
    asyncio.run(carried_out(changed, change))
    assert postgres.emptied() != changed
    assert asyncio.run(first_group(postgres.emptied())) == 1


@pytest.mark.postgres
def test_a_change_to_a_copy_leaves_what_was_copied(postgres: Postgres) -> None:
    original = postgres.made()
    asyncio.run(carried_out(original, "CREATE TABLE one (number BIGINT)"))
    for copy in (postgres.made(original), postgres.made(original)):
        asyncio.run(carried_out(copy, "ALTER TABLE one RENAME TO two"))
        postgres.remove(copy)
    postgres.remove(original)


async def test_a_copied_file_is_what_the_migrations_make(tmp_path: Path) -> None:
    copied = sqlite_url(tmp_path)
    made = await open_database(f"sqlite:///{tmp_path / 'made.db'}")
    await made.close()
    assert _everything(tmp_path / "tama.db") == _everything(tmp_path / "made.db")
    assert copied == f"sqlite:///{tmp_path / 'tama.db'}"


async def test_a_file_that_is_there_stays_as_it_is(tmp_path: Path) -> None:
    assert [await first_group(sqlite_url(tmp_path, name)) for name in ("a.db", "b.db")] == [1, 1]
    with pytest.raises(ConstraintError):
        await first_group(sqlite_url(tmp_path, "a.db"))


async def test_what_stays_open_holds_what_the_original_does_and_no_more(
    migrated: Path, furnished: Path, kept_file: KeptFile
) -> None:
    for original in (migrated, furnished, migrated):
        db = await kept_file.holding(original)
        assert _everything(kept_file.path) == _everything(original)
        group = await db.transaction(lambda tx: groups.create(tx, Group(0, "x", "X", "fr", "UTC", None, False), 1))
        assert group == len(_rows(original, "groups")) + 1


async def test_what_a_test_left_on_its_way_is_not_in_the_next(migrated: Path, kept_file: KeptFile) -> None:
    db = await kept_file.holding(migrated)
    left = asyncio.gather(*(
        db.transaction(lambda tx: groups.create(tx, Group(0, "x", "X", "fr", "UTC", None, False), 1)) for _ in range(3)
    ), return_exceptions=True)  # fmt: skip
    await asyncio.sleep(0)
    await kept_file.holding(migrated)
    assert _rows(kept_file.path, "groups") == []
    await left


@pytest.mark.parametrize("change", ["ALTER TABLE groups RENAME TO hidden", "ALTER TABLE groups ADD COLUMN more BIGINT"])
async def test_a_kept_file_whose_tables_were_changed_is_made_anew(
    migrated: Path, kept_file: KeptFile, change: str
) -> None:
    changed = await kept_file.holding(migrated)
    await changed.transaction(lambda tx: tx.run(change))
    assert await kept_file.holding(migrated) is not changed
    assert _everything(kept_file.path) == _everything(migrated)


async def test_a_kept_file_that_was_closed_is_opened_anew(migrated: Path, kept_file: KeptFile) -> None:
    closed = await kept_file.holding(migrated)
    await closed.close()
    assert await kept_file.holding(migrated) is not closed


def _rows(file: Path, table: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as connection:
        return connection.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608


def _everything(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return list(connection.iterdump())
