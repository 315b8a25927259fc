"""When action points are spoken of: around their deadline, ever rarer; and when what is not set is asked for."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.sending.steps import Step, at_clock, in_turn
from storage.instants import instant, to_seconds
from storage.points.action_points import Point

DAYS = (-3, 0, 2, 7, 21, 50)
"""Days from the deadline."""
FORGOTTEN = timedelta(days=30)
"""How long after the last one a reminder is still worth reading."""
MORNING = 8 * 60
SOON = timedelta(hours=1)
EVENING = time(20)
OWNER, DATE = 1, 2
"""What can be missing, and `action_points.asked_for`: what was asked for already."""
WORTH_ASKING = timedelta(days=14)
"""How long the question is worth reading."""


def reminders(deadline: date, zone: str) -> list[Step]:
    """The reminders of a point that stays open; each is named by its day, at eight on the clocks of the zone."""
    days = [deadline + timedelta(days=offset) for offset in DAYS]
    end = at_clock(days[-1] + FORGOTTEN, MORNING, zone)
    return in_turn([(day.isoformat(), at_clock(day, MORNING, zone)) for day in days], end)


def latest_morning(now: datetime, zone: str) -> date:
    """The day, on the clocks of the zone, whose eight o'clock was the last: what is due now is due since then."""
    return (now.astimezone(ZoneInfo(zone)).replace(tzinfo=None) - timedelta(minutes=MORNING)).date()


def missing(point: Point) -> int:
    """What an open point lacks: OWNER, DATE, both or nothing."""
    if point.state != "open":
        return 0
    return (0 if point.owners else OWNER) | (DATE if point.deadline is None else 0)


def to_ask(point: Point, asked_for: int) -> int:
    """What is to be asked for: OWNER, DATE or nothing. While nobody owns a point, nobody can say until when."""
    lacks = missing(point)
    return (lacks & OWNER or lacks) & ~asked_for


def asked_at(changed_at: int, zone: str) -> int:
    """When what a point lacks is asked for: an hour later, or at once where that would be another day or the evening.

    In UTC seconds, as `changed_at`; day and evening are those of the zone.
    """
    changed = instant(changed_at).astimezone(ZoneInfo(zone))
    later = (instant(changed_at) + SOON).astimezone(ZoneInfo(zone))
    is_same_day = later.date() == changed.date() and later.time() < EVENING
    return to_seconds(later if is_same_day else changed)
