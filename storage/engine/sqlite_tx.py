"""A transaction on SQLite, driven inside the thread of its connection, and SQLite's errors in plain words."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from storage.database import Body, Row, Value
from storage.errors import ConstraintError, OpenError, StatementError, StorageError, UnavailableError

T = TypeVar("T")

_FOREIGN = "The body of a transaction may await nothing but its Tx."

_FAULTS: dict[int, tuple[type[StorageError], str]] = {
    sqlite3.SQLITE_BUSY: (UnavailableError, "Another program has kept the database locked for too long."),
    sqlite3.SQLITE_FULL: (UnavailableError, "The disk of the database is full."),
    sqlite3.SQLITE_IOERR: (
        UnavailableError,
        "The disk of the database refuses to read or write; it may be full.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        UnavailableError,
        "The database file or one beside it cannot be opened or made.",
    ),
    sqlite3.SQLITE_READONLY: (UnavailableError, "The database may only be read here."),
    sqlite3.SQLITE_CORRUPT: (UnavailableError, "The database file is damaged: restore a backup."),
    sqlite3.SQLITE_NOTADB: (UnavailableError, "The file is not an SQLite database."),
    sqlite3.SQLITE_CONSTRAINT: (ConstraintError, "The database forbids it"),
}


def explained(error: sqlite3.Error) -> StorageError:
    kind, sentence = _FAULTS.get(
        getattr(error, "sqlite_errorcode", 0) & 0xFF, (StatementError, "SQLite does not accept a statement")
    )
    # SQLite's own words name columns, never what stands in them.
    return kind(sentence if sentence.endswith(".") else f"{sentence}: {error}.")


@contextmanager
def in_plain_words(path: Path) -> Iterator[None]:
    """SQLite's errors with a whole file as ours, with its name."""
    try:
        yield
    except sqlite3.Error as error:
        raise OpenError(f"{path}: {explained(error)}") from error


class SqliteTx:
    """A transaction in the connection's thread: its methods never wait."""

    __slots__ = ("_cursor", "failure")

    def __init__(self, cursor: sqlite3.Cursor) -> None:
        self._cursor = cursor
        self.failure: StorageError | None = None

    @property
    def unless_held(self) -> str:
        """Nobody else changes any."""
        return ""

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        try:
            return self._cursor.execute(sql, args).fetchall()
        except sqlite3.Error as error:
            raise self._failed(error) from error

    async def row(self, sql: str, *args: Value) -> Row | None:
        try:
            row: Row | None = self._cursor.execute(sql, args).fetchone()
        except sqlite3.Error as error:
            raise self._failed(error) from error
        return row

    async def value(self, sql: str, *args: Value) -> Any:  # noqa: ANN401 - a column holds what it holds
        try:
            row = self._cursor.execute(sql, args).fetchone()
        except sqlite3.Error as error:
            raise self._failed(error) from error
        return None if row is None else row[0]

    async def run(self, sql: str, *args: Value) -> int:
        try:
            changed = self._cursor.execute(sql, args).rowcount
        except sqlite3.Error as error:
            raise self._failed(error) from error
        return max(changed, 0)

    async def many(self, sql: str, args: Iterable[Sequence[Value]]) -> None:
        try:
            self._cursor.executemany(sql, args)
        except sqlite3.Error as error:
            raise self._failed(error) from error

    async def lock(self, *names: str, shared: Sequence[str] = ()) -> None:
        """Nobody else writes meanwhile."""

    async def alone(self) -> None:
        """Nobody else writes meanwhile."""

    def _failed(self, error: sqlite3.Error) -> StorageError:
        self.failure = explained(error)
        return self.failure


def drive(body: Body[T], cursor: sqlite3.Cursor) -> T:
    """Run a body to its end in this thread. As no method of its Tx waits, one step is all it takes."""
    tx = SqliteTx(cursor)
    steps = body(tx).__await__()
    try:
        next(steps)
    except StopIteration as end:
        if tx.failure:
            raise tx.failure from None
        value: T = end.value
        return value
    except RuntimeError as error:
        if str(error) == "no running event loop":
            raise RuntimeError(_FOREIGN) from error
        raise
    steps.close()
    raise RuntimeError(_FOREIGN)
