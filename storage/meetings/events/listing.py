"""The outside events of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storage.meetings.meetings import COLUMNS, meeting_of

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.meetings.meetings import Meeting


async def events(tx: Tx, group_id: int) -> list[Meeting]:
    """Those that people know of and that were not cancelled, the latest first."""
    rows = await tx.rows(
        f"SELECT {COLUMNS} FROM meetings WHERE group_id = ? AND kind = 'event' AND state = 'published'"
        " ORDER BY day DESC, number DESC",
        group_id,
    )
    return [meeting_of(row) for row in rows]


async def owing(tx: Tx, group_id: int, person_id: int, since: int, now: int) -> list[Meeting]:
    """The events to which this person went, over since then (UTC seconds), of which nobody has reported yet."""
    rows = await tx.rows(
        f"SELECT {COLUMNS} FROM meetings WHERE group_id = ? AND kind = 'event' AND state = 'published'"
        " AND over_at > ? AND over_at <= ? AND id IN (SELECT meeting_id FROM delegates WHERE person_id = ?)"
        " AND id NOT IN (SELECT meeting_id FROM event_reports) ORDER BY over_at",
        group_id,
        since,
        now,
        person_id,
    )
    return [meeting_of(row) for row in rows]
