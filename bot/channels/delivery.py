"""Takes what is due from the outbox, puts it into words, sends it, and marks it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from bot.channels.channel import Channel, Message, SendFailed
from bot.channels.rendering import words
from bot.languages import Reader
from bot.letters import unpack
from storage import outbox

if TYPE_CHECKING:
    from bot.clock import Clock
    from storage.database import Database, Tx
    from storage.outbox import Due

log = logging.getLogger(__name__)
IDLE_SECONDS = 1.0
BATCH = 200

Outcome = tuple[int, str, str, str, str]


class Delivery:
    """The only way out. `local` is the channel for people who have used none yet."""

    def __init__(self, db: Database, clock: Clock, channels: Mapping[str, Channel], local: Channel) -> None:
        self._db = db
        self._clock = clock
        self._channels = channels
        self._local = local
        self._wake = asyncio.Event()

    def wake(self) -> None:
        """Something new is in the outbox."""
        self._wake.set()

    async def run(self) -> None:
        """Deliver until cancelled; what other processes wrote is seen within a second."""
        while True:
            self._wake.clear()
            try:
                while await self.drain():
                    pass
            except Exception:
                log.exception("a round of delivery failed")
            try:
                async with asyncio.timeout(IDLE_SECONDS):
                    await self._wake.wait()
            except TimeoutError:
                pass

    async def drain(self) -> int:
        """One round: how many letters left the outbox."""
        now = self._seconds()
        served = tuple(self._channels)
        letters = await self._db.read(lambda tx: outbox.due(tx, served, now, BATCH))
        return await self._deliver(letters)

    async def drain_for(self, person_id: int | None, channel: str, address: str) -> int:
        """What waits for one person in a conversation that fetches its own messages."""
        now = self._seconds()
        letters = await self._db.read(lambda tx: outbox.due_for(tx, person_id, channel, address, now))
        return await self._deliver(letters)

    async def _deliver(self, letters: Sequence[Due]) -> int:
        by_reader = sorted(letters, key=lambda due: (due.person_id or 0, due.address or ""))
        chats = [list(chat) for _, chat in groupby(by_reader, key=lambda due: (due.person_id, due.address))]
        outcomes = [one for chat in await asyncio.gather(*map(self._in_order, chats)) for one in chat]
        if outcomes:
            await self._db.transaction(lambda tx: self._mark(tx, outcomes))
        return len(outcomes)

    async def _in_order(self, letters: Sequence[Due]) -> list[Outcome]:
        outcomes: list[Outcome] = []
        for due in letters:
            outcome = await self._send(due)
            if outcome is None:
                # What comes after it waits too, so that nothing is read in the wrong order.
                break
            outcomes.append(outcome)
        return outcomes

    async def _send(self, due: Due) -> Outcome | None:
        """What became of a letter; None if it is to be tried again."""
        now = self._seconds()
        if due.useless_after is not None and due.useless_after <= now:
            return due.id, "expired", "", "", "too late"
        if due.stopped_at is not None and due.kind != "answer":
            return due.id, "expired", "", "", "the person wants no messages"
        channel = self._channels.get(due.channel or "", self._local)
        try:
            message = _message(due, channel)
            await channel.send(message)
        except SendFailed as failure:
            if not failure.gone:
                log.warning("letter %s has to wait", due.id)
                return None
            return due.id, "failed", "", "", str(failure)
        except Exception as fault:
            # One letter must not hold up the others, nor have them sent again.
            log.exception("letter %s failed", due.id)
            return due.id, "failed", "", "", type(fault).__name__
        return due.id, "sent", channel.name, message.address, ""

    async def _mark(self, tx: Tx, outcomes: Sequence[Outcome]) -> None:
        now = self._seconds()
        for letter_id, state, channel, address, reason in outcomes:
            if state == "sent":
                await outbox.sent(tx, letter_id, channel, address, now)
            else:
                await outbox.ended(tx, letter_id, state, reason)

    def _seconds(self) -> int:
        return int(self._clock.now().timestamp())


def _message(due: Due, channel: Channel) -> Message:
    packed = unpack(due.body)
    reader = Reader(due.lang or packed.lang, due.zone or "UTC")
    reply = packed.among_groups(named=due.kind != "answer") if due.several else packed.reply
    text, buttons = words(reply, reader, channel.limits, answer=due.kind == "answer")
    address = due.address if due.address is not None else str(due.person_id)
    edits = due.edits if channel.limits.edits else ""
    return Message(due.id, address, due.place, text, buttons, edits, reply.file, due.kind)
