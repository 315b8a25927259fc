"""A channel that fails as it is told to, and keeps what arrived: how often, when, and in which order."""

from __future__ import annotations

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable
from typing import Literal

from bot.channels.channel import Failure, Limits, Message, Pace, SendFailed
from bot.channels.delivery.delivery import Delivery
from bot.clock import milliseconds
from bot.letters import pack
from bot.messages import Reply
from storage.database import Tx
from storage.outbox import letters as outbox
from storage.outbox.letters import BROADCAST, Letter
from tests.talk import NOW, HeldClock, Talker, Town

Fault = Literal["", "down", "5xx", "reset", "silence", "hang", "429", "flood", "blocked", "moved", "refused", "bug"]
NOON = int(NOW.timestamp())
RETRY_AFTER = 30
MOVED_TO = "-200"


class Scripted:
    """`faults` are what the next sends to each address meet, one after another; then `otherwise` decides."""

    name = "terminal"

    def __init__(self, clock: HeldClock, *, pace: Pace | None = None, text: int = 1000) -> None:
        self.limits = Limits(text=text, buttons=3, label=40, edits=False, pace=pace or Pace())
        self.faults: dict[str, list[Fault]] = defaultdict(list)
        self.otherwise: Callable[[Message], Fault] = lambda _: ""
        self.latency: Callable[[], float] = lambda: 0
        self.copies: Counter[tuple[int, int]] = Counter()
        self.sent: list[tuple[str, str]] = []
        self.times: list[tuple[int, str]] = []
        self.tries = 0
        self._clock = clock

    async def send(self, message: Message) -> str:
        """Let it arrive, or not, or both."""
        self.tries += 1
        waiting = self.faults[message.address]
        fault = waiting.pop(0) if waiting else self.otherwise(message)
        await self._fail(fault)
        if latency := self.latency():
            await asyncio.sleep(latency)
        self.copies[message.ref, message.part] += 1
        self.sent.append((message.address, message.text))
        self.times.append((milliseconds(self._clock), message.address))
        if fault == "silence":
            raise SendFailed("no answer", Failure.UNSURE)
        return str(len(self.sent))

    async def _fail(self, fault: Fault) -> None:
        match fault:
            case "hang":
                await asyncio.Event().wait()
            case "bug":
                raise ZeroDivisionError
            case _ if fault in _FAILURES:
                failure = _FAILURES[fault]
                raise failure()


_FAILURES: dict[Fault, Callable[[], SendFailed]] = {
    "down": lambda: SendFailed("no network", Failure.SAFE),
    "5xx": lambda: SendFailed("the platform failed", Failure.UNSURE),
    "reset": lambda: SendFailed("cut off", Failure.UNSURE),
    "429": lambda: SendFailed("too fast", Failure.WAIT, seconds=RETRY_AFTER),
    "flood": lambda: SendFailed("too fast", Failure.WAIT, seconds=RETRY_AFTER, whole=True),
    "blocked": lambda: SendFailed("blocked by the person", Failure.GONE),
    "moved": lambda: SendFailed("upgraded", Failure.MOVED, to=MOVED_TO),
    "refused": lambda: SendFailed("bad request", Failure.REFUSED),
}


def by(post: Scripted, place: Town, send_seconds: float = 20) -> Delivery:
    """The town's letters, carried by this channel."""
    return Delivery(place.db, place.clock, {"terminal": post}, post, send_seconds=send_seconds)


async def put(place: Town, *letters: Letter) -> list[bool]:
    """Written in this order, now; whether each was new."""
    at = int(place.clock.now().timestamp())

    async def write(tx: Tx) -> list[bool]:
        return [await outbox.put(tx, letter, at) for letter in letters]

    return await place.db.transaction(write)


def notice(to: Talker, text: str, *, topic: str = "", useless_after: int | None = None, kind: str = "news") -> Letter:
    """Something that nobody asked for; its text is its key too."""
    key = f"{text}:{to.name}"
    return Letter(key, kind, BROADCAST, pack(Reply(text)), to.id, topic=topic, useless_after=useless_after)


async def ends(place: Town) -> list[tuple[str, str]]:
    """The state of each letter and why, in the order in which they were written."""
    rows = await place.db.read(lambda tx: tx.rows("SELECT state, COALESCE(reason, '') FROM outbox ORDER BY id"))
    return [(row[0], row[1]) for row in rows]
