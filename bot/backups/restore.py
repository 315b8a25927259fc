"""Puts a backup in the place of the database: what was forgotten stays forgotten, nothing is sent twice."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import bot.handlers  # noqa: F401 - declares every command
from bot.backups.journal import add_erased, read_erased
from bot.backups.make import back_up
from bot.backups.shelf import Shelf
from bot.errors import HostError
from bot.host.single_instance import single_instance
from bot.scheduler.tick import tick
from storage import restored
from storage.engine import sqlite_copy
from storage.engine.addresses import sqlite_file
from storage.engine.opening import look_into, open_database
from storage.engine.raw_copy import is_raw_copy
from storage.errors import StorageError
from storage.instants import to_seconds
from storage.privacy import past_copies

if TYPE_CHECKING:
    from storage.restored import Known


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done: where what was there before stands, if there was anything; how many were forgotten again; how many
    letters are not sent, because they were or may have been. `evaluation`: one was open, and nobody knows any more who
    has given something. `incomplete`: the file lacked what stood beside it.
    """

    kept: Path | None
    forgotten: int
    letters: int
    evaluation: bool
    incomplete: bool = False


async def restore(url: str, file: Path, shelf: Shelf, now: datetime) -> Restored:
    """Let the database be what the backup holds. Raises HostError, and then all is as it was."""
    _check_there(file)
    with single_instance(url):
        path = sqlite_file(url)
        try:
            if path is None:
                return await _server(url, file, shelf, now)
            return await _file(_Change.of(path, file, now), file, shelf, now)
        except StorageError as fault:
            raise HostError(f"Nothing was restored. {fault}") from None
        except OSError as fault:
            raise HostError(f"Nothing was restored: {fault.strerror}.") from None


def _check_there(file: Path) -> None:
    if not file.is_file():
        raise HostError(f"There is no file {file}.")


@dataclass(frozen=True, slots=True)
class _Change:
    """One file in the place of another: `there` is anything yet? is it the `same` file? is it an `incomplete` copy?"""

    path: Path
    new: Path
    kept: Path
    there: bool
    same: bool
    incomplete: bool

    @classmethod
    def of(cls, path: Path, file: Path, now: datetime) -> _Change:
        """The change of the database at `path` into what `file` holds."""
        path = path.resolve()
        kept = path.with_name(f"{path.name}.before-restore-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}")
        there = path.exists() and path.stat().st_size > 0
        new = path.with_name(f"{path.name}.restoring")
        return cls(path, new, kept, there, there and path.samefile(file), is_raw_copy(file))

    def clear(self) -> None:
        """Leave nothing of what did not come about."""
        for end in ("", "-wal", "-shm"):
            Path(f"{self.new}{end}").unlink(missing_ok=True)


async def _file(change: _Change, file: Path, shelf: Shelf, now: datetime) -> Restored:
    sqlite_copy.check_ours(file)
    # A copy in the place of the original tells nothing of what has happened since.
    replaced = await _look(f"sqlite:///{change.path}") if change.there and not change.same else None
    try:
        await asyncio.to_thread(sqlite_copy.copy_file, file, change.new)
        settled = await _settle(f"sqlite:///{change.new}", replaced, shelf, now)
        await asyncio.to_thread(sqlite_copy.put_in_place, change.new, change.path, change.kept)
    finally:
        change.clear()
    return Restored(change.kept if change.there else None, *settled, change.incomplete)


async def _server(url: str, file: Path, shelf: Shelf, now: datetime) -> Restored:
    from storage.engine.postgres_dump import check_dump, put_back  # noqa: PLC0415 - whoever has a file pays for none

    await check_dump(file)
    replaced = await _look(url)
    kept = (await back_up(url, shelf.place(now, "-before-restore"))).path
    try:
        await put_back(url, file)
    except StorageError as fault:
        raise HostError(f"{fault} What the database held before stands in {kept}.") from None
    return Restored(kept, *await _settle(url, replaced, shelf, now))


async def _look(url: str) -> Known | None:
    """What the database that is replaced knows; None if it can no longer be read."""
    with suppress(StorageError):
        db = await look_into(url)
        try:
            return await db.read(restored.known)
        finally:
            await db.close()
    return None


async def _settle(url: str, replaced: Known | None, shelf: Shelf, now: datetime) -> tuple[int, int, bool]:
    """Bring what was restored to the present: how many were forgotten again, how many letters are not sent, and whether
    an evaluation was open.
    """
    forgotten = {*read_erased(shelf.journal), *(replaced.erased if replaced else ())}
    db = await open_database(url)
    try:
        again = await db.transaction(lambda tx: restored.erase_again(tx, sorted(forgotten)))
        last = await db.read(restored.last_letter)
        evaluation = await db.read(past_copies.some_open)
        since = replaced if replaced is not None and (last is None or last in replaced.letters) else None
        # What has become due meanwhile was told by the one that is replaced.
        await tick(db, now)
        letters = await db.transaction(lambda tx: restored.settle_letters(tx, since, to_seconds(now)))
        await db.transaction(lambda tx: restored.leave_numbers_out(tx, since))
    finally:
        await db.close()
    add_erased(shelf.journal, forgotten)
    return again, letters, evaluation
