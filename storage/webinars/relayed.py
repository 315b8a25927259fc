"""Attendances that somebody reported in a colleague's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.relays import PERSON, TYPED, Relayed, relayed

if TYPE_CHECKING:
    from storage.database import Tx

_ATTENDANCES = (
    "SELECT 'webinar', a.number, p.name, r.entered_by, b.name, r.at, r.confirmed_at, NULL,"
    " COALESCE(a.ends_at, a.starts_at), g.zone, r.person_id FROM attendances r JOIN webinars a ON a.id = r.webinar_id"
    f" JOIN groups g ON g.id = a.group_id {PERSON}{TYPED}"
)


async def of_person(tx: Tx, group_id: int, person_id: int) -> list[Relayed]:
    """What others typed for a person in a group: confirmed or not, by number."""
    # With the plus, SQLite begins with the few answers that were typed for this person, not with all of the group.
    mine = f"{_ATTENDANCES} AND r.person_id = ? AND +a.group_id = ? ORDER BY a.number"
    return [relayed(row) for row in await tx.rows(mine, person_id, group_id)]


async def enter(tx: Tx, webinar_id: int, person_id: int, by: int) -> None:
    """The person's attendance was typed by another."""
    await tx.run(
        "UPDATE attendances SET entered_by = ?, confirmed_at = NULL WHERE webinar_id = ? AND person_id = ?",
        by,
        webinar_id,
        person_id,
    )


async def confirm(tx: Tx, webinar_id: int, person_id: int, at: int) -> int:
    """The attendance that was typed for this person is right, as they say; how many were."""
    return await tx.run(
        "UPDATE attendances SET confirmed_at = ? WHERE webinar_id = ? AND person_id = ? AND entered_by IS NOT NULL"
        " AND confirmed_at IS NULL",
        at,
        webinar_id,
        person_id,
    )
