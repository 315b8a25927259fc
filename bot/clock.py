"""The only place that asks the machine what time it is; everything else is given a clock."""

import asyncio
from datetime import UTC, datetime
from typing import Protocol

from storage.instants import Milliseconds, to_milliseconds


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""

    async def sleep(self, seconds: float) -> None:
        """Return when so much time has passed."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """Return when so much time has passed."""
        await asyncio.sleep(seconds)


def milliseconds(clock: Clock) -> Milliseconds:
    """The present instant, in UTC milliseconds."""
    return to_milliseconds(clock.now())
