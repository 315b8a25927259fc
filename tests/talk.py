"""Tests that read like a chat: `await awa.says("vote 1 4")` is what Tama answers her.

The real thing throughout: the app's own dispatcher and delivery on a real database, and a clock that the test holds.
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from bot.app import Tama
from bot.channels.channel import Limits, Message
from bot.commands import Role
from bot.conversation import State
from bot.messages import Attachment, Incoming, Upload
from bot.scheduler.tick import tick
from bot.spelling.folding import fold
from storage import conversations
from storage.database import Database, Tx
from storage.engine.opening import open_database
from storage.ideas import ideas, spaces
from storage.ideas.spaces import Space
from storage.people import groups, organisations, people
from storage.people.groups import Group
from storage.points import action_points
from storage.points.action_points import NewPoint

NOW = datetime(2020, 12, 1, 10, 0, tzinfo=UTC)


class HeldClock:
    """A clock that only moves when told."""

    def __init__(self, at: datetime = NOW) -> None:
        self._at = at
        self._sleepers: list[tuple[datetime, int]] = []
        self._numbers = itertools.count()

    def now(self) -> datetime:
        """Where it stands."""
        return self._at

    def forward(self, **by: float) -> None:
        """Move it on, by `days=`, `hours=`…"""
        self._at += timedelta(**by)

    async def sleep(self, seconds: float) -> None:
        """Move on by so much, once nobody sleeps for less."""
        ours = (self._at + timedelta(seconds=seconds), next(self._numbers))
        heapq.heappush(self._sleepers, ours)
        try:
            await asyncio.sleep(0)
            while self._sleepers[0] != ours:  # noqa: ASYNC110 - nobody rings: the others just end
                await asyncio.sleep(0)
            self._at = max(self._at, ours[0])
        finally:
            self._sleepers.remove(ours)
            heapq.heapify(self._sleepers)


class Paper:
    """A channel that keeps what was sent, with buttons listed as numbered lines."""

    name = "terminal"
    limits = Limits(text=10_000, buttons=0, label=200, edits=False)

    def __init__(self) -> None:
        self.sheets: dict[str, list[Message]] = {}
        self.sent: list[Message] = []

    async def send(self, message: Message) -> str:
        """Keep it."""
        self.sent.append(message)
        self.sheets.setdefault(message.address, []).append(message)
        return ""


class Talker:
    """Somebody who writes to Tama."""

    def __init__(self, town: Town, name: str, person_id: int | None, lang: str = "fr") -> None:
        self._town = town
        self.name = name
        self.lang = lang
        self.id = person_id
        self.address = town.address(self)
        self._where = ""

    async def says(
        self, text: str, *, event: str | None = None, file: Upload | None = None, pressed: str = "",
        at: datetime | None = None, oddity: str = "",
    ) -> str:  # fmt: skip
        """Type a line; what Tama says to this person after it, broadcasts before the answer included.

        `at`: when it was typed, if it is only heard now.
        """
        await self._turns_to("")
        return await self._types(text, event=event, file=file, pressed=pressed, at=at, oddity=oddity)

    async def _types(
        self, text: str, *, event: str | None = None, file: Upload | None = None, pressed: str = "",
        at: datetime | None = None, oddity: str = "",
    ) -> str:  # fmt: skip
        now = self._town.clock.now()
        incoming = Incoming(
            self._town.channel, self.address, event or f"e{next(self._town.events)}", text, at or now,
            lang=self.lang, name=self.name, file=file, pressed=pressed, oddity=oddity,
        )  # fmt: skip
        await self._town.hears(incoming)
        return await self.reads()

    async def says_apart(self, text: str, where: str, *, event: str | None = None) -> str:
        """Type a line in a private conversation of its own, where nothing else was shown or asked."""
        await self._turns_to(where)
        return await self._types(text, event=event)

    async def buttons(self, where: str = "") -> list[str]:
        """The lines of the buttons that were shown last in the private conversation, or in one of its own."""
        await self._turns_to(where)
        who = f"{self._town.channel}:{self.address}"
        saved = await self._town.db.read(lambda tx: conversations.load(tx, who, ""))
        return [] if saved is None else list(dict.fromkeys(State.read(*saved).shown.values()))

    async def _turns_to(self, where: str) -> None:
        """Go on in this conversation; what was shown and asked in the one before stays there, until they are back."""
        left, self._where = self._where, where
        if left == where:
            return
        who = f"{self._town.channel}:{self.address}"

        async def switch(tx: Tx) -> None:
            for one, other in (("", left or "main"), (where or "main", "")):
                await tx.run("UPDATE conversations SET place = ? WHERE who = ? AND place = ?", other, who, one)

        await self._town.db.transaction(switch)

    async def presses(self, line: str) -> str:
        """Press a button that stands for this line."""
        return await self.says(line, pressed="m1")

    async def reads(self) -> str:
        """What waits for this person."""
        return await self._town.read_by(self.address)

    @property
    def files(self) -> list[Attachment]:
        """The files that came, oldest first."""
        return self._town.files_of(self.address)


class Town:
    """A group, its people, and Tama, who is heard and read on paper."""

    channel = "terminal"
    channel_name = "terminal"
    """How people call it."""

    def __init__(self, db: Database, clock: HeldClock) -> None:
        self.db = db
        self.clock = clock
        self.paper = Paper()
        self.tama = Tama(db, clock, {"terminal": self.paper}, self.paper)
        self.events = itertools.count(1)
        self.group_id = 0

    async def ticks(self, about: str = "") -> list[str]:
        """Time passes: one tick at the held clock; the keys of the letters it put, of those that begin like this."""
        return [key for key in await tick(self.db, self.clock.now()) if key.startswith(about)]

    async def wants_no_digests(self) -> None:
        """Nobody who has joined so far gets one."""
        await self.db.transaction(lambda tx: tx.run("UPDATE people SET digest_every = 'never', wake_at = 0"))

    def address(self, talker: Talker) -> str:
        """How the channel knows somebody."""
        return talker.name

    async def hears(self, incoming: Incoming) -> None:
        """What somebody does comes in."""
        await self.tama.dispatcher.handle(incoming)

    async def read_by(self, address: str) -> str:
        """What waits for whoever this is, sent to them now."""
        before = len(self.paper.sheets.get(address, []))
        await self.tama.delivery.drain_for(await self.person(address), self.channel, address)
        return "\n".join(message.text for message in self.paper.sheets.get(address, [])[before:])

    def files_of(self, address: str) -> list[Attachment]:
        """The files that this address got."""
        return [one.file for one in self.paper.sheets.get(address, []) if one.file is not None]

    async def person(self, address: str) -> int | None:
        """Who an address is by now."""
        known = await self.db.read(lambda tx: people.by_identity(tx, self.channel, address))
        return None if known is None else known[0].id

    async def group(self, slug: str = "gtm", zone: str = "Africa/Dakar") -> int:
        """A new group."""
        group = Group(0, slug, f"Groupe {slug}", "fr", zone, None, False)
        return await self.db.transaction(lambda tx: groups.create(tx, group, _seconds(self.clock)))

    async def organisation(self, acronym: str, country: str, name: str = "") -> int:
        """A new organisation of the town's group."""
        return (await self.all_organisations((acronym, country, name)))[0]

    async def all_organisations(self, *told: tuple[str, str, str]) -> list[int]:
        """New organisations, each of an acronym, a country and a name."""

        async def add(tx: Tx) -> list[int]:
            made = []
            for acronym, country, name in told:
                alias = fold(acronym).replace("/", "").replace("-", "")
                made.append(await organisations.create(tx, self.group_id, name or acronym, acronym, country, [alias]))
            return [one.id for one in made]

        return await self.db.transaction(add)

    async def joins(
        self, name: str, role: Role, *, lang: str = "fr", organisation: int | None = None, group: int | None = None
    ) -> Talker:
        """Somebody who is a member from the start."""
        return (await self.all_join((name, role, lang, organisation), group=group))[0]

    async def all_join(self, *told: tuple[str, Role, str, int | None], group: int | None = None) -> list[Talker]:
        """Members from the start, each of a name, a role, a language and an organisation, in this order."""
        talkers = [Talker(self, name, None) for name, _, _, _ in told]

        async def add(tx: Tx) -> list[int]:
            at = _seconds(self.clock)
            added = []
            for talker, (name, role, lang, organisation) in zip(talkers, told, strict=True):
                person_id = await people.create(tx, name, lang, at)
                await people.identify(tx, self.channel, talker.address, person_id, at)
                await people.join(tx, person_id, group or self.group_id, int(role), organisation, at)
                added.append(person_id)
            return added

        for talker, person_id in zip(talkers, await self.db.transaction(add), strict=True):
            talker.id = person_id
        return talkers

    def stranger(self, name: str, lang: str = "fr") -> Talker:
        """Somebody Tama has never heard of; `lang` is what the platform says of them."""
        return Talker(self, name, None, lang)


