"""A meeting as a file for one's calendar."""

from __future__ import annotations

from functools import partial

from bot.commands import Role, command
from bot.handlers.common.files import offer, sent
from bot.handlers.meetings.lookup import chosen
from bot.handlers.meetings.show import WhichMeeting
from bot.handlers.meetings.texts import heading
from bot.languages import render
from bot.messages import Attachment, Chat, Reply
from bot.outside import outside
from bot.reports.calendar_file import calendar_file
from bot.rules.meetings.meetings import must_be_published, when_text
from bot.texts import T, lines
from storage.meetings.meetings import Meeting

_NAMES = {"fr": "reunion-{number}.ics", "en": "meeting-{number}.ics"}


@command(
    key="calendar", own=True,
    fr="calendrier", en="calendar", role=Role.OBSERVER, section="meetings", example=("calendrier 5", "calendar 5"),
    help=T("get a meeting for the calendar of your phone"), aliases=("ics",),
)  # fmt: skip
async def calendar(which: WhichMeeting, chat: Chat) -> Reply:
    """How heavy the file is; it replaces the one that was sent before, if the meeting changed."""
    meeting = await chosen(chat, which.number)
    above = lines(heading(meeting), when_text(meeting.timing))
    return offer(chat, await _file(meeting, chat), f"fichier calendrier {meeting.number}", above)


@command(
    key="send_calendar", own=True,
    fr="fichier calendrier", en="file calendar", role=Role.OBSERVER,
    example=("fichier calendrier 5", "file calendar 5"), help=T("get a meeting as a calendar file"),
)  # fmt: skip
async def send_calendar(which: WhichMeeting, chat: Chat) -> Reply:
    """The file."""
    return sent(chat, await _file(await chosen(chat, which.number), chat))


async def _file(meeting: Meeting, chat: Chat) -> Attachment:
    must_be_published(meeting)
    return await outside(chat, f"calendar {meeting.number}", partial(_made, meeting=meeting))


async def _made(chat: Chat, *, meeting: Meeting) -> Attachment:
    name = _NAMES[chat.reader.lang].format(number=meeting.number)
    title = render(heading(meeting), chat.reader)
    return Attachment(name, calendar_file(meeting, chat.membership.group_slug, title, chat.now))
