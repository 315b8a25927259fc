"""A line between two programs on this machine on which all bytes are counted."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

PIECE = 65_536


class Wire:
    """Passes on what comes to `port`, and what is answered. `up` and `down`: bytes so far, heads of HTTP included."""

    def __init__(self, to: int) -> None:
        self._to = to
        self._server: asyncio.Server | None = None
        self.port = 0
        self.up = 0
        self.down = 0

    async def __aenter__(self) -> Self:
        self._server = await asyncio.start_server(self._connect, "127.0.0.1")
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._server is not None
        self._server.close()

    async def _connect(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        answers, asks = await asyncio.open_connection("127.0.0.1", self._to)
        async with asyncio.TaskGroup() as both:
            both.create_task(_pass(reader, asks, self._went_up))
            both.create_task(_pass(answers, writer, self._went_down))

    def _went_up(self, count: int) -> None:
        self.up += count

    def _went_down(self, count: int) -> None:
        self.down += count


async def _pass(source: asyncio.StreamReader, target: asyncio.StreamWriter, count: Callable[[int], None]) -> None:
    """All that comes, until the end of it."""
    with suppress(ConnectionError):
        while piece := await source.read(PIECE):
            count(len(piece))
            target.write(piece)
    target.close()
