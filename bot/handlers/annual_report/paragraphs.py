"""Paragraphs that coordinators write for the report of a year: kept at each new draft, listed, taken out, put back."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.annual_report.compose import section_of
from bot.handlers.annual_report.parts import SECTION, InYear, sections
from bot.handlers.annual_report.report import WhichYear, year_of
from bot.messages import Chat, Option, Reply
from bot.parts import Number, Words
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T, Text, lines
from storage.annual_report import paragraphs
from storage.annual_report.paragraphs import Kept

_LONGEST = 3000
_SHOWN = 90
_MOST = 100
"""So many paragraphs has a report at most."""


class NewText(Question):
    """Below which heading of the report of which year, and what."""

    year: Annotated[int | None, Ask(T("Of which year?"), InYear())] = None
    section: Annotated[str, Ask(T("Below which heading?"), SECTION, sections)]
    text: Annotated[str, Ask(T("What shall stand there?"), Words(_LONGEST))]


class WhichText(Question):
    """Which paragraph, by its number."""

    number: Annotated[int, Ask(T("Which paragraph? Give its number."), Number())]


@command(
    key="write_report",
    fr="rapport texte", en="report text", role=Role.COORDINATOR, section="documents",
    example=("rapport texte 1 L’année a été marquée par…", "report text 1 The year was marked by…"),
    help=T("write a paragraph for the report of the year"),
    forms=(("rapport texte 2020 4 Trois réunions annulées", "report text 2020 4 Three meetings cancelled"),),
    aliases=("ecrire rapport", "write report"),
)  # fmt: skip
async def write_report(new: NewText, chat: Chat) -> Reply:
    """Keep it, and say where it stands."""
    year = (await year_of(chat, new.year)).days.year
    known = await paragraphs.of_year(chat.tx, chat.group_id, year)
    same = next((one.number for one in known if (one.section, one.text) == (new.section, new.text)), None)
    if same is None and len(known) >= _MOST:
        raise Refused(T("There are {n} paragraphs already: take one out first.", n=_MOST))
    kept = Kept(0, 0, year, new.section, new.text, chat.reader.lang, chat.me.id, None)
    number = same or await paragraphs.add(chat.tx, chat.group_id, kept, chat.seconds)
    await paragraphs.look(chat.tx, chat.group_id, year, chat.seconds)
    title = section_of(new.section).title
    return Reply(
        lines(
            T("✓ Paragraph {number} stands in the report of {year}, below “{title}”.", number=number, year=str(year),
              title=title),
            short(Said(new.text, chat.reader.lang, chat.me.id), _SHOWN),
        ),
        (
            Option(T("See the report"), f"rapport {year}"),
            Option(T("Take this paragraph out"), f"retirer texte {number}"),
        ),
    )  # fmt: skip


@command(
    key="list_report_texts", own=True, reads=True,
    fr="rapport textes", en="report texts", role=Role.COORDINATOR, section="documents",
    example=("rapport textes 2020", "report texts 2020"), help=T("list the paragraphs written for a report"),
)  # fmt: skip
async def list_report_texts(which: WhichYear, chat: Chat) -> Reply:
    """Each below its heading, with a button to take it out."""
    year = (await year_of(chat, which.year)).days.year
    found = await paragraphs.of_year(chat.tx, chat.group_id, year)
    write = Option(T("Write a paragraph"), f"rapport texte {year}")
    if not found:
        example = Line("rapport texte 1 …", "report text 1 …")
        nothing = T("Nothing is written for the report of {year}. For example: {line}", year=str(year), line=example)
        return Reply(nothing, (write,))
    told: list[Text] = [
        T("{number}. {title}: {words}", number=one.number, title=section_of(one.section).title,
          words=short(Said(one.text, one.lang, one.written_by or 0), _SHOWN))
        for one in found[-8:]
    ]  # fmt: skip
    buttons = [Option(T("Take out {number}", number=one.number), f"retirer texte {one.number}") for one in found[-8:]]
    return Reply(lines(T("Written for the report of {year}:", year=str(year)), *told), (*buttons, write))


@command(
    key="remove_report_text",
    fr="retirer texte", en="remove text", role=Role.COORDINATOR, section="documents",
    example=("retirer texte 2", "remove text 2"), help=T("take a paragraph out of the report"),
    effect=T("Take paragraph {rest} out of the report?"), aliases=("rapport retirer", "report remove"),
)  # fmt: skip
async def remove_report_text(which: WhichText, chat: Chat) -> Reply:
    """It stands in no draft any more; it can be put back."""
    one = await _the_paragraph(which.number, chat)
    if one.removed_at is None:
        await paragraphs.set_removed(chat.tx, one.id, chat.seconds)
    words = short(Said(one.text, one.lang, one.written_by or 0), _SHOWN)
    return Reply(
        lines(
            T("✓ Paragraph {number} is no longer in the report of {year}.", number=one.number, year=str(one.year)),
            words,
        ),
        (Option(T("Put it back"), f"remettre texte {one.number}"), Option(T("See the report"), f"rapport {one.year}")),
    )


@command(
    key="restore_report_text",
    fr="remettre texte", en="restore text", role=Role.COORDINATOR, section="documents",
    example=("remettre texte 2", "restore text 2"), help=T("put a paragraph back into the report"),
    effect=T("Put paragraph {rest} back into the report?"),
)  # fmt: skip
async def restore_report_text(which: WhichText, chat: Chat) -> Reply:
    """It stands in each draft again."""
    one = await _the_paragraph(which.number, chat)
    await paragraphs.set_removed(chat.tx, one.id, None)
    return Reply(
        T("✓ Paragraph {number} is in the report of {year} again.", number=one.number, year=str(one.year)),
        (Option(T("See the report"), f"rapport {one.year}"),),
    )


async def _the_paragraph(number: int, chat: Chat) -> Kept:
    one = await paragraphs.by_number(chat.tx, chat.group_id, number)
    if one is None:
        line = Line("rapport textes", "report texts")
        raise Refused(T("There is no paragraph {number}. For the list: {line}", number=number, line=line))
    return one
