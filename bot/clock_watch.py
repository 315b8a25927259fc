"""Notices that the clock has jumped: put right or wrong, or that the machine has slept."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from storage import clock_repair, facts
from storage.errors import UnavailableError
from storage.instants import instant, to_milliseconds, to_seconds

if TYPE_CHECKING:
    from bot.clock import Clock
    from storage.database import Database, Tx

log = logging.getLogger(__name__)
LOOK_SECONDS = 1.0
BACK = timedelta(seconds=2)
"""By so much a clock may be put back that nobody need notice."""
AHEAD = timedelta(seconds=30)
"""So long after the last look a clock has gone ahead, or the machine has slept."""
NOTED = timedelta(minutes=1)
"""How often it is written down what the clock says."""
LEASE = timedelta(seconds=30)
"""How long whoever carries a letter may still need after a clock was put back."""
HOLD = timedelta(seconds=30)
"""How long a jump ahead is not believed: what it would make due could not be taken back."""
MARK = "clock:seen"


@dataclass(frozen=True, slots=True)
class Jump:
    """The clock went from one instant to another; both are aware."""

    before: datetime
    after: datetime

    @property
    def is_back(self) -> bool:
        """Whether it went back."""
        return self.after < self.before

    def __str__(self) -> str:
        seconds = abs(round((self.after - self.before).total_seconds()))
        return f"{'back' if self.is_back else 'ahead'} by {timedelta(seconds=seconds)}"


class ClockWatch:
    """Looks at the clock once a second, and whenever it is woken. `last` is the last jump that was noticed, if any."""

    def __init__(self, db: Database, clock: Clock) -> None:
        self._db = db
        self._clock = clock
        self._told: list[Callable[[Jump], None]] = []
        self._seen: datetime | None = None
        self._noted: datetime | None = None
        self._wake = asyncio.Event()
        self.last: Jump | None = None

    def tell(self, moved: Callable[[Jump], None]) -> None:
        """Have this called after each jump, once what was written ahead of the true time is put right."""
        self._told.append(moved)

    def wake(self) -> None:
        """Something is about to be done for which the time matters."""
        self._wake.set()

    async def run(self) -> None:
        """Look until cancelled; first whether the clock stands before what was seen when Tama last ran."""
        while True:
            self._wake.clear()
            try:
                await self.look()
            except UnavailableError as fault:
                log.warning("what the clock says is not noted: %s", fault)
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_SECONDS):
                    await self._wake.wait()

    async def look(self) -> None:
        """See what the clock says, and do what follows if it has jumped."""
        if self._seen is None:
            self._seen = await self._db.read(_last_seen)
        now = self._clock.now()
        jump = None if self._seen is None else _jump(self._seen, now, first=self._noted is None)
        if jump is not None:
            await self._jumped(jump)
        self._seen = now
        if self._noted is None or abs(now - self._noted) >= NOTED:
            await self._db.transaction(lambda tx: facts.put(tx, MARK, str(to_seconds(now))), MARK)
            self._noted = now

    async def _jumped(self, jump: Jump) -> None:
        log.warning("the clock went %s, or this machine slept", jump)
        if jump.is_back:
            now, lease = to_milliseconds(jump.after), to_milliseconds(jump.after + LEASE)
            await self._db.transaction(lambda tx: clock_repair.put_right(tx, now, lease))
        self.last = jump
        for moved in self._told:
            moved(jump)


def _jump(seen: datetime, now: datetime, *, first: bool) -> Jump | None:
    """Whether the clock has jumped; that much time has passed since Tama last ran is no wonder."""
    if seen - now > BACK or (now - seen > AHEAD and not first):
        return Jump(seen, now)
    return None


async def _last_seen(tx: Tx) -> datetime | None:
    noted = await facts.get(tx, MARK)
    return None if noted is None else instant(int(noted))


class Hold:
    """What waits after a jump ahead, in case the clock is put right again: all but what somebody asked for."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._seen: datetime | None = None
        self._until: datetime | None = None

    def holds(self) -> bool:
        """Whether it is too early to believe the clock; to be asked about once a second."""
        before, now = self._seen, self._clock.now()
        self._seen = now
        if before is not None and before - now > BACK:
            self._until = None
        elif before is not None and now - before > AHEAD:
            self._until = now + HOLD
        return self._until is not None and now < self._until
