"""What was kept of a meeting, as a document in the reader's language: it stays what it was."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from bot.handlers.meetings.texts import heading
from bot.languages import Reader, hour, render, zone_name
from bot.messages import Attachment, Chat
from bot.outside import outside
from bot.reports.minutes_docx import Action, Record, Subject, minutes_docx
from bot.texts import Said, Span, T, days
from storage.instants import instant
from storage.meetings import minuted, minutes
from storage.meetings.agenda import agendas
from storage.meetings.agenda.agendas import AgendaItem
from storage.meetings.meetings import Meeting, Timing
from storage.meetings.minutes import Paragraph
from storage.points import kept_points
from storage.points.kept_points import KeptPoint

_NAMES = {"fr": "compte-rendu-{number}.docx", "en": "minutes-{number}.docx"}
_RECORDED = {"fr": T("Recorded in French."), "en": T("Recorded in English.")}


async def minutes_document(chat: Chat, meeting: Meeting) -> Attachment:
    """The minutes of a meeting of the group; whoever is erased is not named."""
    return await outside(chat, f"minutes {meeting.number}", partial(_made, meeting=meeting))


async def _made(chat: Chat, *, meeting: Meeting) -> Attachment:
    # The clocks of the meeting, whoever reads it: the document goes from hand to hand.
    reader = Reader(chat.reader.lang, meeting.timing.zone)
    record = await _record(chat, meeting, reader)
    return Attachment(_NAMES[reader.lang].format(number=meeting.number), minutes_docx(record, reader.lang))


async def _record(chat: Chat, meeting: Meeting, reader: Reader) -> Record:
    agenda = await agendas.of_meeting(chat.tx, meeting.id)
    said = await minutes.discussion(chat.tx, meeting.id)
    decided = await kept_points.of_meeting(chat.tx, meeting.id)
    items, others = _subjects(agenda, said, decided, reader)
    return Record(
        title=_plain(meeting.title, reader) or render(heading(meeting), reader),
        day=_day(meeting.timing, reader),
        hours=_hours(meeting.timing, reader),
        venue=_plain(meeting.venue, reader),
        present=tuple(name for name in await minutes.presences(chat.tx, meeting.id) if name),
        items=tuple(items),
        others=tuple(others),
        next_meeting=_next(await minuted.named_next(chat.tx, meeting.id), meeting.timing.zone, reader),
        note=_note([*said, *decided], reader),
    )


def _subjects(
    agenda: Sequence[AgendaItem],
    said: Sequence[Paragraph],
    decided: Sequence[KeptPoint],
    reader: Reader,
) -> tuple[list[Subject], list[Subject]]:
    """What stands on the agenda, and what does not: each with what was said of it and what was agreed."""
    titles = {item.title for item in agenda}
    elsewhere = dict.fromkeys(one.title for one in said if one.title not in titles)
    loose = [point for point in decided if point.agenda_item_id is None]
    if loose:
        elsewhere[""] = None
    items = []
    for item in agenda:
        points = [point for point in decided if point.agenda_item_id == item.id]
        items.append(Subject(_item(item, reader), _said(said, item.title, reader), _actions(points, reader)))
    others = [
        Subject(_plain(title, reader), _said(said, title, reader), () if title else _actions(loose, reader))
        for title in elsewhere
    ]
    return items, others


def _item(item: AgendaItem, reader: Reader) -> str:
    title, presenter = _plain(item.title, reader), _plain(item.presenter, reader)
    return f"{title} ({presenter})" if presenter else title


def _said(said: Sequence[Paragraph], title: str, reader: Reader) -> tuple[str, ...]:
    return tuple(_plain(one.text, reader) for one in said if one.title == title)


def _actions(points: Sequence[KeptPoint], reader: Reader) -> tuple[Action, ...]:
    return tuple(
        Action(
            _plain(point.text, reader),
            ", ".join(name for name in point.owners if name),
            "" if point.deadline is None else render(point.deadline, reader),
        )
        for point in points
    )


def _plain(words: str, reader: Reader) -> str:
    """People's words, the reader's half if there are two; that the others are in another language is said once."""
    return render(Said(words), reader)


def _note(written: Iterable[Paragraph | KeptPoint], reader: Reader) -> str:
    foreign = [one.lang for one in written if one.lang not in ("", reader.lang) and " | " not in one.text]
    return render(_RECORDED[foreign[0]], reader) if foreign else ""


def _next(named: date | datetime | None, zone: str, reader: Reader) -> str:
    if not isinstance(named, datetime):
        return "" if named is None else render(named, reader)
    return render(Span(named.replace(tzinfo=ZoneInfo(zone)), None), reader)


def _day(timing: Timing, reader: Reader) -> str:
    last = None if timing.last_day is None else date.fromisoformat(timing.last_day)
    return render(days(date.fromisoformat(timing.day), last), reader)


def _hours(timing: Timing, reader: Reader) -> str:
    """From when to when on the clocks of the meeting, and which clocks these are."""
    if timing.starts_at is None:
        return ""
    clocks = ZoneInfo(timing.zone)
    start = instant(timing.starts_at).astimezone(clocks)
    hours = hour(start, reader.lang)
    if timing.ends_at is not None:
        hours += f" – {hour(instant(timing.ends_at).astimezone(clocks), reader.lang)}"
    return f"{hours} ({zone_name(start)})"
