"""The database on PostgreSQL that stays open from one test to the next: to connect, and to plan each statement anew,
takes as long as all the rest of a test.
"""

from __future__ import annotations

from storage.database import Database, Tx
from storage.engine.opening import open_database
from storage.errors import UnavailableError
from tests.databases.postgres import KEPT


class KeptOpen:
    """That database, open."""

    def __init__(self) -> None:
        self._url = ""
        self._db: Database | None = None

    async def at(self, url: str) -> Database:
        """The database at this address."""
        if self._db is None or url != self._url or not await _is_open(self._db):
            await self.close()
            self._url, self._db = url, await open_database(f"{url}&application_name={KEPT}")
        return self._db

    async def close(self) -> None:
        """Let go of it."""
        if self._db is not None:
            await self._db.close()


async def _is_open(db: Database) -> bool:
    """A test may have closed it."""
    try:
        await db.read(_nothing)
    except UnavailableError:
        return False
    return True


async def _nothing(_: Tx) -> None:
    """That it begins is enough."""
