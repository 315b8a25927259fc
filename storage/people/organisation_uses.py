"""Where an organisation stands: who represents it, what it owns, where it was; and how two become one."""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx

_OF_AUDIENCE = "organisation:"
_WEBINARS = (
    "SELECT webinar_id FROM attendances WHERE organisation_id = ?"
    " UNION SELECT webinar_id FROM registrations WHERE organisation_id = ?"
)
_DOCUMENTS = (
    "SELECT v.document_id FROM validators w JOIN validations v ON v.id = w.validation_id WHERE w.organisation_id = ?"
    " UNION SELECT document_id FROM submissions WHERE organisation_id = ?"
)
_IN_WORDS = ("activity_owners", "fundings", "sitting_owners")
"""Tables in which what was written of an organisation stands in words, whether or not the group knows it."""
_MOVED = (
    "memberships", "point_owners", "presences", "attendances", "registrations", "validators", "submissions",
    "organisation_aliases", *_IN_WORDS,
)  # fmt: skip
_ONE_EACH = (
    ("point_owners", "point_id", "CASE state WHEN 'done' THEN 2 WHEN 'blocked' THEN 1 ELSE 0 END"),
    ("validators", "validation_id", "COALESCE(at, 0)"),
    ("submissions", "document_id", "CASE state WHEN 'waiting' THEN 0 WHEN 'sent' THEN 1 ELSE 2 END"),
    ("presences", "meeting_id, person_id", "CASE WHEN state IN ('excused', 'absent') THEN 0 ELSE 1 END"),
    ("activity_owners", "activity_id", "0"),
)
"""Tables in which an organisation stands once for each of these, and by what the row is known that says more."""


@dataclass(frozen=True, slots=True)
class Uses:
    """How many people represent an organisation, how many points it owns, in how many meetings, webinars and
    validations of documents it stands.
    """

    people: int
    points: int
    meetings: int
    webinars: int
    documents: int

    @property
    def any(self) -> bool:
        """Whether something would be lost with it."""
        return any(astuple(self))


async def uses(tx: Tx, organisation_id: int) -> Uses:
    """What refers to an organisation; people who have left count only by what they did."""
    counted = (
        "SELECT COUNT(*) FROM memberships WHERE organisation_id = ? AND left_at IS NULL",
        "SELECT COUNT(*) FROM point_owners WHERE organisation_id = ?",
        "SELECT COUNT(DISTINCT meeting_id) FROM presences WHERE organisation_id = ?",
        f"SELECT COUNT(*) FROM ({_WEBINARS}) AS seen",
        f"SELECT COUNT(*) FROM ({_DOCUMENTS}) AS asked",
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
    for table, each, more in _ONE_EACH:
        await tx.run(
            f"DELETE FROM {table} WHERE id IN (SELECT id FROM (SELECT id, ROW_NUMBER() OVER (PARTITION BY {each}"
            f" ORDER BY {more} DESC, CASE organisation_id WHEN ? THEN 0 ELSE 1 END, id) AS place FROM {table}"
            " WHERE organisation_id IN (?, ?)) AS told WHERE place > 1)",
            into_id,
            gone_id,
            into_id,
        )
    for table in _MOVED:
        await tx.run(f"UPDATE {table} SET organisation_id = ? WHERE organisation_id = ?", into_id, gone_id)
    await tx.run(
        "UPDATE announcements SET audience = ? WHERE audience = ?",
        f"{_OF_AUDIENCE}{into_id}",
        f"{_OF_AUDIENCE}{gone_id}",
    )
    await tx.run("DELETE FROM organisations WHERE id = ?", gone_id)
    return both


async def remove(tx: Tx, organisation_id: int) -> None:
    """An organisation that nothing refers to goes; its number is not used again."""
    for table in ("memberships", *_IN_WORDS):
        await tx.run(f"UPDATE {table} SET organisation_id = NULL WHERE organisation_id = ?", organisation_id)
    await tx.run("DELETE FROM organisation_aliases WHERE organisation_id = ?", organisation_id)
    await tx.run("DELETE FROM organisations WHERE id = ?", organisation_id)
