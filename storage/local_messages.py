"""What was said in the local chat, by both sides, so that the page shows it and nothing is printed twice."""

from __future__ import annotations

from dataclasses import dataclass

from storage.database import Row, Tx
from storage.outbox import results

_NONE_YET = 2**63 - 1
"""A number that no message will have."""


@dataclass(frozen=True, slots=True)
class LocalMessage:
    """One line of the local chat: `mine` is the person's own; `body` is JSON; instants in UTC seconds."""

    id: int
    mine: bool
    body: str
    at: int
    seen_at: int | None


def _message(row: Row) -> LocalMessage:
    return LocalMessage(row[0], bool(row[1]), row[2], row[3], row[4])


async def add_mine(tx: Tx, address: str, body: str, at: int) -> None:
    """What the person said."""
    await tx.run(
        "INSERT INTO local_messages (address, mine, body, at, seen_at) VALUES (?, 1, ?, ?, ?)",
        address,
        body,
        at,
        at,
    )


async def add_ours(tx: Tx, address: str, outbox_id: int, body: str, at: int) -> None:
    """What Tama said; the same letter is kept once."""
    await tx.run(
        "INSERT INTO local_messages (address, outbox_id, mine, body, at) VALUES (?, ?, 0, ?, ?)"
        " ON CONFLICT (outbox_id) DO NOTHING",
        address,
        outbox_id,
        body,
        at,
    )


async def replace(tx: Tx, address: str, message_id: int, body: str) -> bool:
    """Change a message that stands there; False if there is none of that number."""
    changed = await tx.run(
        "UPDATE local_messages SET body = ?, seen_at = NULL WHERE id = ? AND address = ? AND mine = 0",
        body,
        message_id,
        address,
    )
    return changed == 1


async def recent(tx: Tx, address: str, limit: int, before: int | None = None) -> list[LocalMessage]:
    """The last messages, or the last of those older than message `before`; oldest first."""
    rows = await tx.rows(
        "SELECT id, mine, body, at, seen_at FROM local_messages WHERE address = ? AND id < ? ORDER BY id DESC LIMIT ?",
        address,
        _NONE_YET if before is None else before,
        limit,
    )
    return [_message(row) for row in reversed(rows)]


async def one(tx: Tx, address: str, message_id: int) -> LocalMessage | None:
    """One message of this address."""
    row = await tx.row(
        "SELECT id, mine, body, at, seen_at FROM local_messages WHERE id = ? AND address = ?",
        message_id,
        address,
    )
    return None if row is None else _message(row)


async def first(tx: Tx, address: str) -> LocalMessage | None:
    """The message with which the conversation began."""
    row = await tx.row(
        "SELECT id, mine, body, at, seen_at FROM local_messages WHERE address = ? ORDER BY id LIMIT 1",
        address,
    )
    return None if row is None else _message(row)


async def unseen(tx: Tx, address: str) -> list[LocalMessage]:
    """What Tama said and nobody saw yet, oldest first."""
    rows = await tx.rows(
        "SELECT id, mine, body, at, seen_at FROM local_messages WHERE address = ? AND seen_at IS NULL ORDER BY id",
        address,
    )
    return [_message(row) for row in rows]


async def mark_seen(tx: Tx, address: str, up_to: int, at: int) -> None:
    """The person has seen everything up to this message, so that the letters it came from are delivered."""
    await results.seen_in_local_chat(tx, address, up_to, at)
    await tx.run(
        "UPDATE local_messages SET seen_at = ? WHERE address = ? AND id <= ? AND seen_at IS NULL",
        at,
        address,
        up_to,
    )
