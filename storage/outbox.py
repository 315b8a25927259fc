"""What is to be said, written in the same transaction as the fact it announces. The only way out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from storage.database import Row, Tx

ANSWER, REMINDER, BROADCAST = 0, 5, 9


@dataclass(frozen=True, slots=True)
class Letter:
    """One message to one person, not yet in words: `body` is JSON.

    `channel` and `address` are None until they are chosen, when it goes out. `due_at`: not before this instant (UTC
    seconds), None for at once.
    """

    key: str
    kind: str
    priority: int
    body: str
    person_id: int | None = None
    channel: str | None = None
    address: str | None = None
    place: str = ""
    topic: str = ""
    edits: str = ""
    useless_after: int | None = None
    due_at: int | None = None
    group_id: int | None = None
    announcement_id: int | None = None


@dataclass(frozen=True, slots=True)
class Due:
    """A letter that may go out now, with what is known of its reader.

    No channel: the person has used none of those served. `several`: they are in more than one group.
    """

    id: int
    kind: str
    body: str
    edits: str
    person_id: int | None
    channel: str | None
    address: str | None
    place: str
    useless_after: int | None
    lang: str | None
    zone: str | None
    stopped_at: int | None
    several: bool


async def put(tx: Tx, letter: Letter, at: int) -> bool:
    """Say it once: False if the same occurrence was said before.

    A newer letter on a topic replaces one that still waits.
    """
    if letter.topic:
        await tx.run(
            "UPDATE outbox SET state = 'superseded'"
            " WHERE topic = ? AND person_id = ? AND state = 'waiting' AND key <> ?",
            letter.topic,
            letter.person_id,
            letter.key,
        )
    written = await tx.run(
        "INSERT INTO outbox (key, kind, priority, body, person_id, channel, address, place, topic, edits,"
        " useless_after, group_id, announcement_id, due_at, state, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)"
        " ON CONFLICT (key) DO NOTHING",
        letter.key,
        letter.kind,
        letter.priority,
        letter.body,
        letter.person_id,
        letter.channel,
        letter.address,
        letter.place,
        letter.topic,
        letter.edits,
        letter.useless_after,
        letter.group_id,
        letter.announcement_id,
        at if letter.due_at is None else letter.due_at,
        at,
    )
    return written == 1


_DUE = """
SELECT o.id, o.kind, o.body, o.edits, o.person_id, o.channel, o.address, o.place, o.useless_after,
       p.lang, COALESCE(p.zone, g.zone), p.stopped_at,
       (SELECT COUNT(*) FROM memberships m WHERE m.person_id = o.person_id AND m.left_at IS NULL),
       CASE WHEN o.channel IS NULL THEN
           (SELECT i.channel || ':' || i.address FROM identities i
            WHERE i.person_id = o.person_id AND i.channel IN ({served}) ORDER BY i.seen_at DESC, i.channel LIMIT 1)
       END
FROM outbox o
LEFT JOIN people p ON p.id = o.person_id
LEFT JOIN groups g ON g.id = p.current_group
WHERE o.state = 'waiting' AND o.due_at <= ?
"""


def _due(row: Row) -> Due:
    channel, address = row[5], row[6]
    if channel is None and row[13] is not None:
        channel, _, address = row[13].partition(":")
    values = [*row][:12]
    values[5:7] = channel, address
    values.append(row[12] > 1)
    return Due(*values)


async def due(tx: Tx, served: Sequence[str], now: int, limit: int = 200) -> list[Due]:
    """What may go out now through these channels, answers first, in the order in which it was said."""
    marks = ", ".join("?" * len(served))
    statement = _DUE.format(served=marks) + f"AND (o.channel IS NULL OR o.channel IN ({marks}))"
    rows = await tx.rows(statement + " ORDER BY o.priority, o.id LIMIT ?", *served, now, *served, limit)
    return [_due(row) for row in rows]


async def due_for(tx: Tx, person_id: int | None, channel: str, address: str, now: int) -> list[Due]:
    """What waits for one person on this channel or on any; or for an address that is nobody's yet. Oldest first."""
    where = "AND ((o.person_id = ? AND o.channel IS NULL) OR (o.channel = ? AND o.address = ?))"
    # With the plus, SQLite reads what waits and sorts it, instead of all there ever was in the right order.
    statement = _DUE.format(served="?") + where + " ORDER BY +o.id"
    return [_due(row) for row in await tx.rows(statement, channel, now, person_id, channel, address)]


async def sent(tx: Tx, letter_id: int, channel: str, address: str, at: int) -> None:
    """It went out there; where a farewell went is kept no longer than that.

    What ended in the meantime, as when somebody was erased, is left as it is.
    """
    await tx.run(
        "UPDATE outbox SET state = 'sent', channel = ?, address = CASE WHEN kind = 'farewell' THEN NULL ELSE ? END,"
        " sent_at = ? WHERE id = ? AND state = 'waiting'",
        channel,
        address,
        at,
        letter_id,
    )


async def ended(tx: Tx, letter_id: int, state: str, reason: str) -> None:
    """It will not go out: `state` is failed or expired, with the reason."""
    await tx.run(
        "UPDATE outbox SET state = ?, reason = ?, address = CASE WHEN kind = 'farewell' THEN NULL ELSE address END"
        " WHERE id = ? AND state = 'waiting'",
        state,
        reason,
        letter_id,
    )


async def supersede(tx: Tx, topic: str) -> None:
    """Whatever still waits on this topic is no longer true."""
    # Without the last condition SQLite does not see that the index on topics has all that is asked for.
    await tx.run("UPDATE outbox SET state = 'superseded' WHERE topic = ? AND state = 'waiting' AND topic <> ''", topic)


async def expire(tx: Tx, now: int) -> int:
    """What is no longer worth sending never goes out."""
    return await tx.run(
        "UPDATE outbox SET state = 'expired', reason = 'too late' WHERE state = 'waiting' AND useless_after <= ?", now
    )


async def forget_words(tx: Tx, before: int) -> int:
    """Empty the letters that ended before this instant; their marks stay, so that nothing is said twice."""
    return await tx.run(
        "UPDATE outbox SET body = '' WHERE state <> 'waiting' AND body <> '' AND created_at < ?", before
    )
