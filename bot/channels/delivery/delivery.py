"""Takes what is due from the outbox, has it carried, and keeps account of it: the only way out."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from bot.channels.channel import Channel, Failure, SendFailed
from bot.channels.delivery.claim import Claim, Claiming
from bot.channels.delivery.pace import AHEAD, Gate
from bot.channels.delivery.record import Record
from bot.channels.delivery.send import Carrying, NotTried, Result
from bot.channels.delivery.together import Together
from bot.clock import milliseconds
from bot.clock_watch import Hold
from bot.rules.sending.retrying import PROBE
from bot.tasks import spawn
from storage import locks
from storage.errors import UnavailableError
from storage.instants import Milliseconds, later_by
from storage.outbox import letters

if TYPE_CHECKING:
    from bot.clock import Clock
    from bot.clock_watch import Jump
    from storage.database import Database, Tx

log = logging.getLogger(__name__)
IDLE_SECONDS = 1.0
SLOT = AHEAD / 2
"""Seconds between the looks for what could not go yet."""
MOST = 64
"""How many letters are on their way at once."""
SEND_SECONDS = 20.0
END_SECONDS = 5.0
"""How long what is on its way may take when the program ends."""


class Delivery:
    """Sends what is due. `local` is the channel for people who have used none yet."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        channels: Mapping[str, Channel],
        local: Channel,
        *,
        send_seconds: float = SEND_SECONDS,
    ) -> None:
        self._db = db
        self._clock = clock
        self._channels = {local.name: local, **channels}
        self._local = local
        self._gates = {name: Gate(clock, channel.limits.pace) for name, channel in self._channels.items()}
        self._claiming = Claiming(db, channels, local)
        self._writing = Together(self._write)
        self._carrying = Carrying(db, clock, self._channels, self._gates, send_seconds)
        self._on_way: dict[asyncio.Task[None], Claim] = {}
        self._left = 0
        self._looking: asyncio.Task[None] | None = None
        self._moved = False
        self._wake = asyncio.Event()
        self._slots: set[int] = set()
        self._caution = Hold(clock)
        self._only_answers = False

    def wake(self) -> None:
        """Something new is in the outbox."""
        self._wake.set()

    def clock_moved(self, _jump: Jump) -> None:
        """No instant from before the jump holds anything up."""
        for gate in self._gates.values():
            gate.clock_moved()
        self._wake.set()

    async def run(self) -> None:
        """Deliver until cancelled; what other processes wrote is seen within a second."""
        alone = self._db.dialect == "sqlite"
        try:
            while True:
                self._wake.clear()
                self._only_answers = self._caution.holds()
                try:
                    if alone:
                        await self._db.transaction(letters.release)
                        alone = False
                    while await self._start():
                        pass
                except UnavailableError as fault:
                    log.warning("letters wait: %s", fault)
                except Exception:
                    log.exception("a round of delivery failed")
                with suppress(TimeoutError):
                    async with asyncio.timeout(IDLE_SECONDS):
                        await self._wake.wait()
        finally:
            await self._finish()

    async def drain(self) -> int:
        """Send all that can go now; how many letters left the outbox."""
        before = self._left
        moved, on_way = True, set[asyncio.Task[None]]()
        while moved or on_way or self._claiming.midway:
            # Before looking: what arrives meanwhile may let another letter go, which that look did not see.
            on_way = set(self._on_way)
            moved = await self._start()
            on_way |= set(self._on_way)
            if on_way:
                await asyncio.wait(on_way, return_when=asyncio.FIRST_COMPLETED)
        return self._left - before

    async def drain_for(self, person_id: int | None, channel: str, address: str) -> int:
        """What waits for one person in a conversation that fetches its own messages."""
        name = channel if channel in self._channels else self._local.name
        found = await self._claiming.of_reader(person_id, name, address, milliseconds(self._clock))
        records: list[Record] = []
        try:
            for claim in found.claims:
                records.append(self._record(*await self._carry_next(claim, records)))
        finally:
            left = await self._write(records)
        return found.ended + sum(left)

    async def _carry_next(self, claim: Claim, before: Collection[Record]) -> tuple[Claim, Result]:
        """Carry it, unless one before it has to wait: then it waits too, so that all is read in its order."""
        if any(record.waits for record in before):
            return claim, NotTried()
        return await self._carrying.carry(claim)

    async def _start(self) -> bool:
        """Claim letters and have them carried; whether anything moved.

        A claim is always seen through: nobody would carry what is claimed by somebody who has gone.
        """
        self._looking = spawn(self._look(), "claim")
        await asyncio.shield(self._looking)
        return self._moved

    async def _look(self) -> None:
        room = MOST - len(self._on_way)
        if room <= 0:
            self._moved = False
            return
        now = milliseconds(self._clock)
        resting = [name for name, gate in self._gates.items() if gate.is_shut(now)]
        found = await self._claiming.next(now, room, resting, only_answers=self._only_answers)
        self._left += found.ended
        for claim in found.claims:
            task = spawn(self._carry(claim), "letter")
            self._on_way[task] = claim
            task.add_done_callback(self._arrived)
        self._moved = found.moved

    async def _carry(self, claim: Claim) -> None:
        record = self._record(*await self._carrying.carry(claim))
        while True:
            try:
                left = await self._writing.do(record)
            except UnavailableError:
                # What was sent must be known to be, lest somebody send it again.
                if milliseconds(self._clock) > record.claim.until:
                    raise
                await self._clock.sleep(IDLE_SECONDS)
            else:
                # Others have come and gone while this was written.
                self._left += left
                break

    def _record(self, claim: Claim, result: Result) -> Record:
        now, name = milliseconds(self._clock), claim.channel
        if isinstance(result, SendFailed):
            log.warning("letter %s did not go out: %s", claim.letter.id, result.kind.value)
            self._hold(name, result, now)
        else:
            log.debug("letter %s through %s: %s", claim.letter.id, name, type(result).__name__.lower())
        return Record(claim, result, self._channels[name].limits.pace, now)

    def _hold(self, name: str, failure: SendFailed, now: Milliseconds) -> None:
        if failure.kind is Failure.SAFE:
            self._gates[name].shut(later_by(now, PROBE))
        if failure.kind is Failure.WAIT and failure.whole:
            self._gates[name].shut(later_by(now, failure.seconds))

    async def _write(self, records: Sequence[Record]) -> list[bool]:
        """Which of these letters have left the outbox, in their order."""
        chats = sorted({locks.chat(record.claim.chat) for record in records})
        return await self._db.transaction(lambda tx: _write_all(tx, records), *chats) if records else []

    def _arrived(self, task: asyncio.Task[None]) -> None:
        claim = self._on_way.pop(task)
        if len(self._on_way) > MOST // 2:
            return
        pace = self._channels[claim.channel].limits.pace
        if pace.a_second is None:
            self._wake.set()
        # The next letter of the chat, or of the channel, need not wait for the next look.
        if pace.a_second is not None or pace.after(claim.letter.chat_id):
            self._wake_in(pace.after(claim.letter.chat_id))

    def _wake_in(self, seconds: float) -> None:
        """Look again about then; one look serves all who ask for the same half second."""
        loop = asyncio.get_running_loop()
        slot = int((loop.time() + seconds) / SLOT) + 1
        if slot not in self._slots:
            self._slots.add(slot)
            loop.call_at(slot * SLOT, self._wake_at, slot)

    def _wake_at(self, slot: int) -> None:
        self._slots.discard(slot)
        self._wake.set()

    async def _finish(self) -> None:
        """Let what is on its way arrive; what takes too long waits again."""
        if self._looking is not None:
            await asyncio.wait([self._looking])
        if not self._on_way:
            return
        _, late = await asyncio.wait(self._on_way, timeout=END_SECONDS)
        claims = [self._on_way[task] for task in late]
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)
        await self._writing.end()
        await self._write([self._record(claim, NotTried()) for claim in claims])


async def _write_all(tx: Tx, records: Sequence[Record]) -> list[bool]:
    return [await record.write(tx) for record in records]
