"""One letter on its way: put together, put into words, sent part by part."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bot.channels.channel import Button, Channel, Failure, Limits, Message, SendFailed
from bot.channels.delivery.claim import LEASE, Claim
from bot.channels.delivery.pace import Gate, free_after
from bot.channels.delivery.rendering import links, split, words
from bot.channels.delivery.together import Together
from bot.clock import milliseconds
from bot.conversation import Shown, is_answer_line, typed_for
from bot.deferred import UnknownDeferred, compose, compose_post
from bot.languages import Reader
from bot.letter_kinds import CHANGES, LetterKind
from bot.letters import Packed, pack, unpack
from bot.messages import Deferred, Reply
from bot.rules.sending.quiet import is_silent
from bot.texts import T, lines
from storage import files
from storage.engine.shared_reads import SharedReads
from storage.errors import UnavailableError
from storage.instants import instant, later_by, to_seconds
from storage.locks import DELIVERY
from storage.outbox import chat_state, results
from storage.outbox.chat_state import chat_key

if TYPE_CHECKING:
    from datetime import datetime

    from bot.clock import Clock
    from storage.database import Database, Tx
    from storage.outbox.claims import DueLetter

log = logging.getLogger(__name__)
_PAUSE_OVER = T("Your pause is over: I write to you again.")


@dataclass(frozen=True, slots=True)
class Sent:
    """A letter went out; its numbers mean these items of the reader's sheet from now on.

    `message` is what the platform calls it, or the last of its parts; `shows` is what it showed and asked;
    `weight`: how many bytes of words, and of its file, it had.
    """

    sheet: tuple[str, ...] = ()
    message: str = ""
    shows: Shown = field(default_factory=Shown)
    weight: int = 0


@dataclass(frozen=True, slots=True)
class Pointless:
    """There was nothing to say any more; `reason`: why, where that is not in the nature of the letter."""

    reason: str | None = None


@dataclass(frozen=True, slots=True)
class NotTried:
    """A letter was not tried: it was not the time."""


Result = Sent | Pointless | NotTried | SendFailed
Unsaid = tuple["DueLetter", Deferred, str]
"""A letter whose words are not put together yet, what it is about, and in which language it is for a place."""


@dataclass(slots=True)
class Carrying:
    """Carries claimed letters through the channels, through a gate each. A send ends after `send_seconds`."""

    db: Database
    clock: Clock
    channels: Mapping[str, Channel]
    gates: Mapping[str, Gate]
    send_seconds: float
    _composing: Together[Unsaid, Reply | None] = field(init=False)

    def __post_init__(self) -> None:
        self._composing = Together(self._compose)

    async def carry(self, claim: Claim) -> tuple[Claim, Result]:
        """What became of it; the claim may have been made longer meanwhile."""
        try:
            # Before it is put together, which takes a while, so that what passes the gate leaves at that instant.
            await self.gates[claim.channel].opens(claim.send_at)
            packed = unpack(claim.letter.body)
            reply = await self._said(claim, packed)
            if reply is None:
                return claim, Pointless()
            if not await self._passes(claim):
                return claim, NotTried()
            return await self._send_parts(claim, packed, reply)
        except UnknownDeferred as unknown:
            log.warning("letter %s says “%s”, which this version does not know", claim.letter.id, unknown)
            return claim, Pointless(f"this version does not know “{unknown}”")
        except UnavailableError:
            log.exception("letter %s waits for the database", claim.letter.id)
            return claim, NotTried()
        except Exception as fault:
            # One letter must not hold up the others, nor have them sent again.
            log.exception("letter %s failed", claim.letter.id)
            return claim, SendFailed(type(fault).__name__, Failure.FAULT)

    async def _passes(self, claim: Claim) -> bool:
        # Whoever was held up for long, as by a machine that slept, no longer has the right to send.
        latest = later_by(claim.until, -self.send_seconds)
        return await self.gates[claim.channel].passes(claim.send_at, latest)

    async def _said(self, claim: Claim, packed: Packed) -> Reply | None:
        reply = packed.reply
        changes = (claim.letter.card or claim.letter.kind in CHANGES) and claim.letter.edits
        if changes and not self.channels[claim.channel].limits.edits:
            # What stands there cannot change, and the same again and again would be in the way.
            return None
        if isinstance(reply, Reply):
            return await self._with_file(claim, reply)
        return await self._composing.do((claim.letter, reply, packed.lang))

    async def _compose(self, unsaid: Sequence[Unsaid]) -> list[Reply | None]:
        now = instant(to_seconds(self.clock.now()))

        async def all_of_them(tx: Tx) -> list[Reply | None]:
            # Of what is said to many, most is the same for each.
            tx = tx if len(unsaid) == 1 else SharedReads(tx)
            return [await composed(tx, *one, now) for one in unsaid]

        return await self.db.read(all_of_them)

    async def _with_file(self, claim: Claim, reply: Reply) -> Reply:
        """The reply with what is in its file; without one that is no longer kept."""
        key, file = claim.letter.file, reply.file
        if file is None or file.data:
            return reply
        data = None if key is None else await self.db.read(lambda tx: files.content(tx, key))
        return replace(reply, file=None if data is None else replace(file, data=data))

    async def _send_parts(self, claim: Claim, packed: Packed, reply: Reply) -> tuple[Claim, Result]:
        channel, called = self.channels[claim.channel], ""
        shown, parts = _parts(claim, packed, reply, channel, self.clock.now())
        for message in parts[claim.letter.parts :]:
            try:
                called = await self._send(message, channel)
            except SendFailed as failure:
                return claim, failure
            if message is not parts[-1]:
                body = pack(reply, packed.lang, packed.group, packed.asks)
                claim = await self._next_part(claim, message.part + 1, body)
                if not await self._passes(claim):
                    return claim, NotTried()
        unasked = isinstance(packed.reply, Deferred)
        return claim, Sent(reply.sheet if unasked else (), called, _shows(packed, shown, parts), _weight(parts))

    async def _send(self, message: Message, channel: Channel) -> str:
        try:
            async with asyncio.timeout(self.send_seconds):
                return await channel.send(message)
        except TimeoutError:
            raise SendFailed("no answer", Failure.UNSURE) from None

    async def _next_part(self, claim: Claim, parts: int, body: str) -> Claim:
        """Note that one more went out, and when the next may; what is left is cut from the same words."""
        pace = self.channels[claim.channel].limits.pace
        at = later_by(milliseconds(self.clock), pace.after(claim.letter.chat_id))
        longer = replace(
            claim, letter=replace(claim.letter, parts=parts, body=body), send_at=at, until=later_by(at, LEASE)
        )

        async def note(tx: Tx) -> None:
            await results.part_sent(tx, claim.letter.id, parts, body, longer.until)
            await chat_state.lock_longer(tx, claim.chat, claim.until, longer.until)
            if pace.a_second is not None:
                standing = (await chat_state.standings(tx, [chat_key(claim.channel)])).get(chat_key(claim.channel))
                last = at if standing is None else max(standing.free_at, at)
                await chat_state.wait(tx, chat_key(claim.channel), free_after(last, pace))

        await self.db.transaction(note, DELIVERY)
        return longer


async def composed(tx: Tx, letter: DueLetter, deferred: Deferred, lang: str, now: datetime) -> Reply | None:
    """What the letter says now, to one person or, in the language `lang`, where its group meets."""
    deferred = replace(deferred, basis=letter.basis)
    if letter.person_id is not None:
        return await compose(tx, deferred, letter.person_id, letter.group_id, now)
    if letter.is_post and letter.group_id is not None:
        return await compose_post(tx, deferred, letter.group_id, lang, now)
    return None


def worded(letter: DueLetter, packed: Packed, reply: Reply, limits: Limits) -> tuple[Reply, str, tuple[Button, ...]]:
    """The reply as it concerns this reader, its text in their words, and its buttons."""
    answer = letter.kind == LetterKind.ANSWER
    zone, slash = letter.zone or "UTC", bool(letter.thread or letter.chat_id)
    reader = Reader(letter.lang or packed.lang, zone, slash=slash, marked=limits.keeps, typeset=limits.typeset)
    # A button says which group it means: in a day its reader may be in another one, or another one may meet there.
    shown = packed.named(reply, head=letter.several and not answer and not letter.chat_id)
    if letter.ends_pause:
        shown = replace(shown, text=lines(_PAUSE_OVER, shown.text))
    return shown, *words(shown, reader, limits, answer=answer, several=letter.several)


def _weight(parts: Sequence[Message]) -> int:
    """How many bytes of words and of its file a letter has."""
    words = sum(len(part.text.encode()) for part in parts)
    return words + sum(len(part.file.data) for part in parts if part.file is not None)


def _closed(letter: DueLetter) -> tuple[str, str] | None:
    chat, _, message = letter.closes.rpartition("/")
    return (chat, message) if message else None


def _shows(packed: Packed, shown: Reply, parts: Sequence[Message]) -> Shown:
    """What can be said in reply to a message; what merely answers its question is read as that."""
    lines = {typed: line for typed, line in typed_for(shown).items() if not is_answer_line(line)}
    pressable = any(part.buttons for part in parts)
    return Shown(lines=lines, completed=shown.completed, asked=packed.asks, sheet=shown.sheet, pressable=pressable)


def _parts(claim: Claim, packed: Packed, reply: Reply, channel: Channel, now: datetime) -> tuple[Reply, list[Message]]:
    """The reply as it is shown, and the messages that carry it: buttons and file with the last; the first edits."""
    letter, limits = claim.letter, channel.limits
    shown, text, buttons = worded(letter, packed, reply, limits)
    pieces = split(text, limits.text, limits.caption if shown.file else None)
    last = len(pieces) - 1
    silent = is_silent(letter.kind, now, letter.zone, letter.quiet_from, letter.quiet_until)
    return shown, [
        Message(
            letter.id, claim.address, letter.chat_id, piece, kind=letter.kind, part=part, thread=letter.thread,
            silent=silent, edits="" if part or not limits.edits else letter.edits,
            buttons=buttons if part == last else (), file=shown.file if part == last else None,
            links=links(shown, Reader(letter.lang or packed.lang), limits) if part == last else (),
            secret=letter.secret or "", closes=_closed(letter) if part == last else None,
            lang=letter.lang or packed.lang,
        )
        for part, piece in enumerate(pieces)
    ]  # fmt: skip
