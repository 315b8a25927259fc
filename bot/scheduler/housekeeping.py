"""What nobody needs any more is dropped."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from storage import inbox, outbox

if TYPE_CHECKING:
    from storage.database import Database, Tx

INBOX_DAYS = 14
"""Longer than any platform repeats an event."""
LETTER_DAYS = 90


async def tick(db: Database, now: datetime) -> None:
    """Forget events that cannot come again, and the words of letters long gone; expire what is too late to send."""

    async def clean(tx: Tx) -> None:
        at = int(now.timestamp())
        await inbox.forget(tx, int((now - timedelta(days=INBOX_DAYS)).timestamp()))
        await outbox.expire(tx, at)
        await outbox.forget_words(tx, int((now - timedelta(days=LETTER_DAYS)).timestamp()))

    await db.transaction(clean)
