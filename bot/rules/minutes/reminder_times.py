"""When the minutes of a meeting are asked for: at its end, after 3 and after 7 days, until they exist."""

from __future__ import annotations

from bot.rules.meetings.after_end import days_after
from bot.rules.sending.steps import Step, in_turn
from storage.meetings.meetings import Meeting

WHO = "who"
AFTER = (3, 7)
USELESS_DAYS = 30
_WITH_MINUTES = ("meeting", "workshop")


def is_owed(meeting: Meeting, now: int) -> bool:
    """Whether a meeting is over, has no minutes yet, and they are still worth asking for. `now` in UTC seconds."""
    over = meeting.timing.over_at <= now < days_after(meeting.timing, USELESS_DAYS)
    return meeting.state == "published" and meeting.kind in _WITH_MINUTES and meeting.minutes_at is None and over


def steps(meeting: Meeting) -> list[Step]:
    """The occurrences: `who`, then by how many days after the end; none for what has no minutes, or has them."""
    if meeting.state != "published" or meeting.kind not in _WITH_MINUTES or meeting.minutes_at is not None:
        return []
    named = [(WHO, days_after(meeting.timing, 0)), *((str(days), days_after(meeting.timing, days)) for days in AFTER)]
    return in_turn(named, days_after(meeting.timing, USELESS_DAYS))
