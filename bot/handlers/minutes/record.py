"""The minutes of a meeting as a document, its labels in the reader's language: what was kept stays what it was."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import partial
from zoneinfo import ZoneInfo

from bot.errors import Refused
from bot.handlers.meetings.texts import heading
from bot.handlers.minutes.marks import Marks
from bot.handlers.minutes.written import Written, written
from bot.languages import Reader, hour, render, zone_name
from bot.messages import Attachment, Chat
from bot.minutes.model import ActionPoint, AgendaItem, Minutes
from bot.outside import outside
from bot.reports.minutes_docx import minutes_docx
from bot.reports.minutes_record import Action, Record, Subject
from bot.reports.minutes_text import brief_text
from bot.rules.minutes.kept_minutes import meeting_title
from bot.texts import Line, Said, Span, T, days
from storage.instants import instant
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
    marks = Marks(found.lines)
    items, others = _subjects(read, reader, marks)
    title = _plain(meeting_title(read.title or ""), reader) or render(heading(found.meeting), reader)
    return Record(
        title=marks.on("title", title),
        day=marks.on("date", _day(read.date, timing, reader)),
        hours=marks.on("hours", _hours(read, timing.zone, reader)),
        venue=marks.on("place", _plain(read.place or "", reader)),
        present=marks.on_all("present", read.present),
        excused=marks.on_all("excused", read.excused),
        absent=marks.on_all("absent", read.absent),
        items=tuple(items),
        others=tuple(others),
        next_meeting=marks.on("next", _next(read.next_meeting, timing.zone, reader)),
        language=_language(found, lang),
        note=render(_how_to_correct(found), reader) if found.lines else "",
    )


def _how_to_correct(found: Written) -> T:
    """For whoever has nothing but the document."""
    number = found.meeting.number
    line = Line(f"correction 7 réunion {number} : …", f"correction 7 meeting {number}: …")
    return T(
        "To be corrected until {when}. For paragraph [7], write to Tama: {line}", when=instant(found.until), line=line
    )


def _subjects(read: Minutes, reader: Reader, marks: Marks) -> tuple[list[Subject], list[Subject]]:
    """What stands on the agenda, and what does not: each with what was said of it and what was agreed."""
    titles = {item.title for item in read.agenda}
    elsewhere = dict.fromkeys(one.title for one in read.discussion if one.title not in titles)
    said: dict[str, list[str]] = {}
    paragraphs = ((one.title, text) for one in read.discussion for text in one.points)
    for place, (title, text) in enumerate(paragraphs):
        said.setdefault(title, []).append(marks.on("paragraph", _plain(text, reader), place))
    agreed: dict[str, list[Action]] = {}
    for place, point in enumerate(read.action_points):
        title = point.agenda_item if point.agenda_item in titles else ""
        agreed.setdefault(title or "", []).append(_action(point, reader, marks, place))
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
        Subject(_plain(title, reader), tuple(said.get(title, ())), () if title else tuple(agreed.get("", ())))
        for title in elsewhere
    ]
    return items, others


def _item(item: AgendaItem, reader: Reader) -> str:
    title, presenter = _plain(item.title, reader), _plain(item.presenter or "", reader)
    return f"{title} ({presenter})" if presenter else title


def _action(point: ActionPoint, reader: Reader, marks: Marks, place: int) -> Action:
    deadline = "" if point.deadline is None else render(point.deadline, reader)
    return Action(marks.on("point", _plain(point.text, reader), place), tuple(point.owners), deadline)


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
