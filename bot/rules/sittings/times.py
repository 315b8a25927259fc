"""When a meeting can be opened for notes, when that is offered, and when it closes by itself."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.rules.meetings.reminder_times import begins_at
from bot.rules.sending.steps import Step, at_clock, in_turn
from storage.instants import instant
from storage.meetings.meetings import Meeting, Timing
from storage.sittings.sittings import Sitting

DAY = 86_400
SOON = 30 * 60
"""Whoever comes so early, in seconds, is at the meeting."""
STILL = 3600
"""So long after its end people may still be in it."""
MORNING = 8 * 60
"""When in the day, in minutes after midnight, a sitting that was left open closes."""
_WRITTEN = ("meeting", "workshop")


def may_open_from(timing: Timing) -> int:
    """From when on notes can be taken: the day before. UTC seconds."""
    return begins_at(timing) - DAY


def under_way(timing: Timing, now: int) -> bool:
    """Whether people are in the meeting, as far as its hours tell; without hours it is all day."""
    if timing.starts_at is None:
        return begins_at(timing) - 9 * 3600 <= now < timing.over_at
    ends = timing.ends_at or timing.starts_at + 3 * 3600
    return timing.starts_at - SOON <= now < max(ends, timing.starts_at) + STILL


def offer(meeting: Meeting) -> list[Step]:
    """The one occurrence at which those who may open the meeting are offered to: its hour, until its end."""
    timing = meeting.timing
    if meeting.state != "published" or meeting.kind not in _WRITTEN or meeting.minutes_at is not None:
        return []
    return [] if timing.starts_at is None else in_turn([("open", timing.starts_at)], timing.over_at)


def closes_at(sitting: Sitting, timing: Timing) -> int:
    """When it closes by itself: in the morning after the meeting, or after it was opened if that was later."""
    opened = instant(sitting.opened_at).astimezone(ZoneInfo(timing.zone)).date()
    last = date.fromisoformat(timing.last_day or timing.day)
    return at_clock(max(opened, last) + timedelta(days=1), MORNING, timing.zone)
