"""A closed evaluation as a Word document: its weight first, then the file."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.files import offer, sent
from bot.handlers.evaluations.lookup import closed_choices, closed_one, columns_of
from bot.handlers.evaluations.record import record_of
from bot.handlers.evaluations.texts import called
from bot.messages import Attachment, Chat, Reply
from bot.outside import outside
from bot.parts import Number
from bot.reports.evaluation_docx import evaluation_docx
from bot.texts import T
from storage.evaluations.evaluations import Evaluation


class Exporting(Question):
    """The evaluation of which year; the latest that is closed if it is left out."""

    year: Annotated[int | None, Ask(T("The evaluation of which year?"), Number(), closed_choices)] = None


@command(
    key="export_evaluation", own=True,
    fr="exporter evaluation", en="export evaluation", role=Role.OBSERVER, section="evaluations",
    example=("exporter evaluation 2030", "export evaluation 2030"),
    help=T("get the four columns of an evaluation as a Word file"),
    aliases=("exporter l'evaluation", "export the evaluation"), reads=True,
)  # fmt: skip
async def export_evaluation(which: Exporting, chat: Chat) -> Reply:
    """How heavy the document is."""
    one = await closed_one(chat, which.year)
    return offer(chat, await _document(chat, one), f"fichier evaluation {one.year}", called(one))


@command(
    key="send_evaluation_file", own=True,
    fr="fichier evaluation", en="file evaluation", role=Role.OBSERVER,
    example=("fichier evaluation 2030", "file evaluation 2030"), help=T("get an evaluation as a file"), reads=True,
)  # fmt: skip
async def send_evaluation_file(which: Exporting, chat: Chat) -> Reply:
    """The document."""
    return await sent(chat, await _document(chat, await closed_one(chat, which.year)))


async def _document(chat: Chat, one: Evaluation) -> Attachment:
    return await outside(chat, f"evaluation {one.year}", partial(_made, one=one))


async def _made(chat: Chat, *, one: Evaluation) -> Attachment:
    columns = await columns_of(chat.tx, one)
    record = record_of(columns, chat.membership.group_name, chat.reader.lang)
    return Attachment(f"evaluation-{one.year}.docx", evaluation_docx(record, chat.reader.lang))
