"""A transaction on PostgreSQL, and PostgreSQL's errors in plain words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from itertools import count
from typing import Any, TypeAlias, TypeVar

import asyncpg
from asyncpg import exceptions as pg
from asyncpg.pool import PoolConnectionProxy

from storage.database import Body, Row, Value
from storage.engine.advisory import held
from storage.errors import (
    ConstraintError,
    ContentionError,
    GoneError,
    StatementError,
    StorageError,
    TakenError,
    UnavailableError,
)

T = TypeVar("T")
# In quotes: only asyncpg's stubs know what it holds.
Connection: TypeAlias = "PoolConnectionProxy[asyncpg.Record]"

FAULTS = (pg.PostgresError, pg.InterfaceError, pg.InternalClientError, OSError)
_GONE = (pg.PostgresConnectionError, pg.OperatorInterventionError, pg.TooManyConnectionsError, OSError)
_UNFIT = (pg.InsufficientResourcesError, pg.PostgresSystemError)
_QUOTED_OR_MARK = re.compile(r"""'[^']*'|"[^"]*"|--[^\n]*|/\*.*?\*/|(\?)""", re.DOTALL)


@lru_cache(maxsize=2048)
def numbered(sql: str) -> str:
    """The statement with `$1`, `$2`… for its `?`, except in quotes and comments."""
    numbers = count(1)
    return _QUOTED_OR_MARK.sub(lambda match: f"${next(numbers)}" if match[1] else match[0], sql)


def explained(error: Exception) -> StorageError:
    """PostgreSQL's error in plain words; its own may quote people's, except where they are used here."""
    match error:
        case pg.SerializationError() | pg.DeadlockDetectedError() | pg.LockNotAvailableError():
            return ContentionError("Too many people changed the same thing at once.")
        case pg.UniqueViolationError():
            return TakenError(f"The database forbids it: {error.constraint_name}.")
        case pg.IntegrityConstraintViolationError():
            rule = error.constraint_name or f"{error.table_name}.{error.column_name}"
            return ConstraintError(f"The database forbids it: {rule}.")
        case pg.SyntaxOrAccessError():
            return StatementError(f"PostgreSQL does not accept a statement: {error.args[0]}.")
        case _ if isinstance(error, _GONE):
            return GoneError(f"PostgreSQL is not available ({type(error).__name__}).")
        case _ if isinstance(error, _UNFIT):
            return UnavailableError(f"PostgreSQL is not available ({type(error).__name__}).")
        case pg.InterfaceError() | pg.InternalClientError() if not isinstance(error, ValueError):
            return GoneError(f"The connection to PostgreSQL cannot be used: {error.args[0]}.")
    return StatementError(f"PostgreSQL does not accept a statement ({type(error).__name__}).")


@contextmanager
def in_plain_words() -> Iterator[None]:
    """Around calls of asyncpg, whose errors become StorageErrors, without a cause: it may quote people."""
    try:
        yield
    except FAULTS as error:
        raise explained(error) from None


def _strict(args: Sequence[Value]) -> list[Value]:
    return [int(value) if isinstance(value, bool) else value for value in args]


class CrowdedError(StorageError):
    """A body must be run again while no other one writes."""


class PostgresTx:
    """See storage.database.Tx."""

    def __init__(self, connection: Connection, *, alone: bool) -> None:
        self._connection = connection
        self._alone = alone
        self.failure: StorageError | None = None

    @property
    def unless_held(self) -> str:
        return " FOR NO KEY UPDATE SKIP LOCKED"

    async def rows(self, sql: str, *args: Value) -> Sequence[Row]:
        with self._watched():
            return await self._connection.fetch(numbered(sql), *_strict(args))

    async def row(self, sql: str, *args: Value) -> Row | None:
        with self._watched():
            return await self._connection.fetchrow(numbered(sql), *_strict(args))

    async def value(self, sql: str, *args: Value) -> Any:  # noqa: ANN401 - a column holds what it holds
        with self._watched():
            return await self._connection.fetchval(numbered(sql), *_strict(args))

    async def run(self, sql: str, *args: Value) -> int:
        with self._watched():
            # "INSERT 0 2", "UPDATE 2", "CREATE TABLE"
            status = await self._connection.execute(numbered(sql), *_strict(args))
        changed = status.rpartition(" ")[2]
        return int(changed) if changed.isdecimal() else 0

    async def many(self, sql: str, args: Iterable[Sequence[Value]]) -> None:
        with self._watched():
            await self._connection.executemany(numbered(sql), [_strict(values) for values in args])

    async def lock(self, *names: str, shared: Sequence[str] = ()) -> None:
        with self._watched():
            await self._connection.execute(f"SELECT {held(names, shared)}")

    async def alone(self) -> None:
        if not self._alone:
            self.failure = CrowdedError()
            raise self.failure

    @contextmanager
    def _watched(self) -> Iterator[None]:
        try:
            with in_plain_words():
                yield
        except StorageError as error:
            self.failure = error
            raise


async def carry_out(body: Body[T], connection: Connection, *, alone: bool) -> T:
    """Run a body to its end; a statement that failed fails it, as PostgreSQL would commit nothing."""
    tx = PostgresTx(connection, alone=alone)
    value = await body(tx)
    if tx.failure:
        raise tx.failure
    return value
