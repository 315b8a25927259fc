"""Things that many tasks want done at the database at once: whatever comes meanwhile is done in one transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Generic, TypeVar

from bot.tasks import spawn
from storage.errors import UnavailableError

T = TypeVar("T")
R = TypeVar("R")
MOST = 16
"""So many at once: others wait for their end."""


class Together(Generic[T, R]):
    """Does things as they come, by `do_all`, which answers in their order.

    Nothing waits for others to come; what comes while it is busy has the next turn.
    """

    def __init__(self, do_all: Callable[[Sequence[T]], Awaitable[Sequence[R]]]) -> None:
        self._do_all = do_all
        self._waiting: list[tuple[T, asyncio.Future[R]]] = []
        self._task: asyncio.Task[None] | None = None

    async def do(self, one: T) -> R:
        """What became of it. Raises whatever it came to by itself."""
        done: asyncio.Future[R] = asyncio.get_running_loop().create_future()
        self._waiting.append((one, done))
        if self._task is None or self._task.done():
            self._task = spawn(self._run(), "together")
        return await done

    async def end(self) -> None:
        """Let what has been begun be done."""
        if self._task is not None:
            await asyncio.wait([self._task])

    async def _run(self) -> None:
        while self._waiting:
            turn, self._waiting = self._waiting[:MOST], self._waiting[MOST:]
            await self._take(turn)

    async def _take(self, turn: Sequence[tuple[T, asyncio.Future[R]]]) -> None:
        try:
            found = await self._do_all([one for one, _ in turn])
        except Exception as fault:  # noqa: BLE001 - it is raised where it was asked for
            if len(turn) > 1 and not isinstance(fault, UnavailableError):
                # One of them cannot be done: the others can.
                for one in turn:
                    await self._take([one])
                return
            for _, done in turn:
                if not done.done():
                    done.set_exception(fault)
        else:
            for (_, done), result in zip(turn, found, strict=True):
                if not done.done():
                    done.set_result(result)
