"""The year in dates: what happened when, from January to December."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.handlers.annual_report.sections.documents import VERDICTS, of_year, validated
from bot.handlers.annual_report.sections.events import attended
from bot.handlers.annual_report.sections.ideation import voted
from bot.handlers.annual_report.sections.meetings import held
from bot.handlers.annual_report.sections.webinars import given
from bot.handlers.annual_report.year import documents_cited, meetings_cited, votes_cited, webinars_cited
from bot.handlers.documents.texts import title_of
from bot.texts import Said, T, Text

if TYPE_CHECKING:
    from bot.handlers.annual_report.year import Year
    from bot.reports.paper.model import Block

_ALL = 100_000


async def timeline(year: Year) -> list[Block]:
    """A table of days."""
    found = [*await _met(year), *await _voted(year), *await _written(year)]
    if not found:
        return []
    rows: list[tuple[Text | None, ...]] = [*sorted(found, key=lambda pair: pair[0])]
    return [year.grid(T("The year in dates"), ((T("Day"), 0.3), (T("What"), 0.7)), rows)]


async def _met(year: Year) -> list[tuple[date, Text]]:
    found: list[tuple[date, Text]] = [
        (one.day, T("{what} {source}", what=one.title, source=meetings_cited([one.number]))) for one in await held(year)
    ]
    for given_ in await given(year):
        title = Said(given_.webinar.title, given_.webinar.lang)
        words = T("Webinar: {title} {source}", title=title, source=webinars_cited([given_.number]))
        found.append((year.day(given_.webinar.starts_at) or year.until, words))
    for event in await attended(year):
        title = Said(event.title, event.lang)
        words = T("Outside event: {title} {source}", title=title, source=meetings_cited([event.number]))
        found.append((date.fromisoformat(event.timing.day), words))
    return found


async def _voted(year: Year) -> list[tuple[date, Text]]:
    found: list[tuple[date, Text]] = []
    for one in await voted(year):
        title, source = Said(one.space.title, one.space.lang), votes_cited([one.space.number])
        opened, closed = year.day(one.space.opened_at), year.day(one.space.closed_at)
        if opened is not None and year.has(opened):
            found.append((opened, T("Ideas and vote opened: {title} {source}", title=title, source=source)))
        if closed is not None:
            found.append((closed, T("Vote closed: {title} {source}", title=title, source=source)))
    return found


async def _written(year: Year) -> list[tuple[date, Text]]:
    found: list[tuple[date, Text]] = []
    for one in await of_year(year):
        day = year.day(one.created_at)
        if day is not None and year.has(day):
            words = T("Document: {title} {source}", title=title_of(one, _ALL), source=documents_cited([one.number]))
            found.append((day, words))
    for document, ended, how in await validated(year):
        words = T("Validation, {result}: {title} {source}", result=VERDICTS[how], title=title_of(document, _ALL),
                  source=documents_cited([document.number]))  # fmt: skip
        found.append((year.day(ended.ended_at) or year.until, words))
    return found
