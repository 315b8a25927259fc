"""Outside events to which the group sent somebody."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.handlers.annual_report.year import meetings_cited
from bot.texts import P, Said, T, Text, listed
from storage.meetings.events import delegates, listing, reports

if TYPE_CHECKING:
    from bot.handlers.annual_report.year import Year
    from bot.reports.paper.model import Block
    from storage.meetings.meetings import Meeting


async def attended(year: Year) -> list[Meeting]:
    """Those of the year that are over, the first one first."""
    found = await listing.events(year.chat.tx, year.group.id)
    over = (one for one in reversed(found) if one.timing.over_at <= year.chat.seconds)
    return [one for one in over if year.has(date.fromisoformat(one.timing.day))]


async def events(year: Year) -> list[Block]:
    """Each with who went there, and what they reported."""
    found = await attended(year)
    if not found:
        return []
    said = P("The group was represented at {n} outside event {source}.",
             "The group was represented at {n} outside events {source}.",
             len(found), source=meetings_cited([one.number for one in found]))  # fmt: skip
    rows: list[tuple[Text | None, ...]] = []
    told: list[Text] = []
    for one in found:
        who = [Said(d.name, by=d.person_id or 0) for d in await delegates.of_meeting(year.chat.tx, one.id) if d.name]
        title = Said(one.title, one.lang)
        place = Said(one.venue) if one.venue else None
        rows.append((one.number, date.fromisoformat(one.timing.day), title, place, listed(who) if who else None))
        told += [
            T("{title}: {words}", title=title, words=Said(report.text, report.lang, report.person_id))
            for report in await reports.of_meeting(year.chat.tx, one.id)
        ]
    columns = ((T("No."), 0.08), (T("Day"), 0.24), (T("Event"), 0.28), (T("Venue"), 0.18), (T("Who went"), 0.22))
    blocks: list[Block] = [year.paragraph(said), year.grid(T("Outside events"), columns, rows)]
    return [*blocks, year.bullets(*told)] if told else blocks
