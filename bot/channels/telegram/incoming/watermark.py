"""Until when everything said on Telegram has been heard: votes wait for it, and gaps in it are told."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.channels.telegram.facts import HEARD
from bot.channels.telegram.limits import NAME
from storage import facts, locks
from storage.errors import StorageError, UnavailableError
from storage.inbox import events
from storage.instants import first_us, instant, to_seconds

if TYPE_CHECKING:
    from storage.database import Database, Tx

_EVERY = timedelta(minutes=1)

TellOutage = Callable[["Tx", str, datetime, datetime], Awaitable[None]]
"""Tells of a time in which nothing was heard from a channel: its name, from when, until when."""


class Watermark:
    """Notes it at most once a minute, and at the end."""

    def __init__(self, db: Database, tell_outage: TellOutage) -> None:
        self._db = db
        self._tell_outage = tell_outage
        self._until: datetime | None = None
        self._written: datetime | None = None

    async def note(self, until: datetime) -> None:
        """Nothing said before this instant is still to come."""
        last = self._until
        if last is not None and until < last:
            return
        self._until = until
        if self._written is None or until - self._written >= _EVERY:
            # Next time, then.
            with suppress(UnavailableError):
                await self._write(until, last)

    async def close(self) -> None:
        """Write down what was noted last."""
        if self._until is not None and self._until != self._written:
            with suppress(StorageError):
                await self._write(self._until, self._until)

    async def _write(self, until: datetime, last: datetime | None) -> None:
        if await self._db.transaction(lambda tx: self._put(tx, until, last), locks.platform(NAME)):
            self._written = until

    async def _put(self, tx: Tx, until: datetime, last: datetime | None) -> bool:
        """Write it down, unless something that may have been said before came later and waits; whether that was done.

        `last`: what was noted before, which is later than what was written.
        """
        at = to_seconds(until)
        if await events.newest(tx, NAME) >= first_us(at + 1):
            return False
        written = await facts.get(tx, HEARD)
        await facts.put(tx, HEARD, str(at))
        if written is not None:
            since = instant(int(written))
            await self._tell_outage(tx, NAME, since if last is None else max(since, last), until)
        return True
