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
from bot.minutes.model import Minutes
from bot.minutes.refusals import NotMinutes, Unreadable
from bot.papers.child import MOST_TEXT, SECONDS
from bot.papers.evaluations.model import EvaluationPaper
from bot.papers.members.model import MemberList
from bot.papers.plans.model import Plan
from bot.papers.reports.model import Report
from bot.papers.told import Kind, ReadFile, Told
from bot.papers.workshops.model import Workshop

MOST_BYTES = 2_000_000
PATIENCE = 3 * SECONDS
"""How many seconds are waited for a child that may use so much of its own processor: the host may be busy."""
CHILD: Sequence[str] = (sys.executable, "-m", "bot.papers.child")
_ROOT = Path(__file__).parents[2]
_AT_ONCE = ThreadPoolExecutor(max_workers=2, thread_name_prefix="files")
_KEPT = ("PATH", "PYTHONPATH", "LANG", "LC_ALL")
_NOT_MINUTES = frozenset(
    {"empty", "not_minutes", "not_plan", "unknown", "too_long", "convocation", "terms", "plan", "workshop", "blank"}
)


async def read_upload(data: bytes, known: Collection[str] = (), *, now: datetime | None = None) -> ReadFile:
    """What `tell_bytes` says, without blocking the event loop."""
    loop = asyncio.get_running_loop()
    told = await loop.run_in_executor(_AT_ONCE, lambda: tell_bytes(data, known, now=now))
    return ReadFile(told, hashlib.sha256(data).hexdigest())


def check_size(size: int) -> None:
    """Unreadable for more bytes than are read."""
    if size > MOST_BYTES:
        raise Unreadable("too_large", limit=MOST_BYTES)


def read_file(path: Path, known: Collection[str] = (), *, now: datetime | None = None) -> Minutes:
    """What `read_bytes` says of a file on this machine."""
    return read_bytes(bytes_of(path), known, now=now)


def bytes_of(path: Path) -> bytes:
    """The bytes of a file on this machine; Unreadable for more than are read."""
    try:
        check_size(path.stat().st_size)
        return path.read_bytes()
    except OSError as error:
        raise Unreadable("missing") from error


def read_bytes(data: bytes, known: Collection[str] = (), *, now: datetime | None = None) -> Minutes:
    """The compte-rendu in a TXT, MD, DOCX or PDF file, whatever its name. Unreadable, or NotMinutes, says why not."""
    minutes: Minutes = _forms()["minutes"].validate_python(_answer("minutes", data, known, now)["content"])
    return minutes


def read_plan_bytes(data: bytes, known: Collection[str] = (), *, now: datetime | None = None) -> Plan:
    """The plan of action in a DOCX, XLSX, CSV, PDF or text file, whatever its name. Unreadable says why not."""
    plan: Plan = _forms()["plan"].validate_python(_answer("plan", data, known, now)["content"])
    return plan


def tell_bytes(data: bytes, known: Collection[str] = (), *, now: datetime | None = None) -> Told:
    """What a file from anybody is, and what stands in it. Unreadable says why it is none of what Tama reads."""
    answer = _answer("any", data, known, now)
    kind: Kind = answer["content"]["kind"]
    return Told(kind, _forms()[kind].validate_python(answer["content"]["content"]), str(answer["text"])[:MOST_TEXT])


def _answer(kind: str, data: bytes, known: Collection[str], now: datetime | None) -> dict[str, Any]:
    check_size(len(data))
    asked = {"kind": kind, "known": list(known), "now": (now or SystemClock().now()).isoformat()}
    answer = _ask(json.dumps(asked).encode() + b"\n" + data)
    if "content" in answer:
        return answer
    raise (NotMinutes if answer["refused"] in _NOT_MINUTES else Unreadable)(answer["refused"], **answer["facts"])


@cache
def _forms() -> dict[Kind, TypeAdapter[Any]]:
    """What the child's word is held against: a hostile file may have made it say anything."""
    models: dict[Kind, type] = {
        "minutes": Minutes, "plan": Plan, "workshop": Workshop, "members": MemberList, "report": Report,
        "evaluation": EvaluationPaper,
    }  # fmt: skip
    return {kind: TypeAdapter(model) for kind, model in models.items()}


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
