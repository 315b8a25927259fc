"""What a person was told before."""

from __future__ import annotations

from storage.database import Tx


async def last_key(tx: Tx, person_id: int, kind: str, prefix: str) -> str:
    """The greatest key that begins like this of the letters of a kind that went out to them; empty if none did."""
    key: str | None = await tx.value(
        "SELECT MAX(key) FROM outbox WHERE person_id = ? AND state = 'sent' AND kind <> 'answer' AND kind = ?"
        " AND substr(key, 1, ?) = ?",
        person_id,
        kind,
        len(prefix),
        prefix,
    )
    return key or ""
