"""Minutes that were handed in: until when they can be corrected, and whether they are approved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Submitted:
    """The minutes of a meeting since they were handed in; instants in UTC seconds, the last None until then."""

    id: int
    group_id: int
    meeting_id: int
    submitted_by: int | None
    submitted_at: int
    closes_at: int
    approved_by: int | None
    approved_at: int | None


_COLUMNS = "id, group_id, meeting_id, submitted_by, submitted_at, closes_at, approved_by, approved_at"


def _submitted(row: Row) -> Submitted:
    return Submitted(*(row[column] for column in range(8)))


async def submit(tx: Tx, group_id: int, meeting_id: int, by: int, at: int, closes_at: int) -> Submitted:
    """Minutes are handed in."""
    row = await tx.row(
        "INSERT INTO submitted_minutes (group_id, meeting_id, submitted_by, submitted_at, closes_at)"
        f" VALUES (?, ?, ?, ?, ?) RETURNING {_COLUMNS}",
        group_id,
        meeting_id,
        by,
        at,
        closes_at,
    )
    assert row is not None  # noqa: S101 - RETURNING gives the row
    return _submitted(row)


async def by_id(tx: Tx, minutes_id: int) -> Submitted | None:
    """Minutes that were handed in, approved or not."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM submitted_minutes WHERE id = ?", minutes_id)
    return None if row is None else _submitted(row)


async def of_meeting(tx: Tx, meeting_id: int) -> Submitted | None:
    """Those of a meeting; None as long as none were handed in."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM submitted_minutes WHERE meeting_id = ?", meeting_id)
    return None if row is None else _submitted(row)


async def open_in(tx: Tx, group_id: int) -> list[Submitted]:
    """Those of a group that are not approved, the latest first."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM submitted_minutes WHERE group_id = ? AND approved_at IS NULL"
        " ORDER BY submitted_at DESC, id DESC",
        group_id,
    )
    return [_submitted(row) for row in rows]


async def latest(tx: Tx, group_id: int) -> Submitted | None:
    """Those of a group that were handed in last, of those that are not approved if there are any."""
    row = await tx.row(
        f"SELECT {_COLUMNS} FROM submitted_minutes WHERE group_id = ?"
        " ORDER BY CASE WHEN approved_at IS NULL THEN 0 ELSE 1 END, submitted_at DESC, id DESC LIMIT 1",
        group_id,
    )
    return None if row is None else _submitted(row)


async def approve(tx: Tx, minutes_id: int, by: int | None, at: int) -> None:
    """They change no more; by nobody where all were silent."""
    await tx.run(
        "UPDATE submitted_minutes SET approved_by = ?, approved_at = ?, wake_at = 0 WHERE id = ?", by, at, minutes_id
    )


async def look_again(tx: Tx, minutes_id: int) -> None:
    """Time looks at them at once."""
    await tx.run("UPDATE submitted_minutes SET wake_at = 0 WHERE id = ?", minutes_id)
