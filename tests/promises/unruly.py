"""`tama` with a hand that ends one of its tasks at SIGUSR1: `python -m tests.promises.unruly COROUTINE run`."""

from __future__ import annotations

import asyncio
import signal
import sys
from functools import partial

from bot.__main__ import main


def end(name: str, _number: int, _frame: object) -> None:
    """End the tasks that run this coroutine."""
    ended = [task.cancel() for task in asyncio.all_tasks() if getattr(task.get_coro(), "__qualname__", "") == name]
    print(f"ended {len(ended)}", flush=True)  # noqa: T201 - whoever sent the signal reads it


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, partial(end, sys.argv.pop(1)))
    main()
