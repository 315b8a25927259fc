"""What was not sent to somebody who was away."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx


async def by_kind(tx: Tx, person_id: int, since: int) -> dict[str, int]:
    """How many letters of each kind a person has missed since an instant, in UTC seconds."""
    rows = await tx.rows(
        "SELECT kind, COUNT(*) FROM outbox WHERE person_id = ? AND state = 'missed' AND ended_at >= ?"
        " GROUP BY kind ORDER BY kind",
        person_id,
        since,
    )
    return {row[0]: row[1] for row in rows}
