"""When the minutes of a meeting are asked for: at its end, after 3 and after 7 days, until they exist."""

from __future__ import annotations

from datetime import date, timedelta
from zoneinfo import ZoneInfo

from bot.rules.sending.steps import Step, at_clock, in_turn
from storage.instants import instant, to_seconds
from storage.meetings.meetings import Meeting, Timing

WHO = "who"
AFTER = (3, 7)
USELESS_DAYS = 30
MORNING = 8 * 60
"""When in the day, in minutes after midnight, one asks after a meeting whose end is not set."""
_WITH_MINUTES = ("meeting", "workshop")


def is_owed(meeting: Meeting, now: int) -> bool:
    """Whether a meeting is over, has no minutes yet, and they are still worth asking for. `now` in UTC seconds."""
    over = meeting.timing.over_at <= now < _ended(meeting.timing, USELESS_DAYS)
    return meeting.state == "published" and meeting.kind in _WITH_MINUTES and meeting.minutes_at is None and over


def steps(meeting: Meeting) -> list[Step]:
    """The occurrences: `who`, then by how many days after the end; none for what has no minutes, or has them."""
    if meeting.state != "published" or meeting.kind not in _WITH_MINUTES or meeting.minutes_at is not None:
        return []
    named = [(WHO, _ended(meeting.timing, 0)), *((str(days), _ended(meeting.timing, days)) for days in AFTER)]
    return in_turn(named, _ended(meeting.timing, USELESS_DAYS))


def _ended(timing: Timing, days: int) -> int:
    """So many days after the end, at the same hour on the meeting's clocks, in UTC seconds."""
    if timing.ends_at is None:
        last = date.fromisoformat(timing.last_day or timing.day)
        return at_clock(last + timedelta(days=1 + days), MORNING, timing.zone)
    end = instant(timing.ends_at).astimezone(ZoneInfo(timing.zone))
    return to_seconds(end + timedelta(days=days))
