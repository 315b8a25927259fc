"""Shares of action points that somebody answered in a colleague's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.relays import PERSON, TYPED, Relayed, relayed

if TYPE_CHECKING:
    from storage.database import Tx

_SHARES = (
    "SELECT 'point', a.number, COALESCE(NULLIF(o.acronym, ''), o.name, p.name), r.entered_by, b.name,"
    " COALESCE(r.at, 0), r.confirmed_at, a.deadline, NULL, g.zone, r.person_id FROM point_owners r"
    " JOIN action_points a ON a.id = r.point_id AND a.state <> 'dropped' JOIN groups g ON g.id = a.group_id"
    f" LEFT JOIN organisations o ON o.id = r.organisation_id {PERSON}{TYPED}"
)


async def of_point(tx: Tx, point_id: int) -> list[Relayed]:
    """The shares of a point for which somebody else answered, in the order in which the owners were named."""
    return [relayed(row) for row in await tx.rows(f"{_SHARES} AND a.id = ? ORDER BY r.id", point_id)]


async def of_person(tx: Tx, group_id: int, person_id: int, organisation_id: int | None) -> list[Relayed]:
    """What others typed for a person, or their organisation, in a group: confirmed or not, by number."""
    mine = f"{_SHARES} AND (r.organisation_id = ? OR r.person_id = ?) AND a.group_id = ? ORDER BY a.number"
    return [relayed(row) for row in await tx.rows(mine, organisation_id, person_id, group_id)]


async def enter(tx: Tx, owner_id: int, by: int, at: int) -> None:
    """A share was answered by telephone: this person typed it, at this instant (UTC seconds)."""
    await tx.run("UPDATE point_owners SET entered_by = ?, confirmed_at = NULL, at = ? WHERE id = ?", by, at, owner_id)


async def confirm(tx: Tx, point_id: int, person_id: int, organisation_id: int | None, at: int) -> int:
    """The shares of a point typed for this person or their organisation are right, as they say; how many were."""
    return await tx.run(
        "UPDATE point_owners SET confirmed_at = ?, by_person = ? WHERE point_id = ?"
        " AND (organisation_id = ? OR person_id = ?) AND entered_by IS NOT NULL AND confirmed_at IS NULL",
        at,
        person_id,
        point_id,
        organisation_id,
        person_id,
    )
