"""When the group hears that a document's link is about to die."""

from __future__ import annotations

from datetime import date, timedelta

from bot.rules.sending.steps import Step, at_clock, in_turn

MORNING = 8 * 60
"""Minutes after midnight."""


def steps(expires_on: date, zone: str) -> list[Step]:
    """A week and a day before the last day, in the morning; of no use once that day is over in the zone."""
    week, day = (at_clock(expires_on - timedelta(days=days), MORNING, zone) for days in (7, 1))
    return in_turn([("week", week), ("day", day)], at_clock(expires_on + timedelta(days=1), 0, zone))
