"""How somebody's last correction is taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx


@dataclass(frozen=True, slots=True)
class LastCorrection:
    """What takes a correction back (JSON), and when it was made (UTC seconds)."""

    undo: str
    at: int


async def keep(tx: Tx, person_id: int, undo: str, at: int) -> None:
    """From now on this is the person's last correction."""
    await tx.run(
        "INSERT INTO corrections (person_id, undo, at) VALUES (?, ?, ?)"
        " ON CONFLICT (person_id) DO UPDATE SET undo = excluded.undo, at = excluded.at",
        person_id,
        undo,
        at,
    )


async def of_person(tx: Tx, person_id: int) -> LastCorrection | None:
    """The person's last correction, if it was not taken back."""
    row = await tx.row("SELECT undo, at FROM corrections WHERE person_id = ?", person_id)
    return None if row is None else LastCorrection(row[0], row[1])


async def forget(tx: Tx, person_id: int) -> None:
    """There is nothing of this person to take back any more."""
    await tx.run("DELETE FROM corrections WHERE person_id = ?", person_id)


async def forget_before(tx: Tx, before: int) -> None:
    """Drop corrections from before this instant (UTC seconds): they hold what people wrote."""
    await tx.run("DELETE FROM corrections WHERE at < ?", before)
