"""A webinar as a file for one's calendar."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.files import offer, sent
from bot.handlers.webinars import texts as webinar_texts
from bot.handlers.webinars.lookup import the_webinar
from bot.handlers.webinars.planned import event
from bot.handlers.webinars.registration.lookup import coming_webinars
from bot.messages import Attachment, Chat, Reply
from bot.outside import outside
from bot.parts import Number
from bot.reports.calendar_file import calendar_file
from bot.texts import Line, T, lines
from storage.webinars import registrations
from storage.webinars.webinars import Webinar

_NAMES = {"fr": "webinaire-{number}.ics", "en": "webinar-{number}.ics"}


class WhichForCalendar(Question):
    """Which webinar."""

    number: Annotated[int, Ask(T("Which webinar? Give its number."), Number(), coming_webinars)]


@command(
    key="webinar_calendar", own=True, reads=True,
    fr="calendrier webinaire", en="webinar calendar", role=Role.OBSERVER, section="webinars",
    example=("calendrier webinaire 5", "webinar calendar 5"), help=T("get a webinar for the calendar of your phone"),
    aliases=("calendar webinar", "ics webinaire", "ics webinar"),
)  # fmt: skip
async def webinar_calendar(which: WhichForCalendar, chat: Chat) -> Reply:
    """How heavy the file is; it replaces the one that was sent before, if the webinar moved."""
    webinar = await the_webinar(which.number, chat)
    above = lines(webinar_texts.title(webinar, 80), webinar_texts.when(webinar))
    return offer(chat, await _file(webinar, chat), f"fichier webinaire {webinar.number}", above)


@command(
    key="send_webinar_calendar", own=True,
    fr="fichier webinaire", en="file webinar", role=Role.OBSERVER,
    example=("fichier webinaire 5", "file webinar 5"), help=T("get a webinar as a calendar file"),
)  # fmt: skip
async def send_webinar_calendar(which: WhichForCalendar, chat: Chat) -> Reply:
    """The file."""
    return await sent(chat, await _file(await the_webinar(which.number, chat), chat))


async def _file(webinar: Webinar, chat: Chat) -> Attachment:
    if webinar.state == "draft":
        line = Line(f"webinaire {webinar.number} oui", f"webinar {webinar.number} yes")
        raise Refused(T("Webinar {number} is still a draft. To publish it: {line}", number=webinar.number, line=line))
    return await outside(chat, f"webinar {webinar.number}", partial(_made, webinar=webinar))


async def _made(chat: Chat, *, webinar: Webinar) -> Attachment:
    mine = (await registrations.of_person(chat.tx, chat.group_id, chat.me.id)).get(webinar.id)
    found = event(webinar, chat, registered=mine is not None and mine.state == "registered")
    return Attachment(_NAMES[chat.reader.lang].format(number=webinar.number), calendar_file(found, chat.now))
