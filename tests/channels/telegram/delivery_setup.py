"""Tama's post office on the fake Telegram, with a clock that stands still while a request is on its way."""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from bot.channels.delivery.delivery import Delivery
from bot.channels.telegram.api import Api
from bot.channels.telegram.outgoing.channel import TelegramChannel
from bot.letters import pack
from bot.messages import Reply
from storage.database import Tx
from storage.outbox import letters as outbox
from storage.outbox.letters import BROADCAST, Letter
from storage.people import people
from tests.channels.telegram.fake import FakeTelegram, Person
from tests.databases.sqlite import sqlite_url
from tests.talk import NOW, HeldClock, Town, town


class CountingApi(Api):
    """Knows how many calls are on their way."""

    _on_way = 0

    @property
    def on_way(self) -> int:
        """So many."""
        return self._on_way

    async def raw(self, method: str, params: Mapping[str, Any], read_seconds: float = 15) -> Any:  # noqa: ANN401 - JSON
        self._on_way += 1
        try:
            return await super().raw(method, params, read_seconds)
        finally:
            self._on_way -= 1


class StillClock(HeldClock):
    """Moves on only while nothing is on its way, so that all is sent and received at one instant."""

    api: CountingApi | None = None

    def __init__(self) -> None:
        super().__init__(NOW)
        self._waiting: list[tuple[float, int]] = []
        self._turns = itertools.count()

    async def sleep(self, seconds: float) -> None:
        """Move on by so much, once nobody sleeps for less and all calls are answered."""
        ours = ((self.now() - NOW).total_seconds() + seconds, next(self._turns))
        heapq.heappush(self._waiting, ours)
        try:
            await asyncio.sleep(0)
            while self._waiting[0] != ours or (self.api is not None and self.api.on_way):  # noqa: ASYNC110
                await asyncio.sleep(0)
            self._at = max(self._at, NOW + timedelta(seconds=ours[0]))
        finally:
            self._waiting.remove(ours)
            heapq.heapify(self._waiting)


@dataclass
class Office:
    """A town whose people are on Telegram."""

    town: Town
    fake: FakeTelegram
    channel: TelegramChannel
    delivery: Delivery

    async def joins(self, *names: str) -> list[Person]:
        """People who have written to the bot, and whom Tama knows."""
        found = [self.fake.person(name) for name in names]
        for person in found:
            await person.starts()
        await self.town.db.transaction(lambda tx: _know(tx, found))
        return found

    async def tells(self, person: Person, *texts: str) -> None:
        """Something that nobody asked for; each text once."""
        who = await self.who(person)
        await self.puts(*(Letter(f"{text}:{who}", "news", BROADCAST, pack(Reply(text)), who) for text in texts))

    async def puts(self, *letters: Letter) -> None:
        """Into the outbox."""

        async def write(tx: Tx) -> None:
            for letter in letters:
                await outbox.put(tx, letter, int(self.town.clock.now().timestamp()))

        await self.town.db.transaction(write)

    async def who(self, person: Person) -> int:
        """Tama's number for a person."""
        known = await self.town.db.read(lambda tx: people.by_identity(tx, "telegram", str(person.id)))
        assert known is not None
        return known[0].id

    async def sends_for(self, seconds: float) -> None:
        """Let so much time pass, and send what comes due."""
        until = self.town.clock.now() + timedelta(seconds=seconds)
        while self.town.clock.now() < until:
            await self.delivery.drain()
            await self.town.clock.sleep(0.1)
        await self.delivery.drain()

    async def ends(self) -> list[tuple[str, str]]:
        """The state of each letter and why, in the order in which they were written."""
        rows = await self.town.db.read(lambda tx: tx.rows("SELECT state, COALESCE(reason, '') FROM outbox ORDER BY id"))
        return [(row[0], row[1]) for row in rows]


@asynccontextmanager
async def office(folder: Path) -> AsyncIterator[Office]:
    """An office that has just opened."""
    clock = StillClock()
    async with town(sqlite_url(folder)) as place, FakeTelegram(now=clock.now) as fake, (
        CountingApi(fake.token, fake.url)
    ) as api:  # fmt: skip
        clock.api, place.clock = api, clock
        channel = TelegramChannel(api)
        yield Office(place, fake, channel, Delivery(place.db, clock, {channel.name: channel}, place.paper))


async def _know(tx: Tx, found: list[Person]) -> None:
    at = int(NOW.timestamp())
    for person in found:
        number = await people.create(tx, person.user.first_name, "fr", at)
        await people.identify(tx, "telegram", str(person.id), number, at)
