"""A channel that takes whatever it is given, and keeps when."""

from __future__ import annotations

import asyncio

from bot.channels.channel import Limits, Message, Pace
from bot.clock import SystemClock, milliseconds

_CLOCK = SystemClock()


class Post:
    """`latency`: seconds that each send takes; `times`: when each began, in UTC milliseconds."""

    def __init__(self, name: str = "terminal", pace: Pace | None = None, latency: float = 0) -> None:
        self.name = name
        self.limits = Limits(text=4096, buttons=8, label=40, edits=False, pace=pace or Pace())
        self.times: list[int] = []
        self._latency = latency

    async def send(self, message: Message) -> str:  # noqa: ARG002 - as for every channel
        """Take it."""
        self.times.append(milliseconds(_CLOCK))
        if self._latency:
            await asyncio.sleep(self._latency)
        return ""
