"""What nobody needs any more is dropped."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.messages import KEPT_SECONDS
from storage import facts, sheets
from storage.facts import SALT
from storage.ideas import votes
from storage.inbox import events
from storage.instants import to_milliseconds, to_seconds
from storage.locks import HOUSEKEEPING
from storage.outbox import chat_state, letters

if TYPE_CHECKING:
    from storage.database import Database, Tx

INBOX_DAYS = 14
"""Longer than any platform repeats an event."""
FAILED_DAYS = 7
"""As long as a host may want to see what could not be done."""
LETTER_DAYS = 90
UNDO_DAYS = 1
"""Answers can be taken back for minutes, and for the rest of a day it is said that this is over."""


async def tick(db: Database, now: datetime) -> None:
    """Forget events that cannot come again, and the words of letters long gone; expire what is too late to send."""

    async def clean(tx: Tx) -> None:
        at = to_seconds(now)
        await events.forget(tx, to_seconds(now - timedelta(days=INBOX_DAYS)))
        await events.empty_failed(tx, to_seconds(now - timedelta(days=FAILED_DAYS)))
        await letters.expire(tx, at)
        await facts.drop_before(tx, SALT, now.date().isoformat())
        await sheets.forget_undo(tx, to_seconds(now - timedelta(days=UNDO_DAYS)))
        await votes.forget_withdrawn(tx, at - KEPT_SECONDS)
        await chat_state.tidy(tx, to_milliseconds(now))
        await letters.forget_words(tx, to_seconds(now - timedelta(days=LETTER_DAYS)))

    await db.transaction(clean, HOUSEKEEPING)
