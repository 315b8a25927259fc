"""Wakes whoever waits, in this process, for news in one conversation."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager


class Bell:
    """Rung when something changed at an address. It carries no news: who hears it looks for themselves."""

    def __init__(self) -> None:
        self._listeners: defaultdict[str, set[asyncio.Event]] = defaultdict(set)
        self.closed = False
        """Whether everybody should stop listening."""

    def ring(self, address: str) -> None:
        """Something changed there."""
        for heard in self._listeners.get(address, ()):
            heard.set()

    def is_heard(self, address: str) -> bool:
        """Whether anybody listens there."""
        return address in self._listeners

    @contextmanager
    def listen(self, address: str) -> Iterator[asyncio.Event]:
        """An event that is set whenever the bell rings for this address, from now on."""
        heard = asyncio.Event()
        self._listeners[address].add(heard)
        try:
            yield heard
        finally:
            self._listeners[address].discard(heard)
            if not self._listeners[address]:
                del self._listeners[address]

    def close(self) -> None:
        """Wake everybody for the last time: the program ends."""
        self.closed = True
        for address in self._listeners:
            self.ring(address)


async def wait(heard: asyncio.Event, seconds: float) -> None:
    """Until the bell rings, but no longer than that."""
    try:
        async with asyncio.timeout(seconds):
            await heard.wait()
    except TimeoutError:
        pass
