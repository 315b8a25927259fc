"""A town whose people talk in the local chat, where what is said stays in the database."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from bot.app import Tama
from bot.bell import Bell
from bot.channels.web import WebChannel
from bot.languages import Reader
from bot.local_chat import SentByTama, attached, event_of
from bot.messages import Attachment, Incoming
from bot.web.local_chat import saying
from bot.web.local_chat.forms import Posted
from bot.web.local_chat.visitors import Visitor
from storage import local_messages
from storage.database import Database
from storage.engine.opening import open_database
from storage.whose import plain
from tests.talk import HeldClock, Town


class PageTown(Town):
    """A group, its people, and Tama, who is heard and read on the page."""

    channel = "web"
    url = ""
    """The address of its database."""

    def __init__(self, db: Database, clock: HeldClock) -> None:
        super().__init__(db, clock)
        web = WebChannel(db, clock, Bell())
        self.tama = Tama(db, clock, {"web": web}, web)
        self._read: dict[str, int] = {}

    async def hears(self, incoming: Incoming) -> None:
        """What somebody does stands on their page, and comes in."""
        visitor = Visitor(incoming.address, incoming.name, Reader())
        posted, at = Posted(incoming.event, incoming.text), int(self.clock.now().timestamp())
        await self.db.transaction(lambda tx: saying.keep(tx, visitor, posted, (), at))
        await super().hears(replace(incoming, event=event_of(incoming.address, incoming.event)))

    async def read_by(self, address: str) -> str:
        """What waits for whoever this is, read on their page now."""
        await self.tama.delivery.drain_for(await self.person(address), self.channel, address)
        found = await self.db.read(lambda tx: local_messages.recent(tx, address, 1000))
        last, self._read[address] = self._read.get(address, 0), max((one.id for one in found), default=0)
        said = [SentByTama.model_validate_json(one.body) for one in found if not one.mine and one.id > last]
        return "\n".join(plain(one.text) for one in said)

    async def last_file(self, address: str) -> Attachment | None:
        """The file that came with the last message at an address, if it is still kept."""
        [last] = await self.db.read(lambda tx: local_messages.recent(tx, address, 1))
        return await self.db.read(lambda tx: attached(tx, last))


@asynccontextmanager
async def page_town(url: str) -> AsyncIterator[PageTown]:
    """Such a town on a database, with one group."""
    db = await open_database(url)
    try:
        place = PageTown(db, HeldClock())
        place.url = url
        place.group_id = await place.group()
        yield place
    finally:
        await db.close()
