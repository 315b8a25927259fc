"""How each chat stands, and each channel as a whole: when something may go there, and since when nothing arrives."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from storage.database import Tx
from storage.instants import Milliseconds

_NOT_SAID = Milliseconds(0)


@dataclass(frozen=True, slots=True)
class ChatState:
    """Nothing goes there before `free_at`, while it is locked, or, after failures, before `retry_at` (UTC ms).

    `failures` are those since something last arrived; `failing_since` is in UTC seconds; `reason` is the latest.
    """

    free_at: Milliseconds = _NOT_SAID
    locked_until: Milliseconds = _NOT_SAID
    retry_at: Milliseconds = _NOT_SAID
    failures: int = 0
    failing_since: int | None = None
    reason: str | None = None

    @property
    def open_at(self) -> Milliseconds:
        """From when on something may go there, in UTC milliseconds."""
        return max(self.free_at, self.locked_until, self.retry_at)


UNTROUBLED = ChatState()


def chat_key(channel: str, address: str = "") -> str:
    """The name of a chat; without an address, of the channel as a whole."""
    return f"{channel}:{address}"


def parts_of(key: str) -> tuple[str, str]:
    """The channel and the address of a chat, from its name."""
    channel, _, address = key.partition(":")
    return channel, address


async def standings(tx: Tx, keys: Collection[str]) -> dict[str, ChatState]:
    """How those of these chats stand of which anything is known."""
    if not keys:
        return {}
    marks = ", ".join("?" * len(keys))
    rows = await tx.rows(
        "SELECT chat, free_at, locked_until, retry_at, failures, failing_since, reason FROM chats"
        f" WHERE chat IN ({marks})",
        *keys,
    )
    return {row[0]: ChatState(*(row[column] for column in range(1, 7))) for row in rows}


async def lock(tx: Tx, keys: Iterable[str], until: Iterable[Milliseconds]) -> None:
    """Somebody carries something there; each until its own instant."""
    await tx.many(
        "INSERT INTO chats (chat, locked_until) VALUES (?, ?)"
        " ON CONFLICT (chat) DO UPDATE SET locked_until = excluded.locked_until",
        list(zip(keys, until, strict=True)),
    )


async def lock_longer(tx: Tx, key: str, before: Milliseconds, until: Milliseconds) -> None:
    """Whoever locked it until `before` needs more time."""
    await tx.run("UPDATE chats SET locked_until = ? WHERE chat = ? AND locked_until = ?", until, key, before)


async def unlock(tx: Tx, key: str, until: Milliseconds) -> None:
    """Whoever locked it until that instant is done."""
    await tx.run("UPDATE chats SET locked_until = 0 WHERE chat = ? AND locked_until = ?", key, until)


async def arrived(tx: Tx, key: str, until: Milliseconds, free_at: Milliseconds | None) -> None:
    """Something arrived there, by whoever locked it until then; the next may go from `free_at` on, or at once."""
    if free_at is not None:
        await tx.run(
            "UPDATE chats SET locked_until = 0, free_at = ?, retry_at = 0, failures = 0, failing_since = NULL,"
            " reason = NULL WHERE chat = ? AND locked_until = ?",
            free_at,
            key,
            until,
        )
    else:
        await tx.run("DELETE FROM chats WHERE chat = ? AND locked_until = ?", key, until)


async def wait(tx: Tx, key: str, free_at: Milliseconds) -> None:
    """Nothing may go there before this instant."""
    await tx.run(
        "INSERT INTO chats (chat, free_at) VALUES (?, ?) ON CONFLICT (chat) DO UPDATE"
        " SET free_at = CASE WHEN chats.free_at > excluded.free_at THEN chats.free_at ELSE excluded.free_at END",
        key,
        free_at,
    )


async def failed(tx: Tx, key: str, reason: str, at: int, retry_at: Milliseconds = _NOT_SAID) -> None:
    """A chat failed once more, at an instant (UTC seconds). Without `retry_at` other things decide when it is tried."""
    await tx.run(
        "INSERT INTO chats (chat, retry_at, failures, failing_since, reason) VALUES (?, ?, 1, ?, ?)"
        " ON CONFLICT (chat) DO UPDATE SET failures = chats.failures + 1, reason = excluded.reason,"
        " failing_since = COALESCE(chats.failing_since, excluded.failing_since),"
        " retry_at = CASE WHEN excluded.retry_at = 0 THEN chats.retry_at ELSE excluded.retry_at END",
        key,
        retry_at,
        at,
        reason,
    )


async def probe(tx: Tx, channel: str, retry_at: Milliseconds) -> None:
    """Somebody tries whether the channel works again; nobody else does before `retry_at`."""
    await tx.run("UPDATE chats SET retry_at = ? WHERE chat = ?", retry_at, chat_key(channel))


async def recovered(tx: Tx, channel: str, after: int) -> None:
    """The channel works; if it had failed that often in a row, its chats need not wait for their own retries.

    But for those that failed already while it worked: they would be tried again after every message to anybody.
    """
    key = chat_key(channel)
    row = await tx.row("SELECT failures, failing_since FROM chats WHERE chat = ?", key)
    if row is None or not row[0]:
        return
    if row[0] >= after:
        await tx.run(
            "UPDATE chats SET retry_at = 0 WHERE retry_at > 0 AND chat LIKE ? AND failing_since >= ?", f"{key}%", row[1]
        )
    await tx.run("UPDATE chats SET retry_at = 0, failures = 0, failing_since = NULL, reason = NULL WHERE chat = ?", key)


async def gone(tx: Tx, channel: str, address: str, reason: str, at: int) -> None:
    """Nothing reaches this address any more, until somebody writes from there; what was to go there has failed.

    But for what they are told in a place, be it to them alone: there they can still be reached.
    """
    key = chat_key(channel, address)
    await tx.run("UPDATE identities SET gone_at = ? WHERE channel = ? AND address = ?", at, channel, address)
    await failed(tx, key, reason, at)
    await tx.run(
        "UPDATE outbox SET state = 'failed', reason = ?, cause = 'gone', ended_at = ?"
        " WHERE state = 'waiting' AND channel = ? AND address = ? AND place = '' AND thread = ''",
        reason,
        at,
        channel,
        address,
    )


async def readers(tx: Tx, channel: str) -> set[int]:
    """The ids of the people who can be reached through a channel."""
    rows = await tx.rows("SELECT person_id FROM identities WHERE channel = ? AND gone_at IS NULL", channel)
    return {row[0] for row in rows}


async def alive(tx: Tx, channel: str, address: str, at: int) -> None:
    """Somebody has just written from there: whatever failed before may be tried again at once."""
    await tx.run(
        "UPDATE chats SET retry_at = 0, failures = 0, failing_since = NULL, reason = NULL WHERE chat = ?",
        chat_key(channel, address),
    )
    await tx.run(
        "UPDATE identities SET gone_at = NULL, seen_at = ? WHERE channel = ? AND address = ?", at, channel, address
    )


async def tidy(tx: Tx, now: Milliseconds) -> None:
    """Forget the chats in which nothing is the matter, and those that are nobody's any more; `now` in UTC milliseconds.

    Somebody who was erased is written to once more, and that may fail.
    """
    await tx.run(
        "DELETE FROM chats WHERE free_at <= ? AND locked_until <= ? AND retry_at <= ? AND (failures = 0"
        " OR (chat NOT LIKE '%:' AND chat NOT IN (SELECT channel || ':' || address FROM identities)"
        " AND chat NOT IN (SELECT channel || ':' || CASE WHEN place = '' THEN address ELSE place END FROM outbox"
        " WHERE state IN ('waiting', 'sending') AND channel IS NOT NULL AND address IS NOT NULL)))",
        now,
        now,
        now,
    )
