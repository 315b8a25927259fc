"""Somebody at a command line: real processes on a real database."""

from __future__ import annotations

import atexit
import json
import os
import select
import signal
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, Self

PROJECT = Path(__file__).parents[1]
_ENV = {"PATH": os.environ["PATH"], "PYTHONPATH": str(PROJECT)}


class Running:
    """A `tama` that was started by a process that had loaded it already (`tests.warm_start`)."""

    def __init__(self, words: Sequence[str], env: Mapping[str, str], folder: Path, streams: Sequence[int]) -> None:
        self._told, report = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        start = json.dumps({"words": words, "env": dict(env), "folder": str(folder)}).encode()
        with report:
            socket.send_fds(_starter(), [start], [*streams, report.fileno()])
        self.pid = int(self._told.recv(16))
        self.returncode: int | None = None

    def wait(self, timeout: float | None = None) -> int:
        """Its exit code, once it has ended; minus the number of the signal that killed it."""
        if self.returncode is None:
            if not select.select([self._told], [], [], timeout)[0]:
                raise subprocess.TimeoutExpired("tama", timeout or 0)
            self.returncode = int(self._told.recv(16))
        return self.returncode

    def send_signal(self, number: int) -> None:
        """Signal it; nothing happens if it has ended."""
        os.kill(self.pid, number)

    def kill(self) -> None:
        """SIGKILL."""
        self.send_signal(signal.SIGKILL)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.wait()
        self._told.close()


class Heard(Running):
    """A `tama` whose words can be read while it runs."""

    def __init__(self, words: Sequence[str], env: Mapping[str, str], folder: Path) -> None:
        (out, its_out), (err, its_err) = os.pipe(), os.pipe()
        self.stdout: IO[str] = os.fdopen(out, encoding="utf-8")
        self.stderr: IO[str] = os.fdopen(err, encoding="utf-8")
        with Path(os.devnull).open() as nothing, os.fdopen(its_out) as said, os.fdopen(its_err) as warned:
            super().__init__(words, env, folder, [nothing.fileno(), said.fileno(), warned.fileno()])

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, tb: TracebackType | None) -> None:
        self.stdout.close()
        self.stderr.close()
        super().__exit__(kind, error, tb)


class Host:
    """Somebody at a command line with a database of their own."""

    def __init__(self, folder: Path, url: str) -> None:
        self.folder = folder
        self.env = _ENV | {"TAMA_DATABASE_URL": url}

    def command(self, *words: str) -> list[str]:
        """What starts `tama` as everybody does, all of it loaded anew."""
        return [sys.executable, "-m", "bot", *words]

    def cold(self, *words: str) -> subprocess.CompletedProcess[str]:
        """One command, started like that."""
        return subprocess.run(
            self.command(*words), env=self.env, cwd=self.folder, capture_output=True, text=True, check=False
        )

    def starts(self, *words: str, **env: str) -> Heard:
        """One command, as it runs."""
        return Heard(words, self.env | env, self.folder)

    def tama(self, *words: str, says: str = "") -> subprocess.CompletedProcess[str]:
        """One command, once it has ended."""
        with TemporaryFile("w+") as typed, TemporaryFile("w+") as out, TemporaryFile("w+") as err:
            typed.write(says)
            typed.seek(0)
            with Running(words, self.env, self.folder, [typed.fileno(), out.fileno(), err.fileno()]) as run:
                code = run.wait()
            for said in (out, err):
                said.seek(0)
            return subprocess.CompletedProcess(words, code, out.read(), err.read())

    def chat(self, name: str, *lines: str, options: tuple[str, ...] = ()) -> list[str]:
        """What Tama answers to each line."""
        done = self.tama("chat", "--as", name, *options, says="".join(f"{line}\n" for line in lines))
        assert (done.returncode, done.stderr) == (0, "")
        return [answer.strip() for answer in done.stdout.split("---\n")[:-1]]


@cache
def _starter() -> socket.socket:
    """How that process is told what to start; it ends when this one does."""
    ours, its = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    with its:
        process = subprocess.Popen(
            [sys.executable, "-m", "tests.warm_start", str(its.fileno())],
            env=_ENV, cwd=PROJECT, pass_fds=[its.fileno()], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
        )  # fmt: skip

    @atexit.register
    def end() -> None:
        ours.close()
        process.communicate()

    return ours


def free_port() -> int:
    """A port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
