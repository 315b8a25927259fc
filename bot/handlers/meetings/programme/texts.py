"""How a programme is put into words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import groupby
from zoneinfo import ZoneInfo

from bot.languages import zone_name
from bot.rules.wording.shortening import short
from bot.texts import P, Said, T, Text, names
from storage.meetings.meetings import Meeting
from storage.meetings.programme.sessions import Session

TITLE = 90
_HOUR = 60


def programme_rows(meeting: Meeting, sessions: Sequence[Session]) -> list[Text]:
    """A heading for each day, and its sessions below it, on the clocks of the meeting."""
    rows: list[Text] = []
    for day, of_day in groupby(sessions, key=lambda one: one.day):
        on = date.fromisoformat(meeting.timing.day) + timedelta(days=day - 1)
        rows += [T("Day {number} – {day}", number=day, day=on), *map(session_line, of_day)]
    return rows


def session_line(session: Session) -> Text:
    """From when to when, what, and by whom."""
    said = short(Said(session.title, session.lang), TITLE)
    title: Text = said
    who = " – ".join(part for part in (session.organisation, session.facilitators) if part)
    if who:
        title = T("{title} ({presenter})", title=said, presenter=names(who))
    if session.starts is None:
        return title
    if session.ends is None:
        return T("{start} {title}", start=_clock(session.starts), title=title)
    return T("{start}–{end} {title}", start=_clock(session.starts), end=_clock(session.ends), title=title)


def _clock(minutes: int) -> time:
    return time(minutes // _HOUR, minutes % _HOUR)


def clocks(meeting: Meeting) -> Text:
    """On whose clocks the hours of a programme are."""
    noon = datetime.combine(date.fromisoformat(meeting.timing.day), time(12), ZoneInfo(meeting.timing.zone))
    return T("Hours: {zone}", zone=zone_name(noon))


def count_text(sessions: Sequence[Session]) -> Text:
    """How many sessions there are."""
    return P("Programme: {n} session", "Programme: {n} sessions", len(sessions))
