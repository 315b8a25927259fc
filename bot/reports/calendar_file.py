"""A meeting for a calendar, as iCalendar (RFC 5545): what is sent again takes the place of what was sent before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from storage.instants import instant
from storage.meetings.meetings import Meeting, Timing

USUAL = timedelta(hours=1)
"""How long a meeting takes whose end nobody said: programs do strange things without one."""


@dataclass(frozen=True, slots=True)
class EventWords:
    """A meeting as it stands in somebody's calendar. `venue` and `note` may be empty."""

    summary: str
    venue: str = ""
    note: str = ""


def calendar_file(meeting: Meeting, group: str, words: EventWords, at: datetime) -> bytes:
    """The file as it is made at this instant for a meeting of the group of this slug; nobody is named in it.

    Hours are in UTC, without a table of zones; what takes several days, or has no hour, is of days.
    """
    from icalendar import Calendar, Event  # noqa: PLC0415 - nobody pays for it but who asks for the file

    event = Event()
    event.add("uid", f"{group}-{meeting.id}@tama")
    event.add("dtstamp", at)
    event.add("sequence", meeting.revision)
    event.add("status", "CANCELLED" if meeting.state == "cancelled" else "CONFIRMED")
    event.add("summary", words.summary)
    for name, text in (("location", words.venue), ("description", words.note)):
        if text:
            event.add(name, text)
    start, end = _times(meeting.timing)
    event.add("dtstart", start)
    event.add("dtend", end)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Tama//tama-bot//FR")
    calendar.add("method", "CANCEL" if meeting.state == "cancelled" else "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _times(timing: Timing) -> tuple[date, date]:
    """From when to when: days end before the day after the last.

    Several days in hours would reach into one day more for readers whose clocks are ahead.
    """
    if timing.starts_at is None or timing.last_day is not None:
        last = date.fromisoformat(timing.last_day or timing.day)
        return date.fromisoformat(timing.day), last + timedelta(days=1)
    start = instant(timing.starts_at)
    return start, start + USUAL if timing.ends_at is None else instant(timing.ends_at)
