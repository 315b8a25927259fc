"""What tells who is in an audience, how they are reached, and when they last gave a sign of life."""

from __future__ import annotations

from storage.database import Tx


async def channels(tx: Tx, group_id: int) -> dict[int, str]:
    """By which channel each person of a group is reached, by person: as `storage.outbox.due` finds it."""
    rows = await tx.rows(
        "SELECT i.person_id, i.channel FROM identities i JOIN memberships m ON m.person_id = i.person_id"
        " WHERE m.group_id = ? AND m.left_at IS NULL AND i.gone_at IS NULL"
        " ORDER BY i.channel = 'browser' DESC, i.seen_at, i.channel DESC",
        group_id,
    )
    return {row[0]: row[1] for row in rows}


async def present_at(tx: Tx, meeting_id: int) -> tuple[set[int], set[int]]:
    """The ids of the organisations and of the people of whom it is known that they were there."""
    rows = await tx.rows(
        "SELECT organisation_id, person_id FROM presences WHERE meeting_id = ? AND state NOT IN ('excused', 'absent')",
        meeting_id,
    )
    return {row[0] for row in rows if row[0] is not None}, {row[1] for row in rows if row[1] is not None}


async def countries(tx: Tx, group_id: int) -> dict[int, str]:
    """The country in which each person of a group works, or else that of their organisation, by person."""
    rows = await tx.rows(
        "SELECT m.person_id, COALESCE(p.country, o.country) FROM memberships m JOIN people p ON p.id = m.person_id"
        " LEFT JOIN organisations o ON o.id = m.organisation_id WHERE m.group_id = ? AND m.left_at IS NULL",
        group_id,
    )
    return {row[0]: row[1] for row in rows if row[1]}


async def last_signs(tx: Tx, group_id: int) -> dict[int, int]:
    """When each person of a group last wrote, in UTC seconds, by person."""
    rows = await tx.rows(
        "SELECT i.person_id, MAX(i.seen_at) FROM identities i JOIN memberships m ON m.person_id = i.person_id"
        " WHERE m.group_id = ? AND m.left_at IS NULL GROUP BY i.person_id",
        group_id,
    )
    return {row[0]: row[1] for row in rows}
