"""PostgreSQL: every body on a connection of its own; those that hold the same names run one after another.

READ COMMITTED: what was read before a name was held may be old, what is read after it is not.
"""

from __future__ import annotations

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from itertools import count
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import asyncpg
from asyncpg import exceptions as pg

from storage.database import Body, Database, Dialect
from storage.engine.advisory import beginning
from storage.engine.migrate import Before, migrate, unasked
from storage.engine.postgres_tx import FAULTS, CrowdedError, carry_out, explained, in_plain_words
from storage.engine.under_way import UnderWay
from storage.errors import AddressError, ContentionError, GoneError, OpenError, TakenError, UnavailableError

T = TypeVar("T")

_CONNECTIONS = 16
_PATIENCE_SECONDS = 10
"""As long as SQLite waits for another program that writes."""
_CUT_OFF = 3
"""How often a body is run again during which the server hung up."""
_CONNECT_SECONDS = 10
_STATEMENT_SECONDS = 60
_STATEMENTS = 512
_MIGRATING = 0x74616D61
"""The advisory lock under which one process at a time changes the tables."""
_READING = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
_SESSION = (
    # What a process holds that has stopped in the middle, as on a machine that sleeps, is not held for ever.
    f"SET lock_timeout = '{_PATIENCE_SECONDS}s'; SET idle_in_transaction_session_timeout = '30s'"
)


class _NotBegunError(GoneError):
    """Nothing was asked of the server yet."""


class _CutOffError(GoneError):
    """The server hung up before the commit: nothing is written."""


class PostgresDatabase:
    """See storage.database.Database."""

    dialect: Dialect = "postgresql"

    def __init__(self, pool: asyncpg.Pool[asyncpg.Record]) -> None:
        self._pool = pool
        self._closed = False
        self._under_way = UnderWay()

    async def transaction(self, body: Body[T], *names: str) -> T:
        with self._counted():
            return await self._seen_through(partial(self._write, body, names))

    async def read(self, body: Body[T]) -> T:
        with self._counted():
            return await self._seen_through(partial(self._once, body, _READING))

    async def wipe(self) -> bool:
        return True

    async def close(self) -> None:
        self._closed = True
        await self._under_way.finished()
        await self._pool.close()

    async def _seen_through(self, attempt: Callable[[], Awaitable[T]]) -> T:
        """Try again what has changed nothing: after a conflict, or while the server starts anew."""
        clock, cut_off = asyncio.get_running_loop().time, 0
        until = clock() + _PATIENCE_SECONDS
        for number in count(1):
            try:
                return await attempt()
            except (ContentionError, _NotBegunError, _CutOffError) as fault:
                cut_off += isinstance(fault, _CutOffError)
                if self._closed or cut_off > _CUT_OFF or clock() > until:
                    raise
            await asyncio.sleep(_pause(number))
        raise AssertionError

    async def _write(self, body: Body[T], names: Sequence[str]) -> T:
        """Whoever found others there, or before them, runs once more and sees what they did."""
        try:
            return await self._once(body, _writing(names), alone=not names)
        except (CrowdedError, TakenError):
            return await self._once(body, _writing(()), alone=True)

    async def _once(self, body: Body[T], begin: str, *, alone: bool = False) -> T:
        with _gone_as(_NotBegunError), in_plain_words():
            connection = await self._pool.acquire()
        try:
            with _gone_as(_NotBegunError), in_plain_words():
                await connection.execute(begin)
            with _gone_as(_CutOffError):
                value = await carry_out(body, connection, alone=alone)
            with in_plain_words():
                await connection.execute("COMMIT")
            return value
        finally:
            with suppress(*FAULTS):
                if connection.is_in_transaction():
                    await connection.execute("ROLLBACK")
            await self._pool.release(connection)

    @contextmanager
    def _counted(self) -> Iterator[None]:
        """Closing waits for what is under way."""
        if self._closed:
            raise UnavailableError("The database is closed.")
        with self._under_way.counted():
            yield


def _writing(names: Sequence[str]) -> str:
    return f"BEGIN ISOLATION LEVEL READ COMMITTED; SELECT {beginning(names)}"


@contextmanager
def _gone_as(kind: type[GoneError]) -> Iterator[None]:
    try:
        yield
    except GoneError as fault:
        raise kind(str(fault)) from None


def _pause(attempt: int) -> float:
    """Seconds before the next attempt: random, so that those who met once do not meet again."""
    return random.uniform(0, min(0.002 * 2**attempt, 0.5))  # noqa: S311 - nothing secret


async def open_postgres(url: str, migrations: Path, before: Before = unasked) -> Database:
    """Connect to the server. Raises AddressError, OpenError or MigrationError."""
    first = await _connect(url)
    try:
        await first.execute("SELECT pg_advisory_lock($1)", _MIGRATING)
        database = PostgresDatabase(await _pool(url))
        try:
            await migrate(database, migrations, before)
        except BaseException:
            await database.close()
            raise
        return database
    finally:
        await first.close()


async def look_into_postgres(url: str) -> Database:
    """Connect to the server, and change nothing."""
    await (await _connect(url)).close()
    return PostgresDatabase(await _pool(url))


async def _connect(url: str) -> asyncpg.Connection[asyncpg.Record]:
    try:
        return await asyncpg.connect(url, timeout=_CONNECT_SECONDS)
    except pg.InvalidAuthorizationSpecificationError:
        raise OpenError(f"{_server(url)} refuses this user or this password.") from None
    except pg.InvalidCatalogNameError:
        raise OpenError(f"{_server(url)} has no database of this name.") from None
    except (ValueError, pg.ClientConfigurationError):
        raise AddressError("The database's address must read postgresql://user:password@host:5432/name.") from None
    except OSError:
        raise OpenError(f"{_server(url)} cannot be reached.") from None
    except FAULTS as error:
        raise OpenError(f"{_server(url)} cannot be used. {explained(error)}") from None


def _server(url: str) -> str:
    """The server in an address, without user or password."""
    return f"PostgreSQL at {urlsplit(url).hostname or 'this machine'}"


async def _pool(url: str) -> asyncpg.Pool[asyncpg.Record]:
    return await asyncpg.create_pool(
        url,
        min_size=1,
        max_size=_CONNECTIONS,
        timeout=_CONNECT_SECONDS,
        command_timeout=_STATEMENT_SECONDS,
        statement_cache_size=_STATEMENTS,
        init=_prepare,
        reset=_nothing_to_reset,
    )


async def _prepare(connection: asyncpg.Connection[asyncpg.Record]) -> None:
    """SUM and AVG of BIGINT are NUMERIC, in Python a Decimal: make them int and float, as on SQLite."""
    await connection.execute(_SESSION)
    await connection.set_type_codec(
        "numeric",
        schema="pg_catalog",
        encoder=str,
        decoder=lambda text: float(text) if "." in text else int(text),
    )


async def _nothing_to_reset(_: object) -> None:
    """A body leaves nothing behind in its session, so a round trip is spared."""
