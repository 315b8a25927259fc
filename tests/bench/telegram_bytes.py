"""How many bytes somebody's phone receives for what Tama says on Telegram."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence

from bot.app import Tama
from bot.channels.channel import Pace
from bot.channels.telegram.api import Api
from bot.channels.telegram.outgoing.channel import TelegramChannel
from bot.sample.load import load_sample
from storage.database import Tx
from storage.engine.opening import open_database
from storage.people import people
from tests.bench.data import sqlite_in
from tests.bench.post import Post
from tests.bench.table import table
from tests.channels.telegram.fake import FakeTelegram, Person
from tests.channels.telegram.telegram_town import Line
from tests.talk import HeldClock

LINES = ("vote 1 4", "digest", "prochaine", "points")
MEETING = "reunion 5 janvier 2021 9h-11h, Salle des palmiers : Bilan des échanges ; Suite des visites ; Divers"


class Phones:
    """A coordinator and two members of the sample group, one French, one English, each with a phone."""

    def __init__(self, fake: FakeTelegram, tama: Tama, line: Line, owners: Sequence[Person]) -> None:
        self._fake = fake
        self._tama = tama
        self._line = line
        self.coordinator, *self.readers = owners

    async def weigh(self, *writers: Person, lines: Sequence[str]) -> list[int]:
        """What each reader's phone receives, once these people have written these lines."""
        before = [_received(one) for one in self.readers]
        for text in lines:
            for writer in writers:
                await writer.types(text)
            await self._line.hears()
            await self._tama.delivery.drain()
        return [_received(one) - was for one, was in zip(self.readers, before, strict=True)]


async def main() -> None:
    """Print the bytes of a vote, a digest, a meeting notice and other answers, in both languages."""
    with tempfile.TemporaryDirectory() as folder:
        db, clock = await open_database(sqlite_in(folder)), HeldClock()
        async with FakeTelegram(now=clock.now) as fake, Api(fake.token, fake.url) as api:
            fake.limits = False
            channel = TelegramChannel(api, Pace())
            tama = Tama(db, clock, {channel.name: channel}, Post("web"))
            names = await load_sample(db, clock.now())
            owners = [await _sits_down(tama, fake, name) for name in names[:3]]
            phones = Phones(fake, tama, Line(tama, api, fake), owners)
            rows = [(line, await phones.weigh(*phones.readers, lines=[line])) for line in LINES]
            told = await phones.weigh(phones.coordinator, lines=[MEETING, "publier 3 oui"])
            assert not fake.refusals, fake.refusals
        await db.close()
    rows.append(("a meeting is announced", told))
    shown = [(what, *(f"{one:,}" for one in received)) for what, received in rows]
    table("Bytes that a phone receives, keyboard included", ("said, or what happens", "fr", "en"), shown)


async def _sits_down(tama: Tama, fake: FakeTelegram, name: str) -> Person:
    phone = fake.person(name)
    phone.chat.started = True

    async def identify(tx: Tx) -> None:
        known = await people.by_name(tx, name)
        assert known is not None
        await people.identify(tx, "telegram", str(phone.id), known.id, int(tama.clock.now().timestamp()))

    await tama.db.transaction(identify)
    return phone


def _received(phone: Person) -> int:
    return sum(message.bytes_down for message in phone.messages)
