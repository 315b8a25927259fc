"""Who was forgotten, kept beside the backups: whoever puts one back forgets them again.

Numbers only, one line each: who, when they came, when they were forgotten. It names nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from bot.backups.shelf import Shelf
from storage import restored
from storage.engine.opening import look_into
from storage.restored import Erased

_LINE = re.compile(r"(\d{1,18}) (\d{1,18}) (\d{1,18})")


def read_erased(path: Path) -> list[Erased]:
    """Who was forgotten, as far as it is known there; a line that was cut off is left out."""
    if not path.is_file():
        return []
    found = (_LINE.fullmatch(line) for line in path.read_text("ascii", errors="replace").splitlines())
    return [Erased(int(line[1]), int(line[2]), int(line[3])) for line in found if line]


def add_erased(path: Path, people: Iterable[Erased]) -> None:
    """Write down those of these that are not there yet; nobody is ever taken out."""
    known = set(read_erased(path))
    everybody = known | set(people)
    if everybody == known:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.part")
    part.write_text("".join(f"{one.person_id} {one.came_at} {one.at}\n" for one in sorted(everybody)), "ascii")
    part.replace(path)


async def note_erased(url: str, shelf: Shelf) -> None:
    """Write down who was forgotten in a database, by looking into it. Raises StorageError, OSError."""
    db = await look_into(url)
    try:
        add_erased(shelf.journal, await db.read(restored.erased))
    finally:
        await db.close()
