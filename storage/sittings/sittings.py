"""Meetings that are open for notes, and who writes in them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Sitting:
    """A meeting open for notes, or one that was. Instants in UTC seconds; `closed_at` None while it is open."""

    id: int
    meeting_id: int
    opened_at: int
    closed_at: int | None


@dataclass(frozen=True, slots=True)
class Writer:
    """Somebody who writes in a sitting, on an item of the agenda or before the first; `name` None if erased.

    `point_id` is the open point of an earlier meeting that they are at, if they go through those.
    """

    person_id: int
    name: str | None
    agenda_item_id: int | None
    at: int
    point_id: int | None = None


_COLUMNS = "s.id, s.meeting_id, s.opened_at, s.closed_at"


def _sitting(row: Row) -> Sitting:
    return Sitting(row[0], row[1], row[2], row[3])


async def of_meeting(tx: Tx, meeting_id: int) -> Sitting | None:
    """The sitting of a meeting, open or closed; None if there never was one."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM sittings s WHERE s.meeting_id = ?", meeting_id)
    return None if row is None else _sitting(row)


async def by_id(tx: Tx, sitting_id: int) -> Sitting | None:
    """One sitting."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM sittings s WHERE s.id = ?", sitting_id)
    return None if row is None else _sitting(row)


async def open_in(tx: Tx, group_id: int) -> list[Sitting]:
    """The sittings of a group that are open, the latest first."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM sittings s WHERE s.group_id = ? AND s.closed_at IS NULL"
        " ORDER BY s.opened_at DESC, s.id DESC",
        group_id,
    )
    return [_sitting(row) for row in rows]


async def written_by(tx: Tx, group_id: int, person_id: int) -> Sitting | None:
    """The open sitting of a group in which this person wrote last, or began to."""
    row = await tx.row(
        f"SELECT {_COLUMNS} FROM sitting_writers w JOIN sittings s ON s.id = w.sitting_id AND s.closed_at IS NULL"
        " AND s.group_id = ? WHERE w.person_id = ? ORDER BY w.at DESC, s.id DESC LIMIT 1",
        group_id,
        person_id,
    )
    return None if row is None else _sitting(row)


async def begin(tx: Tx, meeting_id: int, person_id: int, at: int) -> Sitting:
    """The meeting is open for notes; one that was closed is open again."""
    row = await tx.row(
        "INSERT INTO sittings (group_id, meeting_id, opened_by, opened_at)"
        " SELECT m.group_id, m.id, CAST(? AS BIGINT), CAST(? AS BIGINT) FROM meetings m WHERE m.id = ?"
        " ON CONFLICT (meeting_id) DO UPDATE SET closed_at = NULL, opened_at = excluded.opened_at, wake_at = 0"
        " RETURNING id, meeting_id, opened_at, closed_at",
        person_id,
        at,
        meeting_id,
    )
    assert row is not None  # noqa: S101 - RETURNING gives the row
    return _sitting(row)


async def end(tx: Tx, sitting_id: int, at: int) -> None:
    """Nothing more is written down, from this instant (UTC seconds)."""
    await tx.run("UPDATE sittings SET closed_at = ?, wake_at = 0 WHERE id = ?", at, sitting_id)


async def writers(tx: Tx, sitting_id: int) -> list[Writer]:
    """Who has written or is about to, the latest first."""
    rows = await tx.rows(
        "SELECT w.person_id, p.name, w.agenda_item_id, w.at, w.point_id FROM sitting_writers w"
        " LEFT JOIN people p ON p.id = w.person_id AND p.erased_at IS NULL"
        " WHERE w.sitting_id = ? ORDER BY w.at DESC, w.person_id",
        sitting_id,
    )
    return [Writer(row[0], row[1], row[2], row[3], row[4]) for row in rows]


async def write_at(
    tx: Tx, sitting_id: int, person_id: int, agenda_item_id: int | None, at: int, point_id: int | None = None
) -> None:
    """Somebody writes, from now on, on this item of the agenda, or is at this open point."""
    await tx.run(
        "INSERT INTO sitting_writers (sitting_id, person_id, agenda_item_id, point_id, at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (sitting_id, person_id) DO UPDATE SET agenda_item_id = excluded.agenda_item_id,"
        " point_id = excluded.point_id, at = excluded.at",
        sitting_id,
        person_id,
        agenda_item_id,
        point_id,
        at,
    )
