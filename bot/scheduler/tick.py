"""One tick: whatever time has made due goes to the outbox."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from bot.scheduler.turns import Finder, take_turns

if TYPE_CHECKING:
    from storage.database import Database

FINDERS: tuple[Finder, ...] = ()


async def tick(db: Database, now: datetime) -> list[str]:
    """Do what is due at this instant (aware, in UTC); the keys of the letters that it put. The same tick again: none."""
    keys: list[str] = []
    for finder in FINDERS:
        keys += await take_turns(db, finder, now)
    return keys
