"""What was to be said, or has just been said, is taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx


async def recall(tx: Tx, key: str) -> bool:
    """Keep a letter from going out; False if it may have been read already."""
    await tx.run("UPDATE outbox SET state = 'superseded' WHERE key = ? AND state = 'waiting'", key)
    return not await tx.value("SELECT 1 FROM outbox WHERE key = ? AND state IN ('sending', 'sent')", key)
