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


async def has_gone_out(tx: Tx, key: str) -> bool:
    """Whether the letter of that key is with the person, on its way, or waits to go."""
    state = await tx.value("SELECT state FROM outbox WHERE key = ?", key)
    return state in {"waiting", "sending", "sent"}
