"""Somebody who does what arrives by writing it down."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

from bot.channels.event_queue import ArrivedEvent, EventQueue
from bot.tasks import spawn
from storage.database import Database
from storage.inbox import events
from storage.inbox.events import PendingEvent

Step = Callable[[PendingEvent], Awaitable[None]]


class Desk:
    """Does what arrives by writing it down; `step` is what happens before."""

    def __init__(self, db: Database, step: Step | None = None) -> None:
        self.db = db
        self.step = step
        self.done: list[str] = []
        self.given_up: list[str] = []

    async def attempt(self, event: PendingEvent) -> bool:
        if self.step is not None:
            await self.step(event)
        if event.body == "nothing":
            return False
        if await self.db.transaction(lambda tx: events.record(tx, "telegram", event.event, 0)):
            self.done.append(event.body)
        return True

    async def give_up(self, event: PendingEvent, reference: str) -> None:
        await self.db.transaction(lambda tx: events.record(tx, "telegram", event.event, 0, "failed", reference))
        self.given_up.append(event.body)


@asynccontextmanager
async def open_for(arrivals: EventQueue) -> AsyncIterator[None]:
    """The arrivals are served until the block ends."""
    task = spawn(arrivals.run(), "arrivals")
    try:
        yield
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def until(condition: Callable[[], bool]) -> None:
    """Wait until it is so."""
    async with asyncio.timeout(30):
        while not condition():  # noqa: ASYNC110 - what is waited for rings no bell
            await asyncio.sleep(0.005)


def arrived(count: int, chats: int = 1, start: int = 0) -> list[ArrivedEvent]:
    """So many events, one chat after the other."""
    return [
        ArrivedEvent(str(number), f"telegram:{number % chats}", f"m{number}") for number in range(start, start + count)
    ]


async def rows(db: Database) -> list[tuple[object, ...]]:
    found = await db.read(lambda tx: tx.rows("SELECT event, state, chat, body, tries FROM inbox ORDER BY event"))
    return [tuple(row) for row in found]
