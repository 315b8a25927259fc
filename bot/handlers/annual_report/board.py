"""The report of the year on the desk: the way to it, and what was written for it."""

from __future__ import annotations

from bot.board import Column, Content, Panel, Row, Window, shown
from bot.commands import Role
from bot.handlers.annual_report.compose import section_of
from bot.handlers.annual_report.report import year_of
from bot.messages import Chat, Option
from bot.rules.wording.shortening import short
from bot.texts import Said, T
from storage.annual_report import paragraphs

_WORDS = 300


@shown(
    Panel(
        "report",
        T("Report of the year"),
        (
            Column("number", T("No."), "number"),
            Column("heading", T("Heading"), "main"),
            Column("text", T("Paragraph")),
        ),
        order=90,
        least=Role.COORDINATOR,
        desk=True,
    )
)
async def report_board(chat: Chat, window: Window) -> Content:
    """The report that is being written, and the paragraphs that coordinators wrote for it."""
    year = (await year_of(chat, None)).days.year
    found = await paragraphs.of_year(chat.tx, chat.group_id, year)
    rows = [
        Row(
            (
                one.number,
                section_of(one.section).title,
                short(Said(one.text, one.lang, one.written_by or 0), window.room(_WORDS)),
            ),
            (Option(T("Take out {number}", number=one.number), f"retirer texte {one.number}"),),
        )
        for one in found[window.skip : window.skip + window.most]
    ]
    above = (T("The report of {year} writes itself: figures and charts, and what you add.", year=str(year)),)
    return Content(rows, len(found), above, _ways(year))


def _ways(year: int) -> tuple[Option, ...]:
    return (
        Option(T("See the figures"), f"rapport {year}"),
        Option(T("Word document"), f"fichier rapport {year} docx"),
        Option(T("PDF"), f"fichier rapport {year} pdf"),
        Option(T("Write a paragraph"), f"rapport texte {year}"),
    )
