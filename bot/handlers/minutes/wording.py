"""How what minutes say is put into words in a document: people's words, days, action points."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.handlers.minutes.marks import Marks
from bot.handlers.minutes.written import Written
from bot.languages import Reader, render
from bot.minutes.model import ActionPoint
from bot.reports.minutes_record import Action
from bot.texts import Line, Said, Span, T, days
from storage.instants import instant
from storage.meetings.meetings import Timing

_LANGUAGES = {"fr": T("French"), "en": T("English")}


def how_to_correct(found: Written, reader: Reader) -> str:
    """What stands below the title while the minutes can be corrected, for whoever has nothing but the document."""
    if found.lines is None:
        return ""
    number = found.meeting.number
    line = Line(f"correction 7 réunion {number} : …", f"correction 7 meeting {number}: …")
    text = T(
        "To be corrected until {when}. For paragraph [7], write to Tama: {line}", when=instant(found.until), line=line
    )
    return render(text, reader)


def action_of(point: ActionPoint, reader: Reader, marks: Marks, place: int) -> Action:
    """An action point, the number of its line before it."""
    deadline = "" if point.deadline is None else render(point.deadline, reader)
    return Action(marks.on("point", plain(point.text, reader), place), tuple(point.owners), deadline)


def plain(words: str, reader: Reader) -> str:
    """People's words, the reader's half if there are two; that the others are in another language is said once."""
    return render(Said(words), reader)


def language_of(found: Written, lang: str) -> str:
    """In which language they are written, where the labels are in the other one."""
    if found.lang in ("", lang):
        return ""
    points = [point.text for point in found.read.action_points]
    said = [text for subject in found.read.discussion for text in subject.points]
    foreign = [text for text in (*said, *points) if " | " not in text]
    return render(_LANGUAGES[found.lang], Reader(lang)) if foreign else ""


def next_of(named: date | datetime | None, zone: str, reader: Reader) -> str:
    """When the group meets next, empty if that is not named."""
    if not isinstance(named, datetime):
        return "" if named is None else render(named, reader)
    return render(Span(named.replace(tzinfo=ZoneInfo(zone)), None), reader)


def days_of(day: date | None, timing: Timing, reader: Reader) -> str:
    """The day as the minutes say it; of several days the last as the meeting has it."""
    if day is None:
        return ""
    last = None if timing.last_day is None else date.fromisoformat(timing.last_day)
    return render(days(day, last if last is not None and last > day else None), reader)
