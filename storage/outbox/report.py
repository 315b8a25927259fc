"""What the host and the coordinators may know of the outbox: how much there is, what failed, who cannot be reached."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Oldest:
    """The letter that has waited longest; instants in UTC seconds."""

    key: str
    kind: str
    created_at: int
    due_at: int


@dataclass(frozen=True, slots=True)
class Failure:
    """A letter that failed, and why; `at` in UTC seconds. `person` is empty for somebody unknown or erased."""

    key: str
    kind: str
    person: str
    channel: str | None
    reason: str
    at: int


@dataclass(frozen=True, slots=True)
class Unreachable:
    """Somebody to call: the latest reason why nothing reaches them, and since when (UTC seconds) that is known.

    `cause` is gone (they blocked us, or are no more) or unreachable (nothing gets through).
    """

    person_id: int
    name: str
    channel: str | None
    reason: str
    at: int
    cause: str


async def counts(tx: Tx) -> dict[str, int]:
    """How many letters are in each state."""
    return {row[0]: row[1] for row in await tx.rows("SELECT state, COUNT(*) FROM outbox GROUP BY state ORDER BY state")}


async def oldest(tx: Tx) -> Oldest | None:
    """The first that was written of those that wait."""
    row = await tx.row("SELECT key, kind, created_at, due_at FROM outbox WHERE state = 'waiting' ORDER BY id LIMIT 1")
    return None if row is None else Oldest(*row)


async def overdue_since(tx: Tx, at: int) -> int | None:
    """Since when the first letter could go that nobody has tried to send by an instant (UTC seconds); None if all were.

    Those behind one that was tried in vain wait for it.
    """
    since: int | None = await tx.value(
        "SELECT MIN(CASE WHEN o.created_at > o.due_at THEN o.created_at ELSE o.due_at END)"
        " FROM (SELECT * FROM outbox WHERE state = 'waiting' AND attempts = 0 AND due_at <= ?"
        " ORDER BY due_at, id LIMIT 100) o"
        " WHERE NOT EXISTS (SELECT 1 FROM outbox e WHERE e.state = 'waiting' AND e.person_id = o.person_id"
        " AND e.attempts > 0)"
        " AND NOT EXISTS (SELECT 1 FROM outbox e WHERE e.state = 'waiting' AND e.person_id IS NULL"
        " AND e.channel = o.channel AND e.place = o.place AND e.attempts > 0)",
        at,
    )
    return since


async def failures(tx: Tx, limit: int) -> list[Failure]:
    """The latest failures, newest first."""
    rows = await tx.rows(
        "SELECT o.key, o.kind, COALESCE(p.name, ''), o.channel, COALESCE(o.reason, ''), COALESCE(o.ended_at, 0)"
        " FROM outbox o LEFT JOIN people p ON p.id = o.person_id"
        " WHERE o.state = 'failed' ORDER BY o.ended_at DESC, o.id DESC LIMIT ?",
        limit,
    )
    return [Failure(*row) for row in rows]


async def unreachable(tx: Tx, group_id: int, since: int) -> list[Unreachable]:
    """The people of a group whom letters could not reach since that instant, and who gave no sign of life after that.

    And those who left every channel, whenever that was. A letter that was refused for what stands in it says nothing
    about its reader.
    """
    left = await tx.rows(
        "SELECT p.id, p.name, i.channel, COALESCE(c.reason, ''), i.gone_at, 'gone' FROM memberships m"
        " JOIN people p ON p.id = m.person_id JOIN identities i ON i.person_id = p.id"
        " LEFT JOIN chats c ON c.chat = i.channel || ':' || i.address"
        " WHERE m.group_id = ? AND m.left_at IS NULL AND p.erased_at IS NULL AND i.gone_at IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM identities n WHERE n.person_id = p.id AND n.gone_at IS NULL)"
        " ORDER BY p.name, p.id, i.gone_at",
        group_id,
    )
    rows = await tx.rows(
        "SELECT p.id, p.name, o.channel, COALESCE(o.reason, ''), o.ended_at, o.cause FROM memberships m"
        " JOIN people p ON p.id = m.person_id JOIN outbox o ON o.person_id = p.id"
        " WHERE m.group_id = ? AND m.left_at IS NULL AND p.erased_at IS NULL AND o.ended_at >= ?"
        " AND o.cause IS NOT NULL AND o.cause IN ('gone', 'unreachable') AND o.state IN ('failed', 'missed')"
        " AND o.place = ''"
        " AND o.ended_at >= COALESCE((SELECT MAX(i.seen_at) FROM identities i WHERE i.person_id = p.id), 0)"
        " ORDER BY p.name, p.id, o.ended_at, o.id",
        group_id,
        since,
    )
    return list({row[0]: Unreachable(*row) for row in (*left, *rows)}.values())


@dataclass(frozen=True, slots=True)
class Told:
    """A letter of a group: to whom (None: somebody who was forgotten), or to a group chat, by which channel, when.

    `kind` is what it was for, `state` how far it got, `reason` why no further. Instants in UTC seconds.
    """

    created_at: int
    person_id: int | None
    person: str | None
    channel: str | None
    kind: str
    state: str
    reason: str | None
    sent_at: int | None
    in_group_chat: bool


def _told(row: Row) -> Told:
    values: list[Any] = list(row)
    values[8] = bool(values[8])
    return Told(*values)


_UNASKED = "o.group_id = ? AND o.kind NOT IN ('answer', 'farewell')"


async def of_group(tx: Tx, group_id: int, most: int, skip: int) -> list[Told]:
    """Some of what a group was told unasked, the newest first."""
    rows = await tx.rows(
        "SELECT o.created_at, p.id, p.name, o.channel, o.kind, o.state, o.reason, o.sent_at, o.place"
        " FROM outbox o LEFT JOIN people p ON p.id = o.person_id AND p.erased_at IS NULL"
        f" WHERE {_UNASKED} ORDER BY o.id DESC LIMIT ? OFFSET ?",
        group_id,
        most,
        skip,
    )
    return [_told(row) for row in rows]


async def count_of_group(tx: Tx, group_id: int) -> int:
    """How much a group was told unasked, as far as it is still kept."""
    found: int = await tx.value(f"SELECT COUNT(*) FROM outbox o WHERE {_UNASKED}", group_id)
    return found


async def states_of_group(tx: Tx, group_id: int) -> dict[str, int]:
    """How many of these letters are in each state."""
    rows = await tx.rows(f"SELECT o.state, COUNT(*) FROM outbox o WHERE {_UNASKED} GROUP BY o.state", group_id)
    return {row[0]: row[1] for row in rows}
