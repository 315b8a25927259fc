"""What a database that was put back from a copy is told of what has happened since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from storage.database import Tx
from storage.privacy import erasure

_GAP = 20
"""How many numbers are left out where nobody knows how many were given since."""
RESTORED = "restored"
"""The reason of letters that are not sent because they may have been."""


@dataclass(frozen=True, slots=True, order=True)
class Erased:
    """Somebody who was forgotten at an instant: by number and by the instant at which they came (UTC seconds)."""

    person_id: int
    came_at: int
    at: int


@dataclass(frozen=True, slots=True)
class Known:
    """What a database knows of the time since a copy of it.

    `letters`: their states, by key; `counters`: the last numbers, by group and kind; `erased`: who was forgotten.
    """

    letters: Mapping[str, str]
    counters: Sequence[tuple[int, str, int]]
    erased: Sequence[Erased]


async def erased(tx: Tx) -> list[Erased]:
    """Everybody who was forgotten."""
    rows = await tx.rows("SELECT id, created_at, erased_at FROM people WHERE erased_at IS NOT NULL ORDER BY id")
    return [Erased(*row) for row in rows]


async def last_letter(tx: Tx) -> str | None:
    """The key of the last letter that was written: a database that has it too comes from the same one."""
    key: str | None = await tx.value("SELECT key FROM outbox ORDER BY id DESC LIMIT 1")
    return key


async def known(tx: Tx) -> Known:
    """What is known here."""
    letters = await tx.rows("SELECT key, state FROM outbox")
    counters = await tx.rows("SELECT group_id, kind, last FROM counters")
    return Known({row[0]: row[1] for row in letters}, [(row[0], row[1], row[2]) for row in counters], await erased(tx))


async def erase_again(tx: Tx, people: Sequence[Erased]) -> int:
    """Forget whoever was forgotten since, and stands here: how many."""
    again = 0
    for one in people:
        found = await tx.value(
            "SELECT 1 FROM people WHERE id = ? AND created_at = ? AND erased_at IS NULL", one.person_id, one.came_at
        )
        if found is not None:
            await erasure.erase(tx, one.person_id, one.at)
            again += 1
    return again


async def settle_letters(tx: Tx, since: Known | None, now: int) -> int:
    """Let no letter wait that has gone out since, or may have, at an instant (UTC seconds): how many there were.

    Without `since`, that is every one that was due by now.
    """
    rows = await tx.rows("SELECT id, key, due_at FROM outbox WHERE state IN ('waiting', 'sending')")
    gone = [(row[0], _fate(since, row[1])) for row in rows if _has_gone(since, row[1], row[2], now)]
    await tx.many(
        "UPDATE outbox SET state = ?, reason = ?, claimed_until = NULL, ended_at = ?,"
        " sent_at = CASE WHEN CAST(? AS TEXT) = 'sent' THEN created_at ELSE sent_at END WHERE id = ?",
        [(state, RESTORED, now, state, letter_id) for letter_id, state in gone],
    )
    await tx.run("UPDATE outbox SET state = 'waiting', claimed_until = NULL WHERE state = 'sending'")
    return len(gone)


def _has_gone(since: Known | None, key: str, due_at: int, now: int) -> bool:
    return due_at <= now if since is None else since.letters.get(key, "waiting") != "waiting"


def _fate(since: Known | None, key: str) -> str:
    """What was sent is known to be; of what was on its way, or whatever else became of it, nobody shall hear."""
    return "sent" if since is not None and since.letters[key] == "sent" else "expired"


async def leave_numbers_out(tx: Tx, since: Known | None) -> None:
    """Give no number again that was given since: old buttons and people's memories still mean what it meant."""
    if since is None:
        await tx.run("UPDATE counters SET last = last + ?", _GAP)
        return
    await tx.many(
        "INSERT INTO counters (group_id, kind, last)"
        " SELECT id, CAST(? AS TEXT), CAST(? AS BIGINT) FROM groups WHERE id = ?"
        " ON CONFLICT (group_id, kind) DO UPDATE SET last = excluded.last WHERE counters.last < excluded.last",
        [(kind, last, group_id) for group_id, kind, last in since.counters],
    )
