"""Background tasks that cannot vanish or fail in silence."""

import asyncio
import logging
from collections.abc import Coroutine
from typing import Any

from bot.errors import HostError

log = logging.getLogger(__name__)
_running: set[asyncio.Task[Any]] = set()


def spawn(work: Coroutine[Any, Any, None], name: str) -> asyncio.Task[None]:
    """Start `work` beside the caller; kept until it ends, and logged if it fails."""
    task = asyncio.create_task(work, name=name)  # noqa: TID251 - the one place
    _running.add(task)
    task.add_done_callback(_ended)
    return task


async def first_of(*tasks: asyncio.Task[None]) -> None:
    """Wait until one of them ends, end the others, and raise what it raised."""
    try:
        ended, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
    for task in ended:
        task.result()


def _ended(task: asyncio.Task[Any]) -> None:
    _running.discard(task)
    # A host's mistake is told where the task is awaited.
    if not task.cancelled() and (fault := task.exception()) is not None and not isinstance(fault, HostError):
        log.error("task %s failed", task.get_name(), exc_info=fault)
