"""The whole of Tama on the fake Telegram: people type there, and read there what she answers."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import replace
from datetime import datetime

from bot.app import Tama
from bot.channels.channel import Limits, Pace
from bot.channels.event_queue import EventQueue
from bot.channels.telegram.api import Api
from bot.channels.telegram.incoming.addressing import Me
from bot.channels.telegram.incoming.get_updates import GetUpdates
from bot.channels.telegram.incoming.handling import Handling
from bot.channels.telegram.incoming.raw_updates import Raw, arrived
from bot.channels.telegram.limits import NAME
from bot.channels.telegram.outgoing.channel import TelegramChannel
from bot.messages import Attachment, Incoming
from bot.papers.upload import MOST_BYTES
from storage.database import Database
from storage.engine.opening import open_database
from storage.inbox import events
from tests.channels.telegram.fake import FakeTelegram, Message, Person
from tests.talk import NOW, HeldClock, Talker, Town


def unpaced(limits: Limits) -> Limits:
    """The same for a test that need not wait."""
    return replace(limits, pace=Pace())


class Line:
    """What `tama run` does between Telegram and the rest, one step at a time."""

    def __init__(self, tama: Tama, api: Api, fake: FakeTelegram) -> None:
        self._db = tama.db
        self._asking = GetUpdates(api, tama.clock)
        self._handling = Handling(api, Me(fake.world.bot.id, fake.username), tama.dispatcher)
        self._arrivals = EventQueue(tama.db, tama.clock, NAME, self._handling)

    async def hears(self) -> list[Raw]:
        """All that people have done there since."""
        updates = await self._asking.ask()
        await self.is_brought(updates)
        self._asking.confirm(updates)
        return updates

    async def is_brought(self, updates: list[Raw]) -> None:
        """These are kept, and what waits is done."""
        await self._arrivals.keep(arrived(updates))
        for event in await self._db.read(lambda tx: events.waiting(tx, NAME, len(updates))):
            if not await self._handling.attempt(event):
                await self._passes_over(event.event)

    async def _passes_over(self, event: str) -> None:
        await self._db.transaction(lambda tx: events.record(tx, NAME, event, 0))


class TelegramTown(Town):
    """A town whose people have a phone."""

    channel = "telegram"
    channel_name = "Telegram"

    def __init__(self, db: Database, clock: HeldClock, api: Api, fake: FakeTelegram) -> None:
        super().__init__(db, clock)
        channel = TelegramChannel(api)
        # What could be pressed is listed in the text, as on paper.
        channel.limits = replace(unpaced(channel.limits), buttons=0)
        self.tama = Tama(db, clock, {channel.name: channel}, channel)
        self.line = Line(self.tama, api, fake)
        self.fake = fake
        self.phones: dict[str, Person] = {}
        self._said: dict[str, list[Raw]] = {}

    def address(self, talker: Talker) -> str:
        """The number of their account, made now."""
        phone = self.fake.person(talker.name, language_code=talker.lang)
        phone.chat.started = True
        self.phones[str(phone.id)] = phone
        return str(phone.id)

    async def hears(self, incoming: Incoming) -> None:
        """They do it on their phone; the same event again is the same update again."""
        if incoming.event in self._said:
            await self.line.is_brought(self._said[incoming.event])
            return
        with self._dated(incoming.at):
            await self._does(self.phones[incoming.address], incoming)
        self._said[incoming.event] = await self.line.hears()

    @contextmanager
    def _dated(self, at: datetime) -> Iterator[None]:
        """What is done meanwhile was done then, and Telegram has kept it."""
        now, self.fake.world.now = self.fake.world.now, lambda: at
        yield
        self.fake.world.now = now

    async def _does(self, phone: Person, incoming: Incoming) -> None:
        if incoming.file is not None:
            await phone.sends((incoming.file.name, await incoming.file.fetch(MOST_BYTES)))
        elif incoming.pressed:
            shown = phone.messages or [phone.chat.add(self.fake.world.bot)]
            await phone.forges(incoming.text, shown[-1])
        else:
            await phone.types(incoming.text)

    async def read_by(self, address: str) -> str:
        """The messages that are new on their phone, or have changed."""
        phone = self.phones[address]
        before = {message: message.edited for message in phone.messages}
        await self.tama.delivery.drain_for(await self.person(address), self.channel, address)
        return "\n".join(_words(one) for one in phone.messages if before.get(one) != one.edited)

    def files_of(self, address: str) -> list[Attachment]:
        """The documents on their phone."""
        return [Attachment(*one.document) for one in self.phones[address].messages if one.document is not None]


def _words(message: Message) -> str:
    return message.text or message.caption


@asynccontextmanager
async def telegram_town(url: str, at: datetime = NOW) -> AsyncIterator[TelegramTown]:
    """A town on a database, with one group, and nothing that Telegram would refuse."""
    db, clock = await open_database(url), HeldClock(at)
    try:
        async with FakeTelegram(now=clock.now) as fake, Api(fake.token, fake.url) as api:
            fake.limits = False
            place = TelegramTown(db, clock, api, fake)
            place.group_id = await place.group()
            yield place
            assert (fake.refusals, fake.spec_errors) == ([], [])
    finally:
        await db.close()
