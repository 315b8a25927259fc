"""Instants after the end of a meeting."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.rules.sending.steps import at_clock
from storage.instants import instant, to_seconds
from storage.meetings.meetings import Timing

MORNING = 8 * 60
"""When in the day, in minutes after midnight, one asks after a meeting whose end is not set."""


def days_after(timing: Timing, days: int) -> int:
    """So many days after the end, at the same hour on the meeting's clocks, in UTC seconds."""
    if timing.ends_at is None:
        last = date.fromisoformat(timing.last_day or timing.day)
        return at_clock(last + timedelta(days=1 + days), MORNING, timing.zone)
    end = instant(timing.ends_at).astimezone(ZoneInfo(timing.zone))
    return to_seconds(end + timedelta(days=days))
