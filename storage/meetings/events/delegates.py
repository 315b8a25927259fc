"""Who goes to an outside event for the group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Delegate:
    """Somebody who goes there: a member of the group (`person_id`), or whoever is called so. Organisations as typed."""

    name: str
    organisation: str = ""
    person_id: int | None = None


async def of_meeting(tx: Tx, meeting_id: int) -> list[Delegate]:
    """The delegates, as they were named; members by the name that they have now."""
    rows = await tx.rows(
        "SELECT CASE WHEN d.person_id IS NULL THEN d.name ELSE p.name END, d.organisation, d.person_id"
        " FROM delegates d LEFT JOIN people p ON p.id = d.person_id WHERE d.meeting_id = ? ORDER BY d.position",
        meeting_id,
    )
    return [Delegate(row[0], row[1], row[2]) for row in rows]


async def replace(tx: Tx, meeting_id: int, delegates: Sequence[Delegate]) -> None:
    """All the delegates anew; time looks again at whom to ask for a report."""
    await tx.run("DELETE FROM delegates WHERE meeting_id = ?", meeting_id)
    await tx.many(
        "INSERT INTO delegates (meeting_id, position, person_id, name, organisation) VALUES (?, ?, ?, ?, ?)",
        [
            (meeting_id, position, one.person_id, "" if one.person_id else one.name, one.organisation)
            for position, one in enumerate(delegates, 1)
        ],
    )
    await tx.run("UPDATE meetings SET wake_at = 0 WHERE id = ?", meeting_id)
