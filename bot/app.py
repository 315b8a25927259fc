"""Builds everything from its parts. The command line and the tests use the same functions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

import bot.handlers  # noqa: F401 - declares every command
from bot.channels.delivery.delivery import Delivery
from bot.dispatch.dispatcher import Dispatcher
from bot.errors import HostError
from bot.outages import told_of_outage
from storage.engine.opening import open_database
from storage.errors import StorageError

if TYPE_CHECKING:
    from bot.channels.channel import Channel
    from bot.clock import Clock
    from bot.messages import Happening, Incoming
    from storage.database import Database, Tx


class Tama:
    """One running Tama: a database, what listens, what speaks."""

    def __init__(self, db: Database, clock: Clock, channels: Mapping[str, Channel], local: Channel) -> None:
        self.db = db
        self.clock = clock
        self.dispatcher = Dispatcher(db, clock)
        self.delivery = Delivery(db, clock, channels, local)

    async def take(self, incoming: Incoming) -> None:
        """Do what came in; its answer goes out right after."""
        await self.dispatcher.take(incoming)
        self.delivery.wake()

    async def attempt(self, incoming: Incoming) -> None:
        """Do what came in; whatever goes wrong is raised, and has changed nothing."""
        await self.dispatcher.attempt(incoming)
        self.delivery.wake()

    async def give_up(self, incoming: Incoming, reference: str) -> None:
        """Set aside what cannot be done, and tell whoever sent it."""
        await self.dispatcher.give_up(incoming, reference)
        self.delivery.wake()

    async def note(self, event: str, happening: Happening) -> None:
        """Note what a platform told of itself."""
        await self.dispatcher.note(event, happening)
        self.delivery.wake()

    async def tell_outage(self, tx: Tx, channel: str, since: datetime, until: datetime) -> None:
        """Tell of a time in which nothing was heard from a channel, together with what the transaction writes."""
        await told_of_outage(tx, channel, since, until)


async def open_store(url: str) -> Database:
    """The database, its tables up to date; a mistake of the host is one sentence."""
    try:
        return await open_database(url)
    except StorageError as fault:
        raise HostError(str(fault)) from fault
