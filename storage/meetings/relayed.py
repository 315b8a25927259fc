"""Answers to meetings that somebody typed in a colleague's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.meetings.replies import STILL_MEANT
from storage.relays import PERSON, TYPED, Relayed, relayed

if TYPE_CHECKING:
    from storage.database import Tx

_REPLIES = (
    "SELECT 'meeting', m.number, p.name, r.entered_by, b.name, r.at, r.confirmed_at, NULL,"
    " COALESCE(m.starts_at, m.over_at), m.zone, r.person_id FROM replies r"
    f" JOIN meetings m ON m.id = r.meeting_id AND m.state = 'published' {PERSON}{TYPED} AND {STILL_MEANT}"
)


async def of_meeting(tx: Tx, meeting_id: int) -> list[Relayed]:
    """The answers to a meeting that others typed, by name."""
    return [relayed(row) for row in await tx.rows(f"{_REPLIES} AND m.id = ? ORDER BY p.name", meeting_id)]


async def of_person(tx: Tx, group_id: int, person_id: int) -> list[Relayed]:
    """What others typed for a person in a group: confirmed or not, by number."""
    # With the plus, SQLite begins with the few answers that were typed for this person, not with all of the group.
    mine = f"{_REPLIES} AND r.person_id = ? AND +m.group_id = ? ORDER BY m.number"
    return [relayed(row) for row in await tx.rows(mine, person_id, group_id)]


async def enter(tx: Tx, meeting_id: int, person_id: int, by: int) -> None:
    """The person's answer to a meeting was typed by another."""
    await tx.run(
        "UPDATE replies SET entered_by = ?, confirmed_at = NULL WHERE meeting_id = ? AND person_id = ?",
        by,
        meeting_id,
        person_id,
    )


async def confirm(tx: Tx, meeting_id: int, person_id: int, at: int) -> int:
    """The answer to a meeting that was typed for this person is right, as they say; how many were."""
    return await tx.run(
        "UPDATE replies SET confirmed_at = ? WHERE meeting_id = ? AND person_id = ? AND entered_by IS NOT NULL"
        " AND confirmed_at IS NULL",
        at,
        meeting_id,
        person_id,
    )
