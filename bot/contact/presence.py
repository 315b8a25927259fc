"""Signs of life: from where somebody was last seen, and what they are told when they come back after a silence."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.letter_kinds import LetterKind
from bot.letters import notice_letter
from bot.messages import Deferred, Notice
from storage.instants import instant, to_seconds
from storage.outbox import chat_state, letters
from storage.outbox.letters import REMINDER
from storage.people import people

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.people.people import Person, Speaker

_NOTED = timedelta(hours=1)
"""How often it is noted that somebody is there."""
_CATCH_UP = timedelta(days=7)
"""How long what was missed is worth telling."""


def is_worth_noting(seen_at: int, now: datetime) -> bool:
    """Whether a sign of life is new enough, after the one noted at `seen_at` (UTC seconds)."""
    return now - instant(seen_at) > _NOTED


def is_news(known: Speaker, now: datetime) -> bool:
    """Whether there is anything to note of somebody who gives a sign of life."""
    return known.person.away_at is not None or is_worth_noting(known.seen_at, now)


async def noticed(tx: Tx, channel: str, address: str, now: datetime) -> None:
    """Somebody reads there, without a word."""
    known = await people.by_identity(tx, channel, address)
    if known is not None and is_news(known, now):
        at = to_seconds(now)
        await people.seen(tx, channel, address, at)
        await welcome_back(tx, known.person, at)


async def welcome_back(tx: Tx, person: Person, at: int) -> None:
    """Whoever was away gets messages again: first, one that tells what they missed."""
    if person.away_at is None:
        return
    await people.back(tx, person.id)
    await _catch_up(tx, person, person.away_at, at)


async def reachable_again(tx: Tx, channel: str, address: str, at: int) -> None:
    """Something can be said there again, as to whoever had blocked Tama: first, what they missed meanwhile."""
    since, known = await people.gone_since(tx, channel, address), await people.by_identity(tx, channel, address)
    await chat_state.alive(tx, channel, address, at)
    if since is not None and known is not None:
        await _catch_up(tx, known.person, since, at)


async def _catch_up(tx: Tx, person: Person, since: int, at: int) -> None:
    if person.stopped_at is not None:
        return
    notice = Notice(
        person.id,
        Deferred("catch-up", {"since": since}),
        kind=LetterKind.CATCH_UP,
        key=f"catch-up:{person.id}:{since}",
        useless_after=instant(at) + _CATCH_UP,
        topic="catch-up",
    )
    await letters.put(tx, notice_letter(notice, None, REMINDER), at)
