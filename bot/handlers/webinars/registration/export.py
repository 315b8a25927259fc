"""What coordinators take with them as a table: who registered for a webinar."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.files import offer, sent
from bot.handlers.webinars.lookup import the_webinar
from bot.handlers.webinars.registration.lookup import coming_webinars, registered
from bot.messages import Attachment, Chat, Reply
from bot.outside import outside
from bot.parts import Number
from bot.reports.registrations_csv import registrations_csv
from bot.texts import T
from storage.webinars.webinars import Webinar

_NAMES = {"fr": "inscrits-{number}.csv", "en": "registrations-{number}.csv"}


class OfWhich(Question):
    """Of which webinar."""

    number: Annotated[int, Ask(T("Which webinar? Give its number."), Number(), coming_webinars)]


@command(
    key="export_registrations", own=True,
    fr="exporter inscrits", en="export registrations", role=Role.COORDINATOR, section="webinars",
    example=("exporter inscrits 5", "export registrations 5"), aliases=("exporter inscriptions",),
    help=T("get those who registered for a webinar as a table (CSV)"),
)  # fmt: skip
async def export_registrations(which: OfWhich, chat: Chat) -> Reply:
    """How heavy the table is."""
    return offer(chat, await _file(which.number, chat), f"fichier inscrits {which.number}")


@command(
    key="send_registrations", own=True,
    fr="fichier inscrits", en="file registrations", role=Role.COORDINATOR,
    example=("fichier inscrits 5", "file registrations 5"),
    help=T("get those who registered for a webinar as a file"),
)  # fmt: skip
async def send_registrations(which: OfWhich, chat: Chat) -> Reply:
    """The table."""
    return sent(chat, await _file(which.number, chat))


async def _file(number: int, chat: Chat) -> Attachment:
    webinar = await the_webinar(number, chat)
    return await outside(chat, f"registrations {number}", partial(_made, webinar=webinar))


async def _made(chat: Chat, *, webinar: Webinar) -> Attachment:
    name = _NAMES[chat.reader.lang].format(number=webinar.number)
    return Attachment(name, registrations_csv(await registered(chat.tx, webinar), chat.reader))
