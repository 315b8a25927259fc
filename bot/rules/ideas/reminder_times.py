"""When those who may vote hear of a vote by itself: as it opens, at half-time, and a day before the close."""

from __future__ import annotations

from bot.rules.sending.steps import Step, in_turn
from bot.texts import P
from storage.ideas.spaces import Space

MINUTE, HOUR, DAY = 60, 3600, 86_400
PAUSE = 20 * HOUR
"""Nobody is reminded twice within this time, in seconds."""
NEWS = 14 * DAY
"""How long it is worth saying that a vote has opened that has no end yet, or how a vote ended; in seconds."""
LEAST_FOR_HALF, LEAST_FOR_DAY = 4 * DAY, 2 * DAY
_DAYS_FROM = 48 * HOUR


def begins_at(space: Space) -> int:
    """From when one may vote, in UTC seconds; the space itself may be open for ideas before."""
    return max(space.opened_at or 0, space.opens_at or 0)


def steps(space: Space) -> list[Step]:
    """What is said to those who have not voted: `opened` where voting begins after the space opened, `half`, `day`.

    Whoever was told that the close was moved has heard of the vote: what is left of it counts as a vote of its own.
    """
    begins, closes = begins_at(space), space.closes_at
    moved = space.moved_at or 0
    named = [("opened", begins)] if begins > max(space.opened_at or 0, moved) else []
    if closes is None:
        return in_turn(named, begins + NEWS)
    return in_turn([*named, *_reminders(max(begins, moved), closes)], closes)


def _reminders(begins: int, closes: int) -> list[tuple[str, int]]:
    """None for a short vote: everybody has just heard of it."""
    lasts = closes - begins
    half = [("half", begins + lasts // 2)] if lasts >= LEAST_FOR_HALF else []
    day = [("day", closes - DAY)] if lasts >= LEAST_FOR_DAY else []
    return [*half, *day]


def will_remind(space: Space, now: int) -> bool:
    """Whether, once the space is opened at this instant, there will be reminders."""
    return space.closes_at is not None and bool(_reminders(max(now, space.opens_at or 0), space.closes_at))


def just_reminded(space: Space, now: int) -> bool:
    """Whether those who have not voted were reminded so lately that it would be too much to do it again."""
    return space.reminded_at is not None and now < space.reminded_at + PAUSE


def time_left(closes_at: int, now: int) -> P:
    """How long one may still vote, in days while there are two, then in hours, at last in minutes."""
    left = closes_at - now
    if left >= _DAYS_FROM:
        return P("You have {n} day left to vote.", "You have {n} days left to vote.", left // DAY)
    if left >= HOUR:
        return P("You have {n} hour left to vote.", "You have {n} hours left to vote.", (left + HOUR // 2) // HOUR)
    return P("You have {n} minute left to vote.", "You have {n} minutes left to vote.", max(1, left // MINUTE))
