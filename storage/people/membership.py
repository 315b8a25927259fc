"""What a coordinator changes of somebody else's membership in a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx


async def set_role(tx: Tx, person_id: int, group_id: int, role: int) -> None:
    """Another role from now on."""
    await tx.run(
        "UPDATE memberships SET role = ? WHERE person_id = ? AND group_id = ? AND left_at IS NULL",
        role,
        person_id,
        group_id,
    )


async def drop_letters(tx: Tx, person_id: int, group_id: int) -> None:
    """What still waits for somebody about a group that they are no longer in never goes out."""
    await tx.run(
        "UPDATE outbox SET state = CASE WHEN state = 'waiting' THEN 'superseded' ELSE state END, useless_after = 0"
        " WHERE person_id = ? AND group_id = ? AND state IN ('waiting', 'sending')",
        person_id,
        group_id,
    )


async def close_channels(tx: Tx, person_id: int) -> None:
    """No address is this person's any more, and nothing that was asked or shown there means anything."""
    await tx.run(
        "DELETE FROM conversations WHERE who IN (SELECT channel || ':' || address FROM identities WHERE person_id = ?)",
        person_id,
    )
    await tx.run("DELETE FROM identities WHERE person_id = ?", person_id)
