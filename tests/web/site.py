"""A chat page that really runs: uvicorn on a free port, an SQLite file, the real delivery."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.bell import Bell
from bot.channels.delivery.delivery import Delivery
from bot.channels.web import WebChannel
from bot.clock import SystemClock
from bot.host.health import Health
from bot.host.unwritten import Unwritten
from bot.letters import pack
from bot.local_chat import Mine, SentByTama
from bot.messages import Attachment, Incoming, Option, Reply
from bot.tasks import spawn
from bot.texts import T
from bot.web.guard import Door
from bot.web.local_chat.app import HostSide, make_app
from bot.web.server import serve
from storage import local_messages
from storage.database import Database, Tx
from storage.inbox import events
from storage.outbox import letters
from storage.outbox.letters import Content, Letter
from storage.people import groups, organisations, people
from storage.people.groups import Group

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
AT = int(NOW.timestamp())
KEY = "what-nobody-else-knows"


@dataclass
class Site:
    """A running chat page and what stands behind it."""

    db: Database
    url: str
    delivery: Delivery
    bell: Bell
    heard: list[Incoming] = field(default_factory=list)
    unwritten: Unwritten = field(default_factory=Unwritten)
    health: Health = field(default_factory=Health)
    closed: bool = False

    @property
    def printed(self) -> str:
        """The address that whoever runs it sees."""
        return f"{self.url}/k/{KEY}/"

    @property
    def cookie(self) -> str:
        """What a browser shows that has opened it."""
        return f"tama-{self.url.rpartition(':')[2]}={KEY}"

    def side(self) -> HostSide:
        """The side of whoever runs it."""
        return HostSide(Door(KEY, self._is_open), self._look, lambda fault: self.unwritten.note(fault, NOW))

    async def _is_open(self) -> bool:
        return not self.closed

    async def _look(self) -> Health:
        return self.health

    async def handle(self, incoming: Incoming) -> None:
        """Answer as Tama would: once for each event, by a letter."""
        self.heard.append(incoming)
        await self.db.transaction(lambda tx: _answer(tx, incoming))
        self.delivery.wake()

    async def tell(self, person_id: int, reply: Reply, key: str) -> None:
        """Say something to somebody who did not just write."""
        letter = Letter(key=key, kind="notice", priority=9, body=pack(reply), person_id=person_id)
        await self.db.transaction(lambda tx: letters.put(tx, letter, _now()))
        self.delivery.wake()

    async def ours(self, address: str) -> list[str]:
        """What Tama said at an address."""
        return [SentByTama.model_validate_json(one.body).text for one in await self._all(address) if not one.mine]

    async def mine(self, address: str) -> list[Mine]:
        """What the person did at an address."""
        return [Mine.model_validate_json(one.body) for one in await self._all(address) if one.mine]

    async def unseen(self, address: str) -> Sequence[local_messages.LocalMessage]:
        """What Tama said at an address and nobody saw."""
        return await self.db.read(lambda tx: local_messages.unseen(tx, address))

    async def _all(self, address: str) -> Sequence[local_messages.LocalMessage]:
        return await self.db.read(lambda tx: local_messages.recent(tx, address, 1000))


def _now() -> int:
    """What is said long ago is not said any more."""
    return int(SystemClock().now().timestamp())


async def _answer(tx: Tx, incoming: Incoming) -> None:
    if not await events.record(tx, incoming.channel, incoming.event, AT):
        return
    known = await people.by_identity(tx, incoming.channel, incoming.address)
    reply = _reply(incoming)
    letter = Letter(
        key=f"answer:{incoming.event}",
        kind="answer",
        priority=0,
        body=pack(reply, incoming.lang),
        file=None if reply.file is None else Content(reply.file.name, reply.file.data),
        person_id=known[0].id if known else None,
        channel=incoming.channel,
        address=incoming.address,
        edits=incoming.pressed if incoming.text == "oui" else "",
    )
    await letters.put(tx, letter, _now())


def _reply(incoming: Incoming) -> Reply:
    """`?` asks, `oui` answers in the venue of the question, `fichier` sends a file, the rest is repeated."""
    match incoming.text:
        case "?":
            return Reply(T("Yes"), (Option(T("Yes"), "oui"), Option(T("No"), "non")))
        case "oui":
            return Reply("C’est noté.", edits=True)
        case "fichier":
            return Reply("Voici.", file=Attachment("liste n° 1.csv", "nom;voix\nété;3\n".encode()))
        case _ if incoming.file is not None:
            return Reply(f"{incoming.file.name} : {incoming.file.size}")
        case _:
            return Reply(f"« {incoming.text} »")


async def fill_sample(tx: Tx) -> None:
    """A sample group in which 1 coordinates, 2 is focal point, 3 reads English; 4 is only in a real group."""
    sample = await groups.create(tx, Group(0, "gtm", "Groupe migration | Migration group", "fr", "UTC", None, True), AT)
    real = await groups.create(tx, Group(0, "reel", "Groupe réel", "fr", "UTC", None, False), AT)
    red = await organisations.create(tx, sample, "Croix-Rouge du Nord", "CRN", "Nord", ["crn"])
    for name, lang, group, role, organisation in (
        ("Awa Diallo", "fr", sample, 4, None),
        ("Moussa Keïta", "fr", sample, 3, red.id),
        ("Grace Mensah", "en", sample, 2, None),
        ("Ali Réel", "fr", real, 4, None),
    ):
        person_id = await people.create(tx, name, lang, _now())
        await people.join(tx, person_id, group, role, organisation, AT)


@asynccontextmanager
async def running(db: Database, port: int = 0) -> AsyncIterator[Site]:
    """The page, served until the block ends."""
    clock, bell = SystemClock(), Bell()
    channel = WebChannel(db, clock, bell)
    site = Site(db, "", Delivery(db, clock, {"web": channel}, channel), bell)
    ready: asyncio.Future[str] = asyncio.get_running_loop().create_future()
    tasks = [
        spawn(site.delivery.run(), "delivery"),
        spawn(serve(make_app(db, clock, site.handle, bell, site.side()), port, ready.set_result, bell.close), "serve"),
    ]
    site.url = (await ready).rstrip("/")
    try:
        yield site
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)


async def settled(look: Callable[[], Awaitable[Sequence[object]]], count: int) -> None:
    """Wait until there are that many things."""
    async with asyncio.timeout(10):
        while len(await look()) != count:  # noqa: ASYNC110 - a database rings no event
            await asyncio.sleep(0.01)
