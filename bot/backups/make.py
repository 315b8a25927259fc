"""Makes one backup."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from bot.backups.journal import note_erased
from bot.backups.shelf import Shelf
from bot.errors import HostError
from storage.engine.addresses import sqlite_file
from storage.engine.copies import Copy, copy_to
from storage.engine.opening import look_into
from storage.errors import StorageError
from storage.privacy import past_copies
from storage.privacy.confidential import LEFT_OUT


async def back_up(url: str, target: Path) -> Copy:
    """Copy the database into a file of which nothing is there yet. Raises HostError."""
    _make_room(target)
    try:
        return await copy_to(url, target, LEFT_OUT)
    except StorageError as fault:
        raise HostError(f"No backup was made. {fault}") from None


def _make_room(target: Path) -> None:
    if target.exists():
        raise HostError(f"{target} is there already: name another file, or move it away.")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise HostError(f"The folder {target.parent} cannot be used: {fault.strerror}.") from None


async def shelve(url: str, shelf: Shelf, now: datetime, note: str = "") -> Copy:
    """Put a backup on the shelf, and drop those that nobody needs any more. Raises HostError."""
    made = await back_up(url, shelf.place(now, note))
    # The copy is there: what else is amiss must not hide it.
    with suppress(OSError, StorageError):
        await note_erased(url, shelf)
        await _unsay(url, shelf)
    shelf.tidy(now)
    return made


async def _unsay(url: str, shelf: Shelf) -> None:
    """Copies keep nothing that was said without a name in an evaluation that is closed by now; dumps cannot be changed.

    Raises StorageError.
    """
    if sqlite_file(url) is None:
        return
    db = await look_into(url)
    try:
        since = await db.read(past_copies.closed)
    finally:
        await db.close()
    if since:
        for one in shelf.backups():
            await asyncio.to_thread(past_copies.unsay_in, one.path, since)
