"""The sessions of a programme, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Session:
    """A session on a `day` from 1, the first of its meeting; hours are minutes after midnight on the meeting's clocks.

    `facilitators` are names one after the other, `organisation` is theirs; both may be empty.
    """

    day: int
    title: str
    starts: int | None = None
    ends: int | None = None
    organisation: str = ""
    facilitators: str = ""
    lang: str = ""


async def of_meeting(tx: Tx, meeting_id: int) -> list[Session]:
    """The programme, in order."""
    rows = await tx.rows(
        "SELECT day, title, starts, ends, organisation, facilitators, lang FROM programme_sessions"
        " WHERE meeting_id = ? ORDER BY position",
        meeting_id,
    )
    return [Session(*(row[column] for column in range(7))) for row in rows]


async def replace(tx: Tx, meeting_id: int, sessions: Sequence[Session], lang: str) -> None:
    """The whole programme anew, in this order, as somebody wrote it in a language."""
    await tx.run("DELETE FROM programme_sessions WHERE meeting_id = ?", meeting_id)
    await tx.many(
        "INSERT INTO programme_sessions (meeting_id, position, day, starts, ends, title, lang, organisation,"
        " facilitators) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (meeting_id, position, one.day, one.starts, one.ends, one.title, lang, one.organisation, one.facilitators)
            for position, one in enumerate(sessions, 1)
        ],
    )
