"""APScheduler ticks; what is due stands in our own tables."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Self

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from bot.clock_watch import Hold
from bot.scheduler import housekeeping
from bot.scheduler.tick import woken
from bot.scheduler.turns import Finder, take_turns
from bot.tasks import spawn
from storage.engine.under_way import UnderWay
from storage.errors import UnavailableError

if TYPE_CHECKING:
    from bot.clock import Clock
    from bot.clock_watch import Jump
    from storage.database import Database

log = logging.getLogger(__name__)
TICK_SECONDS = 1
HOUSEKEEPING_MINUTES = 60
WIPE_MINUTES = 1
END_SECONDS = 5.0


class TickTrigger(BaseTrigger):  # type: ignore[misc]
    """At once, and then so long after each time: a clock put forward by years leaves no times to make up for."""

    def __init__(self, pause: timedelta) -> None:
        self._pause = pause

    def get_next_fire_time(self, previous_fire_time: datetime | None, now: datetime) -> datetime:
        """When the job runs next."""
        return now if previous_fire_time is None else max(previous_fire_time, now) + self._pause


class Ticker:
    """Ticks while it is entered. A late tick still counts, several late ones count as one."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._under_way = UnderWay()
        self._hold = Hold(clock)
        self._turns: dict[str, asyncio.Task[None]] = {}
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1}
        )

    async def __aenter__(self) -> Self:
        self._scheduler.add_job(self._clean, TickTrigger(timedelta(minutes=HOUSEKEEPING_MINUTES)))
        self._scheduler.add_job(self._wipe, TickTrigger(timedelta(minutes=WIPE_MINUTES)))
        self._scheduler.add_job(self._look, TickTrigger(timedelta(seconds=TICK_SECONDS)))
        self._scheduler.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        """What is under way is finished, or cut short after a while: what is left comes with the next start."""
        self._scheduler.pause()
        with suppress(TimeoutError):
            async with asyncio.timeout(END_SECONDS):
                await self._under_way.finished()
        self._scheduler.shutdown(wait=False)
        for task in self._turns.values():
            task.cancel()

    def clock_moved(self, _jump: Jump) -> None:
        """Look at once, however far away the next tick seems."""
        now = datetime.now(UTC)  # noqa: TID251 - the scheduler has its own
        for job in self._scheduler.get_jobs():
            job.modify(next_run_time=now)

    async def _look(self) -> None:
        if self._hold.holds():
            return
        now = self._clock.now()
        try:
            with self._under_way.counted(), suppress(asyncio.CancelledError):
                for finder in await woken(self._db, now):
                    # Each on its own, so that a hundred thousand digests do not hold up a reminder.
                    if finder.table not in self._turns:
                        self._turns[finder.table] = spawn(self._take_turns(finder, now), f"turns of {finder.table}")
        except UnavailableError as fault:
            log.warning("nobody has a turn: %s", fault)

    async def _take_turns(self, finder: Finder, now: datetime) -> None:
        with self._under_way.counted():
            try:
                await take_turns(self._db, finder, now)
            finally:
                del self._turns[finder.table]

    async def _clean(self) -> None:
        if self._hold.holds():
            return
        with self._under_way.counted(), suppress(asyncio.CancelledError):
            await housekeeping.tick(self._db, self._clock.now())

    async def _wipe(self) -> None:
        with self._under_way.counted(), suppress(asyncio.CancelledError):
            await housekeeping.drop_secrets(self._db, self._clock.now())
            await housekeeping.wipe(self._db, self._clock.now())
