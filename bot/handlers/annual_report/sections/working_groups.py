"""The working groups, each with its own figures of the year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.handlers.annual_report.sections.meetings import held
from bot.handlers.annual_report.sections.members import membership
from bot.handlers.annual_report.sections.points import decided, done
from bot.texts import P, Said, T, Text
from storage.people import groups

if TYPE_CHECKING:
    from bot.handlers.annual_report.year import Year
    from bot.reports.paper.model import Block


async def working_groups(year: Year) -> list[Block]:
    """Members, meetings and action points of each."""
    rows: list[tuple[Text | None, ...]] = []
    for group in await groups.below(year.chat.tx, year.group.id):
        own = replace(year, group=group)
        found = await decided(own)
        total = sum(map(len, found.values()))
        people = (await membership(own)).people
        rows.append((Said(group.name), len(people), len(await held(own)), total, len(done(found))))
    if not rows:
        return []
    said = P("{n} working group is part of the group.", "{n} working groups are part of the group.", len(rows))
    columns = (
        (T("Working group"), 0.4), (T("Members"), 0.15), (T("Meetings"), 0.15), (T("Action points"), 0.15),
        (T("Points done"), 0.15),
    )  # fmt: skip
    return [year.paragraph(said), year.grid(T("Working groups"), columns, rows)]
