"""The whole report: each section that has data or was written for, in order, as a paper."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from bot.handlers.annual_report.sections.documents import documents
from bot.handlers.annual_report.sections.evaluation import evaluation
from bot.handlers.annual_report.sections.events import events
from bot.handlers.annual_report.sections.ideation import ideation
from bot.handlers.annual_report.sections.meetings import meetings
from bot.handlers.annual_report.sections.members import members
from bot.handlers.annual_report.sections.perspectives import perspectives
from bot.handlers.annual_report.sections.plan import money, plan, results
from bot.handlers.annual_report.sections.points import points
from bot.handlers.annual_report.sections.summary import figures, summary
from bot.handlers.annual_report.sections.timeline import timeline
from bot.handlers.annual_report.sections.webinars import webinars
from bot.handlers.annual_report.sections.working_groups import working_groups
from bot.handlers.annual_report.year import Year
from bot.reports.paper.model import Block, Labels, Paper, Paragraph, Part
from bot.texts import Said, T
from storage.annual_report import paragraphs


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: its key in people's databases, its number for ever, its title, and how it is counted."""

    key: str
    number: int
    title: T
    counted: Callable[[Year], Awaitable[list[Block]]]


SECTIONS = (
    Section("summary", 1, T("The year in figures"), summary),
    Section("members", 2, T("Members"), members),
    Section("results", 3, T("Main results by axis"), results),
    Section("meetings", 4, T("Meetings"), meetings),
    Section("webinars", 5, T("Webinars"), webinars),
    Section("ideation", 6, T("Ideas and votes"), ideation),
    Section("points", 7, T("Action points"), points),
    Section("plan", 8, T("Plan of action"), plan),
    Section("money", 9, T("Money"), money),
    Section("documents", 10, T("Documents and validation"), documents),
    Section("evaluation", 11, T("Evaluation of the year"), evaluation),
    Section("events", 12, T("Outside events"), events),
    Section("groups", 13, T("Working groups"), working_groups),
    Section("timeline", 14, T("The year in dates"), timeline),
    Section("perspectives", 15, T("Perspectives"), perspectives),
)


def section_of(key: str) -> Section:
    """The section of this key."""
    return next(one for one in SECTIONS if one.key == key)


async def is_known(year: Year) -> bool:
    """Whether anything happened in the year, or was written about it."""
    return bool(await figures(year) or await paragraphs.of_year(year.chat.tx, year.group.id, year.days.year))


async def parts_of(year: Year) -> list[tuple[Section, Part]]:
    """The sections that have data, or that somebody wrote for: those paragraphs come first."""
    kept = await paragraphs.of_year(year.chat.tx, year.group.id, year.days.year)
    found = []
    for section in SECTIONS:
        own = [
            Paragraph(year.say(Said(one.text, one.lang, one.written_by or 0)))
            for one in kept
            if one.section == section.key
        ]
        blocks = (*own, *await section.counted(year))
        if blocks:
            found.append((section, Part(year.say(section.title), blocks)))
    return found


async def paper_of(year: Year) -> Paper:
    """The whole report."""
    parts = tuple(part for _, part in await parts_of(year))
    title = T("Report {year} – {group}", year=str(year.days.year), group=Said(year.group.name))
    below = T(
        "Drafted on {day} from what the group wrote in Tama; figures name where they come from.",
        day=year.in_words(year.today),
    )
    labels = Labels(
        year.say(T("Contents")), year.say(T("Table")), year.say(T("Figure")), year.say(T("page"))
    )  # fmt: skip
    return Paper(year.say(title), year.say(below), year.chat.reader.lang, labels, parts)
