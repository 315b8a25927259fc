"""One running Tama to an SQLite file: two would not know of each other. PostgreSQL serves several."""

from __future__ import annotations

import fcntl
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import HostError
from storage.engine.addresses import sqlite_file


@contextmanager
def single_instance(url: str) -> Iterator[None]:
    """Hold the database's file for this process, as long as it lives. Raises HostError if another one has it.

    To be entered before SQLite opens the file and left after it closed it: closing it takes SQLite's own locks away.
    """
    path = sqlite_file(url)
    if path is None:
        yield
        return
    handle = _open(path)
    try:
        if not _lock(handle, fcntl.LOCK_EX):
            raise HostError(f"Another Tama is running on {path}; stop it, or use PostgreSQL for several.")
        yield
    finally:
        os.close(handle)


def is_running(path: Path) -> bool:
    """Whether a Tama holds that file; it is not made."""
    try:
        handle = os.open(_held(path), os.O_RDONLY)
    except OSError:
        return False
    try:
        # Shared: who starts at this instant must not find it taken by somebody who only looks.
        return not _lock(handle, fcntl.LOCK_SH)
    finally:
        os.close(handle)


def _held(path: Path) -> Path:
    """What is locked: the file itself, whatever its names; elsewhere than on Linux that would lock SQLite out too."""
    return path if sys.platform == "linux" else path.resolve().with_name(f"{path.resolve().name}.lock")


def _open(path: Path) -> int:
    try:
        return os.open(_held(path), os.O_RDWR | os.O_CREAT, 0o600)
    except IsADirectoryError:
        raise HostError(f"The database {path} cannot be opened. It is a folder.") from None
    except FileNotFoundError:
        raise HostError(f"The folder of the database {path} does not exist.") from None
    except OSError as fault:
        raise HostError(f"The database {path} cannot be locked: {fault.strerror}.") from None


def _lock(handle: int, how: int) -> bool:
    """Whether it is ours now, alone or with others."""
    try:
        fcntl.flock(handle, how | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
