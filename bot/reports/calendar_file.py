"""A meeting for a calendar, as iCalendar (RFC 5545): what is sent again takes the place of what was sent before."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from storage.instants import instant
from storage.meetings.meetings import Meeting, Timing


def calendar_file(meeting: Meeting, group: str, title: str, at: datetime) -> bytes:
    """The file as it is made at this instant for a meeting of the group of this slug; nobody is named in it.

    Times are in UTC, without a table of zones.
    """
    from icalendar import Calendar, Event  # noqa: PLC0415 - nobody pays for it but who asks for the file

    event = Event()
    event.add("uid", f"{group}-{meeting.id}@tama")
    event.add("dtstamp", at)
    event.add("sequence", meeting.revision)
    event.add("status", "CANCELLED" if meeting.state == "cancelled" else "CONFIRMED")
    event.add("summary", title)
    if meeting.venue:
        event.add("location", meeting.venue)
    start, end = _times(meeting.timing)
    event.add("dtstart", start)
    if end is not None:
        event.add("dtend", end)
    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Tama//tama-bot//FR")
    calendar.add("method", "CANCEL" if meeting.state == "cancelled" else "PUBLISH")
    calendar.add_component(event)
    return bytes(calendar.to_ical())


def _times(timing: Timing) -> tuple[date, date | None]:
    """From when to when: days alone end before the day after, an hour without an end has none."""
    last = date.fromisoformat(timing.last_day or timing.day)
    if timing.starts_at is None:
        return date.fromisoformat(timing.day), last + timedelta(days=1)
    if timing.ends_at is None and timing.last_day is None:
        return instant(timing.starts_at), None
    return instant(timing.starts_at), instant(timing.over_at)
