"""How long Tama takes to start, and how much memory it holds at rest."""

from __future__ import annotations

import subprocess
import time
from statistics import median

from tests.bench.process import TAMA, resident, running, sample
from tests.bench.table import table

TIMES = 5


def main() -> None:
    """Print start-up times and resident memory, web and terminal."""
    with sample() as (env, names):
        web = [_web(env) for _ in range(TIMES)]
        terminal = [_terminal(env, names[1]) for _ in range(TIMES)]
    rows = [
        ("web", f"{median(t for t, _ in web):.2f}", "0.4", f"{median(m for _, m in web):.0f}", "45"),
        ("terminal", f"{median(t for t, _ in terminal):.2f}", "0.3", f"{median(m for _, m in terminal):.0f}", "40"),
    ]
    table("Start until ready, and memory at rest", ("what", "seconds", "goal ≤", "MB", "goal ≤"), rows)


def _web(env: dict[str, str]) -> tuple[float, float]:
    with running(env) as (pid, seconds):
        return seconds, resident(pid)


def _terminal(env: dict[str, str], name: str) -> tuple[float, float]:
    start = time.perf_counter()
    command = [*TAMA, "chat", "--as", name]
    with subprocess.Popen(command, env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write("langue fr\n")
        process.stdin.flush()
        process.stdout.readline()
        seconds = time.perf_counter() - start
        memory = resident(process.pid)
        process.communicate()
    return seconds, memory
