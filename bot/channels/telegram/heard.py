"""Until when everything said on Telegram has been heard: votes wait for it, and gaps in it are told."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.channels.telegram.comings import NAME
from bot.channels.telegram.facts import HEARD
from bot.languages import instant
from bot.outages import told_of_outage
from storage import marks
from storage.errors import StorageError, UnavailableError

if TYPE_CHECKING:
    from storage.database import Database, Tx

_EVERY = timedelta(minutes=1)


class Heard:
    """Notes it at most once a minute, and at the end."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._until: datetime | None = None
        self._written: datetime | None = None

    async def note(self, until: datetime) -> None:
        """Nothing said before this instant is still to come."""
        self._until = until
        if self._written is None or until - self._written >= _EVERY:
            # Next time, then.
            with suppress(UnavailableError):
                await self._write(until)

    async def close(self) -> None:
        """Write down what was noted last."""
        if self._until is not None and self._until != self._written:
            with suppress(StorageError):
                await self._write(self._until)

    async def _write(self, until: datetime) -> None:
        await self._db.transaction(lambda tx: _put(tx, until))
        self._written = until


async def _put(tx: Tx, until: datetime) -> None:
    since = await marks.get(tx, HEARD)
    await marks.put(tx, HEARD, str(int(until.timestamp())))
    if since is not None:
        await told_of_outage(tx, NAME, instant(int(since)), until)
