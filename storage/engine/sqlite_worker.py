"""An SQLite connection in a thread of its own."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import aiosqlite

T = TypeVar("T")

_STATEMENTS = 512
_PRAGMAS = (
    "synchronous = FULL", "foreign_keys = ON", "secure_delete = ON",
    # The log is brought into the file before it is much larger than what was written: a megabyte, not four.
    "wal_autocheckpoint = 250", "journal_size_limit = 1000000",
)  # fmt: skip


class Worker:
    """An SQLite connection in a thread of its own. The only place that knows aiosqlite from the inside."""

    def __init__(self, path: Path, busy_seconds: float, *, read_only: bool = False) -> None:
        self._connection = aiosqlite.connect(
            _to_read(path) if read_only else path,
            uri=read_only,
            timeout=busy_seconds,
            isolation_level=None,
            cached_statements=_STATEMENTS,
        )
        self._read_only = read_only
        # A program that fails before it closes the database must end all the same.
        self._connection._thread.daemon = True  # noqa: SLF001
        self._busy_seconds = busy_seconds
        self.pending = 0

    async def start(self, *pragmas: str) -> None:
        """Connect. Raises sqlite3.Error."""
        try:
            await self._connection
        except sqlite3.Error:
            # aiosqlite does not wait for its thread, which still has a word to say to the event loop.
            self._connection._thread.join()  # noqa: SLF001
            raise
        if self._read_only:
            await self.call(_prepare_to_read)
        else:
            await self.call(partial(_prepare, self._busy_seconds, (*_PRAGMAS, *pragmas)))

    def call(self, function: Callable[[sqlite3.Connection], T]) -> asyncio.Future[T]:
        """Have a function called in the thread, after those before it. One hop there and one back.

        aiosqlite's public entries hop for each statement. A test of this class pins the private ones.
        """
        ended: asyncio.Future[T] = asyncio.get_running_loop().create_future()
        self.pending += 1
        ended.add_done_callback(self._count)
        connection = self._connection._conn  # noqa: SLF001
        # Not a partial: aiosqlite writes it to the log, and a partial shows its arguments.
        self._connection._tx.put_nowait((ended, lambda: function(connection)))  # noqa: SLF001
        return ended

    async def close(self) -> None:
        """Finish what was asked for, then disconnect."""
        await self._connection.close()

    def _count(self, _: asyncio.Future[Any]) -> None:
        self.pending -= 1


def _to_read(path: Path) -> str:
    """The address of a file that is only read; what stands beside it is read too, and nothing is made there."""
    alone = "" if Path(f"{path}-wal").exists() else "&immutable=1"
    return f"{path.resolve().as_uri()}?mode=ro{alone}"


def _prepare_to_read(connection: sqlite3.Connection) -> None:
    connection.row_factory = sqlite3.Row
    # SQLite opens the file only now.
    connection.execute("PRAGMA schema_version").fetchall()


def _prepare(busy_seconds: float, pragmas: Iterable[str], connection: sqlite3.Connection) -> None:
    connection.row_factory = sqlite3.Row
    _switch_to_wal(busy_seconds, connection)
    for pragma in pragmas:
        connection.execute(f"PRAGMA {pragma}")


def _switch_to_wal(busy_seconds: float, connection: sqlite3.Connection) -> None:
    """Alone among statements, this one does not wait while another process does the same on a new file."""
    give_up_at = time.monotonic() + busy_seconds
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchall()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > give_up_at:
                raise
            time.sleep(0.01)
        else:
            return
