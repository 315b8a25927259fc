"""The minutes of a meeting, or the report of a workshop, as files: what was kept stays what it was."""

from __future__ import annotations

from functools import partial

from bot.errors import Refused
from bot.handlers.minutes.record import record_of
from bot.handlers.minutes.workshop import is_report, report_of
from bot.handlers.minutes.written import Written, written
from bot.messages import Attachment, Chat
from bot.outside import outside
from bot.reports.minutes_docx import minutes_docx
from bot.reports.minutes_text import brief_text
from bot.reports.workshop_docx import workshop_docx
from bot.reports.workshop_text import brief_workshop_text
from bot.texts import T
from storage.meetings.meetings import Meeting

_NAMES = {"fr": ("compte-rendu-{number}", "rapport-{number}"), "en": ("minutes-{number}", "report-{number}")}


async def minutes_document(chat: Chat, meeting: Meeting) -> Attachment:
    """The minutes of a meeting of the group; whoever is erased is not named."""
    return await outside(chat, f"minutes {meeting.number}", partial(_document, meeting=meeting))


async def minutes_in_brief(chat: Chat, meeting: Meeting) -> Attachment:
    """The minutes of a meeting of the group as a text of 2 kB at most; whoever is erased is not named."""
    return await outside(chat, f"brief minutes {meeting.number}", partial(_brief, meeting=meeting))


def word_of(found: Written, lang: str) -> bytes:
    """The Word document, in the form that its kind of meeting has."""
    if is_report(found):
        return workshop_docx(report_of(found, lang), lang)
    return minutes_docx(record_of(found, lang), lang)


async def _document(chat: Chat, *, meeting: Meeting) -> Attachment:
    found, lang = await _written(chat, meeting), chat.reader.lang
    return Attachment(f"{_name(found, lang)}.docx", word_of(found, lang))


async def _brief(chat: Chat, *, meeting: Meeting) -> Attachment:
    found, lang = await _written(chat, meeting), chat.reader.lang
    if is_report(found):
        text = brief_workshop_text(report_of(found, lang), lang)
    else:
        text = brief_text(record_of(found, lang), lang)
    return Attachment(f"{_name(found, lang)}.txt", text.encode())


async def _written(chat: Chat, meeting: Meeting) -> Written:
    found = await written(chat.tx, meeting)
    if found is None:
        raise Refused(T("Meeting {number} has no minutes yet.", number=meeting.number))
    return found


def _name(found: Written, lang: str) -> str:
    return _NAMES[lang][is_report(found)].format(number=found.meeting.number)
