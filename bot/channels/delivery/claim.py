"""Which letters go out now, and which never will: decided and written down before anything is sent."""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.channels.channel import Channel
from bot.channels.delivery.pace import free_after, instants
from bot.channels.delivery.verdicts import TOO_LATE, End, Later, last_chance, verdict
from bot.rules.sending.away import is_away, may_be_silent
from bot.rules.sending.retrying import PROBE
from storage.instants import Milliseconds, later_by, second_of_ms
from storage.locks import DELIVERY
from storage.outbox import chat_state, claims, due, results
from storage.outbox.chat_state import UNTROUBLED, ChatState, chat_key
from storage.outbox.due import FRONT, Spot, Ways
from storage.outbox.letters import ANSWER, PRIORITIES
from storage.people import people

if TYPE_CHECKING:
    from storage.database import Database, Tx
    from storage.outbox.claims import DueLetter

log = logging.getLogger(__name__)
LEASE = 30
"""How many seconds after its instant a letter is ours; a send ends well before."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A letter that this process carries: from the instant `send_at` on, and before `until` (UTC milliseconds).

    `troubled`: nothing has gone through the channel since something failed there.
    """

    letter: DueLetter
    channel: str
    address: str
    send_at: Milliseconds
    until: Milliseconds
    troubled: bool = False

    @property
    def chat(self) -> str:
        """The chat in which order is kept."""
        return chat_key(self.channel, self.letter.chat_id or self.address)


@dataclass(slots=True)
class Round:
    """What one look at the outbox led to. `ended`: how many letters it ended; `moved`: whether others may go now."""

    claims: list[Claim] = field(default_factory=list)
    ended: int = 0
    moved: bool = False


class Claiming:
    """Claims letters for the channels of this process. `local` is for people who have used none of them."""

    def __init__(self, db: Database, channels: Mapping[str, Channel], local: Channel) -> None:
        self._db = db
        self._channels = {local.name: local, **channels}
        self._served = tuple(channels)
        self._local = local.name
        self._behind = FRONT

    @property
    def midway(self) -> bool:
        """Whether the next look goes on where the last one stopped."""
        return self._behind != FRONT

    async def next(
        self, now: Milliseconds, room: int, resting: Collection[str] = (), *, only_answers: bool = False
    ) -> Round:
        """The letters whose time has come, at most as many as there is room for; `now` in UTC milliseconds.

        None for the channels that are `resting`; `only_answers`: nothing else goes, nor is taken from its carrier.
        """
        urgencies = (ANSWER,) if only_answers else PRIORITIES
        ids, self._behind, lapsed = await self._db.read(lambda tx: self._look(tx, now, room, resting, urgencies))
        if lapsed and not only_answers:
            await self._db.transaction(lambda tx: claims.free_lapsed(tx, now), DELIVERY)
            # They come first in their chats, which that look did not see.
            return Round(moved=True)
        if not ids:
            return Round()
        found = await self._db.transaction(lambda tx: self._take(tx, ids, now), DELIVERY)
        found.moved |= len(ids) >= room
        return found

    async def of_reader(self, person_id: int | None, channel: str, address: str, now: Milliseconds) -> Round:
        """All that waits for somebody who has come to read it there, whatever its hour, oldest first."""
        ids = await self._db.read(lambda tx: claims.of_reader(tx, person_id, channel, address))
        if not ids:
            return Round()
        return await self._db.transaction(lambda tx: _take_all(tx, ids, channel, address, now), DELIVERY)

    async def _look(
        self, tx: Tx, now: Milliseconds, room: int, resting: Collection[str], among: Collection[int]
    ) -> tuple[list[int], Spot, bool]:
        """What may go, from the front of the queue, else from where the last look stopped; and where this one did."""
        waiting, lapsed = await due.what_waits(tx, now)
        urgencies = [one for one in waiting if one in among]
        if not urgencies:
            return [], FRONT, lapsed
        known = await chat_state.standings(tx, [chat_key(name) for name in self._channels])
        shut = [name for name in self._channels if name in resting or not self._instants(known, name, now, 1)]
        if len(shut) == len(self._channels):
            return [], FRONT, lapsed
        ways = Ways(self._served, shut, self._local, now, urgencies)
        ids, behind = await due.may_go(tx, ways, FRONT, room)
        if not ids and behind != FRONT:
            ids, behind = await due.may_go(tx, ways, max(behind, self._behind), room)
        return ids, self._behind if ids else behind, lapsed

    def _instants(self, known: Mapping[str, ChatState], name: str, now: Milliseconds, most: int) -> list[Milliseconds]:
        return instants(known.get(chat_key(name), UNTROUBLED), self._channels[name].limits.pace, now, most)

    async def _take(self, tx: Tx, ids: Collection[int], now: Milliseconds) -> Round:
        done = Round()
        letters = await claims.letters(tx, ids, self._served)
        known = await chat_state.standings(tx, self._keys(letters))
        free = {name: self._instants(known, name, now, len(ids)) for name in self._channels}
        taken: dict[str, Claim] = {}
        for letter in letters:
            if await self._decided(tx, letter, known, second_of_ms(now), done) or self._chat(letter) in taken:
                continue
            if (claim := self._claim(letter, known, free[self._where(letter)[0]], now)) is not None:
                taken[claim.chat] = claim
        done.claims += await _leased(tx, taken.values())
        await self._write(tx, done.claims, known)
        # Behind what was claimed others wait until it has arrived, behind what has ended they need not.
        done.moved |= bool(done.ended)
        return done

    def _keys(self, letters: Sequence[DueLetter]) -> set[str]:
        """The chats that decide on these letters, and the channels."""
        keys = {self._chat(letter) for letter in letters}
        return keys | {chat_key(*letter.gone) for letter in letters if letter.gone} | set(map(chat_key, self._channels))

    def _where(self, letter: DueLetter) -> tuple[str, str]:
        return letter.channel or self._local, str(letter.person_id) if letter.address is None else letter.address

    async def _decided(self, tx: Tx, letter: DueLetter, known: Mapping[str, ChatState], now: int, done: Round) -> bool:
        """Whether it is settled what becomes of a letter, so that it does not go out now."""
        standing = known.get(self._chat(letter), UNTROUBLED)
        silent = await _is_silent(tx, letter, now)
        left_by = None if letter.gone is None or letter.channel else known.get(chat_key(*letter.gone), UNTROUBLED)
        match verdict(letter, standing, left_by, now, silent=silent):
            case End() as end:
                await _end(tx, letter, end, now)
                done.ended += 1
                return True
            case Later(at):
                await claims.put_off(tx, letter.id, at)
                done.moved = True
                return True
        return False

    def _claim(
        self, letter: DueLetter, known: Mapping[str, ChatState], free: list[Milliseconds], now: Milliseconds
    ) -> Claim | None:
        """Take the next free instant, if there is one, for a letter whose chat is free."""
        if known.get(self._chat(letter), UNTROUBLED).open_at > now or not free:
            return None
        channel, address = self._where(letter)
        at, troubled = free.pop(0), known.get(chat_key(channel), UNTROUBLED).failures > 0
        return Claim(letter, channel, address, at, later_by(at, LEASE), troubled)

    def _chat(self, letter: DueLetter) -> str:
        channel, address = self._where(letter)
        return chat_key(channel, letter.chat_id or address)

    async def _write(self, tx: Tx, taken: Sequence[Claim], known: Mapping[str, ChatState]) -> None:
        if not taken:
            return
        await chat_state.lock(tx, [claim.chat for claim in taken], [claim.until for claim in taken])
        for name in {claim.channel for claim in taken}:
            last = max(claim.send_at for claim in taken if claim.channel == name)
            await self._occupy(tx, name, last, known.get(chat_key(name), UNTROUBLED))

    async def _occupy(self, tx: Tx, channel: str, last: Milliseconds, standing: ChatState) -> None:
        pace = self._channels[channel].limits.pace
        if pace.a_second is not None:
            await chat_state.wait(tx, chat_key(channel), free_after(last, pace))
        if standing.retry_at:
            await chat_state.probe(tx, channel, later_by(last, PROBE))


