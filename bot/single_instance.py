"""One running Tama to an SQLite file: two would not know of each other. PostgreSQL serves several."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager

from bot.errors import HostError
from storage.engine.opening import sqlite_file


@contextmanager
def single_instance(url: str) -> Iterator[None]:
    """Hold the database's file for this process, as long as it lives. Raises HostError if another one has it.

    The lock is beside the file: closing the file itself would take SQLite's own locks away.
    """
    path = sqlite_file(url)
    if path is None:
        yield
        return
    try:
        lock = path.with_name(path.name + ".lock").open("a")
    except OSError as fault:
        raise HostError(f"The database {path} cannot be locked: {fault.strerror}.") from None
    with lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise HostError(f"Another Tama is running on {path}; stop it, or use PostgreSQL for several.") from None
        yield
