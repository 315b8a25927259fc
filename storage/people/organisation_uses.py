"""Where an organisation stands: who represents it, what it owns, where it was; and how two become one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx

_OF_AUDIENCE = "organisation:"
_THERE = "state NOT IN ('excused', 'absent')"
_WEBINARS = (
    "SELECT webinar_id FROM attendances WHERE organisation_id = ?"
    " UNION SELECT webinar_id FROM registrations WHERE organisation_id = ?"
)


@dataclass(frozen=True, slots=True)
class Uses:
    """How many people represent an organisation, how many points it owns, at how many meetings and webinars it was."""

    people: int
    points: int
    meetings: int
    webinars: int

    @property
    def any(self) -> bool:
        """Whether something would be lost with it."""
        return bool(self.people or self.points or self.meetings or self.webinars)


async def uses(tx: Tx, organisation_id: int) -> Uses:
    """What refers to an organisation; people who have left count only by what they did."""
    counted = (
        "SELECT COUNT(*) FROM memberships WHERE organisation_id = ? AND left_at IS NULL",
        "SELECT COUNT(*) FROM point_owners WHERE organisation_id = ?",
        f"SELECT COUNT(DISTINCT meeting_id) FROM presences WHERE organisation_id = ? AND {_THERE}",
        f"SELECT COUNT(*) FROM ({_WEBINARS}) AS seen",
    )
    return Uses(*[await tx.value(one, *[organisation_id] * one.count("?")) for one in counted])


async def unite(tx: Tx, gone_id: int, into_id: int) -> list[int]:
    """Make one organisation of two; the ids of the points that both owned.

    What either has done is done; the names of the one that goes are names of the other from now on.
    """
    rows = await tx.rows(
        "SELECT w.point_id FROM point_owners w JOIN point_owners v ON v.point_id = w.point_id"
        " WHERE w.organisation_id = ? AND v.organisation_id = ? ORDER BY w.point_id",
        gone_id,
        into_id,
    )
    both = [row[0] for row in rows]
    for point_id in both:
        await _unite_shares(tx, point_id, gone_id, into_id)
    for table in (
        "memberships", "point_owners", "presences", "sitting_owners", "attendances", "registrations", "validators",
        "submissions", "activity_owners", "fundings", "organisation_aliases",
    ):  # fmt: skip
        await tx.run(f"UPDATE {table} SET organisation_id = ? WHERE organisation_id = ?", into_id, gone_id)
    await tx.run(
        "UPDATE announcements SET audience = ? WHERE audience = ?",
        f"{_OF_AUDIENCE}{into_id}",
        f"{_OF_AUDIENCE}{gone_id}",
    )
    await tx.run("DELETE FROM organisations WHERE id = ?", gone_id)
    return both


async def _unite_shares(tx: Tx, point_id: int, gone_id: int, into_id: int) -> None:
    """Of two shares of a point the one that says more stays."""
    order = "CASE state WHEN 'done' THEN 2 WHEN 'blocked' THEN 1 ELSE 0 END"
    least = await tx.value(
        "SELECT organisation_id FROM point_owners WHERE point_id = ? AND organisation_id IN (?, ?)"
        f" ORDER BY {order}, CASE organisation_id WHEN ? THEN 0 ELSE 1 END LIMIT 1",
        point_id,
        gone_id,
        into_id,
        gone_id,
    )
    await tx.run("DELETE FROM point_owners WHERE point_id = ? AND organisation_id = ?", point_id, least)


async def remove(tx: Tx, organisation_id: int) -> None:
    """An organisation that nothing refers to goes; its number is not used again."""
    await tx.run("UPDATE memberships SET organisation_id = NULL WHERE organisation_id = ?", organisation_id)
    # What was written of it stands there in words.
    for table in ("activity_owners", "fundings"):
        await tx.run(f"UPDATE {table} SET organisation_id = NULL WHERE organisation_id = ?", organisation_id)
    await tx.run("DELETE FROM organisation_aliases WHERE organisation_id = ?", organisation_id)
    await tx.run("DELETE FROM organisations WHERE id = ?", organisation_id)
