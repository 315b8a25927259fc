"""Every event that reached Tama, once; some wait here until they are done."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from storage.database import Tx
from storage.instants import Microseconds, second_of_us


@dataclass(frozen=True, slots=True)
class PendingEvent:
    """An event that waits: as the platform sent it, in which chat, since when (UTC microseconds), how often tried."""

    event: str
    chat: str
    body: str
    arrived: Microseconds
    tries: int = 0


async def keep(tx: Tx, channel: str, rows: Sequence[PendingEvent]) -> set[str]:
    """Have events wait, all but those that are known; which ones are new."""
    places = ", ".join("?" * len(rows))
    known = await tx.rows(
        f"SELECT event FROM inbox WHERE channel = ? AND event IN ({places})", channel, *(row.event for row in rows)
    )
    new = {row.event: row for row in rows}
    for event in known:
        del new[event[0]]
    await tx.many(
        "INSERT INTO inbox (channel, event, received_at, state, chat, body, arrived)"
        " VALUES (?, ?, ?, 'waiting', ?, ?, ?) ON CONFLICT (channel, event) DO NOTHING",
        [(channel, row.event, second_of_us(row.arrived), row.chat, row.body, row.arrived) for row in new.values()],
    )
    return set(new)


async def record(tx: Tx, channel: str, event: str, at: int, state: str = "done", reference: str | None = None) -> bool:
    """Note an event, in the transaction that does what it asks; False if that was done before.

    `state` is done, or failed with the reference that the person was given. Of what is done only the mark stays.
    """
    taken = await tx.run(
        "INSERT INTO inbox (channel, event, received_at, state, reference) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (channel, event) DO UPDATE SET state = excluded.state, reference = excluded.reference,"
        " chat = CASE WHEN excluded.state = 'failed' THEN inbox.chat ELSE '' END,"
        " body = CASE WHEN excluded.state = 'failed' THEN inbox.body ELSE '' END"
        " WHERE inbox.state = 'waiting'",
        channel,
        event,
        at,
        state,
        reference,
    )
    return taken == 1


async def waiting(tx: Tx, channel: str, most: int, before: Microseconds | None = None) -> Sequence[PendingEvent]:
    """What waits, in the order in which it arrived; only what arrived before that instant (UTC microseconds)."""
    rows = await tx.rows(
        "SELECT event, chat, body, arrived, tries FROM inbox"
        " WHERE state = 'waiting' AND channel = ? AND arrived < ? ORDER BY arrived LIMIT ?",
        channel,
        2**62 if before is None else before,
        most,
    )
    return [PendingEvent(*row) for row in rows]


async def newest(tx: Tx, channel: str) -> Microseconds:
    """When the last of those that wait arrived, in UTC microseconds; 0 if none does."""
    last: Microseconds | None = await tx.value(
        "SELECT MAX(arrived) FROM inbox WHERE state = 'waiting' AND channel = ?", channel
    )
    return last or Microseconds(0)


async def tried(tx: Tx, channel: str, event: str) -> None:
    """An event went wrong once more."""
    await tx.run("UPDATE inbox SET tries = tries + 1 WHERE channel = ? AND event = ?", channel, event)


async def empty_failed(tx: Tx, before: int) -> None:
    """Only the mark stays of what failed and had arrived before that instant, in UTC seconds."""
    await tx.run(
        "UPDATE inbox SET chat = '', body = '' WHERE state = 'failed' AND body <> '' AND received_at < ?", before
    )


async def empty_failed_since(tx: Tx, since: int) -> None:
    """Only the mark stays of what failed and had arrived since that instant, in UTC seconds."""
    await tx.run(
        "UPDATE inbox SET chat = '', body = '' WHERE state = 'failed' AND body <> '' AND received_at >= ?", since
    )


async def forget(tx: Tx, before: int) -> int:
    """Drop the marks of events older than any platform would send again."""
    return await tx.run("DELETE FROM inbox WHERE received_at < ? AND state <> 'waiting'", before)
