"""Who comes to a meeting, as they say beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class MeetingReply:
    """Somebody's answer: yes, no, online or excused, with a note that may be empty.

    `replacement` names who comes instead, in free words; it may be empty too.
    """

    person_id: int
    answer: str
    note: str
    replacement: str = ""


@dataclass(frozen=True, slots=True)
class LastSaid:
    """The last that somebody answered themselves to a meeting to come, and when (UTC seconds)."""

    meeting_id: int
    answer: str
    at: int


STILL_MEANT = (
    "(r.answer NOT IN ('no', 'excused') OR r.begins_at IS NULL OR r.begins_at = COALESCE(m.starts_at, m.over_at))"
)
"""Whether a reply `r` to a meeting `m` counts: a no to an earlier date does not."""
_COLUMNS = "r.person_id, r.answer, r.note, r.replacement"
_STANDING = f"FROM replies r JOIN meetings m ON m.id = r.meeting_id WHERE r.meeting_id = ? AND {STILL_MEANT}"


def _reply(row: Row) -> MeetingReply:
    return MeetingReply(row[0], row[1], row[2], row[3])


async def keep(tx: Tx, meeting_id: int, reply: MeetingReply, at: int) -> None:
    """Somebody's answer from now on; it takes the place of an earlier one. Nobody else typed it (`storage.relays`)."""
    await tx.run(
        "INSERT INTO replies (meeting_id, person_id, answer, note, replacement, at, begins_at)"
        " SELECT m.id, CAST(? AS BIGINT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS BIGINT),"
        " COALESCE(m.starts_at, m.over_at) FROM meetings m WHERE m.id = ?"
        " ON CONFLICT (meeting_id, person_id) DO UPDATE SET answer = excluded.answer, note = excluded.note,"
        " replacement = excluded.replacement, at = excluded.at, begins_at = excluded.begins_at, entered_by = NULL,"
        " confirmed_at = NULL",
        reply.person_id,
        reply.answer,
        reply.note,
        reply.replacement,
        at,
        meeting_id,
    )


async def take_back_yes(tx: Tx, meeting_id: int, person_id: int) -> None:
    """A yes of somebody is no answer any more; what else they said stays."""
    await tx.run("DELETE FROM replies WHERE meeting_id = ? AND person_id = ? AND answer = 'yes'", meeting_id, person_id)


async def of_person(tx: Tx, meeting_id: int, person_id: int) -> MeetingReply | None:
    """What somebody answered, None if nothing yet, or a no to an earlier date."""
    row = await tx.row(f"SELECT {_COLUMNS} {_STANDING} AND r.person_id = ?", meeting_id, person_id)
    return None if row is None else _reply(row)


async def of_meeting(tx: Tx, meeting_id: int) -> dict[int, MeetingReply]:
    """All the answers that count, by person."""
    rows = await tx.rows(f"SELECT {_COLUMNS} {_STANDING}", meeting_id)
    return {row[0]: _reply(row) for row in rows}


async def of_person_in_group(tx: Tx, group_id: int, person_id: int) -> dict[int, MeetingReply]:
    """All the answers of somebody that count, by the meeting's id."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS}, r.meeting_id FROM replies r JOIN meetings m ON m.id = r.meeting_id"
        f" WHERE m.group_id = ? AND r.person_id = ? AND {STILL_MEANT}",
        group_id,
        person_id,
    )
    return {row[4]: _reply(row) for row in rows}


async def last_said(tx: Tx, group_id: int, person_id: int, now: int) -> LastSaid | None:
    """The last that somebody answered themselves to a meeting of a group that is not over; None if nothing counts."""
    row = await tx.row(
        "SELECT r.meeting_id, r.answer, r.at FROM replies r JOIN meetings m ON m.id = r.meeting_id"
        f" WHERE m.group_id = ? AND m.over_at > ? AND r.person_id = ? AND r.entered_by IS NULL AND {STILL_MEANT}"
        " ORDER BY r.at DESC LIMIT 1",
        group_id,
        now,
        person_id,
    )
    return None if row is None else LastSaid(row[0], row[1], row[2])
