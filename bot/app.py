"""Builds everything from its parts. The command line and the tests use the same functions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import bot.handlers  # noqa: F401 - declares every command
from bot.backups.upgrade import back_up_before
from bot.channels.delivery.delivery import Delivery
from bot.clock import SystemClock
from bot.clock_watch import ClockWatch
from bot.dispatch.dispatcher import Dispatcher
from bot.errors import HostError
from bot.host.settings import DEFAULT_DATABASE
from bot.rules.people.namesakes import tell_namesakes_apart
from storage.engine.opening import MIGRATIONS, open_database
from storage.errors import StorageError
from storage.instants import to_seconds

if TYPE_CHECKING:
    from bot.allowance import Allowance
    from bot.channels.channel import Channel
    from bot.clock import Clock
    from bot.host.settings import Settings
    from storage.database import Database


class Tama:
    """One running Tama: a database, what listens, what speaks."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        channels: Mapping[str, Channel],
        local: Channel,
        allowed: Allowance | None = None,
    ) -> None:
        self.db = db
        self.clock = clock
        self.delivery = Delivery(db, clock, channels, local)
        self.clock_watch = ClockWatch(db, clock)
        self.clock_watch.tell(self.delivery.clock_moved)
        self.dispatcher = Dispatcher(db, clock, self._wake, allowed)

    def _wake(self) -> None:
        self.clock_watch.wake()
        self.delivery.wake()


async def open_store(settings: Settings, default: str = DEFAULT_DATABASE) -> Database:
    """The database, its tables up to date; what it held is backed up before they change, and people of one name who
    came with an earlier version are told apart. A mistake of the host is one sentence.
    """
    url = settings.database_url or default

    changed: list[int] = []

    async def before(number: int) -> None:
        changed.append(number)
        await back_up_before(url, settings.backup_dir, number)

    try:
        db = await open_database(url, MIGRATIONS, before)
        if changed:
            await db.transaction(lambda tx: tell_namesakes_apart(tx, to_seconds(SystemClock().now())))
    except StorageError as fault:
        raise HostError(str(fault)) from fault
    return db
