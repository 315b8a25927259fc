"""The file that somebody sent last, until something becomes of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage import files

if TYPE_CHECKING:
    from storage.database import Tx

WEEK = 7 * 86_400


@dataclass(frozen=True, slots=True)
class Uploaded:
    """A file with its name, its key and its weight in bytes."""

    name: str
    file: str
    size: int

    @property
    def sign(self) -> str:
        """How a line names it, so that no line of an earlier file takes this one."""
        return self.file[:8]


async def keep(tx: Tx, person_id: int, name: str, data: bytes, at: int) -> Uploaded:
    """Keep what somebody has just sent, in place of what they sent before."""
    found = Uploaded(name, await files.keep(tx, data), len(data))
    await tx.run(
        "INSERT INTO uploads (person_id, name, file, size, at) VALUES (?, ?, ?, ?, ?) ON CONFLICT (person_id)"
        " DO UPDATE SET name = excluded.name, file = excluded.file, size = excluded.size, at = excluded.at",
        person_id,
        name,
        found.file,
        found.size,
        at,
    )
    await tx.run("DELETE FROM uploads WHERE at < ?", at - WEEK)
    await files.drop_unused(tx)
    return found


async def of_person(tx: Tx, person_id: int) -> Uploaded | None:
    """What somebody sent last; None once it has become a document."""
    row = await tx.row("SELECT name, file, size FROM uploads WHERE person_id = ?", person_id)
    return None if row is None else Uploaded(row[0], row[1], row[2])


async def taken(tx: Tx, person_id: int) -> None:
    """It has become something that keeps it."""
    await tx.run("DELETE FROM uploads WHERE person_id = ?", person_id)
