"""A database that cannot take a line now: whoever brought it is told to come again, and nothing is set aside."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.messages import Incoming
from storage.database import Tx
from storage.engine.opening import MIGRATIONS
from storage.engine.sqlite import open_sqlite
from storage.errors import UnavailableError
from tests.databases.sqlite import sqlite_url
from tests.talk import HeldClock, Town


async def states(tx: Tx) -> list[tuple[str, str]]:
    return [(row[0], row[1]) for row in await tx.rows("SELECT event, state FROM inbox")]


async def test_a_line_that_the_database_cannot_take_is_not_set_aside(tmp_path: Path) -> None:
    file = Path(sqlite_url(tmp_path).removeprefix("sqlite:///"))
    db = await open_sqlite(file, MIGRATIONS, busy_seconds=0.05)
    place = Town(db, HeldClock())
    line = Incoming("terminal", "Awa", "e1", "bonjour", place.clock.now())
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UnavailableError):
            await place.hears(line)
        other.execute("ROLLBACK")
    assert await db.read(states) == []
    await place.hears(line)
    assert await db.read(states) == [("e1", "done")]
    await db.close()
