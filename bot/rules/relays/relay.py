"""Answers typed in a colleague's name: which may be, and how long they are provisional."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from storage.relays import MEETING, POINT, WEBINAR, Relayed
from storage.waking import NEVER

AFTER_WEBINAR = timedelta(days=14)
WORTH_CONFIRMING = timedelta(days=30)
"""A receipt that could not be delivered for so long is not worth sending."""
COMMANDS = {
    "done": POINT,
    "blocked": POINT,
    "postpone": POINT,
    "come": MEETING,
    "stay_away": MEETING,
    "join_online": MEETING,
    "be_excused": MEETING,
    "attended": WEBINAR,
    "missed": WEBINAR,
}
"""The commands that may be typed in a colleague's name, and what each answers."""


def confirmable_until(one: Relayed) -> int:
    """When an answer that nobody confirmed stands for good, in UTC seconds; NEVER if that was past as it was typed.

    A point's deadline, a meeting's beginning, 14 days after a webinar.
    """
    end = NEVER
    if one.ends_on is not None:
        end = int(datetime.combine(one.ends_on + timedelta(days=1), time(), ZoneInfo(one.zone)).timestamp())
    elif one.ends_at is not None:
        end = one.ends_at + (int(AFTER_WEBINAR.total_seconds()) if one.kind == WEBINAR else 0)
    return end if end > one.at else NEVER


def is_provisional(one: Relayed, now: int) -> bool:
    """Whether it still waits to be confirmed. `now` in UTC seconds."""
    return one.confirmed_at is None and now < confirmable_until(one)
