"""The minutes of a meeting as a document, its labels in the reader's language: what was kept stays what it was."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.handlers.meetings.texts import heading
from bot.handlers.minutes.marks import Marks
from bot.handlers.minutes.wording import action_of, days_of, how_to_correct, language_of, next_of, plain
from bot.handlers.minutes.written import Written
from bot.languages import Reader, hour, render, zone_name
from bot.minutes.model import AgendaItem, Minutes
from bot.reports.minutes_record import Action, Record, Subject
from bot.rules.minutes.kept_minutes import meeting_title


def record_of(found: Written, lang: str) -> Record:
    """The minutes in words, with labels in this language.

    Hours are on the clocks of the meeting, whoever reads it: the document goes from hand to hand.
    """
    read, timing = found.read, found.meeting.timing
    reader = Reader(lang, timing.zone)
    marks = Marks(found.lines)
    items, others = _subjects(read, reader, marks)
    title = plain(meeting_title(read.title or ""), reader) or render(heading(found.meeting), reader)
    return Record(
        title=marks.on("title", title),
        day=marks.on("date", days_of(read.date, timing, reader)),
        hours=marks.on("hours", _hours(read, timing.zone, reader)),
        venue=marks.on("place", plain(read.place or "", reader)),
        present=marks.on_all("present", read.present),
        excused=marks.on_all("excused", read.excused),
        absent=marks.on_all("absent", read.absent),
        items=tuple(items),
        others=tuple(others),
        next_meeting=marks.on("next", next_of(read.next_meeting, timing.zone, reader)),
        language=language_of(found, lang),
        note=how_to_correct(found, reader),
    )


def _subjects(read: Minutes, reader: Reader, marks: Marks) -> tuple[list[Subject], list[Subject]]:
    """What stands on the agenda, and what does not: each with what was said of it and what was agreed."""
    titles = {item.title for item in read.agenda}
    elsewhere = dict.fromkeys(one.title for one in read.discussion if one.title not in titles)
    said: dict[str, list[str]] = {}
    paragraphs = ((one.title, text) for one in read.discussion for text in one.points)
    for place, (title, text) in enumerate(paragraphs):
        said.setdefault(title, []).append(marks.on("paragraph", plain(text, reader), place))
    agreed: dict[str, list[Action]] = {}
    for place, point in enumerate(read.action_points):
        title = point.agenda_item if point.agenda_item in titles else ""
        agreed.setdefault(title or "", []).append(action_of(point, reader, marks, place))
    if "" in agreed:
        elsewhere[""] = None
    items = [
        Subject(
            _item(item, reader), tuple(said.get(item.title, ())), tuple(agreed.get(item.title, ())),
            marks.on("agenda", _item(item, reader), place),
        )
        for place, item in enumerate(read.agenda)
    ]  # fmt: skip
    others = [
        Subject(plain(title, reader), tuple(said.get(title, ())), () if title else tuple(agreed.get("", ())))
        for title in elsewhere
    ]
    return items, others


def _item(item: AgendaItem, reader: Reader) -> str:
    title, presenter = plain(item.title, reader), plain(item.presenter or "", reader)
    return f"{title} ({presenter})" if presenter else title


def _hours(read: Minutes, zone: str, reader: Reader) -> str:
    """From when to when on the clocks of the meeting, and which clocks these are."""
    if read.date is None or read.start is None:
        return ""
    start = _at(read.date, read.start, zone)
    hours = hour(start, reader.lang)
    if read.end is not None:
        hours += f" – {hour(_at(read.date, read.end, zone), reader.lang)}"
    return f"{hours} ({zone_name(start)})"


def _at(day: date, clock: time, zone: str) -> datetime:
    return datetime.combine(day, clock, ZoneInfo(zone))
