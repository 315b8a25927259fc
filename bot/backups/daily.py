"""A backup a day, by itself, while Tama runs."""

from __future__ import annotations

import asyncio
import logging
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.backups.journal import add_erased
from bot.backups.make import shelve
from bot.errors import HostError
from storage import restored
from storage.errors import StorageError

if TYPE_CHECKING:
    from bot.backups.shelf import Backup, Shelf
    from bot.clock import Clock
    from storage.database import Database

log = logging.getLogger(__name__)
EVERY = timedelta(days=1)
FIRST_SECONDS = 60.0
"""The start comes first."""
AGAIN_SECONDS = 3600.0
JOURNAL_SECONDS = 10.0


class Daily:
    """Backs up a database when the last backup is a day old; `failed` tells that the last try did not succeed."""

    def __init__(self, url: str, shelf: Shelf, db: Database, clock: Clock) -> None:
        self._url = url
        self._shelf = shelf
        self._db = db
        self._clock = clock
        self.failed = False

    async def run(self) -> None:
        """Look now and then, until cancelled."""
        due_at = self._clock.now() + timedelta(seconds=FIRST_SECONDS)
        while True:
            await self._clock.sleep(JOURNAL_SECONDS)
            await self._note_erased()
            now = self._clock.now()
            # A clock that was put back by years must not hold it up.
            if now >= due_at or due_at - now > EVERY:
                await self.look(now)
                due_at = now + timedelta(seconds=AGAIN_SECONDS)

    async def look(self, now: datetime) -> None:
        """Back up, if that is due."""
        last = await asyncio.to_thread(self.last, now)
        if last is not None and now - last.at < EVERY:
            return
        try:
            made = await shelve(self._url, self._shelf, now)
        except HostError as fault:
            self.failed = True
            log.error("%s", fault)  # noqa: TRY400 - the sentence says it all
        else:
            self.failed = False
            log.info("a backup was made and checked: %s, %s bytes", made.path.name, made.size)

    def last(self, now: datetime) -> Backup | None:
        """The last backup until now: what a wrong clock made in the future does not count."""
        return next((one for one in self._shelf.backups() if one.at <= now), None)

    async def _note_erased(self) -> None:
        try:
            people = await self._db.read(restored.erased)
            await asyncio.to_thread(add_erased, self._shelf.journal, people)
        except (OSError, StorageError) as fault:
            log.debug("who was forgotten could not be written down: %s", type(fault).__name__)
