"""Meetings whose minutes are kept."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from storage.meetings.meetings import COLUMNS, meeting_of

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.meetings.meetings import Meeting


async def keep(tx: Tx, meeting: Meeting, next_meeting: date | datetime | None, at: int) -> None:
    """The meeting's minutes are kept, since this instant (UTC seconds).

    `next_meeting` as they name it, on the clocks of the meeting, without a zone.
    """
    named = None if next_meeting is None else next_meeting.isoformat()
    await tx.run("UPDATE meetings SET minutes_at = ?, next_meeting = ? WHERE id = ?", at, named, meeting.id)


async def named_next(tx: Tx, meeting_id: int) -> date | datetime | None:
    """The next meeting as the minutes of a meeting name it, on its clocks; with an hour if they give one."""
    named = await tx.value("SELECT next_meeting FROM meetings WHERE id = ?", meeting_id)
    if named is None:
        return None
    return datetime.fromisoformat(named) if "T" in named else date.fromisoformat(named)


async def latest(tx: Tx, group_id: int) -> Meeting | None:
    """Of the meetings whose minutes are kept the latest one."""
    row = await tx.row(
        f"SELECT {COLUMNS} FROM meetings WHERE group_id = ? AND minutes_at IS NOT NULL"
        " ORDER BY day DESC, number DESC LIMIT 1",
        group_id,
    )
    return None if row is None else meeting_of(row)


async def some(tx: Tx, group_id: int, most: int, skip: int) -> list[Meeting]:
    """Some of the meetings whose minutes are kept, the latest first."""
    rows = await tx.rows(
        f"SELECT {COLUMNS} FROM meetings WHERE group_id = ? AND minutes_at IS NOT NULL"
        " ORDER BY day DESC, number DESC LIMIT ? OFFSET ?",
        group_id,
        most,
        skip,
    )
    return [meeting_of(row) for row in rows]


async def count(tx: Tx, group_id: int) -> int:
    """Of how many meetings of a group minutes are kept."""
    count: int = await tx.value("SELECT COUNT(*) FROM meetings WHERE group_id = ? AND minutes_at IS NOT NULL", group_id)
    return count
