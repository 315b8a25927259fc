"""Action points as the minutes of their meeting say them: what was kept, whatever became of them since."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class KeptPoint:
    """An action point when the minutes were kept: owners by the names they had, none where it had none.

    `agenda_item_id` is the line of the agenda to which it belongs; the name of an owner who was erased is empty.
    """

    number: int
    text: str
    lang: str
    deadline: date | None
    agenda_item_id: int | None
    owners: tuple[str, ...]


_SELECT = (
    "SELECT k.point_id, a.number, k.text, k.lang, k.deadline, a.agenda_item_id"
    " FROM kept_points k JOIN action_points a ON a.id = k.point_id"
)


async def keep(tx: Tx, meeting_id: int) -> None:
    """From now on the minutes of a meeting say its points as they stand now."""
    await tx.run(
        "INSERT INTO kept_points (point_id, text, lang, deadline)"
        " SELECT id, text, lang, deadline FROM action_points WHERE meeting_id = ?",
        meeting_id,
    )
    await _keep_owners(tx, "a.meeting_id = ?", meeting_id)


async def change(tx: Tx, point_id: int, text: str, deadline: date | None, *, owners: bool) -> None:
    """The minutes were corrected: they say this of a point, and with `owners` its owners as they stand now."""
    day = None if deadline is None else deadline.isoformat()
    await tx.run("UPDATE kept_points SET text = ?, deadline = ? WHERE point_id = ?", text, day, point_id)
    if owners:
        await tx.run("DELETE FROM kept_owners WHERE point_id = ?", point_id)
        await _keep_owners(tx, "w.point_id = ?", point_id)


async def _keep_owners(tx: Tx, condition: str, value: int) -> None:
    await tx.run(
        "INSERT INTO kept_owners (point_id, position, person_id, name)"
        " SELECT w.point_id, w.id, w.person_id, COALESCE(NULLIF(o.acronym, ''), o.name, p.name, '')"
        " FROM point_owners w JOIN action_points a ON a.id = w.point_id"
        " LEFT JOIN organisations o ON o.id = w.organisation_id LEFT JOIN people p ON p.id = w.person_id"
        f" WHERE {condition}",
        value,
    )


async def of_meeting(tx: Tx, meeting_id: int) -> list[KeptPoint]:
    """The points of a meeting's minutes, by number."""
    rows = await tx.rows(f"{_SELECT} WHERE a.meeting_id = ? ORDER BY a.number", meeting_id)
    return [_point(row, await _owners(tx, row[0])) for row in rows]


async def of_point(tx: Tx, point_id: int) -> KeptPoint | None:
    """A point as its minutes say it; None if it comes from no minutes."""
    row = await tx.row(f"{_SELECT} WHERE k.point_id = ?", point_id)
    return None if row is None else _point(row, await _owners(tx, point_id))


def _point(row: Row, owners: Sequence[str]) -> KeptPoint:
    deadline = None if row[4] is None else date.fromisoformat(row[4])
    return KeptPoint(row[1], row[2], row[3], deadline, row[5], tuple(owners))


async def _owners(tx: Tx, point_id: int) -> list[str]:
    rows = await tx.rows("SELECT name FROM kept_owners WHERE point_id = ? ORDER BY position", point_id)
    return [row[0] for row in rows]
