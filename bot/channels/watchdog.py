"""Sees that a loop goes on: one that fails or stands still is started again."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from bot.errors import HostError
from bot.tasks import spawn

if TYPE_CHECKING:
    from bot.clock import Clock

log = logging.getLogger(__name__)
LOOK_SECONDS = 5.0
SLACK = timedelta(seconds=40)
"""How much later than it said the loop may be heard of."""
PAUSE_SECONDS = 2.0
END_SECONDS = 5.0


class StuckError(Exception):
    """A loop that cannot even be ended: only a new process helps."""


class Pulse:
    """Where a loop says that it goes on."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._pause = timedelta()
        self.expected = clock.now()

    def within(self, seconds: float) -> None:
        """The loop will be heard of again within so many seconds."""
        self._pause = timedelta(seconds=seconds)
        self.expected = self._clock.now() + self._pause

    def is_still(self, now: datetime) -> bool:
        """Whether it should have been heard of long since."""
        # If the clock was put back, it is from now on that it has so long.
        self.expected = min(self.expected, now + self._pause)
        return now > self.expected + SLACK


async def keep_going(clock: Clock, loop: Callable[[Pulse], Coroutine[Any, Any, None]], name: str) -> None:
    """Run a loop for ever. Raises the HostError that it raises, or StuckError."""
    while True:
        pulse = Pulse(clock)
        running = spawn(loop(pulse), name)
        try:
            await _until_still(clock, pulse, running)
        finally:
            running.cancel()
            _, pending = await asyncio.wait([running], timeout=END_SECONDS)
        if pending:
            raise StuckError(name)
        if not running.cancelled() and isinstance(fault := running.exception(), HostError):
            raise fault
        log.error("%s failed or stood still, and is started again", name)
        await clock.sleep(PAUSE_SECONDS)


async def _until_still(clock: Clock, pulse: Pulse, running: asyncio.Task[None]) -> None:
    """Return when the loop has ended, or has not been heard of for too long."""
    while not running.done() and not pulse.is_still(clock.now()):
        looking = spawn(clock.sleep(LOOK_SECONDS), "watch")
        try:
            await asyncio.wait([running, looking], return_when=asyncio.FIRST_COMPLETED)
        finally:
            looking.cancel()
