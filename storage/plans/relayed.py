"""How activities stand, as somebody typed it in a colleague's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.relays import TYPED, Relayed, relayed

if TYPE_CHECKING:
    from storage.database import Tx

_STATES = (
    "SELECT 'activity', r.number, COALESCE(NULLIF(o.acronym, ''), o.name, p.name), r.entered_by, b.name,"
    " r.state_at, r.confirmed_at, r.ends_on, NULL, g.zone, r.state_by FROM activities r"
    " JOIN groups g ON g.id = r.group_id LEFT JOIN people p ON p.id = r.state_by AND p.erased_at IS NULL"
    " LEFT JOIN memberships m ON m.person_id = r.state_by AND m.group_id = r.group_id"
    f" LEFT JOIN organisations o ON o.id = m.organisation_id{TYPED}"
)


async def of_activity(tx: Tx, activity_id: int) -> list[Relayed]:
    """What others typed of how one activity stands."""
    return [relayed(row) for row in await tx.rows(f"{_STATES} AND r.id = ?", activity_id)]


async def of_person(tx: Tx, group_id: int, person_id: int, organisation_id: int | None) -> list[Relayed]:
    """What others typed in a group for a person, or somebody of their organisation: confirmed or not, by number."""
    mine = f"{_STATES} AND (r.state_by = ? OR o.id = ?) AND r.group_id = ? ORDER BY r.number"
    return [relayed(row) for row in await tx.rows(mine, person_id, organisation_id, group_id)]


async def enter(tx: Tx, activity_id: int, whose: int, by: int) -> None:
    """How it stands was told by telephone: one person said it, another typed it."""
    await tx.run(
        "UPDATE activities SET state_by = ?, entered_by = ?, confirmed_at = NULL WHERE id = ?", whose, by, activity_id
    )


async def confirm(tx: Tx, activity_id: int, by: int, at: int) -> int:
    """What was typed is right, as somebody says who answers for it; 1 if anything was typed, else 0."""
    return await tx.run(
        "UPDATE activities SET confirmed_at = ?, state_by = ? WHERE id = ? AND entered_by IS NOT NULL"
        " AND confirmed_at IS NULL",
        at,
        by,
        activity_id,
    )
