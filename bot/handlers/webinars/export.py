"""What coordinators take with them as a table: the attendance of a webinar."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.files import offer, sent
from bot.handlers.webinars.attendance import published
from bot.handlers.webinars.lookup import the_webinar
from bot.messages import Attachment, Chat, Reply
from bot.outside import outside
from bot.parts import Number
from bot.reports.attendance_csv import attendance_csv
from bot.texts import T
from storage.webinars import attendances
from storage.webinars.webinars import Webinar

_ATTENDANCE = {"fr": "participation-{number}.csv", "en": "attendance-{number}.csv"}


class WhichWebinar(Question):
    """Of which webinar."""

    number: Annotated[int, Ask(T("Which webinar? Give its number."), Number(), published)]


@command(
    key="export_attendance", own=True,
    fr="exporter participation", en="export attendance", role=Role.COORDINATOR, section="webinars",
    example=("exporter participation 3", "export attendance 3"),
    help=T("get the attendance of a webinar as a table (CSV)"),
)  # fmt: skip
async def export_attendance(which: WhichWebinar, chat: Chat) -> Reply:
    """How heavy the table is."""
    file = await _attendance(which.number, chat)
    return offer(chat, file, f"fichier participation {which.number}")


@command(
    key="send_attendance", own=True,
    fr="fichier participation", en="file attendance", role=Role.COORDINATOR,
    example=("fichier participation 3", "file attendance 3"), help=T("get the attendance of a webinar as a file"),
)  # fmt: skip
async def send_attendance(which: WhichWebinar, chat: Chat) -> Reply:
    """The table."""
    return sent(chat, await _attendance(which.number, chat))


async def _attendance(number: int, chat: Chat) -> Attachment:
    webinar = await the_webinar(number, chat)
    return await outside(chat, f"attendance {number}", partial(_made, webinar=webinar))


async def _made(chat: Chat, *, webinar: Webinar) -> Attachment:
    answers = await attendances.of_webinar(chat.tx, webinar.id)
    return Attachment(_ATTENDANCE[chat.reader.lang].format(number=webinar.number), attendance_csv(answers, chat.reader))
