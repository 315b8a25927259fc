"""SQLite files: copied whole while others write to them, checked, and put in each other's place."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from storage.engine.raw_copy import forget_use
from storage.engine.sqlite_tx import in_plain_words
from storage.errors import OpenError, StorageError

_BESIDE = ("-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Contents:
    """What stands in a database: how many rows in how many tables."""

    tables: int
    rows: int


def copy_file(source: Path, target: Path, left_out: Sequence[tuple[str, str]] = ()) -> Contents:
    """Copy what stands in `source` at one instant, whoever writes to it meanwhile, and check the copy.

    `left_out`: tables, and which of their rows (SQL) are not copied. `target` is there whole or not at all. Raises
    StorageError.
    """
    part = target.with_name(f"{target.name}.part")
    part.unlink(missing_ok=True)
    try:
        with in_plain_words(source):
            found = _copy(source, part, left_out)
        _sync(part)
        part.replace(target)
        _sync(target.parent)
    except OSError as fault:
        raise OpenError(f"The copy {target} cannot be written: {fault.strerror}.") from None
    finally:
        part.unlink(missing_ok=True)
    return found


def check_ours(path: Path) -> None:
    """Raise OpenError for a file in which no Tama has ever written."""
    with in_plain_words(path), closing(opened(path)) as connection:
        if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'schema_versions'").fetchall():
            raise OpenError(f"{path} is no backup of Tama's.")


def put_in_place(new: Path, path: Path, kept: Path) -> None:
    """Let `new` be the database from now on, and the one that was there stand at `kept`.

    Nobody else has either open. At each instant one of the two is whole at `path`.
    """
    _fold(path)
    for end in _BESIDE:
        with suppress(FileNotFoundError):
            Path(f"{path}{end}").replace(f"{kept}{end}")
    if path.exists() and path.stat().st_size:
        try:
            os.link(path, kept)
        except OSError:
            # Not every file system gives a file two names.
            path.replace(kept)
    new.replace(path)
    _sync(path.parent)


def opened(path: Path) -> sqlite3.Connection:
    """A connection to a file that is there; it makes no new one."""
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, isolation_level=None)


def _copy(source: Path, part: Path, left_out: Sequence[tuple[str, str]]) -> Contents:
    with closing(opened(source)) as original, closing(sqlite3.connect(part, isolation_level=None)) as copy:
        # What is counted and what is copied are the same instant: in WAL mode nobody waits for either.
        original.execute("BEGIN")
        counted = _counts(original)
        original.backup(copy)
        original.execute("ROLLBACK")
        if _counts(copy) != counted:
            raise OpenError(f"The copy of {source} does not hold what is in it.")
        if counted.keys() >= {table for table, _ in left_out}:  # an earlier database holds nothing of it
            _leave_out(copy, left_out)
        forget_use(copy)
        # All in one file, without another beside it.
        copy.execute("PRAGMA journal_mode = DELETE").fetchall()
        _check(copy, part)
        return Contents(*_sum(counted))


def _leave_out(copy: sqlite3.Connection, left_out: Sequence[tuple[str, str]]) -> None:
    """These rows are gone, and nothing of them is left in the file."""
    copy.execute("PRAGMA secure_delete = ON").fetchall()
    for table, which in left_out:
        copy.execute(f'DELETE FROM "{table}" WHERE {which}')


def _check(connection: sqlite3.Connection, path: Path) -> None:
    if [row[0] for row in connection.execute("PRAGMA integrity_check(1)")] != ["ok"]:
        raise OpenError(f"{path}: the file is damaged.")


def _counts(connection: sqlite3.Connection) -> dict[str, int]:
    names = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
    return {name: connection.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0] for name in names}


def _sum(counts: dict[str, int]) -> tuple[int, int]:
    return len(counts), sum(counts.values())


def _fold(path: Path) -> None:
    """Bring what stands beside the file into it. Raises StorageError while somebody else has it open."""
    if not path.exists():
        return
    with closing(opened(path)) as connection:
        try:
            connection.execute("PRAGMA journal_mode = DELETE").fetchall()
        except sqlite3.Error as error:
            if error.sqlite_errorcode & 0xFF in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                raise StorageError(f"Another program has {path} open: end it first.") from None
            # Damaged: it is kept as it is, with what stands beside it.


def _sync(path: Path) -> None:
    """Let it survive a power cut."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
