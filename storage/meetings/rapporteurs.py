"""Who writes the minutes of a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Row, Tx
    from storage.meetings.meetings import Meeting


@dataclass(frozen=True, slots=True)
class Rapporteur:
    """A member of the group who writes the minutes, named at this instant (UTC seconds)."""

    person_id: int
    name: str
    named_at: int


_SELECT = (
    "SELECT p.id, p.name, m.rapporteur_at FROM meetings m JOIN people p ON p.id = m.rapporteur_id"
    " JOIN memberships s ON s.person_id = p.id AND s.group_id = m.group_id AND s.left_at IS NULL"
    " WHERE p.erased_at IS NULL"
)


def _rapporteur(row: Row) -> Rapporteur:
    return Rapporteur(row[0], row[1], row[2])


async def of_meeting(tx: Tx, meeting_id: int) -> Rapporteur | None:
    """The rapporteur; None if nobody is named, or if they have left the group."""
    row = await tx.row(f"{_SELECT} AND m.id = ?", meeting_id)
    return None if row is None else _rapporteur(row)


async def name(tx: Tx, meeting: Meeting, person_id: int, at: int) -> None:
    """The rapporteur is this person: they write the minutes of the meeting from now on."""
    await tx.run(
        "UPDATE meetings SET rapporteur_id = ?, rapporteur_at = ?, wake_at = 0 WHERE id = ?", person_id, at, meeting.id
    )


async def owing(tx: Tx, group_id: int, person_id: int, since: int, now: int) -> list[int]:
    """The numbers of the meetings that were over since then (UTC seconds) and lack this person's minutes."""
    rows = await tx.rows(
        "SELECT number FROM meetings WHERE group_id = ? AND rapporteur_id = ? AND minutes_at IS NULL"
        " AND state = 'published' AND kind IN ('meeting', 'workshop') AND over_at > ? AND over_at <= ?"
        " ORDER BY over_at",
        group_id,
        person_id,
        since,
        now,
    )
    return [row[0] for row in rows]
