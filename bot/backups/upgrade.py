"""A backup before the tables of a database that holds something are changed."""

from __future__ import annotations

import logging

from bot.backups.make import shelve
from bot.backups.shelf import shelf_of
from bot.clock import SystemClock
from bot.errors import HostError
from storage.engine.addresses import sqlite_file

log = logging.getLogger(__name__)


async def back_up_before(url: str, folder: str, number: int) -> None:
    """Back up what is there before the migration of that number. Raises HostError where that fails on SQLite.

    A host of PostgreSQL has backups of their own, and maybe not its tools: there it is only tried.
    """
    try:
        made = await shelve(url, shelf_of(url, folder), SystemClock().now(), f"-before-{number:04}")
    except HostError as fault:
        if sqlite_file(url) is not None:
            raise HostError(f"The tables were not brought up to date. {fault}") from None
        log.warning("the tables change without a backup before: %s", fault)
    else:
        log.info("before the tables change, a backup was made: %s", made.path)
