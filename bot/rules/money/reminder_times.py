"""When an ask without answer is recalled: after thirty days, then once a month, for a year."""

from __future__ import annotations

from datetime import date, timedelta

from bot.rules.sending.steps import Step, at_clock, in_turn

MONTH, TIMES = 30, 12
MORNING = 8 * 60
"""Minutes after midnight."""


def steps(asked_on: date, zone: str) -> list[Step]:
    """In the morning of each thirtieth day; of no use once the next is due."""
    due = [(str(nth), at_clock(asked_on + timedelta(days=nth * MONTH), MORNING, zone)) for nth in range(1, TIMES + 1)]
    return in_turn(due, at_clock(asked_on + timedelta(days=(TIMES + 1) * MONTH), MORNING, zone))


def unanswered(asked_on: date | None, today: date) -> bool:
    """Whether an answer should have come."""
    return asked_on is not None and (today - asked_on).days >= MONTH
