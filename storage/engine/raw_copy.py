"""Recognises a file of SQLite that was copied while Tama ran, without the `-wal` file that stood beside it.

While Tama runs, the file itself says so: its number in the file system, and the version of its tables. In a file that
was copied as it lies there, both are as they were, but its own number is another one. Copies that SQLite makes are
whole, and change the version.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from storage.engine.addresses import sqlite_file
from storage.engine.sqlite_tx import in_plain_words
from storage.errors import OpenError

_MARK = "in-use"
_COPIED = "1"
"""The version that SQLite gives to the copies that it makes: what is in use needs another one."""


@contextmanager
def in_use(url: str) -> Iterator[None]:
    """Say in the file of SQLite, while this lasts, that what was written last may stand beside it."""
    path = sqlite_file(url)
    if path is None:
        yield
        return
    with in_plain_words(path), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        if _version(connection) == _COPIED:
            connection.execute(f"PRAGMA schema_version = {int(_COPIED) + 1}")
        value = f"{path.stat().st_ino} {_version(connection)}"
        connection.execute("INSERT OR REPLACE INTO marks (name, value) VALUES (?, ?)", (_MARK, value))
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    try:
        yield
    finally:
        # Whoever closes the file last brings all into it.
        with suppress(sqlite3.Error), closing(sqlite3.connect(path, isolation_level=None)) as connection:
            forget_use(connection)


def forget_use(connection: sqlite3.Connection) -> None:
    """This file is whole."""
    with suppress(sqlite3.OperationalError):
        connection.execute("DELETE FROM marks WHERE name = ?", (_MARK,))


def refuse_raw_copy(path: Path) -> None:
    """Raise OpenError for a file that was copied without what stood beside it."""
    if not path.is_file() or not path.stat().st_size:
        return
    if Path(f"{path}-wal").exists():
        _adopt(path)
    elif is_raw_copy(path):
        raise OpenError(
            f"{path} was copied while Tama was running, without {path.name}-wal beside it: what was written last may "
            f"be missing. Copy both, or restore a backup; to go on with what it holds: tama restore {path}"
        )


def _adopt(path: Path) -> None:
    """What was copied with all that stood beside it is whole, and an original from now on."""
    with suppress(sqlite3.Error), closing(sqlite3.connect(path, isolation_level=None)) as connection:
        if _says_so(connection, path):
            forget_use(connection)


def is_raw_copy(path: Path) -> bool:
    """Whether the file itself says that another one is the original."""
    # Immutable: looking makes no file.
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    try:
        with closing(sqlite3.connect(address, uri=True)) as connection:
            return _says_so(connection, path)
    except sqlite3.Error:
        return False


def _says_so(connection: sqlite3.Connection, path: Path) -> bool:
    mark = connection.execute("SELECT value FROM marks WHERE name = ?", (_MARK,)).fetchone()
    number, _, marked = ("", "", "") if mark is None else mark[0].partition(" ")
    return number != str(path.stat().st_ino) and marked == _version(connection)


def _version(connection: sqlite3.Connection) -> str:
    return str(connection.execute("PRAGMA schema_version").fetchone()[0])
