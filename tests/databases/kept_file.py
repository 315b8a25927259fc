"""A file of SQLite that stays open from one test to the next, and holds at each what another file does.

To open a file, to read what tables it has and to prepare each statement anew takes as long as the test itself.
"""

from __future__ import annotations

import itertools
import shutil
import sqlite3
from pathlib import Path

from storage.database import Database, Tx
from storage.engine.opening import open_database
from storage.errors import UnavailableError

_SAME_FOR_ALL = "schema_versions"


class KeptFile:
    """That file, open: `holding` hands it out."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made = itertools.count(1)
        self.path = folder
        self._db: Database | None = None
        self._rows: _Rows | None = None

    async def holding(self, original: Path) -> Database:
        """The file, in which nothing is but the rows of the original; made anew if a test has changed its tables."""
        # Only after whatever a test has left on its way there.
        if self._db is None or self._rows is None or not await _is_open(self._db) or not self._rows.put_back(original):
            await self.close()
            self.path = Path(shutil.copy(original, self._folder / f"kept-{next(self._made)}.db"))
            self._db, self._rows = await open_database(f"sqlite:///{self.path}"), _Rows(self.path)
        return self._db

    async def close(self) -> None:
        """Let go of it."""
        if self._rows is not None:
            self._rows.close()
        if self._db is not None:
            await self._db.close()
        self._db = self._rows = None


class _Rows:
    """The rows of the file, through a connection of their own, which asks for no foreign keys."""

    def __init__(self, file: Path) -> None:
        self._connection = sqlite3.connect(file.as_uri(), uri=True, isolation_level=None, timeout=60)
        self._version = self._schema_version()
        tables = self._connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        self._tables = [str(name) for (name,) in tables if name != _SAME_FOR_ALL]
        self._originals: dict[Path, tuple[str, list[str]]] = {}

    def put_back(self, original: Path) -> bool:
        """Have the same rows as another file with the same tables; not if the tables here are no longer the same."""
        if self._schema_version() != self._version:
            return False
        schema, filled = self._attached(original)
        self._connection.execute("BEGIN IMMEDIATE")
        for table in self._filled("main"):
            self._connection.execute(f"DELETE FROM main.{table}")  # noqa: S608 - a name of our own
        for table in filled:
            self._connection.execute(f"INSERT INTO main.{table} SELECT * FROM {schema}.{table}")  # noqa: S608
        self._connection.execute("COMMIT")
        return True

    def close(self) -> None:
        self._connection.close()

    def _attached(self, original: Path) -> tuple[str, list[str]]:
        """Under which name the original is read here, and which of its tables hold anything."""
        if original not in self._originals:
            schema = f"original_{len(self._originals)}"
            self._connection.execute(f"ATTACH ? AS {schema}", (f"{original.as_uri()}?mode=ro&immutable=1",))
            self._originals[original] = schema, self._filled(schema)
        return self._originals[original]

    def _filled(self, schema: str) -> list[str]:
        asked = ", ".join(f"EXISTS (SELECT 1 FROM {schema}.{table})" for table in self._tables)  # noqa: S608
        (found,) = self._connection.execute(f"SELECT {asked}")
        return [table for table, filled in zip(self._tables, found, strict=True) if filled]

    def _schema_version(self) -> int:
        (found,) = self._connection.execute("PRAGMA main.schema_version").fetchone()
        return int(found)


async def _is_open(db: Database) -> bool:
    """A test may have closed it."""
    try:
        await db.transaction(_nothing)
    except UnavailableError:
        return False
    return True


async def _nothing(_: Tx) -> None:
    """That its turn came is enough."""
