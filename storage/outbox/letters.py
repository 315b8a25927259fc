"""What is to be said, written in the same transaction as the fact it announces. The only way out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from storage import files
from storage.database import Tx, Value

ANSWER, REMINDER, BROADCAST = 0, 5, 9
PRIORITIES = (ANSWER, REMINDER, BROADCAST)


@dataclass(frozen=True, slots=True)
class Content:
    """What is in the file that goes with a letter, and how the file is called."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Letter:
    """One message to one person, or to all who read in a group chat, not yet in words: `body` is JSON.

    `channel` and `address` are None until they are chosen, when it goes out. `chat_id`: where several read it,
    `thread`: where in there; what shows how something stands has a `card`, and takes the place of what showed it
    there before. `closes`: the key of the letter whose buttons go with it. `due_at`: not before this instant (UTC
    seconds), None for at once. `basis`: what it goes by, if a later one of its kind has to know. `secret`: words that
    it loses once it has gone out.
    """

    key: str
    kind: str
    priority: int
    body: str
    person_id: int | None = None
    channel: str | None = None
    address: str | None = None
    chat_id: str = ""
    topic: str = ""
    edits: str = ""
    useless_after: int | None = None
    due_at: int | None = None
    group_id: int | None = None
    announcement_id: int | None = None
    thread: str = ""
    card: str = ""
    basis: str | None = None
    file: Content | None = None
    secret: str | None = None
    closes: str = ""


def post_key(occurrence: str, channel: str, chat_id: str) -> str:
    """The key of what is said once in each group chat."""
    return f"{occurrence}@{channel}:{chat_id}"


async def put(tx: Tx, letter: Letter, at: int) -> bool:
    """Say it once: False if the same occurrence was said before.

    A newer letter on a topic replaces one that still waits.
    """
    written = await tx.run(
        "INSERT INTO outbox (key, kind, priority, body, person_id, channel, address, place, topic, edits,"
        " useless_after, group_id, announcement_id, thread, card, basis, file, secret, closes, due_at, state,"
        " created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?)"
        " ON CONFLICT (key) DO NOTHING",
        letter.key,
        letter.kind,
        letter.priority,
        letter.body,
        letter.person_id,
        letter.channel,
        letter.address,
        letter.chat_id,
        letter.topic,
        letter.edits,
        letter.useless_after,
        letter.group_id,
        letter.announcement_id,
        letter.thread,
        letter.card,
        letter.basis,
        None if letter.file is None else await files.keep(tx, letter.file.data),
        letter.secret,
        letter.closes,
        at if letter.due_at is None else letter.due_at,
        at,
    )
    if written and letter.file is not None and letter.person_id is not None:
        await files.release_answers(tx, letter.person_id, letter.file.name, letter.key)
    if written and letter.topic:
        await _supersede_older(tx, letter)
    return written == 1


async def _supersede_older(tx: Tx, newer: Letter) -> None:
    """What waits on its topic for the same reader, or in the same place."""
    if newer.person_id is not None and not newer.chat_id:
        await _supersede(tx, "topic = ? AND person_id = ? AND key <> ?", newer.topic, newer.person_id, newer.key)
        return
    which = "topic = ? AND channel = ? AND place = ? AND key <> ?"
    await _supersede(tx, which, newer.topic, newer.channel, newer.chat_id, newer.key)


async def supersede(tx: Tx, topic: str) -> None:
    """Whatever still waits on this topic is no longer true."""
    await _supersede(tx, "topic = ?", topic)


async def _supersede(tx: Tx, which: str, *args: Value) -> None:
    """What is on its way already is not tried again if it should fail."""
    # Without the last condition SQLite does not see that the index on topics has all that is asked for.
    await tx.run(
        "UPDATE outbox SET state = CASE WHEN state = 'waiting' THEN 'superseded' ELSE state END,"
        " useless_after = CASE WHEN state = 'sending' THEN 0 ELSE useless_after END"
        f" WHERE {which} AND state IN ('waiting', 'sending') AND topic <> ''",
        *args,
    )


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of a letter: its state, when it went out (UTC seconds) if it did, and what it goes by."""

    state: str
    sent_at: int | None
    basis: str | None


async def last_like(tx: Tx, letter: Letter) -> Fate | None:
    """The latest on the letter's topic to the same reader, or in the same place."""
    latest = "SELECT state, sent_at, basis FROM outbox WHERE topic = ? AND topic <> '' AND {} ORDER BY id DESC LIMIT 1"
    if letter.person_id is not None:
        row = await tx.row(latest.format("person_id = ?"), letter.topic, letter.person_id)
    else:
        there = "person_id IS NULL AND channel = ? AND place = ?"
        row = await tx.row(latest.format(there), letter.topic, letter.channel, letter.chat_id)
    return None if row is None else Fate(row[0], row[1], row[2])


async def last_message(tx: Tx, topics: Sequence[str], letter: Letter) -> str:
    """What the platform calls the latest post on one of these topics where this letter goes; empty if none stands."""
    found: str | None = await tx.value(
        f"SELECT message FROM outbox WHERE topic IN ({', '.join('?' * len(topics))}) AND topic <> ''"
        " AND person_id IS NULL AND channel = ? AND place = ? AND thread = ? AND state = 'sent' AND message <> ''"
        " ORDER BY id DESC LIMIT 1",
        *topics,
        letter.channel,
        letter.chat_id,
        letter.thread,
    )
    return found or ""


async def expire(tx: Tx, now: int) -> int:
    """What is no longer worth sending never goes out; if it was tried, it has failed."""
    return await tx.run(
        "UPDATE outbox SET state = CASE WHEN reason IS NULL THEN 'expired' ELSE 'failed' END,"
        " reason = COALESCE(reason, 'too late'), ended_at = ? WHERE state = 'waiting' AND useless_after <= ?",
        now,
        now,
    )


async def forget_words(tx: Tx, before: int) -> int:
    """Empty the letters that ended before this instant; their marks stay, so that nothing is said twice."""
    return await tx.run(
        "UPDATE outbox SET body = '', basis = NULL, shows = NULL"
        " WHERE state NOT IN ('waiting', 'sending') AND body <> '' AND created_at < ?",
        before,
    )


async def release(tx: Tx) -> None:
    """Whatever was on its way waits again: only for a process that has the database for itself, when it starts."""
    await tx.run("UPDATE outbox SET state = 'waiting', claimed_until = NULL WHERE state = 'sending'")
    await tx.run("UPDATE chats SET locked_until = 0 WHERE locked_until > 0")
