"""What was not sent to somebody who was away, or could not be sent to somebody who had blocked us."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx


# Two parts, each with an index of its own.
_MISSED = """
SELECT id, kind, announcement_id, group_id FROM outbox WHERE person_id = ? AND state = 'missed' AND ended_at >= ?
UNION
SELECT id, kind, announcement_id, group_id FROM outbox
    WHERE person_id = ? AND cause IS NOT NULL AND ended_at >= ? AND cause = 'gone' AND state = 'failed'
"""


async def by_kind(tx: Tx, person_id: int, since: int) -> dict[str, int]:
    """How many letters of each kind a person has missed since an instant, in UTC seconds."""
    rows = await tx.rows(
        f"SELECT kind, COUNT(*) FROM ({_MISSED}) AS missed WHERE kind <> 'answer' GROUP BY kind ORDER BY kind",
        *(person_id, since) * 2,
    )
    return {row[0]: row[1] for row in rows}


async def announcements(tx: Tx, person_id: int, since: int) -> list[tuple[int, int]]:
    """The announcements that a person has missed since an instant (UTC seconds), with their group, the latest first."""
    rows = await tx.rows(
        f"SELECT announcement_id, group_id, MAX(id) FROM ({_MISSED}) AS missed WHERE announcement_id IS NOT NULL"
        " AND group_id IS NOT NULL GROUP BY announcement_id, group_id ORDER BY MAX(id) DESC",
        *(person_id, since) * 2,
    )
    return [(row[0], row[1]) for row in rows]
