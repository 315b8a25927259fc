"""Part of a transaction that can be undone by itself."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from storage.errors import StorageError

if TYPE_CHECKING:
    from storage.database import Tx


@asynccontextmanager
async def savepoint(tx: Tx) -> AsyncIterator[None]:
    """What is written within is undone if anything is raised there, and what was written before stays.

    Not so where the database itself fails: that spoils the whole transaction.
    """
    await tx.run("SAVEPOINT part")
    try:
        yield
    except StorageError:
        raise
    except BaseException:
        await tx.run("ROLLBACK TO SAVEPOINT part")
        await tx.run("RELEASE SAVEPOINT part")
        raise
    await tx.run("RELEASE SAVEPOINT part")
