"""A process that has loaded the `tama` command, and forks once for each start: `python -m tests.warm_start FD`.

What is started this way is a real process with its own environment, folder and streams, which can be killed; only the
second that loading takes is paid once. Nothing of it has run before but imports, and the reading of its words.
"""

from __future__ import annotations

import atexit
import gc
import io
import json
import os
import pkgutil
import runpy
import signal
import socket
import sys
import threading
from datetime import timedelta
from importlib import import_module
from typing import TypedDict

import bot.cli
from bot.clock import SystemClock
from bot.ear.words.lexicon import lexicon
from bot.languages import LANGUAGES, catalogue

AHEAD = "TEST_CLOCK_AHEAD"
"""By how many seconds the clock of what is started is off, where its environment says so."""
LONGEST = 2**17
STREAMS = 3
LAZY = (
    "bot.channels.telegram.service", "bot.channels.telegram.setup.check", "bot.papers.upload",
    "bot.web.embedded", "storage.engine.sqlite", "storage.engine.postgres", "uvicorn", "jinja2",
)  # fmt: skip
"""What commands load once they need it."""


class Start(TypedDict):
    """What is to be started, and where."""

    words: list[str]
    env: dict[str, str]
    folder: str


def main(control: socket.socket) -> None:
    """Fork for each start that is asked for, until whoever asks is gone."""
    for name in (*(f"bot.cli.{one.name}" for one in pkgutil.iter_modules(bot.cli.__path__)), *LAZY):
        import_module(name)
    for lang in LANGUAGES:
        catalogue(lang)
        lexicon(lang)
    gc.freeze()
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    while True:
        message, descriptors, _, _ = socket.recv_fds(control, LONGEST, STREAMS + 1)
        if not message:
            return
        if os.fork() == 0:
            break
        for one in descriptors:
            os.close(one)
    control.close()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    *streams, report = descriptors
    with socket.socket(fileno=report) as told:
        if child := os.fork():
            _watch(child, streams, told)
    _become(json.loads(message), streams)


def _watch(child: int, streams: list[int], told: socket.socket) -> None:
    """Tell its number, then how it ended; the number is nobody else's until whoever asked has hung up."""
    for one in (*range(STREAMS), *streams):
        os.close(one)
    told.send(str(child).encode())
    end = os.waitid(os.P_PID, child, os.WEXITED | os.WNOWAIT)
    assert end is not None
    told.send(str(end.si_status if end.si_code == os.CLD_EXITED else -end.si_status).encode())
    told.recv(1)
    os._exit(0)


def _become(start: Start, streams: list[int]) -> None:
    """Be what `python -m bot …` is; whatever ends it ends this process."""
    for number, (one, name, mode) in enumerate(zip(streams, ("stdin", "stdout", "stderr"), "rww", strict=True)):
        os.dup2(one, number)
        os.close(one)
        before = getattr(sys, name)
        stream = io.TextIOWrapper(
            open(number, f"{mode}b", closefd=False),  # noqa: SIM115 - as Python itself does at its start
            encoding=before.encoding, errors=before.errors, line_buffering=before.line_buffering,
        )  # fmt: skip
        setattr(sys, name, stream)
        setattr(sys, f"__{name}__", stream)
    os.chdir(start["folder"])
    os.environ.clear()
    os.environ.update(start["env"])
    if ahead := os.environ.pop(AHEAD, ""):
        now, shift = SystemClock.now, timedelta(seconds=float(ahead))
        SystemClock.now = lambda self: now(self) + shift  # type: ignore[method-assign]
    sys.argv[1:] = start["words"]
    try:
        runpy.run_module("bot", run_name="__main__", alter_sys=True)
    except SystemExit as end:
        if not isinstance(end.code, int):
            raise
        _end(end.code)


def _end(code: int) -> None:
    """End as Python does, but without taking apart module by module what was loaded before: a tenth of a second."""
    threading._shutdown()  # type: ignore[attr-defined]
    atexit._run_exitfuncs()
    gc.collect()
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(code)


if __name__ == "__main__":
    main(socket.socket(fileno=int(sys.argv[1])))
