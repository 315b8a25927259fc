"""When a date poll closes by itself, and when those who have not answered are reminded."""

from __future__ import annotations

from collections.abc import Iterable

from bot.rules.meetings.reminder_times import begins_at
from bot.rules.sending.steps import Step, in_turn
from storage.meetings.meetings import Timing
from storage.meetings.polls.polls import Poll

HOUR, DAY = 3600, 86_400
NEWS = 14 * DAY
"""How long it is worth saying what has become of a poll, in seconds."""
_LEAST_FOR_DAY, _LEAST_FOR_HOURS, _HOURS = 2 * DAY, 8 * HOUR, 2 * HOUR


def first_of(moments: Iterable[Timing]) -> int:
    """When the first of these moments begins, in UTC seconds."""
    return min(map(begins_at, moments))


def last_of(moments: Iterable[Timing]) -> int:
    """When the last of these moments begins, in UTC seconds."""
    return max(map(begins_at, moments))


def usual_close(moments: Iterable[Timing], now: int) -> int:
    """Where nothing is said: a day before the first moment; when that is near, as it begins. UTC seconds."""
    first = first_of(moments)
    return first - DAY if first - DAY > now + DAY else first


def steps(poll: Poll) -> list[Step]:
    """One reminder: a day before the close, or two hours before that of a short poll; none for a very short one.

    Whoever was told that the close was moved has heard of it: what is left counts as a poll of its own.
    """
    begins = max(poll.opened_at or 0, poll.moved_at or 0)
    lasts = poll.closes_at - begins
    before = DAY if lasts >= _LEAST_FOR_DAY else _HOURS if lasts >= _LEAST_FOR_HOURS else None
    return [] if before is None else in_turn([("before", poll.closes_at - before)], poll.closes_at)
