"""APScheduler ticks; what is due stands in our own tables."""

from __future__ import annotations

from types import TracebackType
from typing import TYPE_CHECKING, Self

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from bot.scheduler import housekeeping
from bot.scheduler.tick import tick

if TYPE_CHECKING:
    from bot.clock import Clock
    from storage.database import Database

TICK_SECONDS = 1
HOUSEKEEPING_MINUTES = 60


class Ticker:
    """Ticks while it is entered. A late tick still counts, several late ones count as one."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )

    async def __aenter__(self) -> Self:
        self._scheduler.add_job(self._clean, "interval", minutes=HOUSEKEEPING_MINUTES)
        self._scheduler.add_job(self._tick, "interval", seconds=TICK_SECONDS)
        self._scheduler.start()
        await self._clean()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._scheduler.shutdown(wait=False)

    async def _tick(self) -> None:
        await tick(self._db, self._clock.now())

    async def _clean(self) -> None:
        await housekeeping.tick(self._db, self._clock.now())
