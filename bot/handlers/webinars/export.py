"""What coordinators take with them as a table: the attendance of a webinar."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.sheets import CSV, FORM, Wanted, offer_sheet, send_sheet
from bot.handlers.webinars.attendance import published
from bot.handlers.webinars.lookup import the_webinar
from bot.languages import render
from bot.messages import Chat, Reply
from bot.parts import Number
from bot.reports.attendance_sheet import attendance_sheet
from bot.reports.sheets import Sheet
from bot.texts import Said, T
from storage.webinars import attendances
from storage.webinars.webinars import Webinar

_ATTENDANCE = {"fr": "participation-{number}", "en": "attendance-{number}"}


class WhichWebinar(Question):
    """Of which webinar, in which form."""

    number: Annotated[int, Ask(T("Which webinar? Give its number."), Number(), published)]
    form: Annotated[str, FORM] = CSV


@command(
    key="export_attendance", own=True,
    fr="exporter participation", en="export attendance", role=Role.COORDINATOR, section="webinars",
    example=("exporter participation 3", "export attendance 3"),
    help=T("get the attendance of a webinar as a table (CSV, Excel)"),
    forms=(("exporter participation 3 xlsx", "export attendance 3 xlsx"),),
)  # fmt: skip
async def export_attendance(which: WhichWebinar, chat: Chat) -> Reply:
    """How heavy the table is."""
    return await offer_sheet(chat, await _attendance(which.number, chat), which.form)


@command(
    key="send_attendance", own=True,
    fr="fichier participation", en="file attendance", role=Role.COORDINATOR,
    example=("fichier participation 3", "file attendance 3"), help=T("get the attendance of a webinar as a file"),
)  # fmt: skip
async def send_attendance(which: WhichWebinar, chat: Chat) -> Reply:
    """The table."""
    return await send_sheet(chat, await _attendance(which.number, chat), which.form)


async def _attendance(number: int, chat: Chat) -> Wanted:
    webinar = await the_webinar(number, chat)
    name = _ATTENDANCE[chat.reader.lang].format(number=webinar.number)
    return Wanted(name, f"fichier participation {number}", partial(_read, webinar=webinar))


async def _read(chat: Chat, *, webinar: Webinar) -> Sheet:
    answers = await attendances.of_webinar(chat.tx, webinar.id)
    return attendance_sheet(render(Said(webinar.title, webinar.lang), chat.reader), answers, chat.reader)
