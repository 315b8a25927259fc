"""Writes down what became of a letter, and what that means for its chat and its channel."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.channels.channel import Failure, Pace, SendFailed
from bot.channels.delivery.claim import Claim
from bot.channels.delivery.send import NotTried, Pointless, Result, Sent
from bot.contact.platform_events import chat_gone, chat_moved
from bot.letter_kinds import LetterKind
from bot.rules.sending.retrying import FAULTS, PROBE, WHOLE_CHANNEL, last_try, pause
from storage import files, sheets
from storage.instants import Milliseconds, first_ms, later_by, second_of_ms
from storage.outbox import chat_state, claims, results
from storage.outbox.chat_state import UNTROUBLED, chat_key
from storage.people import pauses

if TYPE_CHECKING:
    from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Record:
    """A letter and what became of it; `now` in UTC milliseconds."""

    claim: Claim
    result: Result
    pace: Pace
    now: Milliseconds

    @property
    def seconds(self) -> int:
        """Now, in UTC seconds."""
        return second_of_ms(self.now)

    @property
    def waits(self) -> bool:
        """Whether what comes after it in the same chat has to wait too."""
        return isinstance(self.result, NotTried) or (
            isinstance(self.result, SendFailed) and self.result.kind in (Failure.SAFE, Failure.UNSURE, Failure.WAIT)
        )

    async def write(self, tx: Tx) -> bool:
        """Write it down; whether the letter has left the outbox."""
        letter = self.claim.letter
        match self.result:
            case Sent(sheet, message, shows, weight):
                where = (self.claim.channel, self.claim.address, letter.chat_id)
                await results.sent(tx, letter.id, where, message, self.seconds, shows.dumped, weight=weight)
                if letter.file is not None:
                    await files.drop_unused(tx)
                if sheet and letter.person_id is not None:
                    await sheets.keep(tx, letter.person_id, sheet, self.seconds)
                if letter.ends_pause and letter.person_id is not None:
                    await pauses.told(tx, letter.person_id)
                await self._arrived(tx)
                return True
            case Pointless(reason):
                await results.ended(tx, letter.id, "superseded", reason, None, self.seconds)
            case NotTried():
                await results.back(tx, letter.id, self.claim.until)
            case SendFailed() as failure:
                left = await self._failed(tx, failure)
                await chat_state.unlock(tx, self.claim.chat, self.claim.until)
                return left
        await chat_state.unlock(tx, self.claim.chat, self.claim.until)
        return isinstance(self.result, Pointless)

    async def _arrived(self, tx: Tx) -> None:
        wait = self.pace.after(self.claim.letter.chat_id)
        keep = wait and self.claim.letter.kind != LetterKind.FAREWELL
        await chat_state.arrived(tx, self.claim.chat, self.claim.until, later_by(self.now, wait) if keep else None)
        await self._answered(tx)

    async def _answered(self, tx: Tx) -> None:
        """The platform is there, whatever it said."""
        if self.claim.troubled:
            await chat_state.recovered(tx, self.claim.channel, WHOLE_CHANNEL)

    async def _failed(self, tx: Tx, failure: SendFailed) -> bool:
        claim, reason = self.claim, str(failure)
        match failure.kind:
            case Failure.SAFE:
                await results.back(tx, claim.letter.id, claim.until)
                await chat_state.failed(tx, chat_key(claim.channel), reason, self.seconds, later_by(self.now, PROBE))
                return False
            case Failure.UNSURE:
                await self._unsure(tx, reason)
                return False
            case Failure.FAULT:
                return await self._stumbled(tx, reason)
            case Failure.WAIT:
                await results.back(tx, claim.letter.id, claim.until)
                key = chat_key(claim.channel) if failure.whole else claim.chat
                await chat_state.wait(tx, key, later_by(self.now, failure.seconds))
            case Failure.GONE:
                await self._end(tx, reason, "gone")
                await self._gone(tx, reason)
            case Failure.MOVED if claim.letter.chat_id and failure.to not in ("", claim.letter.chat_id):
                await results.back(tx, claim.letter.id, claim.until)
                await chat_moved(tx, claim.channel, claim.letter.chat_id, failure.to)
                await self._answered(tx)
                return False
            case Failure.MOVED | Failure.REFUSED:
                await self._end(tx, reason, "refused")
        await self._answered(tx)
        return failure.kind is not Failure.WAIT

    async def _gone(self, tx: Tx, reason: str) -> None:
        claim = self.claim
        if claim.letter.chat_id:
            await chat_gone(tx, claim.channel, claim.letter.chat_id, reason, self.seconds)
        else:
            await chat_state.gone(tx, claim.channel, claim.address, reason, self.seconds)

    async def _unsure(self, tx: Tx, reason: str) -> None:
        claim, letter = self.claim, self.claim.letter
        before = (await chat_state.standings(tx, [claim.chat])).get(claim.chat, UNTROUBLED)
        next_try = self.seconds + pause(before.failures + 1)
        until = min(next_try, last_try(letter.kind, letter.due_at, letter.useless_after))
        await results.again(tx, letter.id, claim.until, reason, "unreachable")
        await chat_state.failed(tx, claim.chat, reason, self.seconds, first_ms(until))
        await chat_state.failed(tx, chat_key(claim.channel), reason, self.seconds)

    async def _stumbled(self, tx: Tx, reason: str) -> bool:
        letter = self.claim.letter
        if letter.attempts + 1 >= FAULTS:
            await self._end(tx, reason, "fault")
            return True
        await results.again(tx, letter.id, self.claim.until, reason, "fault")
        # The letter alone waits: what comes after it has done nothing wrong.
        await claims.put_off(tx, letter.id, self.seconds + pause(letter.attempts + 1))
        return False

    async def _end(self, tx: Tx, reason: str, cause: str) -> None:
        await results.ended(tx, self.claim.letter.id, "failed", reason, cause, self.seconds)
