"""How long Tama takes to start, and how much memory it holds at rest."""

from __future__ import annotations

import subprocess
import time
from statistics import median

from tests.bench.process import TAMA, proportional, resident, running, sample
from tests.bench.table import table

TIMES = 5
HEAD = ("what", "seconds", "goal ≤", "MB", "goal ≤", "of it its own")

Start = tuple[float, float, float]
"""How many seconds it took, the MB that it holds, and those of them that it does not share."""


def main() -> None:
    """Print start-up times and resident memory, web and terminal."""
    with sample() as (env, names):
        web = [_web(env) for _ in range(TIMES)]
        terminal = [_terminal(env, names[1]) for _ in range(TIMES)]
    rows = [_row("web", web, "0.4", "45"), _row("terminal", terminal, "0.3", "40")]
    table("Start until ready, and memory at rest", HEAD, rows)


def _row(what: str, starts: list[Start], soon: str, small: str) -> tuple[str, ...]:
    seconds, memory, shared = (median(figures) for figures in zip(*starts, strict=True))
    return what, f"{seconds:.2f}", soon, f"{memory:.0f}", small, f"{shared:.0f}"


def _web(env: dict[str, str]) -> Start:
    with running(env) as (pid, seconds):
        return seconds, resident(pid), proportional(pid)


def _terminal(env: dict[str, str], name: str) -> Start:
    start = time.perf_counter()
    command = [*TAMA, "chat", "--as", name]
    with subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("langue fr\n")
        process.stdin.flush()
        process.stdout.readline()
        seconds = time.perf_counter() - start
        memory, shared = resident(process.pid), proportional(process.pid)
        process.communicate()
    return seconds, memory, shared
