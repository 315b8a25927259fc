"""A meeting for a calendar, as iCalendar (RFC 5545): what is sent again takes the place of what was sent before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from storage.instants import instant
from storage.meetings.meetings import Meeting, Timing

if TYPE_CHECKING:
    from icalendar.cal.component import Component

_AGAIN = timedelta(hours=6)
"""How soon a program may fetch a calendar again."""
USUAL = timedelta(hours=1)
"""How long a meeting takes whose end nobody said: programs do strange things without one."""


@dataclass(frozen=True, slots=True)
class EventWords:
    """A meeting as it stands in somebody's calendar. `venue` and `note` may be empty."""

    summary: str
    venue: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Event:
    """What stands in a calendar, with an id that stays and a revision that grows; from when to when, as `times_of`."""

    uid: str
    revision: int
    cancelled: bool
    words: EventWords
    times: tuple[date, date]


def of_meeting(meeting: Meeting, group: str, words: EventWords) -> Event:
    """A meeting of the group of this slug; nobody is named in it."""
    cancelled = meeting.state == "cancelled"
    return Event(f"{group}-{meeting.id}@tama", meeting.revision, cancelled, words, times_of(meeting.timing))


def calendar_file(event: Event, at: datetime) -> bytes:
    """The file of one event as it is made at this instant, which takes the place of what was sent before.

    Hours are in UTC, without a table of zones; what takes several days, or has no hour, is of days.
    """
    return _file([event], at, {"method": "CANCEL" if event.cancelled else "PUBLISH"})


def calendar_feed(events: Sequence[Event], name: str, at: datetime) -> bytes:
    """A whole calendar, which a program fetches again and again."""
    return _file(events, at, {"x-wr-calname": name, "refresh-interval": _AGAIN})


def _file(events: Sequence[Event], at: datetime, properties: Mapping[str, str | timedelta]) -> bytes:
    from icalendar import Calendar  # noqa: PLC0415 - nobody pays for it but who asks for the file

    calendar = Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", "-//Tama//tama-bot//FR")
    for name, text in properties.items():
        calendar.add(name, text)
    for one in events:
        calendar.add_component(_component(one, at))
    return bytes(calendar.to_ical())


def _component(one: Event, at: datetime) -> Component:
    from icalendar import Event as Component  # noqa: PLC0415 - likewise

    event = Component()
    event.add("uid", one.uid)
    event.add("dtstamp", at)
    event.add("sequence", one.revision)
    event.add("status", "CANCELLED" if one.cancelled else "CONFIRMED")
    event.add("summary", one.words.summary)
    for name, text in (("location", one.words.venue), ("description", one.words.note)):
        if text:
            event.add(name, text)
    event.add("dtstart", one.times[0])
    event.add("dtend", one.times[1])
    return event


def times_of(timing: Timing) -> tuple[date, date]:
    """From when to when: days end before the day after the last.

    Several days in hours would reach into one day more for readers whose clocks are ahead.
    """
    if timing.starts_at is None or timing.last_day is not None:
        last = date.fromisoformat(timing.last_day or timing.day)
        return date.fromisoformat(timing.day), last + timedelta(days=1)
    start = instant(timing.starts_at)
    return start, start + USUAL if timing.ends_at is None else instant(timing.ends_at)
