"""What was said of an activity: remarks, and the reasons why it stands as it does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody said of an activity, at an instant in UTC seconds.

    `state` is the one in which they put it with these words, empty for a remark alone.
    """

    state: str
    text: str
    lang: str
    by_person: int | None
    at: int


async def add(tx: Tx, activity_id: int, note: Note) -> None:
    """One more."""
    await tx.run(
        "INSERT INTO activity_notes (activity_id, state, text, lang, by_person, at) VALUES (?, ?, ?, ?, ?, ?)",
        activity_id,
        note.state,
        note.text,
        note.lang,
        note.by_person,
        note.at,
    )


async def of_activity(tx: Tx, activity_id: int) -> list[Note]:
    """All that was said of one activity, the first note first."""
    rows = await tx.rows(
        "SELECT state, text, lang, by_person, at FROM activity_notes WHERE activity_id = ? AND text <> '' ORDER BY id",
        activity_id,
    )
    return [Note(row[0], row[1], row[2], row[3], row[4]) for row in rows]
