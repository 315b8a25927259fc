"""Answers that somebody typed in a colleague's name; each stands in the row of the answer itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Row, Tx

POINT, MEETING, WEBINAR = "point", "meeting", "webinar"


@dataclass(frozen=True, slots=True)
class Relayed:
    """An answer that was typed by somebody else, at `at`, and what ends the time for confirming it.

    `kind` and `number` are those of what it answers; `whose` is the organisation or person that it counts for, `by`
    who typed it: None for people who were erased. `ends_on` is a day on the clocks of `zone`, `ends_at` an instant.
    Instants in UTC seconds.
    """

    kind: str
    number: int
    whose: str | None
    entered_by: int
    by: str | None
    at: int
    confirmed_at: int | None
    ends_on: date | None
    ends_at: int | None
    zone: str


_TYPED = " LEFT JOIN people b ON b.id = r.entered_by AND b.erased_at IS NULL WHERE r.entered_by IS NOT NULL"
_PERSON = "LEFT JOIN people p ON p.id = r.person_id AND p.erased_at IS NULL"
_POINTS = (
    "SELECT 'point', a.number, COALESCE(NULLIF(o.acronym, ''), o.name, p.name), r.entered_by, b.name,"
    " COALESCE(r.at, 0), r.confirmed_at, a.deadline, NULL, g.zone FROM point_owners r"
    " JOIN action_points a ON a.id = r.point_id AND a.state <> 'dropped' JOIN groups g ON g.id = a.group_id"
    f" LEFT JOIN organisations o ON o.id = r.organisation_id {_PERSON}{_TYPED}"
)
_MEETINGS = (
    "SELECT 'meeting', a.number, p.name, r.entered_by, b.name, r.at, r.confirmed_at, NULL,"
    " COALESCE(a.starts_at, a.over_at), a.zone FROM replies r"
    f" JOIN meetings a ON a.id = r.meeting_id AND a.state = 'published' {_PERSON}{_TYPED}"
)
_WEBINARS = (
    "SELECT 'webinar', a.number, p.name, r.entered_by, b.name, r.at, r.confirmed_at, NULL,"
    " COALESCE(a.ends_at, a.starts_at), g.zone FROM attendances r JOIN webinars a ON a.id = r.webinar_id"
    f" JOIN groups g ON g.id = a.group_id {_PERSON}{_TYPED}"
)
_MINE = " AND (r.organisation_id = ? OR r.person_id = ?)"


def _relayed(row: Row) -> Relayed:
    ends_on = None if row[7] is None else date.fromisoformat(row[7])
    return Relayed(row[0], row[1], row[2], row[3], row[4], row[5], row[6], ends_on, row[8], row[9])


async def of_point(tx: Tx, point_id: int) -> list[Relayed]:
    """The shares of a point for which somebody else answered, in the order in which the owners were named."""
    return [_relayed(row) for row in await tx.rows(f"{_POINTS} AND a.id = ? ORDER BY r.id", point_id)]


async def of_meeting(tx: Tx, meeting_id: int) -> list[Relayed]:
    """The answers to a meeting that others typed, by name."""
    return [_relayed(row) for row in await tx.rows(f"{_MEETINGS} AND a.id = ? ORDER BY p.name", meeting_id)]


async def of_webinar(tx: Tx, webinar_id: int) -> list[Relayed]:
    """The answers for a webinar that others typed, by name."""
    return [_relayed(row) for row in await tx.rows(f"{_WEBINARS} AND a.id = ? ORDER BY p.name", webinar_id)]


async def for_person(tx: Tx, group_id: int, person_id: int, organisation_id: int | None) -> list[Relayed]:
    """What others typed in a person's name, or in their organisation's, in a group: confirmed or not, by number."""
    mine = f"{_POINTS}{_MINE} AND a.group_id = ? ORDER BY a.number"
    found = [*await tx.rows(mine, organisation_id, person_id, group_id)]
    for select in (_MEETINGS, _WEBINARS):
        # With the plus, SQLite begins with the few answers that were typed for this person, not with all of the group.
        mine = f"{select} AND r.person_id = ? AND +a.group_id = ? ORDER BY a.number"
        found += await tx.rows(mine, person_id, group_id)
    return [_relayed(row) for row in found]


async def enter_share(tx: Tx, owner_id: int, by: int, at: int) -> None:
    """A share of a point was answered by telephone: this person typed it, at this instant (UTC seconds)."""
    await tx.run("UPDATE point_owners SET entered_by = ?, confirmed_at = NULL, at = ? WHERE id = ?", by, at, owner_id)


async def enter_reply(tx: Tx, meeting_id: int, person_id: int, by: int) -> None:
    """The person's answer to a meeting was typed by another."""
    await tx.run(
        "UPDATE replies SET entered_by = ?, confirmed_at = NULL WHERE meeting_id = ? AND person_id = ?",
        by,
        meeting_id,
        person_id,
    )


async def enter_attendance(tx: Tx, webinar_id: int, person_id: int, by: int) -> None:
    """The person's answer for a webinar was typed by another."""
    await tx.run(
        "UPDATE attendances SET entered_by = ?, confirmed_at = NULL WHERE webinar_id = ? AND person_id = ?",
        by,
        webinar_id,
        person_id,
    )


async def confirm_shares(tx: Tx, point_id: int, person_id: int, organisation_id: int | None, at: int) -> int:
    """This person says that what was typed for them, or their organisation, on a point is right; how many shares."""
    return await tx.run(
        "UPDATE point_owners SET confirmed_at = ?, by_person = ? WHERE point_id = ?"
        " AND (organisation_id = ? OR person_id = ?) AND entered_by IS NOT NULL AND confirmed_at IS NULL",
        at,
        person_id,
        point_id,
        organisation_id,
        person_id,
    )


async def confirm_reply(tx: Tx, meeting_id: int, person_id: int, at: int) -> int:
    """The same for an answer to a meeting."""
    return await tx.run(
        "UPDATE replies SET confirmed_at = ? WHERE meeting_id = ? AND person_id = ? AND entered_by IS NOT NULL"
        " AND confirmed_at IS NULL",
        at,
        meeting_id,
        person_id,
    )


async def confirm_attendance(tx: Tx, webinar_id: int, person_id: int, at: int) -> int:
    """The same for an answer for a webinar."""
    return await tx.run(
        "UPDATE attendances SET confirmed_at = ? WHERE webinar_id = ? AND person_id = ? AND entered_by IS NOT NULL"
        " AND confirmed_at IS NULL",
        at,
        webinar_id,
        person_id,
    )
