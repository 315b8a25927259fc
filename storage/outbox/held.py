"""What still waits in the outbox on a topic, so that what replaces it can say the same and more."""

from __future__ import annotations

from dataclasses import dataclass

from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Held:
    """A letter that goes by its `basis` and is put together when it goes out, not before `due_at` (UTC seconds).

    Without a person it is for a place in which the group meets.
    """

    person_id: int | None
    basis: str
    due_at: int


async def held(tx: Tx, topic: str) -> list[Held]:
    """The letters that wait on the topic, go by something and are not in words yet, oldest first."""
    rows = await tx.rows(
        "SELECT person_id, basis, due_at FROM outbox"
        " WHERE topic = ? AND state = 'waiting' AND topic <> '' AND basis IS NOT NULL AND parts = 0 ORDER BY id",
        topic,
    )
    return [Held(row[0], row[1], row[2]) for row in rows]
