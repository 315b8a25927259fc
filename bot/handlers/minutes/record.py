"""The minutes of a meeting as a document, its labels in the reader's language: what was kept stays what it was."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import partial
from zoneinfo import ZoneInfo

from bot.errors import Refused
from bot.handlers.meetings.texts import heading
from bot.handlers.minutes.written import Written, written
from bot.languages import Reader, hour, render, zone_name
from bot.messages import Attachment, Chat
from bot.minutes.model import ActionPoint, AgendaItem, Minutes
from bot.outside import outside
from bot.reports.minutes_docx import minutes_docx
from bot.reports.minutes_record import Action, Record, Subject
from bot.reports.minutes_text import brief_text
from bot.rules.minutes.kept_minutes import meeting_title
from bot.texts import Said, Span, T, days
from storage.meetings.meetings import Meeting, Timing

_NAMES = {"fr": "compte-rendu-{number}", "en": "minutes-{number}"}
_LANGUAGES = {"fr": T("French"), "en": T("English")}


async def minutes_document(chat: Chat, meeting: Meeting) -> Attachment:
    """The minutes of a meeting of the group; whoever is erased is not named."""
    return await outside(chat, f"minutes {meeting.number}", partial(_made, meeting=meeting))


async def minutes_in_brief(chat: Chat, meeting: Meeting) -> Attachment:
    """The minutes of a meeting of the group as a text of 2 kB at most; whoever is erased is not named."""
    return await outside(chat, f"brief minutes {meeting.number}", partial(_brief, meeting=meeting))


async def _made(chat: Chat, *, meeting: Meeting) -> Attachment:
    data = minutes_docx(await _record(chat, meeting), chat.reader.lang)
    return Attachment(f"{_name(chat, meeting)}.docx", data)


async def _brief(chat: Chat, *, meeting: Meeting) -> Attachment:
    text = brief_text(await _record(chat, meeting), chat.reader.lang)
    return Attachment(f"{_name(chat, meeting)}.txt", text.encode())


async def _record(chat: Chat, meeting: Meeting) -> Record:
    found = await written(chat.tx, meeting)
    if found is None:
        raise Refused(T("Meeting {number} has no minutes yet.", number=meeting.number))
    return record_of(found, chat.reader.lang)


def _name(chat: Chat, meeting: Meeting) -> str:
    return _NAMES[chat.reader.lang].format(number=meeting.number)


def record_of(found: Written, lang: str) -> Record:
    """The minutes in words, with labels in this language.

    Hours are on the clocks of the meeting, whoever reads it: the document goes from hand to hand.
    """
    read, timing = found.read, found.meeting.timing
    reader = Reader(lang, timing.zone)
    items, others = _subjects(read, reader)
    return Record(
        title=_plain(meeting_title(read.title or ""), reader) or render(heading(found.meeting), reader),
        day=_day(read.date, timing, reader),
        hours=_hours(read, timing.zone, reader),
        venue=_plain(read.place or "", reader),
        present=tuple(read.present),
        excused=tuple(read.excused),
        absent=tuple(read.absent),
        items=tuple(items),
        others=tuple(others),
        next_meeting=_next(read.next_meeting, timing.zone, reader),
        language=_language(found, lang),
    )


def _subjects(read: Minutes, reader: Reader) -> tuple[list[Subject], list[Subject]]:
    """What stands on the agenda, and what does not: each with what was said of it and what was agreed."""
    titles = {item.title for item in read.agenda}
    elsewhere = dict.fromkeys(one.title for one in read.discussion if one.title not in titles)
    loose = [point for point in read.action_points if point.agenda_item not in titles]
    if loose:
        elsewhere[""] = None
    items = [
        Subject(
            _item(item, reader),
            _said(read, item.title, reader),
            _actions([point for point in read.action_points if point.agenda_item == item.title], reader),
        )
        for item in read.agenda
    ]
    others = [
        Subject(_plain(title, reader), _said(read, title, reader), () if title else _actions(loose, reader))
        for title in elsewhere
    ]
    return items, others


def _item(item: AgendaItem, reader: Reader) -> str:
    title, presenter = _plain(item.title, reader), _plain(item.presenter or "", reader)
    return f"{title} ({presenter})" if presenter else title


def _said(read: Minutes, title: str, reader: Reader) -> tuple[str, ...]:
    return tuple(_plain(text, reader) for one in read.discussion if one.title == title for text in one.points)


def _actions(points: list[ActionPoint], reader: Reader) -> tuple[Action, ...]:
    return tuple(
        Action(
            _plain(point.text, reader),
            tuple(point.owners),
            "" if point.deadline is None else render(point.deadline, reader),
        )
        for point in points
    )


def _plain(words: str, reader: Reader) -> str:
    """People's words, the reader's half if there are two; that the others are in another language is said once."""
    return render(Said(words), reader)


def _language(found: Written, lang: str) -> str:
    """In which language they are written, where the labels are in the other one."""
    if found.lang in ("", lang):
        return ""
    points = [point.text for point in found.read.action_points]
    said = [text for subject in found.read.discussion for text in subject.points]
    foreign = [text for text in (*said, *points) if " | " not in text]
    return render(_LANGUAGES[found.lang], Reader(lang)) if foreign else ""


def _next(named: date | datetime | None, zone: str, reader: Reader) -> str:
    if not isinstance(named, datetime):
        return "" if named is None else render(named, reader)
    return render(Span(named.replace(tzinfo=ZoneInfo(zone)), None), reader)


def _day(day: date | None, timing: Timing, reader: Reader) -> str:
    """The day as the minutes say it; of several days the last as the meeting has it."""
    if day is None:
        return ""
    last = None if timing.last_day is None else date.fromisoformat(timing.last_day)
    return render(days(day, last if last is not None and last > day else None), reader)


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
