"""Abstentions: who says that they do not vote in a space."""

from __future__ import annotations

from storage.database import Tx


async def keep(tx: Tx, space_id: int, person_id: int, at: int) -> None:
    """A person does not vote in a space, as they say at this instant (UTC seconds)."""
    await tx.run(
        "INSERT INTO abstentions (space_id, person_id, at) VALUES (?, ?, ?) ON CONFLICT (space_id, person_id)"
        " DO NOTHING",
        space_id,
        person_id,
        at,
    )


async def end(tx: Tx, space_id: int, person_id: int) -> None:
    """They vote after all."""
    await tx.run("DELETE FROM abstentions WHERE space_id = ? AND person_id = ?", space_id, person_id)


async def is_kept(tx: Tx, space_id: int, person_id: int) -> bool:
    """Whether a person abstains."""
    found = "SELECT 1 FROM abstentions WHERE space_id = ? AND person_id = ?"
    return await tx.value(found, space_id, person_id) is not None
