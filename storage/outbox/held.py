"""What still waits in the outbox on a topic, so that what replaces it can say the same and more."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Held:
    """A letter that is put together when it goes out, not before `due_at` (UTC seconds); `args` are what it goes by.

    Without a person it is for a place in which the group meets.
    """

    person_id: int | None
    args: dict[str, Any]
    due_at: int


async def held(tx: Tx, topic: str) -> list[Held]:
    """What waits on the topic and is not in words yet, oldest first."""
    rows = await tx.rows(
        "SELECT person_id, body, due_at FROM outbox WHERE topic = ? AND state = 'waiting' AND topic <> '' ORDER BY id",
        topic,
    )
    bodies = ((row, json.loads(row[1])) for row in rows)
    return [Held(row[0], body["deferred"][1], row[2]) for row, body in bodies if "deferred" in body]
