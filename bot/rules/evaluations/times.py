"""When an evaluation closes, and when those who have given nothing are reminded."""

from __future__ import annotations

from bot.rules.sending.steps import Step, in_turn
from storage.evaluations.evaluations import Evaluation

HOUR, DAY = 3_600, 86_400
NEWS = 14 * DAY
"""How long it is worth saying what has become of an evaluation, in seconds."""
LONGEST = 366 * DAY
_LONG, _LEAST_FOR_DAY, _LEAST_FOR_HOURS = 14 * DAY, 2 * DAY, 8 * HOUR
_EARLY = 3
"""Until the end of this month one looks back at the year before."""


def usual_year(year: int, month: int) -> int:
    """The year that is meant where none is said: this one, in its first months the one before."""
    return year - 1 if month <= _EARLY else year


def steps(one: Evaluation) -> list[Step]:
    """At half-time of a long one, and a day before the close; two hours before that of a short one.

    Whoever was told that the close was moved has heard of it: what is left counts as an evaluation of its own.
    """
    begins = max(one.opened_at or 0, one.moved_at or 0)
    lasts = one.closes_at - begins
    half = [("half", begins + lasts // 2)] if lasts >= _LONG else []
    before = DAY if lasts >= _LEAST_FOR_DAY else 2 * HOUR if lasts >= _LEAST_FOR_HOURS else None
    return in_turn([*half, *([] if before is None else [("before", one.closes_at - before)])], one.closes_at)
