"""A real `tama run` on the sample group."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

PORT = 8437
ADDRESS = f"http://127.0.0.1:{PORT}"
TAMA = (sys.executable, "-m", "bot")


@contextmanager
def sample() -> Iterator[tuple[dict[str, str], list[str]]]:
    """An environment whose database holds the sample group, and the names of its people."""
    with tempfile.TemporaryDirectory() as folder:
        env = os.environ | {"TAMA_DATABASE_URL": f"sqlite:///{folder}/tama.db", "TAMA_PORT": str(PORT)}
        loaded = subprocess.run([*TAMA, "demo", "--load"], env=env, capture_output=True, text=True, check=True)
        yield env, loaded.stdout.splitlines()


@contextmanager
def running(env: dict[str, str]) -> Iterator[tuple[int, float]]:
    """A `tama run` whose page is open: its process number, and the seconds it took."""
    start = time.perf_counter()
    process = subprocess.Popen([*TAMA, "run"], env=env, stdout=subprocess.DEVNULL)
    try:
        _until_open()
        yield process.pid, time.perf_counter() - start
    finally:
        process.terminate()
        process.wait()


def fetch(path: str) -> str:
    """What the page answers."""
    with urllib.request.urlopen(ADDRESS + path) as answer:  # noqa: S310 - our own page
        return str(answer.read().decode())


def _until_open() -> None:
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        try:
            fetch("/health")
        except OSError:
            time.sleep(0.005)
        else:
            return
    raise TimeoutError("the page did not open within ten seconds")
