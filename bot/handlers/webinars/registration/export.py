"""What coordinators take with them as a table: who registered for a webinar."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.sheets import CSV, FORM, Wanted, offer_sheet, send_sheet
from bot.handlers.webinars.lookup import the_webinar
from bot.handlers.webinars.registration.lookup import coming_webinars, registered
from bot.languages import render
from bot.messages import Chat, Reply
from bot.parts import Number
from bot.reports.registrations_sheet import registrations_sheet
from bot.reports.sheets import Sheet
from bot.texts import Said, T
from storage.webinars.webinars import Webinar

_NAMES = {"fr": "inscrits-{number}", "en": "registrations-{number}"}


class OfWhich(Question):
    """Of which webinar, in which form."""

    number: Annotated[int, Ask(T("Which webinar? Give its number."), Number(), coming_webinars)]
    form: Annotated[str, FORM] = CSV


@command(
    key="export_registrations", own=True,
    fr="exporter inscrits", en="export registrations", role=Role.COORDINATOR, section="webinars",
    example=("exporter inscrits 5", "export registrations 5"), aliases=("exporter inscriptions",),
    help=T("get those who registered for a webinar as a table (CSV, Excel)"),
    forms=(("exporter inscrits 5 xlsx", "export registrations 5 xlsx"),),
)  # fmt: skip
async def export_registrations(which: OfWhich, chat: Chat) -> Reply:
    """How heavy the table is."""
    return await offer_sheet(chat, await _registrations(which.number, chat), which.form)


@command(
    key="send_registrations", own=True,
    fr="fichier inscrits", en="file registrations", role=Role.COORDINATOR,
    example=("fichier inscrits 5", "file registrations 5"),
    help=T("get those who registered for a webinar as a file"),
)  # fmt: skip
async def send_registrations(which: OfWhich, chat: Chat) -> Reply:
    """The table."""
    return await send_sheet(chat, await _registrations(which.number, chat), which.form)


async def _registrations(number: int, chat: Chat) -> Wanted:
    webinar = await the_webinar(number, chat)
    name = _NAMES[chat.reader.lang].format(number=webinar.number)
    return Wanted(name, f"fichier inscrits {number}", partial(_read, webinar=webinar))


async def _read(chat: Chat, *, webinar: Webinar) -> Sheet:
    title = render(Said(webinar.title, webinar.lang), chat.reader)
    return registrations_sheet(title, await registered(chat.tx, webinar), chat.reader)
