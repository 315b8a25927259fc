"""SQLite: one connection writes, others read; bodies that wait at the same time share a commit.

A hop between threads costs more than a whole body, so a body is driven inside the connection's thread.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections import deque
from collections.abc import Sequence
from contextvars import copy_context
from functools import partial
from operator import attrgetter
from pathlib import Path
from typing import Any, Generic, TypeVar

from storage.database import Body, Database, Dialect
from storage.engine.migrate import Before, migrate, unasked
from storage.engine.raw_copy import refuse_raw_copy
from storage.engine.sqlite_tx import drive, explained
from storage.engine.sqlite_worker import Worker
from storage.errors import OpenError, StorageError, UnavailableError

T = TypeVar("T")

_READERS = 2
_BATCH = 100
_WIPE_MS = 500
"""How long those who want to write may wait for those who read, so that the log can be emptied."""
_LOOK_SECONDS = 5


class _Job(Generic[T]):
    """A body, the caller who waits for it, and how it ended."""

    __slots__ = ("_body", "_context", "_value", "caller", "error")

    def __init__(self, body: Body[T]) -> None:
        self._body = body
        self._context = copy_context()
        self._value: T
        self.error: BaseException | None = None
        self.caller: asyncio.Future[T] = asyncio.get_running_loop().create_future()

    def attempt(self, cursor: sqlite3.Cursor) -> bool:
        """Run the body in the connection's thread, with the caller's context variables."""
        try:
            self._value = self._context.run(drive, self._body, cursor)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it belongs to the caller
            self.error = error
        return self.error is None

    def deliver(self, batch: asyncio.Future[None]) -> None:
        """Tell the caller, in the event loop."""
        if self.caller.done():
            return
        if error := self.error or batch.exception():
            self.caller.set_exception(error)
        else:
            self.caller.set_result(self._value)


def _write(jobs: Sequence[_Job[Any]], connection: sqlite3.Connection) -> None:
    """Run all bodies and commit once. One that fails undoes only itself; a failed commit fails them all."""
    # One cursor for all: each statement ends the one before, so that none is left open at the commit.
    cursor = connection.cursor()
    try:
        cursor.execute("BEGIN IMMEDIATE")
        for job in jobs:
            cursor.execute("SAVEPOINT body")
            if not job.attempt(cursor):
                _undo_one(cursor)
            cursor.execute("RELEASE body")
        cursor.execute("COMMIT")
    except (sqlite3.Error, StorageError) as error:
        failure = explained(error) if isinstance(error, sqlite3.Error) else error
        for job in jobs:
            # An error of its own for each caller, who will add a traceback to it.
            job.error = job.error or type(failure)(str(failure))
        if connection.in_transaction:
            cursor.execute("ROLLBACK")


def _undo_one(cursor: sqlite3.Cursor) -> None:
    if not cursor.connection.in_transaction:
        raise UnavailableError("SQLite undid all that was under way; the disk may be full.")
    cursor.execute("ROLLBACK TO body")


def _read(job: _Job[Any], connection: sqlite3.Connection) -> None:
    cursor = connection.cursor()
    try:
        cursor.execute("BEGIN")
        job.attempt(cursor)
        cursor.execute("ROLLBACK")
    except sqlite3.Error as error:
        job.error = job.error or explained(error)


def _empty_log(connection: sqlite3.Connection) -> bool:
    """Bring the write-ahead log into the file, where what is deleted is overwritten, and cut it to nothing."""
    (busy_ms,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute(f"PRAGMA busy_timeout = {_WIPE_MS}")
    try:
        busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except sqlite3.Error:
        return False
    finally:
        connection.execute(f"PRAGMA busy_timeout = {busy_ms}")
    return not busy


class SqliteDatabase:
    """See storage.database.Database."""

    dialect: Dialect = "sqlite"

    def __init__(self, writer: Worker, readers: Sequence[Worker]) -> None:
        self._writer = writer
        self._readers = readers
        self._waiting: deque[_Job[Any]] = deque()
        self._closed = False
        self._idle = asyncio.Event()
        self._idle.set()

    async def start(self, path: Path) -> None:
        """Connect to the file of that path."""
        try:
            await self._writer.start()
            for reader in self._readers:
                await reader.start("query_only = ON")
        except sqlite3.Error as error:
            raise OpenError(f"The database {path} cannot be opened. {explained(error)}") from error

    async def transaction(self, body: Body[T], *names: str) -> T:  # noqa: ARG002 - there is one writer
        job = self._job(body)
        self._waiting.append(job)
        if self._idle.is_set():
            self._idle.clear()
            # Not at once: whoever else wants to write in this turn of the event loop shares the commit.
            asyncio.get_running_loop().call_soon(self._next_batch)
        return await job.caller

    async def read(self, body: Body[T]) -> T:
        job = self._job(body)
        reader = min(self._readers, key=attrgetter("pending"))
        reader.call(partial(_read, job)).add_done_callback(job.deliver)
        return await job.caller

    async def wipe(self) -> bool:
        if self._closed:
            return False
        return await self._writer.call(_empty_log)

    async def close(self) -> None:
        self._closed = True
        await self._idle.wait()
        for worker in (*self._readers, self._writer):
            await worker.close()

    def _job(self, body: Body[T]) -> _Job[T]:
        if self._closed:
            raise UnavailableError("The database is closed.")
        return _Job(body)

    def _next_batch(self) -> None:
        jobs: list[_Job[Any]] = []
        while self._waiting and len(jobs) < _BATCH:
            job = self._waiting.popleft()
            if not job.caller.cancelled():
                jobs.append(job)
        if jobs:
            self._writer.call(partial(_write, jobs)).add_done_callback(partial(self._deliver, jobs))
        else:
            self._idle.set()

    def _deliver(self, jobs: Sequence[_Job[Any]], batch: asyncio.Future[None]) -> None:
        for job in jobs:
            job.deliver(batch)
        # After the callers have had their turn, so that what they write next is in this batch too.
        asyncio.get_running_loop().call_soon(self._next_batch)


async def open_sqlite(path: Path, migrations: Path, busy_seconds: float = 10, before: Before = unasked) -> Database:
    """Open the file, or make it. `busy_seconds`: how long to wait for another program that writes to it."""
    if not path.parent.exists():
        raise OpenError(f"The folder of the database {path} does not exist.")
    refuse_raw_copy(path)
    database = SqliteDatabase(Worker(path, busy_seconds), [Worker(path, busy_seconds) for _ in range(_READERS)])
    try:
        await database.start(path)
        await migrate(database, migrations, before)
    except BaseException:
        await database.close()
        raise
    return database


async def look_into_sqlite(path: Path) -> Database:
    """Open a file that is there, only to read."""
    database = SqliteDatabase(
        Worker(path, _LOOK_SECONDS, read_only=True), [Worker(path, _LOOK_SECONDS, read_only=True)]
    )
    try:
        await database.start(path)
    except BaseException:
        await database.close()
        raise
    return database
