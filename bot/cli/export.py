"""`tama export minutes N --docx FILE`: the minutes of a meeting as a Word document, for a host without a chat."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.app import open_store
from bot.errors import HostError
from bot.handlers.minutes.documents import word_of
from bot.handlers.minutes.written import Written, written
from bot.host.settings import load_settings
from storage.database import Tx
from storage.meetings import meetings
from storage.people import groups

_LARGEST = 2**31
"""More than any number that a thing of a group has."""


async def main(asked: argparse.Namespace) -> int:
    """Write the file, and print its name and its weight in bytes."""
    db = await open_store(load_settings())
    try:
        found = await db.read(lambda tx: _found(tx, asked))
    finally:
        await db.close()
    data = word_of(found, asked.lang)
    _write(Path(asked.docx), data)
    print(f"{asked.docx} {len(data)}")
    return 0


def _write(path: Path, data: bytes) -> None:
    try:
        path.write_bytes(data)
    except OSError as fault:
        raise HostError(f"{path} cannot be written: {fault.strerror}.") from fault


async def _found(tx: Tx, asked: argparse.Namespace) -> Written:
    """The minutes of the meeting of that number, in the one group that has any, or in the one that is named."""
    known = [one for one in await groups.every(tx) if asked.group in (None, one.slug)]
    if not known:
        raise HostError(f"There is no group {asked.group}." if asked.group else "There is no group yet.")
    found: dict[str, Written] = {}
    for group in known:
        meeting = await meetings.by_number(tx, group.id, min(asked.number, _LARGEST))
        minutes = None if meeting is None else await written(tx, meeting)
        if minutes is not None:
            found[group.slug] = minutes
    if not found:
        raise HostError(f"Meeting {asked.number} has no minutes.")
    if len(found) > 1:
        raise HostError(f"Several groups have minutes of a meeting {asked.number}: name one, --group {min(found)}.")
    return next(iter(found.values()))
