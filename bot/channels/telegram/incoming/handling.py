"""What is done with an update once it is on disk."""

from __future__ import annotations

from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol

from bot.channels.telegram.incoming.downloads import fetch_visibly
from bot.channels.telegram.incoming.objects import parse
from bot.channels.telegram.incoming.parsing import read
from bot.chat_news import Happening
from bot.messages import Incoming
from storage.instants import instant, second_of_us

if TYPE_CHECKING:
    from bot.channels.telegram.api import Api
    from bot.channels.telegram.incoming.addressing import Me
    from storage.database import Tx
    from storage.inbox.events import PendingEvent


class Doer(Protocol):
    """Does what is said, once; see `bot.dispatch.dispatcher`."""

    async def attempt(self, incoming: Incoming) -> None:
        """Do it; whatever goes wrong is raised, and has changed nothing."""

    async def give_up(self, incoming: Incoming, reference: str) -> None:
        """Set it aside, and tell whoever sent it."""

    async def note(self, event: str, happening: Happening) -> None:
        """Note what the platform told of itself."""

    async def tell_outage(self, tx: Tx, channel: str, since: datetime, until: datetime) -> None:
        """Tell of a time in which nothing was heard from a channel, together with what the transaction writes."""


class Handling:
    """Reads each update and has it done: see `bot.channels.event_queue.Work`."""

    def __init__(self, api: Api, me: Me, doer: Doer) -> None:
        self._api = api
        self.me = me
        self._doer = doer

    async def attempt(self, event: PendingEvent) -> bool:
        meant = self._read(event)
        if meant is None:
            return False
        if not isinstance(meant, Incoming):
            await self._doer.note(event.event, meant)
            return True
        await self._doer.attempt(meant)
        return True

    async def give_up(self, event: PendingEvent, reference: str) -> None:
        meant = self._read(event)
        if isinstance(meant, Incoming):
            await self._doer.give_up(meant, reference)

    def _read(self, event: PendingEvent) -> Incoming | Happening | None:
        """A press says nothing of its time: that is when it came, however long it waited here."""
        came = instant(second_of_us(event.arrived))
        update = parse(event.body)
        chat_id = update["message"]["chat"]["id"] if "message" in update else 0
        return read(update, event.event, self.me, partial(fetch_visibly, self._api, chat_id), came)
