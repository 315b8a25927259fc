"""A database with a small table of its own, on each of the two."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import pytest

from storage.database import Database
from storage.engine.opening import open_database

NOTES = """
CREATE TABLE notes (id {id}, name TEXT UNIQUE, amount BIGINT NOT NULL DEFAULT 0 CHECK (amount >= 0));
CREATE TABLE lines (
    note BIGINT REFERENCES notes (id) DEFERRABLE INITIALLY DEFERRED
);
INSERT INTO notes (name) VALUES ('first');
"""

Open = Callable[[], Awaitable[Database]]


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
async def notes(bare_url: str, migrations: Path) -> AsyncIterator[Database]:
    """A database with a table of notes, on each of the two."""
    database = await open_database(bare_url, migrations)
    yield database
    await database.close()


@pytest.fixture
async def sqlite_notes(bare_sqlite_url: str, migrations: Path) -> AsyncIterator[Database]:
    """The same on SQLite alone."""
    database = await open_database(bare_sqlite_url, migrations)
    yield database
    await database.close()
