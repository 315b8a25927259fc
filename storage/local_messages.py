"""What was said on a page, in the local chat or by a member, by both sides, so that it is shown there and only once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from storage import files
from storage.database import Row, Tx
from storage.outbox import results

_EMPTIED = "UPDATE local_messages SET body = REPLACE(body, secret, '…'), secret = NULL"
SEALED = "🔏"
"""What stands where somebody said something in confidence."""
_OF_PEOPLE = "address IN (SELECT address FROM identities WHERE channel IN ('web', 'browser') AND {})"
_NONE_YET = 2**63 - 1
"""A number that no message will have."""


@dataclass(frozen=True, slots=True)
class LocalMessage:
    """One line of the local chat: `mine` is the person's own; `body` is JSON; instants in UTC seconds.

    `file`: where the content of its file is kept.
    """

    id: int
    mine: bool
    body: str
    at: int
    seen_at: int | None
    file: str | None = None


_COLUMNS = "id, mine, body, at, seen_at, file"


def _message(row: Row) -> LocalMessage:
    return LocalMessage(row[0], bool(row[1]), row[2], row[3], row[4], row[5])


async def add_mine(tx: Tx, address: str, body: str, at: int) -> None:
    """What the person said."""
    await tx.run(
        "INSERT INTO local_messages (address, mine, body, at, seen_at) VALUES (?, 1, ?, ?, ?)",
        address,
        body,
        at,
        at,
    )


async def add_ours(  # noqa: PLR0913 - the columns of a row
    tx: Tx, address: str, outbox_id: int, body: str, at: int, *, file: str | None = None, secret: str | None = None
) -> int:
    """What Tama said, and its number; the same letter is kept once. `secret`: words in it not kept for long."""
    await tx.run(
        "INSERT INTO local_messages (address, outbox_id, mine, body, at, file, secret) VALUES (?, ?, 0, ?, ?, ?, ?)"
        " ON CONFLICT (outbox_id) DO NOTHING",
        address,
        outbox_id,
        body,
        at,
        file,
        secret,
    )
    number: int = await tx.value("SELECT id FROM local_messages WHERE outbox_id = ?", outbox_id)
    return number


async def replace(tx: Tx, address: str, message_id: int, body: str, *, file: str | None = None) -> bool:
    """Change a message that stands there; False if there is none of that number."""
    changed = await tx.run(
        "UPDATE local_messages SET body = ?, file = ?, secret = NULL, seen_at = NULL"
        " WHERE id = ? AND address = ? AND mine = 0",
        body,
        file,
        message_id,
        address,
    )
    return changed == 1


async def forget(tx: Tx, before: int, strangers_before: int) -> None:
    """Drop what was said before that instant, and before the other one to addresses that are nobody's; UTC seconds."""
    await tx.run("DELETE FROM local_messages WHERE at < ?", before)
    await tx.run(
        "DELETE FROM local_messages WHERE at < ? AND NOT EXISTS"
        " (SELECT 1 FROM identities i WHERE i.channel IN ('web', 'browser') AND i.address = local_messages.address)",
        strangers_before,
    )
    await files.drop_unused(tx)


async def holds_secrets(tx: Tx, seen_before: int) -> bool:
    """Whether something secret stands in messages that were seen before that instant, in UTC seconds."""
    found = "SELECT 1 FROM local_messages WHERE secret IS NOT NULL AND seen_at < ? LIMIT 1"
    return await tx.value(found, seen_before) is not None


async def drop_seen_secrets(tx: Tx, seen_before: int) -> None:
    """What is secret leaves the words of messages that were seen before that instant, in UTC seconds."""
    await tx.run(f"{_EMPTIED} WHERE secret IS NOT NULL AND seen_at < ?", seen_before)


async def drop_secrets(tx: Tx, is_over: Callable[[str], bool]) -> None:
    """Secrets that are over leave the words in which they stood."""
    rows = await tx.rows("SELECT DISTINCT secret FROM local_messages WHERE secret IS NOT NULL")
    await tx.many(f"{_EMPTIED} WHERE secret = ?", [(row[0],) for row in rows if is_over(row[0])])


async def recent(tx: Tx, address: str, limit: int, before: int | None = None) -> list[LocalMessage]:
    """The last messages, or the last of those older than message `before`; oldest first."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM local_messages WHERE address = ? AND id < ? ORDER BY id DESC LIMIT ?",
        address,
        _NONE_YET if before is None else before,
        limit,
    )
    return [_message(row) for row in reversed(rows)]


async def one(tx: Tx, address: str, message_id: int) -> LocalMessage | None:
    """One message of this address."""
    row = await tx.row(
        f"SELECT {_COLUMNS} FROM local_messages WHERE id = ? AND address = ?",
        message_id,
        address,
    )
    return None if row is None else _message(row)


async def first(tx: Tx, address: str) -> LocalMessage | None:
    """The message with which the conversation began."""
    row = await tx.row(
        f"SELECT {_COLUMNS} FROM local_messages WHERE address = ? ORDER BY id LIMIT 1",
        address,
    )
    return None if row is None else _message(row)


async def unseen(tx: Tx, address: str) -> list[LocalMessage]:
    """What Tama said and nobody saw yet, oldest first."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM local_messages WHERE address = ? AND seen_at IS NULL ORDER BY id",
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


async def say_otherwise(tx: Tx, message_id: int, body: str) -> None:
    """What the person said stands there in other words."""
    await tx.run("UPDATE local_messages SET body = ? WHERE id = ? AND mine = 1", body, message_id)


async def drop_letters(tx: Tx, letters: Sequence[int]) -> None:
    """The messages that these letters, by id, have become are gone."""
    await tx.many("DELETE FROM local_messages WHERE outbox_id = ?", [(one,) for one in letters])


async def drop_sealed(tx: Tx, people: tuple[str, int]) -> None:
    """Nothing shows any more when these people (SQL, id) said something in confidence."""
    await tx.run(
        f"DELETE FROM local_messages WHERE mine = 1 AND body LIKE '%{SEALED}%' AND {_OF_PEOPLE.format(people[0])}",
        people[1],
    )


async def drop_mine(tx: Tx, people: tuple[str, int], since: int, which: Callable[[str], bool]) -> None:
    """Drop what these people (SQL, id) said since an instant (UTC seconds), if `which` of it (JSON) is meant."""
    rows = await tx.rows(
        f"SELECT id, body FROM local_messages WHERE mine = 1 AND at >= ? AND {_OF_PEOPLE.format(people[0])}",
        since,
        people[1],
    )
    await tx.many("DELETE FROM local_messages WHERE id = ?", [(row[0],) for row in rows if which(row[1])])
