"""Who comes to a meeting, as they say beforehand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class MeetingReply:
    """Somebody's answer: yes, no, online or excused, with a note that may be empty."""

    person_id: int
    answer: str
    note: str


def _reply(row: Row) -> MeetingReply:
    return MeetingReply(row[0], row[1], row[2])


async def keep(tx: Tx, meeting_id: int, reply: MeetingReply, at: int) -> None:
    """Somebody's answer from now on; it takes the place of an earlier one."""
    await tx.run(
        "INSERT INTO replies (meeting_id, person_id, answer, note, at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (meeting_id, person_id) DO UPDATE"
        " SET answer = excluded.answer, note = excluded.note, at = excluded.at",
        meeting_id,
        reply.person_id,
        reply.answer,
        reply.note,
        at,
    )


async def of_person(tx: Tx, meeting_id: int, person_id: int) -> MeetingReply | None:
    """What somebody answered, None if nothing yet."""
    row = await tx.row(
        "SELECT person_id, answer, note FROM replies WHERE meeting_id = ? AND person_id = ?", meeting_id, person_id
    )
    return None if row is None else _reply(row)


async def of_meeting(tx: Tx, meeting_id: int) -> dict[int, MeetingReply]:
    """All the answers, by person."""
    rows = await tx.rows("SELECT person_id, answer, note FROM replies WHERE meeting_id = ?", meeting_id)
    return {row[0]: _reply(row) for row in rows}
