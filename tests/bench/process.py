"""A real `tama run` on the sample group."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

PORT = 8437
ADDRESS = f"http://127.0.0.1:{PORT}"
PROJECT = Path(__file__).parents[2]
TAMA = (str(PROJECT / ".venv-host/bin/python"), "-m", "bot")
"""With the packages that a host has, and no more."""
_UNKEPT = "PYTHONDONTWRITEBYTECODE"
"""With it every start would compile every file, which on a host only the first does."""
_TICKS = os.sysconf("SC_CLK_TCK")


@contextmanager
def sample() -> Iterator[tuple[dict[str, str], list[str]]]:
    """An environment whose database holds the sample group, and the names of its people."""
    with tempfile.TemporaryDirectory() as folder:
        own = {"TAMA_DATABASE_URL": f"sqlite:///{folder}/tama.db", "TAMA_PORT": str(PORT), "PYTHONPATH": str(PROJECT)}
        env = {name: value for name, value in os.environ.items() if name != _UNKEPT} | own
        loaded = subprocess.run([*TAMA, "demo", "--load"], env=env, capture_output=True, text=True, check=True)
        yield env, loaded.stdout.splitlines()


@contextmanager
def running(env: dict[str, str]) -> Iterator[tuple[int, float]]:
    """A `tama run` whose page is open: its process number, and the seconds it took."""
    start = time.perf_counter()
    with started([*TAMA, "run"], env) as process:
        _until_open()
        seconds = time.perf_counter() - start
        _come_in(env)
        yield process.pid, seconds


@contextmanager
def started(command: Sequence[str], env: dict[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    """A process that is ended after the block; it tells nothing but its errors."""
    with subprocess.Popen(command, env=env, stdout=subprocess.DEVNULL) as process:
        try:
            yield process
        finally:
            process.terminate()


@contextmanager
def opened(command: Sequence[str], env: dict[str, str]) -> Iterator[str]:
    """A process whose page is open: the address that it printed; it is ended after the block."""
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            yield process.stdout.readline().rpartition(" ")[2].strip()
        finally:
            process.terminate()


_BROWSER = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())


def fetch(path: str) -> str:
    """What the page answers."""
    with _BROWSER.open(ADDRESS + path) as answer:
        return str(answer.read().decode())


def weigh(path: str) -> int:
    """How many bytes come over the line for it, with their head."""
    packed = urllib.request.Request(ADDRESS + path, headers={"Accept-Encoding": "gzip"})  # noqa: S310 - our own
    with _BROWSER.open(packed) as answer:
        return len(answer.read()) + len(str(answer.headers))


def _come_in(env: dict[str, str]) -> None:
    fetch(door(env))


def door(env: dict[str, str]) -> str:
    """The path of the address that is printed for this computer's own people."""
    with closing(sqlite3.connect(env["TAMA_DATABASE_URL"].removeprefix("sqlite:///"))) as database:
        [key] = database.execute("SELECT value FROM marks WHERE name = 'page-key'").fetchone()
    return f"/k/{key}/"


def cpu_seconds(pid: int) -> float:
    """The seconds that a process has computed."""
    stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8")
    # After the name in brackets, which may hold anything, user and system time are the twelfth and thirteenth.
    user, system = stat.rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) / _TICKS


def resident(pid: int) -> float:
    """The memory that a process holds, in MB."""
    status = Path(f"/proc/{pid}/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")) / 1024


def proportional(pid: int) -> float:
    """The memory of a process in MB, each page divided among those that share it."""
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8")
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) / 1024


def _until_open() -> None:
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            fetch("/health")
        except OSError:
            time.sleep(0.005)
        else:
            return
    raise TimeoutError("the page did not open within thirty seconds")
