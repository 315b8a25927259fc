"""Secret addresses under which a calendar program finds all that somebody's groups plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx

MOST = 5
"""How many somebody has at most: the oldest makes room."""


async def add(tx: Tx, hashed: str, person_id: int, at: int) -> None:
    """One more address of a person, beside those they have."""
    await tx.run("INSERT INTO calendar_feeds (hash, person_id, made_at) VALUES (?, ?, ?)", hashed, person_id, at)
    await tx.run(
        "DELETE FROM calendar_feeds WHERE person_id = ? AND hash NOT IN"
        " (SELECT hash FROM calendar_feeds WHERE person_id = ? ORDER BY made_at DESC, hash LIMIT ?)",
        person_id,
        person_id,
        MOST,
    )


async def close(tx: Tx, person_id: int) -> int:
    """No address of this person opens anything any more; how many did."""
    return await tx.run("DELETE FROM calendar_feeds WHERE person_id = ?", person_id)


async def whose(tx: Tx, hashed: str) -> int | None:
    """The id of the person whose address it is; None if it opens nothing."""
    found: int | None = await tx.value("SELECT person_id FROM calendar_feeds WHERE hash = ?", hashed)
    return found
