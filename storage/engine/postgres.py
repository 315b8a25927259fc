"""PostgreSQL: every body on a connection of its own, with the effect of one after another (SERIALIZABLE)."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal, TypeVar
from urllib.parse import urlsplit

import asyncpg
from asyncpg import exceptions as pg

from storage.database import Body, Database, Dialect
from storage.engine.migrate import migrate
from storage.engine.postgres_tx import FAULTS, carry_out, explained, in_plain_words
from storage.engine.under_way import UnderWay
from storage.errors import AddressError, ContentionError, OpenError, UnavailableError

T = TypeVar("T")

_CONNECTIONS = 10
_ATTEMPTS = 20
_CONNECT_SECONDS = 10
_STATEMENT_SECONDS = 60
_STATEMENTS = 512
_MIGRATING = 0x74616D61
"""The advisory lock under which one process at a time changes the tables."""


class PostgresDatabase:
    """See storage.database.Database."""

    dialect: Dialect = "postgresql"

    def __init__(self, pool: asyncpg.Pool[asyncpg.Record]) -> None:
        self._pool = pool
        self._closed = False
        self._under_way = UnderWay()

    async def transaction(self, body: Body[T]) -> T:
        with self._counted():
            for attempt in range(1, _ATTEMPTS):
                with suppress(ContentionError):
                    return await self._once(body, "serializable")
                await asyncio.sleep(_pause(attempt))
            return await self._once(body, "serializable")

    async def read(self, body: Body[T]) -> T:
        with self._counted():
            return await self._once(body, "repeatable_read", readonly=True)

    async def wipe(self) -> bool:
        return True

    async def close(self) -> None:
        self._closed = True
        await self._under_way.finished()
        await self._pool.close()

    async def _once(
        self, body: Body[T], isolation: Literal["serializable", "repeatable_read"], *, readonly: bool = False
    ) -> T:
        with in_plain_words():
            connection = await self._pool.acquire()
        try:
            transaction = connection.transaction(isolation=isolation, readonly=readonly)
            with in_plain_words():
                await transaction.start()
            try:
                value = await carry_out(body, connection)
            except BaseException:
                with suppress(*FAULTS):
                    await transaction.rollback()
                raise
            with in_plain_words():
                await transaction.commit()
            return value
        finally:
            await self._pool.release(connection)

    @contextmanager
    def _counted(self) -> Iterator[None]:
        """Closing waits for what is under way."""
        if self._closed:
            raise UnavailableError("The database is closed.")
        with self._under_way.counted():
            yield


def _pause(attempt: int) -> float:
    """Seconds before the next attempt: random, so that those who met once do not meet again."""
    return random.uniform(0, min(0.002 * 2**attempt, 0.5))  # noqa: S311 - nothing secret


async def open_postgres(url: str, migrations: Path) -> Database:
    """Connect to the server. Raises AddressError, OpenError or MigrationError."""
    first = await _connect(url)
    try:
        await first.execute("SELECT pg_advisory_lock($1)", _MIGRATING)
        database = PostgresDatabase(await _pool(url))
        try:
            await migrate(database, migrations)
        except BaseException:
            await database.close()
            raise
        return database
    finally:
        await first.close()


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
        init=_sums_as_numbers,
        reset=_nothing_to_reset,
    )


async def _sums_as_numbers(connection: asyncpg.Connection[asyncpg.Record]) -> None:
    """SUM and AVG of BIGINT are NUMERIC, in Python a Decimal: make them int and float, as on SQLite."""
    await connection.set_type_codec(
        "numeric",
        schema="pg_catalog",
        encoder=str,
        decoder=lambda text: float(text) if "." in text else int(text),
    )


async def _nothing_to_reset(_: object) -> None:
    """A body leaves nothing behind in its session, so a round trip is spared."""
