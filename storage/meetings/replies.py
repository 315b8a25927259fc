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


_COLUMNS = "person_id, answer, note, replacement"


def _reply(row: Row) -> MeetingReply:
    return MeetingReply(row[0], row[1], row[2], row[3])


async def keep(tx: Tx, meeting_id: int, reply: MeetingReply, at: int) -> None:
    """Somebody's answer from now on; it takes the place of an earlier one. Nobody else typed it (`storage.relays`)."""
    await tx.run(
        "INSERT INTO replies (meeting_id, person_id, answer, note, replacement, at) VALUES (?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (meeting_id, person_id) DO UPDATE SET answer = excluded.answer, note = excluded.note,"
        " replacement = excluded.replacement, at = excluded.at, entered_by = NULL, confirmed_at = NULL",
        meeting_id,
        reply.person_id,
        reply.answer,
        reply.note,
        reply.replacement,
        at,
    )


async def of_person(tx: Tx, meeting_id: int, person_id: int) -> MeetingReply | None:
    """What somebody answered, None if nothing yet."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM replies WHERE meeting_id = ? AND person_id = ?", meeting_id, person_id)
    return None if row is None else _reply(row)


async def of_meeting(tx: Tx, meeting_id: int) -> dict[int, MeetingReply]:
    """All the answers, by person."""
    rows = await tx.rows(f"SELECT {_COLUMNS} FROM replies WHERE meeting_id = ?", meeting_id)
    return {row[0]: _reply(row) for row in rows}
