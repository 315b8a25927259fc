"""Letters about a date poll: put into words when they go out, see `bot.handlers.meetings.polls.outgoing`."""

from __future__ import annotations

from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice
from bot.rules.meetings.polls.times import NEWS
from storage.instants import instant
from storage.meetings.polls.polls import Poll


def topic(poll: Poll) -> str:
    """What newer letters about a poll replace."""
    return f"poll:{poll.id}"


def opened(poll: Poll, person_id: int) -> Notice:
    """To everybody who may answer, that they are asked."""
    return _notice(poll, person_id, LetterKind.POLL_OPENED, "opened", poll.closes_at)


def extended(poll: Poll, person_id: int) -> Notice:
    """To everybody who may answer, that they can do so until another time."""
    return _notice(poll, person_id, LetterKind.POLL_EXTENDED, f"extended:{poll.closes_at}", poll.closes_at)


def reminder(poll: Poll, person_id: int, due_at: int) -> Notice:
    """To whoever has not answered, before the close."""
    name = f"reminder:{poll.closes_at}"
    return _notice(poll, person_id, LetterKind.POLL_REMINDER, name, poll.closes_at, due_at)


def closed(poll: Poll, person_id: int, at: int) -> Notice:
    """To coordinators, that nobody can answer any more and that they choose."""
    return _notice(poll, person_id, LetterKind.POLL_CLOSED, f"closed:{poll.closes_at}", at + NEWS)


def cancelled(poll: Poll, person_id: int) -> Notice:
    """To everybody who was asked, that the poll is off."""
    return _notice(poll, person_id, LetterKind.POLL_CANCELLED, "cancelled", poll.closes_at + NEWS)


def _notice(
    poll: Poll, person_id: int, kind: LetterKind, name: str, useless_after: int, due_at: int | None = None
) -> Notice:
    told = Deferred(kind, {"poll": poll.id, "closes": poll.closes_at})
    return Notice(
        person_id, told, kind, f"{topic(poll)}:{name}:{person_id}",
        useless_after=instant(useless_after), topic=topic(poll), due_at=instant(due_at),
    )  # fmt: skip
