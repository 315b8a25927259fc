"""What is decided of a letter before anybody tries to send it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.letter_kinds import ANSWERS, AWAITED, URGENT
from bot.rules.sending.away import is_cut_off
from bot.rules.sending.quiet import quiet_end
from bot.rules.sending.retrying import last_try
from storage.instants import instant, to_seconds

if TYPE_CHECKING:
    from storage.outbox.chat_state import ChatState
    from storage.outbox.claims import DueLetter

TOO_LATE = "too late"


@dataclass(frozen=True, slots=True)
class End:
    """A letter never goes out. `away`: because the reader is away from now on."""

    state: str
    reason: str | None
    cause: str | None = None
    away: bool = False


@dataclass(frozen=True, slots=True)
class Later:
    """A letter waits until this instant, in UTC seconds."""

    at: int


def verdict(
    letter: DueLetter, chat: ChatState, left_by: ChatState | None, now: int, *, silent: bool
) -> End | Later | None:
    """What is to be done instead of sending it now (UTC seconds); None: send it as soon as the chat is free.

    `left_by`: the chat from which a reader is gone who can be written to nowhere else.
    """
    return (
        _stopped(letter)
        or _over(letter, last_try(letter.kind, letter.due_at, letter.useless_after), now)
        or _homeless(letter)
        or _unreachable(letter, chat, left_by, now, silent=silent)
        or _quiet(letter, now)
    )


def last_chance(letter: DueLetter, now: int) -> End | None:
    """The verdict on a letter to somebody who has come to read what there is, at whatever hour and however late."""
    return _stopped(letter) or _over(letter, letter.useless_after, now)


def _stopped(letter: DueLetter) -> End | None:
    if letter.stopped_at is None or letter.kind in ANSWERS:
        return None
    return End("expired", "the person wants no messages")


def _over(letter: DueLetter, last: int | None, now: int) -> End | None:
    if last is None or now < last:
        return None
    return End("expired", TOO_LATE) if letter.reason is None else End("failed", letter.reason, "unreachable")


def _homeless(letter: DueLetter) -> End | None:
    """The group has left the chat, or nothing can be said there any more."""
    return End("failed", "the group no longer meets there", "gone") if letter.is_post and not letter.meets else None


def _unreachable(
    letter: DueLetter, chat: ChatState, left_by: ChatState | None, now: int, *, silent: bool
) -> End | None:
    if left_by is not None:
        return End("failed", left_by.reason or "gone", "gone")
    if letter.person_id is None or letter.kind in AWAITED:
        return None
    if letter.away_at is not None:
        return End("missed", None)
    # What has never been tried may be the first to arrive again, however long ago another one failed.
    if letter.reason is not None and is_cut_off(chat.failing_since, now):
        return End("missed", chat.reason, "unreachable", away=True)
    return End("missed", None, away=True) if silent else None


def _quiet(letter: DueLetter, now: int) -> Later | End | None:
    if letter.zone is None or letter.kind in URGENT:
        return None
    end = quiet_end(instant(now), letter.zone, letter.quiet_from, letter.quiet_until)
    if end is None:
        return None
    at = to_seconds(end)
    return End("expired", TOO_LATE) if letter.useless_after is not None and letter.useless_after <= at else Later(at)
