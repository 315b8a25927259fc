"""Somebody at a command line: real processes on a real database."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

PROJECT = Path(__file__).parents[1]


class Host:
    """Somebody at a command line with a database of their own."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self.env = {"PATH": os.environ["PATH"], "TAMA_DATABASE_URL": url, "PYTHONPATH": str(PROJECT)}

    def command(self, *words: str) -> list[str]:
        return [sys.executable, "-m", "bot", *words]

    def tama(self, *words: str, says: str = "") -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(*words), input=says, env=self.env, cwd=self.folder, capture_output=True, text=True, check=False
        )

    def chat(self, name: str, *lines: str, options: tuple[str, ...] = ()) -> list[str]:
        """What Tama answers to each line."""
        done = self.tama("chat", "--as", name, *options, says="".join(f"{line}\n" for line in lines))
        assert (done.returncode, done.stderr) == (0, "")
        return [answer.strip() for answer in done.stdout.split("---\n")[:-1]]


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
