"""What nobody needs any more is dropped."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.messages import KEPT_SECONDS
from storage import conversations, corrections, facts, local_messages, sheets
from storage.facts import SALT
from storage.ideas import votes
from storage.inbox import events
from storage.instants import to_milliseconds, to_seconds
from storage.locks import HOUSEKEEPING
from storage.meetings import minutes
from storage.outbox import chat_state, letters
from storage.people import browsers, member_lists
from storage.privacy.erasure import WIPE

if TYPE_CHECKING:
    from storage.database import Database, Tx

log = logging.getLogger(__name__)
INBOX_DAYS = 14
"""Longer than any platform repeats an event."""
FAILED_DAYS = 7
"""As long as a host may want to see what could not be done."""
LETTER_DAYS = 90
LOCAL_DAYS, STRANGER_DAYS = 90, 7
"""How long the local chat shows what was said, and to whoever is nobody any more."""
ENDED_DAYS = 30
"""How long a browser that is let in no more is told so, and not taken for a new one."""
SOURCE_DAYS = 90
"""For how long the text of minutes that wait for a decision is kept beside them."""
LIST_DAYS = 7
"""For how long a list of members that nobody decides on is kept."""
QUESTION_DAYS = 60
"""Longer than any question waits for its answer."""
SECRET_SECONDS = 900
"""A joining code can be copied for so long once it was seen."""
WIPE_SECONDS = 300
UNDO_DAYS = 1
"""Answers can be taken back for minutes, and for the rest of a day it is said that this is over."""


async def drop_secrets(db: Database, now: datetime) -> None:
    """Joining codes that were read leave the local chat."""
    before = to_seconds(now) - SECRET_SECONDS
    if await db.read(lambda tx: local_messages.holds_secrets(tx, before)):
        await db.transaction(lambda tx: local_messages.drop_seen_secrets(tx, before))


async def wipe(db: Database, now: datetime) -> None:
    """What was erased leaves the files too, once the last answer to whoever was erased has gone as well."""
    since = await db.read(lambda tx: facts.get(tx, WIPE))
    if since is None or not await db.wipe() or int(since) > to_seconds(now - timedelta(seconds=WIPE_SECONDS)):
        return
    await db.transaction(lambda tx: facts.drop(tx, WIPE))


async def tick(db: Database, now: datetime) -> None:
    """Forget events that cannot come again, and the words of letters long gone; expire what is too late to send."""

    async def clean(tx: Tx) -> None:
        at = to_seconds(now)
        await events.forget(tx, to_seconds(now - timedelta(days=INBOX_DAYS)))
        await events.empty_failed(tx, to_seconds(now - timedelta(days=FAILED_DAYS)))
        if late := await letters.expire(tx, at):
            log.info("%s letters were too late and are dropped", late)
        await facts.drop_before(tx, SALT, now.date().isoformat())
        await sheets.forget_undo(tx, to_seconds(now - timedelta(days=UNDO_DAYS)))
        await corrections.forget_before(tx, to_seconds(now - timedelta(days=UNDO_DAYS)))
        await votes.forget_withdrawn(tx, at - KEPT_SECONDS)
        await chat_state.tidy(tx, to_milliseconds(now))
        await local_messages.forget(
            tx, to_seconds(now - timedelta(days=LOCAL_DAYS)), to_seconds(now - timedelta(days=STRANGER_DAYS))
        )
        await browsers.forget(
            tx, to_seconds(now - timedelta(days=ENDED_DAYS)), to_seconds(now - timedelta(days=STRANGER_DAYS))
        )
        await minutes.drop_sources(tx, to_seconds(now - timedelta(days=SOURCE_DAYS)))
        await member_lists.drop_before(tx, to_seconds(now - timedelta(days=LIST_DAYS)))
        await conversations.forget(tx, to_seconds(now - timedelta(days=QUESTION_DAYS)))
        await letters.forget_words(tx, to_seconds(now - timedelta(days=LETTER_DAYS)))

    await db.transaction(clean, HOUSEKEEPING)
