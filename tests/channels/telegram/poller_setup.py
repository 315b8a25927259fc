"""A poller on a fake Telegram, and the disk below it."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.channels.event_queue import EventQueue
from bot.channels.telegram.api import Api
from bot.channels.telegram.incoming.get_updates import GetUpdates
from bot.channels.telegram.incoming.polling import Polling
from bot.channels.telegram.incoming.raw_updates import Raw
from bot.channels.telegram.incoming.watermark import Watermark
from bot.channels.watchdog import Pulse
from bot.contact.outages import told_of_outage
from bot.tasks import spawn
from storage import facts
from storage.database import Database
from storage.engine.opening import MIGRATIONS
from storage.engine.sqlite import open_sqlite
from storage.inbox.events import PendingEvent
from tests.channels.telegram.fake import FakeTelegram, Person
from tests.talk import HeldClock


class Nobody:
    """Does nothing, so that all that was kept can be looked at."""

    async def attempt(self, event: PendingEvent) -> bool:
        raise NotImplementedError

    async def give_up(self, event: PendingEvent, reference: str) -> None:
        raise NotImplementedError


@dataclass
class Post:
    """A poller on a fake Telegram, and the disk below it."""

    fake: FakeTelegram
    api: Api
    db: Database
    path: Path
    clock: HeldClock
    told: list[str] = field(default_factory=list)
    wait: int = 1
    silence: float = 1.5

    def polling(self, db: Database | None = None) -> Polling:
        arrivals = EventQueue(db or self.db, self.clock, "telegram", Nobody())
        asking = GetUpdates(self.api, self.clock, self.wait, self.silence)
        return Polling(
            asking, db or self.db, self.clock, arrivals, Watermark(db or self.db, told_of_outage), self._told
        )

    async def _told(self, updates: list[Raw]) -> None:
        self.told += [str(update["update_id"]) for update in updates]

    @asynccontextmanager
    async def polls(self, db: Database | None = None) -> AsyncIterator[asyncio.Task[None]]:
        """It asks until the block ends."""
        task = spawn(self.polling(db).run(Pulse(self.clock)), "polling")
        try:
            yield task
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)

    async def kept(self) -> list[str]:
        """The texts on disk, in the order in which they came."""
        rows = await self.db.read(lambda tx: tx.rows("SELECT body FROM inbox ORDER BY arrived"))
        return [json.loads(row[0])["message"]["text"] for row in rows]

    async def mark(self, name: str) -> str | None:
        """A fact, if it is known."""
        return await self.db.read(lambda tx: facts.get(tx, name))

    def asked(self) -> list[dict[str, Any]]:
        """The questions so far."""
        return [request.params for request in self.fake.requests if request.method == "getUpdates"]


@asynccontextmanager
async def post_office(path: Path) -> AsyncIterator[Post]:
    """Open until the block ends."""
    db = await open_sqlite(path, MIGRATIONS, busy_seconds=0.05)
    async with FakeTelegram() as fake, Api(fake.token, fake.url) as api:
        yield Post(fake, api, db, path, HeldClock())
    await db.close()


async def until(condition: Callable[[], Awaitable[bool]], seconds: float = 30) -> float:
    """Wait until it is so; the seconds it took."""
    begin = time.monotonic()
    async with asyncio.timeout(seconds):
        while not await condition():  # noqa: ASYNC110 - what is waited for rings no bell
            await asyncio.sleep(0.005)
    return time.monotonic() - begin


async def writes(awa: Person, *texts: str) -> None:
    for text in texts:
        await awa.types(text)
