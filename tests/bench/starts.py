"""How long Tama takes to start, and how much memory it holds at rest."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from statistics import median

from tests.bench.table import table

TIMES = 5
PORT = 8437
TAMA = (sys.executable, "-m", "bot")


def main() -> None:
    """Print start-up times and resident memory, web and terminal."""
    with tempfile.TemporaryDirectory() as folder:
        env = os.environ | {"TAMA_DATABASE_URL": f"sqlite:///{folder}/tama.db", "TAMA_PORT": str(PORT)}
        loaded = subprocess.run([*TAMA, "demo", "--load"], env=env, capture_output=True, text=True, check=True)
        name = loaded.stdout.splitlines()[1]
        web = [_web(env) for _ in range(TIMES)]
        terminal = [_terminal(env, name) for _ in range(TIMES)]
    rows = [
        ("web", f"{median(t for t, _ in web):.2f}", "0.4", f"{median(m for _, m in web):.0f}", "45"),
        ("terminal", f"{median(t for t, _ in terminal):.2f}", "0.3", f"{median(m for _, m in terminal):.0f}", "40"),
    ]
    table("Start until ready, and memory at rest", ("what", "seconds", "goal ≤", "MB", "goal ≤"), rows)


def _web(env: dict[str, str]) -> tuple[float, float]:
    start = time.perf_counter()
    process = subprocess.Popen([*TAMA, "run"], env=env, stdout=subprocess.DEVNULL)
    try:
        _until_open()
        return time.perf_counter() - start, _resident(process.pid)
    finally:
        process.terminate()
        process.wait()


def _until_open() -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            urllib.request.urlopen(f"http://127.0.0.1:{PORT}/health").close()
        except OSError:
            time.sleep(0.005)
        else:
            return
    raise TimeoutError("the page did not open within ten seconds")


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
        memory = _resident(process.pid)
        process.communicate()
    return seconds, memory


def _resident(pid: int) -> float:
    status = Path(f"/proc/{pid}/status").read_text()
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024
