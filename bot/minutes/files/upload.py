"""Reads files from anybody: in a child process with limits on time and memory, two at a time."""

import asyncio
import hashlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from bot.clock import SystemClock
from bot.minutes.files.child import SECONDS
from bot.minutes.model import Minutes, ReadFile
from bot.minutes.refusals import NotMinutes, Unreadable

MOST_BYTES = 2_000_000
PATIENCE = 3 * SECONDS
"""How many seconds are waited for a child that may use so much of its own processor: the host may be busy."""
CHILD: Sequence[str] = (sys.executable, "-m", "bot.minutes.files.child")
_ROOT = Path(__file__).parents[3]
_AT_ONCE = ThreadPoolExecutor(max_workers=2, thread_name_prefix="minutes")
_KEPT = ("PATH", "PYTHONPATH", "LANG", "LC_ALL")
_NOT_MINUTES = frozenset({"empty", "not_minutes", "too_long", "convocation", "terms", "plan", "blank"})


async def read_upload(data: bytes, known: Collection[str] = (), *, now: datetime | None = None) -> ReadFile:
    """What `read_bytes` says, without blocking the event loop."""
    loop = asyncio.get_running_loop()
    minutes = await loop.run_in_executor(_AT_ONCE, lambda: read_bytes(data, known, now=now))
    return ReadFile(minutes=minutes, digest=hashlib.sha256(data).hexdigest())


def check_size(size: int) -> None:
    """Unreadable for more bytes than are read."""
    if size > MOST_BYTES:
        raise Unreadable("too_large", limit=MOST_BYTES)


def read_file(path: Path, known: Collection[str] = (), *, now: datetime | None = None) -> Minutes:
    """What `read_bytes` says of a file on this machine."""
    try:
        check_size(path.stat().st_size)
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable("missing") from error
    return read_bytes(data, known, now=now)


def read_bytes(data: bytes, known: Collection[str] = (), *, now: datetime | None = None) -> Minutes:
    """The compte-rendu in a TXT, MD, DOCX or PDF file, whatever its name. Unreadable, or NotMinutes, says why not."""
    check_size(len(data))
    asked = {"known": list(known), "now": (now or SystemClock().now()).isoformat()}
    answer = _ask(json.dumps(asked).encode() + b"\n" + data)
    if "minutes" in answer:
        return _form().validate_python(answer["minutes"])
    kind = NotMinutes if answer["refused"] in _NOT_MINUTES else Unreadable
    raise kind(answer["refused"], **answer["facts"])


@cache
def _form() -> TypeAdapter[Minutes]:
    """What the child's word is held against: a hostile file may have made it say anything."""
    return TypeAdapter(Minutes)


def _ask(message: bytes) -> dict[str, Any]:
    """What the child answers; one that ended without a word had too little memory or time."""
    try:
        child = subprocess.run(  # noqa: S603 - nothing of the file stands in it
            CHILD,
            input=message,
            capture_output=True,
            timeout=PATIENCE,
            cwd=_ROOT,
            # No token or database address of ours goes where a hostile file is read.
            env={name: os.environ[name] for name in _KEPT if name in os.environ},
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise Unreadable("too_slow", seconds=PATIENCE) from error
    if child.returncode == -signal.SIGXCPU:
        raise Unreadable("too_slow", seconds=SECONDS)
    if child.returncode or not child.stdout:
        raise Unreadable("too_much_memory")
    answer: dict[str, Any] = json.loads(child.stdout)
    return answer
