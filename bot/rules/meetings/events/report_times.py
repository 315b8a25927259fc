"""When those who went to an outside event are asked for their report: 3 and 7 days after it."""

from __future__ import annotations

from bot.rules.meetings.after_end import days_after
from bot.rules.sending.steps import Step, in_turn
from storage.meetings.meetings import Meeting

AFTER = (3, 7)
USELESS_DAYS = 30


def is_owed(meeting: Meeting, now: int) -> bool:
    """Whether it is an event that is over, and a report still worth asking for. `now` in UTC seconds."""
    over = meeting.timing.over_at <= now < days_after(meeting.timing, USELESS_DAYS)
    return meeting.kind == "event" and meeting.state == "published" and over


def steps(meeting: Meeting) -> list[Step]:
    """The occurrences, by how many days after the end; none for what is no event."""
    if meeting.kind != "event" or meeting.state != "published":
        return []
    named = [(str(days), days_after(meeting.timing, days)) for days in AFTER]
    return in_turn(named, days_after(meeting.timing, USELESS_DAYS))
