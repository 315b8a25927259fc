"""What a platform brings is on disk before it is told so; then it is done, in the order of each chat."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from storage import locks
from storage.errors import UnavailableError
from storage.inbox import events
from storage.inbox.events import PendingEvent
from storage.instants import Microseconds, second_of_us, to_microseconds

if TYPE_CHECKING:
    from bot.clock import Clock
    from storage.database import Database
    from storage.errors import StorageError

log = logging.getLogger(__name__)
AT_ONCE = 64
"""How many chats are served at once."""
ROOM = 1_000
"""About how many events are held in memory; the others wait on disk for their turn."""
TRIES = 3
PAUSES = (1.0, 5.0)
"""Seconds between tries."""
LINE_PAUSES = (10.0, 60.0)
"""The same where it is the line that failed."""
UNAVAILABLE_SECONDS = 1.0
SWEEP_SECONDS = 30.0
LEFT = timedelta(minutes=1)
"""From when on an event counts as left by another process, which has ended."""


class LineFailed(Exception):
    """Something that belongs to the event could not be fetched just now."""


@dataclass(frozen=True, slots=True)
class ArrivedEvent:
    """One event as the platform sent it; `chat` is where order is kept."""

    event: str
    chat: str
    body: str


class Work(Protocol):
    """What is done with an event."""

    async def attempt(self, event: PendingEvent) -> bool:
        """Do it and mark it, in one transaction; False if there is nothing to do.

        Whatever goes wrong is raised, and has changed nothing.
        """

    async def give_up(self, event: PendingEvent, reference: str) -> None:
        """Mark it as failed, and tell whoever sent it."""


def _told_by_others(_fault: StorageError) -> None:
    """Whoever brought it says so."""


def _number(event: str) -> str:
    return event.partition("-")[0]


class EventQueue:
    """Keeps the events of one channel and sees each through: up to three tries, then it is set aside."""

    def __init__(
        self, db: Database, clock: Clock, channel: str, work: Work,
        refused: Callable[[StorageError], None] = _told_by_others,
    ) -> None:  # fmt: skip
        self._db = db
        self._clock = clock
        self._channel = channel
        self._work = work
        self._refused = refused
        self._held: set[str] = set()
        self._by_chat: dict[str, deque[PendingEvent]] = {}
        self._ready: asyncio.Queue[str] = asyncio.Queue()
        self._newest = Microseconds(0)
        self._behind = True
        """Whether some of what waits is on disk only: then whatever comes goes behind it."""
        self._came_behind = False
        self._look_now = asyncio.Event()
        self._looking = asyncio.Lock()
        self._seen_through: set[str] = set()
        """What ended since the disk was last read: it may have been read as waiting."""

    async def keep(self, arrived: Sequence[ArrivedEvent]) -> None:
        """Write them down, all but those that are known. Raises UnavailableError if that cannot be done now."""
        if not self._newest:
            # A clock that was put back must not let them overtake what waits since before.
            self._newest = await self._db.read(lambda tx: events.newest(tx, self._channel))
        rows = [PendingEvent(one.event, one.chat, one.body, self._instant()) for one in arrived]
        try:
            new = await self._db.transaction(lambda tx: events.keep(tx, self._channel, rows), *self._names(rows))
        except UnavailableError as fault:
            self._refused(fault)
            raise
        for row in rows:
            log.debug("%s: update %s is written down", self._channel, _number(row.event))
        if self._behind:
            self._came_behind = True
        else:
            self._line_up([row for row in rows if row.event in new])

    async def run(self) -> None:
        """Do what waits and what arrives, until cancelled; what was under way is then done or waits again."""
        async with asyncio.TaskGroup() as group:
            group.create_task(self._look_after())
            for _ in range(AT_ONCE):
                group.create_task(self._serve(group))

    async def look(self) -> None:
        """Line up what waits on disk: what was there at the start, what had no room, what another process left."""
        async with self._looking:
            await self._look()

    async def _look(self) -> None:
        while self._behind and len(self._held) < ROOM:
            self._came_behind = False
            most = len(self._held) + ROOM
            found = await self._waiting(most)
            self._line_up(found)
            self._behind = self._came_behind or len(found) == most
        if not self._behind:
            self._line_up(await self._waiting(len(self._held) + ROOM, to_microseconds(self._clock.now() - LEFT)))

    async def _waiting(self, most: int, before: Microseconds | None = None) -> Sequence[PendingEvent]:
        self._seen_through.clear()
        return await self._db.read(lambda tx: events.waiting(tx, self._channel, most, before))

    def _now(self) -> Microseconds:
        return to_microseconds(self._clock.now())

    def _instant(self) -> Microseconds:
        self._newest = Microseconds(max(self._newest + 1, self._now()))
        return self._newest

    def _line_up(self, rows: Sequence[PendingEvent]) -> None:
        for row in rows:
            if row.event in self._held or row.event in self._seen_through:
                continue
            self._held.add(row.event)
            if row.chat in self._by_chat:
                self._by_chat[row.chat].append(row)
            else:
                self._by_chat[row.chat] = deque([row])
                self._ready.put_nowait(row.chat)
        self._behind = self._behind or len(self._held) >= ROOM

    async def _look_after(self) -> None:
        while True:
            self._look_now.clear()
            pause = SWEEP_SECONDS
            try:
                await self.look()
            except UnavailableError:
                pause = UNAVAILABLE_SECONDS
            with suppress(TimeoutError):
                async with asyncio.timeout(pause):
                    await self._look_now.wait()

    async def _serve(self, group: asyncio.TaskGroup) -> None:
        """One event of a chat, then whichever chat has waited longest; one that must wait keeps nobody from serving."""
        while True:
            chat = await self._ready.get()
            waiting = self._by_chat[chat]
            if pause := await self._see_to(waiting):
                group.create_task(self._line_up_again(chat, pause))
                continue
            ended = waiting.popleft().event
            self._held.discard(ended)
            self._seen_through.add(ended)
            if waiting:
                self._ready.put_nowait(chat)
            else:
                del self._by_chat[chat]
            if self._behind and len(self._held) <= ROOM // 2:
                self._look_now.set()

    async def _line_up_again(self, chat: str, pause: float) -> None:
        await self._clock.sleep(pause)
        self._ready.put_nowait(chat)

    async def _see_to(self, waiting: deque[PendingEvent]) -> float:
        """Try the first event of a chat; the seconds until its next try, 0 if there is none."""
        while True:
            row = waiting[0]
            try:
                await (self._attempt(row) if row.tries < TRIES else self._set_aside(row))
            except UnavailableError:
                # No fault of the event's.
                return UNAVAILABLE_SECONDS
            except Exception as fault:
                waiting[0] = replace(row, tries=row.tries + 1)
                log.warning("an event went wrong, try %d of %d", row.tries + 1, TRIES, exc_info=fault)
                await self._count(row)
                if row.tries + 1 < TRIES:
                    return (LINE_PAUSES if isinstance(fault, LineFailed) else PAUSES)[row.tries]
            else:
                return 0.0

    async def _attempt(self, row: PendingEvent) -> None:
        if not await self._work.attempt(row):
            await self._mark(row, "done")
        log.debug("%s: update %s is done", self._channel, _number(row.event))

    async def _count(self, row: PendingEvent) -> None:
        with suppress(UnavailableError):
            await self._db.transaction(lambda tx: events.tried(tx, self._channel, row.event), *self._names([row]))

    async def _set_aside(self, row: PendingEvent) -> None:
        reference = secrets.token_hex(3)
        try:
            await self._work.give_up(row, reference)
        except UnavailableError:
            raise
        except Exception:
            log.exception("whoever sent it cannot be told, reference %s", reference)
        await self._mark(row, "failed", reference)
        log.error("an event was set aside after %d tries, reference %s", TRIES, reference)

    async def _mark(self, row: PendingEvent, state: str, reference: str | None = None) -> None:
        at = second_of_us(self._now())
        await self._db.transaction(
            lambda tx: events.record(tx, self._channel, row.event, at, state, reference), *self._names([row])
        )

    def _names(self, rows: Sequence[PendingEvent]) -> list[str]:
        return sorted(locks.event(self._channel, row.event) for row in rows)
