"""Who coordinates a group, on a channel."""

from __future__ import annotations

from storage.database import Tx


async def in_channel(tx: Tx, channel: str) -> list[tuple[str, str]]:
    """The address of everybody who coordinates some group and can be reached there, with the language they read."""
    rows = await tx.rows(
        "SELECT DISTINCT i.address, p.lang FROM memberships m JOIN people p ON p.id = m.person_id"
        " JOIN identities i ON i.person_id = m.person_id AND i.channel = ? AND i.gone_at IS NULL"
        # As in the index memberships_coordinators, so that the others are not looked at.
        " WHERE m.role = 4 AND m.left_at IS NULL ORDER BY i.address",
        channel,
    )
    return [(row[0], row[1]) for row in rows]
