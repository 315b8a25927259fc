"""A year of the group on the real app: time moves from instant to instant, people speak, and what goes out is kept."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from bot.app import Tama
from bot.channels.channel import Channel, Failure, Limits, Message, SendFailed
from bot.messages import Incoming
from bot.scheduler import housekeeping
from bot.scheduler.tick import tick
from bot.spelling.folding import fold
from storage.database import Database, Tx
from storage.engine.opening import open_database
from storage.people import groups, organisations, people
from storage.people.groups import Group
from tests.talk import HeldClock
from tests.year.people import GROUP_ZONE, ORGANISATIONS, PEOPLE
from tests.year.script import Answered
from tests.year.weather import BEGIN, BLOCKED, NO_NETWORK, offline, running, within

GRID = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Got:
    """A message that somebody got."""

    at: datetime
    kind: str
    text: str


class Platform(Protocol):
    """A channel with people on it: how they are known there, how what they type comes in, and what they got."""

    name: str
    channel: Channel
    clock: HeldClock
    got: dict[int, list[Got]]
    tried: dict[int, list[datetime]]

    def address(self, number: int) -> str:
        """How the channel knows somebody."""

    async def hears(self, tama: Tama, spoken: Answered) -> None:
        """What somebody typed comes in."""


class Terminal:
    """A channel that carries all messages but those to people who are offline or have blocked Tama."""

    name = "terminal"
    limits = Limits(text=10_000, buttons=0, label=200, edits=False)

    def __init__(self, clock: HeldClock) -> None:
        self.clock = clock
        self.channel: Channel = self
        self.got: dict[int, list[Got]] = {one.number: [] for one in PEOPLE}
        self.tried: dict[int, list[datetime]] = {one.number: [] for one in PEOPLE}
        self._events = itertools.count(1)

    def address(self, number: int) -> str:
        """Their number."""
        return str(number)

    async def hears(self, tama: Tama, spoken: Answered) -> None:
        """As the terminal would bring it."""
        event, now = f"e{next(self._events)}", self.clock.now()
        await tama.dispatcher.handle(Incoming(self.name, self.address(spoken.number), event, spoken.line, now))

    async def send(self, message: Message) -> str:
        """Keep it, if it can reach them now."""
        number, now = int(message.address), self.clock.now()
        if within(now, NO_NETWORK):
            raise SendFailed("no network", Failure.SAFE)
        if within(now, BLOCKED.get(number)):
            self.tried[number].append(now)
            raise SendFailed("blocked", Failure.GONE)
        if offline(number, now) is not None:
            self.tried[number].append(now)
            raise SendFailed("no answer", Failure.UNSURE)
        self.got[number].append(Got(now, message.kind, message.text))
        return ""


@dataclass(slots=True)
class Year:
    """The group on a database and a platform."""

    url: str
    platform: Platform
    db: Database = field(init=False)
    tama: Tama = field(init=False)

    async def passes(self, said: Sequence[Answered], instants: Iterable[datetime], until: datetime) -> None:
        """Let time pass until an instant: through these, a minute before each, and those of a grid."""
        self.db = await open_database(self.url)
        self.tama = Tama(
            self.db, self.platform.clock, {self.platform.name: self.platform.channel}, self.platform.channel
        )
        try:
            await self.db.transaction(self._furnish)
            spoken = {at: list(lines) for at, lines in itertools.groupby(said, lambda one: one.at)}
            for now in _moments([*instants, *spoken], until):
                await self._happens(now, spoken.get(now, []))
        finally:
            await self.db.close()

    async def _happens(self, now: datetime, spoken: Sequence[Answered]) -> None:
        self.platform.clock.forward(seconds=(now - self.platform.clock.now()).total_seconds())
        for one in spoken:
            await self.platform.hears(self.tama, one)
            await self.tama.delivery.drain()
        await tick(self.db, now)
        await self.tama.delivery.drain()
        if now.minute == 0:
            await housekeeping.tick(self.db, now)

    async def _furnish(self, tx: Tx) -> None:
        at = int(BEGIN.timestamp())
        group_id = await groups.create(tx, Group(0, "gtm", "Groupe", "fr", GROUP_ZONE, None, False), at)
        ids = {
            name: (await organisations.create(tx, group_id, name, name, "Niger", [fold(name)])).id
            for name in ORGANISATIONS
        }
        for one in PEOPLE:
            person_id = await people.create(tx, one.name, one.lang, at)
            await people.identify(tx, self.platform.name, self.platform.address(one.number), person_id, at)
            await people.join(tx, person_id, group_id, int(one.role), ids.get(one.organisation), at)


def _moments(instants: Iterable[datetime], until: datetime) -> list[datetime]:
    found = {one - timedelta(minutes=before) for one in instants for before in (0, 1)}
    found |= {BEGIN + GRID * number for number in range(int((until - BEGIN) / GRID) + 1)}
    return sorted(one for one in found if BEGIN <= one <= until and running(one) == one)
