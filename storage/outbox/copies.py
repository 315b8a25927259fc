"""What became of an announcement on its way to each person."""

from __future__ import annotations

from dataclasses import dataclass

from storage.database import Row, Tx

REACHED = (
    "EXISTS (SELECT 1 FROM outbox o"
    " WHERE o.announcement_id = a.id AND o.person_id = ? AND o.state IN ('sent', 'missed'))"
)
"""Whether an announcement `a` has come to a person, or would have if they had not been away."""


@dataclass(frozen=True, slots=True)
class Copy:
    """The latest letter of an announcement to one person, None once they are erased. `state` as in the outbox.

    `sending` is how many letters of it there have been to them.
    """

    person_id: int | None
    state: str
    channel: str | None
    delivered: bool
    sending: int = 1


async def copies(tx: Tx, announcement_id: int) -> list[Copy]:
    """The latest letter to each person, in the order in which they were first written to."""
    rows = await tx.rows(
        "SELECT person_id, state, channel, delivered_at, id FROM outbox WHERE announcement_id = ? ORDER BY id",
        announcement_id,
    )
    latest: dict[tuple[int | None, int], Copy] = {}
    for row in rows:
        # Whoever was erased cannot be told from another.
        reader = (row[0], 0) if row[0] is not None else (None, row[4])
        before = latest.get(reader)
        latest[reader] = _copy(row, 1 if before is None else before.sending + 1)
    return list(latest.values())


def _copy(row: Row, sending: int) -> Copy:
    return Copy(row[0], row[1], row[2], row[3] is not None, sending)


async def was_told(tx: Tx, announcement_id: int, person_id: int) -> bool:
    """Whether it is for this person."""
    found = await tx.value(
        "SELECT 1 FROM outbox WHERE announcement_id = ? AND person_id = ? LIMIT 1", announcement_id, person_id
    )
    return found is not None


async def is_message(tx: Tx, announcement_id: int, person_id: int, channel: str, message: str) -> bool:
    """Whether an announcement stands in this message to a person."""
    found = await tx.value(
        "SELECT 1 FROM outbox WHERE announcement_id = ? AND person_id = ? AND channel = ? AND message = ?"
        " AND state = 'sent' LIMIT 1",
        announcement_id,
        person_id,
        channel,
        message,
    )
    return found is not None


async def is_post(tx: Tx, key: str, message: str) -> bool:
    """Whether the post of that key stands in this message."""
    found = await tx.value("SELECT 1 FROM outbox WHERE key = ? AND message = ? AND state = 'sent'", key, message)
    return found is not None