def _seconds(clock: HeldClock) -> int:
    return int(clock.now().timestamp())


@asynccontextmanager
async def town(url: str, at: datetime = NOW, *, again: bool = False) -> AsyncIterator[Town]:
    """A town on a database, with one group; `again`: a database on which a town stood before."""
    db = await open_database(url)
    try:
        yield await town_on(db, at, again=again)
    finally:
        await db.close()


async def town_on(db: Database, at: datetime = NOW, *, again: bool = False) -> Town:
    """The same on a database that is open already."""
    place = Town(db, HeldClock(at))
    place.group_id = 1 if again else await place.group()
    return place


async def open_space(place: Town, *texts: str) -> int:
    """An ideation space by approval, open, with these ideas, written in French by nobody; its id."""

    async def add(tx: Tx) -> int:
        draft = Space(0, 0, "Idées", "fr", "approval", None, None, None, True, True, "open", None, None)
        space = await spaces.create(tx, place.group_id, draft, None, _seconds(place.clock))
        for text in texts:
            await ideas.add(tx, place.group_id, space.id, text, "fr", None, _seconds(place.clock))
        return space.id

    return await place.db.transaction(add)


async def give_a_past(place: Town) -> None:
    """The group did something long ago: it is not only just beginning."""
    at = _seconds(place.clock) - 90 * 86_400

    async def add(tx: Tx) -> None:
        number = await action_points.create(tx, place.group_id, NewPoint("Ouvrir le groupe", "fr"), None, at)
        point = await action_points.by_number(tx, place.group_id, number)
        assert point is not None
        await action_points.set_state(tx, point.id, "done", at)

    await place.db.transaction(add)
