"""Makes one backup."""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from bot.backups.journal import note_erased
from bot.backups.shelf import Shelf
from bot.errors import HostError
from storage.engine.copies import Copy, copy_to
from storage.errors import StorageError
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
    shelf.tidy(now)
    return made
