"""A meeting as a file for one's calendar."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from bot.commands import Role, command
from bot.handlers.common.files import offer, sent
from bot.handlers.meetings.lookup import chosen
from bot.handlers.meetings.show import WhichMeeting
from bot.handlers.meetings.texts import heading
from bot.languages import Reader, render
from bot.messages import Attachment, Chat, Reply
from bot.outside import outside
from bot.reports.calendar_file import Event, EventWords, calendar_file, of_meeting
from bot.rules.meetings.meetings import must_be_published, when_text
from bot.rules.wording.shortening import short
from bot.texts import Said, T, lines
from storage.meetings.meetings import Meeting

GROUP = 60
_NAMES = {"fr": "reunion-{number}.ics", "en": "meeting-{number}.ics"}


@command(
    key="calendar", own=True, reads=True,
    fr="calendrier", en="calendar", role=Role.OBSERVER, section="meetings", example=("calendrier 5", "calendar 5"),
    help=T("get a meeting for the calendar of your phone"), aliases=("ics",),
    forms=(("calendrier", "calendar"),),
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
    return await sent(chat, await _file(await chosen(chat, which.number), chat))


async def _file(meeting: Meeting, chat: Chat) -> Attachment:
    must_be_published(meeting)
    return await outside(chat, f"calendar {meeting.number}", partial(_made, meeting=meeting))


async def _made(chat: Chat, *, meeting: Meeting) -> Attachment:
    name = _NAMES[chat.reader.lang].format(number=meeting.number)
    return Attachment(name, calendar_file(event(meeting, chat), chat.now))


def event(meeting: Meeting, chat: Chat) -> Event:
    """A meeting as it stands in the reader's calendar."""
    return of_meeting(meeting, chat.membership.group_slug, _words(meeting, chat))


def _words(meeting: Meeting, chat: Chat) -> EventWords:
    """How the meeting stands among those of other groups; the clocks are its own, whoever looks at the calendar."""
    reader = Reader(chat.reader.lang, meeting.timing.zone)
    # In a line of a calendar no mark says that a title is in another language.
    what, group = heading(replace(meeting, lang="")), short(Said(chat.membership.group_name), GROUP)
    called = T("{meeting} ({group})", meeting=what, group=group)
    if meeting.state == "cancelled":
        called = T("Cancelled: {meeting} ({group})", meeting=what, group=group)
    hours = meeting.timing.starts_at is not None and meeting.timing.last_day is not None
    return EventWords(
        render(called, reader),
        render(Said(", ".join(part for part in (meeting.venue, meeting.link) if part)), reader),
        render(when_text(meeting.timing), reader) if hours else "",
    )
