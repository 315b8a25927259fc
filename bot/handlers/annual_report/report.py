"""The report of a year: its figures at once, then the whole as a Word document or a PDF, its weight said first."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.annual_report.compose import paper_of
from bot.handlers.annual_report.parts import FORM, InYear
from bot.handlers.annual_report.sections.summary import figures
from bot.handlers.annual_report.year import Year
from bot.handlers.common.files import sent
from bot.messages import Attachment, Chat, Option, Reply
from bot.outside import Finish, outside
from bot.reports.paper.model import Paper
from bot.reports.paper.written import written
from bot.rules.annual_report.years import Days, usual_year
from bot.rules.wording.file_weight import weight
from bot.rules.wording.shortening import first_lines
from bot.texts import P, T, Text, lines
from storage.annual_report import paragraphs
from storage.people import groups

_ROOM = 700
"""How many characters of figures stand in the message."""
_NAMES = {"fr": "rapport-{year}.{form}", "en": "report-{year}.{form}"}


class WhichYear(Question):
    """Of which year: the one that is being written about, if it is left out."""

    year: Annotated[int | None, Ask(T("Of which year?"), InYear())] = None


class WhichFile(Question):
    """Of which year, in which form."""

    year: Annotated[int | None, Ask(T("Of which year?"), InYear())] = None
    form: Annotated[str, Ask(T("As a Word document or as a PDF?"), FORM)] = "docx"


async def year_of(chat: Chat, asked: int | None) -> Year:
    """The year that is named, else the one whose report was looked at last, else the usual one."""
    group = await groups.by_id(chat.tx, chat.group_id)
    assert group is not None  # noqa: S101 - whoever speaks is a member of it
    found = Year(chat, group, Days(asked or 0))
    if asked is not None:
        return found
    known = await paragraphs.looked_at(chat.tx, group.id)
    return Year(chat, group, Days(known or usual_year(found.today)))


@command(
    key="annual_report",
    fr="rapport", en="report", role=Role.COORDINATOR, section="documents", example=("rapport 2020", "report 2020"),
    help=T("see the figures of a year, and get its report (Word, PDF)"),
    aliases=("rapport annuel", "annual report", "rapport de l'annee", "report of the year"),
)  # fmt: skip
async def annual_report(which: WhichYear, chat: Chat) -> Reply:
    """The figures, and how heavy the report is in each form."""
    year = await year_of(chat, which.year)
    number = year.days.year
    found = await figures(year)
    kept = await paragraphs.of_year(chat.tx, chat.group_id, number)
    if not found and not kept:
        return Reply(T("Nothing is known of {year} yet: there is nothing to report.", year=str(number)))
    word, pdf = await _file(chat, year, "docx"), await _file(chat, year, "pdf")
    await paragraphs.look(chat.tx, chat.group_id, number, chat.seconds)
    texts = P("{n} paragraph of yours is in it.", "{n} paragraphs of yours are in it.", len(kept)) if kept else None
    told: list[Text] = [T("– {figure}", figure=one) for one in found]
    size = partial(weight, lang=chat.reader.lang)
    return Reply(
        lines(
            T("📘 Report of {year}, as a draft:", year=str(number)),
            first_lines(lines(*told), _ROOM, chat.membership.group_zone) if told else None,
            texts,
            T(
                "It weighs {word} as a Word document, {pdf} as a PDF.",
                word=size(len(word.data)),
                pdf=size(len(pdf.data)),
            ),
        ),
        (
            Option(T("Word document"), f"fichier rapport {number} docx"),
            Option(T("PDF"), f"fichier rapport {number} pdf"),
            Option(T("Write a paragraph"), f"rapport texte {number}"),
            *([Option(T("What is written in it"), f"rapport textes {number}")] if kept else []),
        ),
    )


@command(
    key="send_report", own=True,
    fr="fichier rapport", en="file report", role=Role.COORDINATOR,
    example=("fichier rapport 2020 pdf", "file report 2020 pdf"), help=T("get the report of a year as a file"),
    aliases=("rapport en fichier", "report as a file"),
)  # fmt: skip
async def send_report(which: WhichFile, chat: Chat) -> Reply:
    """The file."""
    return await sent(chat, await _file(chat, await year_of(chat, which.year), which.form))


async def _file(chat: Chat, year: Year, form: str) -> Attachment:
    number = year.days.year
    progress = T("I am putting the report of {year} together; that takes a few seconds.", year=str(number))
    make = partial(_read, number=number, form=form)
    return await outside(chat, f"report {number} {form}", make, progress)


async def _read(chat: Chat, *, number: int, form: str) -> Finish:
    """What stands in it is read now; it is drawn and written once nothing waits for that."""
    paper = await paper_of(await year_of(chat, number))
    return partial(_written, paper, _NAMES[chat.reader.lang].format(year=number, form=form), form)


def _written(paper: Paper, name: str, form: str) -> Attachment:
    return Attachment(name, written(paper, form))