async def _is_silent(tx: Tx, letter: DueLetter, now: int) -> bool:
    """Whether the reader has seen nothing for long, and is not known to be away."""
    return (
        letter.person_id is not None
        and letter.away_at is None
        and may_be_silent(letter.seen_at, now)
        and is_away(letter.seen_at, await claims.unseen(tx, letter.person_id, letter.seen_at), now)
    )


async def _end(tx: Tx, letter: DueLetter, end: End, now: int) -> None:
    if end.reason == TOO_LATE:
        log.info("letter %s was too late and is dropped", letter.id)
    await results.ended(tx, letter.id, end.state, end.reason, end.cause, now)
    if end.away and letter.person_id is not None:
        await people.set_away(tx, letter.person_id, now)


async def _take_all(tx: Tx, ids: Collection[int], channel: str, address: str, now: Milliseconds) -> Round:
    done, found = Round(), list[Claim]()
    for letter in sorted(await claims.letters(tx, ids, (channel,)), key=lambda one: one.id):
        end = last_chance(letter, second_of_ms(now))
        if end is None:
            found.append(Claim(letter, channel, address, now, later_by(now, LEASE)))
        else:
            await _end(tx, letter, end, second_of_ms(now))
            done.ended += 1
    done.claims += await _leased(tx, found)
    return done


async def _leased(tx: Tx, wanted: Collection[Claim]) -> list[Claim]:
    """Those that are ours now: what others have just ended, or are about to, does not go out."""
    if not wanted:
        return []
    until = max(claim.until for claim in wanted)
    ours = await claims.lease(tx, [claim.letter.id for claim in wanted], until)
    return [replace(claim, until=until) for claim in wanted if claim.letter.id in ours]
