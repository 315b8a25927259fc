"""One tick: whatever time has made due goes to the outbox."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bot.scheduler.announcements import ANNOUNCEMENTS
from bot.scheduler.digests import DIGESTS
from bot.scheduler.documents import DOCUMENTS
from bot.scheduler.evaluations import EVALUATIONS
from bot.scheduler.fundings import FUNDINGS
from bot.scheduler.meetings import MEETINGS
from bot.scheduler.minutes_approval import MINUTES_APPROVAL
from bot.scheduler.points import POINTS
from bot.scheduler.polls import POLLS
from bot.scheduler.recurrences import RECURRENCES
from bot.scheduler.sittings import SITTINGS
from bot.scheduler.spaces import SPACES
from bot.scheduler.submissions import SUBMISSIONS
from bot.scheduler.turns import Finder, take_turns
from bot.scheduler.validations import VALIDATIONS
from bot.scheduler.webinars import WEBINARS
from storage import waking
from storage.instants import to_seconds

if TYPE_CHECKING:
    from storage.database import Database

FINDERS: tuple[Finder, ...] = (
    ANNOUNCEMENTS,
    MEETINGS,
    DIGESTS,
    DOCUMENTS,
    FUNDINGS,
    EVALUATIONS,
    MINUTES_APPROVAL,
    POINTS,
    POLLS,
    RECURRENCES,
    SITTINGS,
    SPACES,
    SUBMISSIONS,
    VALIDATIONS,
    WEBINARS,
)
_TABLES = tuple(finder.table for finder in FINDERS)


async def tick(db: Database, now: datetime) -> list[str]:
    """Do what is due at this instant (aware, in UTC); the keys of the letters that it put, none the second time."""
    keys: list[str] = []
    if not await woken(db, now):
        return keys
    for finder in FINDERS:
        keys += await take_turns(db, finder, now)
    return keys


async def woken(db: Database, now: datetime) -> list[Finder]:
    """The finders that have something to do: one look for all of them."""
    tables = await db.read(lambda tx: waking.tables_woken(tx, _TABLES, to_seconds(now)))
    return [finder for finder in FINDERS if finder.table in tables]
