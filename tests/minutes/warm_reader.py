"""A process that has loaded the reading of compte-rendus, and forks once for each file.

Each file is read by a process of its own, with the limits that it sets itself; only the third of a second that loading
takes is paid once. `python -m tests.minutes.warm_reader NAME` waits behind a socket of that name for those who are
started in the place of `bot.papers.child`, and has their streams read and written.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.minutes.reading import reader  # noqa: F401 - what a child loads once it reads a text
from bot.papers import child

_PROJECT = Path(__file__).parents[2]
_STAND_IN = """
import os, socket, sys
with socket.socket(socket.AF_UNIX) as door:
    door.connect(sys.argv[1])
    socket.send_fds(door, [b"."], [0, 1, 2])
    end = int(door.recv(16))
if end < 0:
    os.kill(os.getpid(), -end)
os._exit(end)
"""
"""Ends as the process has ended that has read for it."""


@contextmanager
def warm_reader(folder: Path) -> Iterator[tuple[str, ...]]:
    """What to start in the place of a child, while such a process waits in a folder."""
    door = folder / "reader"
    with subprocess.Popen(
        [sys.executable, "-m", "tests.minutes.warm_reader", door], cwd=_PROJECT, stdout=-1
    ) as process:
        assert process.stdout is not None
        process.stdout.read(1)
        yield (sys.executable, "-S", "-E", "-c", _STAND_IN, str(door))
        process.kill()


def main(door: str) -> None:
    """Fork for each who comes, for ever."""
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(door)
        listening.listen()
        signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        os.write(1, b".")
        while True:
            caller, _ = listening.accept()
            if os.fork() == 0:
                break
            caller.close()
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    _, streams, _, _ = socket.recv_fds(caller, 1, 3)
    if reading := os.fork():
        for number in (*streams, 1):
            os.close(number)
        caller.send(str(os.waitstatus_to_exitcode(os.waitpid(reading, 0)[1])).encode())
        os._exit(0)
    caller.close()
    for number, stream in enumerate(streams):
        os.dup2(stream, number)
        os.close(stream)
    child.main()
    sys.stdout.flush()
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
