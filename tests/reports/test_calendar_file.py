"""A meeting in a calendar: small, in UTC, replaced by what comes later under the same name."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from icalendar import Calendar

from bot.reports.calendar_file import EventWords, calendar_file, of_meeting
from storage.meetings.meetings import Meeting, Timing

AT = datetime(2020, 12, 1, 10, tzinfo=UTC)
TIMING = Timing("2021-01-05", "Africa/Niamey", 1_609_833_600, 1_609_840_800)
WORDS = EventWords("Réunion 3 : Bilan (GTM)", "Salle des palmiers")
MEETING = Meeting(7, 1, 3, "meeting", "Bilan", "fr", "Salle des palmiers", "published", 2, 1, None, TIMING)


def lines(meeting: Meeting) -> list[str]:
    data = calendar_file(of_meeting(meeting, "gtm", WORDS), AT)
    assert len(data) <= 600
    return data.decode().splitlines()


def test_a_meeting_with_its_hours() -> None:
    assert lines(MEETING) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Tama//tama-bot//FR",
        "METHOD:PUBLISH",
        "BEGIN:VEVENT",
        "SUMMARY:Réunion 3 : Bilan (GTM)",
        "DTSTART:20210105T080000Z",
        "DTEND:20210105T100000Z",
        "DTSTAMP:20201201T100000Z",
        "UID:gtm-7@tama",
        "SEQUENCE:2",
        "LOCATION:Salle des palmiers",
        "STATUS:CONFIRMED",
        "END:VEVENT",
        "END:VCALENDAR",
    ]


def test_one_that_moved_or_was_cancelled_is_the_same_one_later() -> None:
    cancelled = lines(replace(MEETING, revision=3, state="cancelled"))
    assert {"METHOD:CANCEL", "UID:gtm-7@tama", "SEQUENCE:3", "STATUS:CANCELLED"} <= set(cancelled)


def test_days_alone_have_no_hours() -> None:
    assert times(Timing("2021-01-05", "Africa/Niamey")) == ["DTSTART;VALUE=DATE:20210105", "DTEND;VALUE=DATE:20210106"]
    several = Timing("2021-01-05", "Africa/Niamey", last_day="2021-01-07")
    assert times(several) == ["DTSTART;VALUE=DATE:20210105", "DTEND;VALUE=DATE:20210108"]


def test_an_end_that_nobody_set_is_an_hour_later() -> None:
    assert times(replace(TIMING, ends_at=None)) == ["DTSTART:20210105T080000Z", "DTEND:20210105T090000Z"]


@pytest.mark.parametrize("ends_at", [None, TIMING.ends_at])
def test_several_days_are_days_whatever_the_hour(ends_at: int | None) -> None:
    several = replace(TIMING, ends_at=ends_at, last_day="2021-01-07")
    assert times(several) == ["DTSTART;VALUE=DATE:20210105", "DTEND;VALUE=DATE:20210108"]


def times(timing: Timing) -> list[str]:
    return [line for line in lines(replace(MEETING, timing=timing)) if line.startswith(("DTSTART", "DTEND"))]


def test_words_come_back_as_they_were_written() -> None:
    place = "https://exemple.org/a;b,c\\d\nBEGIN:VALARM"
    data = calendar_file(of_meeting(MEETING, "gtm", EventWords("Bilan ; suite, fin", place, "À 9h, tous\n")), AT)
    [event] = Calendar.from_ical(data).walk("VEVENT")
    found = [str(event[name]) for name in ("SUMMARY", "LOCATION", "DESCRIPTION")]
    assert found == ["Bilan ; suite, fin", place, "À 9h, tous\n"]
    assert [part.name for part in Calendar.from_ical(data).walk()] == ["VCALENDAR", "VEVENT"]
