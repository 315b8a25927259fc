"""What the next year begins with: the ideas that were kept, what is still open, what is planned."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.handlers.annual_report.sections.ideation import voted
from bot.handlers.annual_report.sections.points import decided
from bot.handlers.annual_report.year import meetings_cited, votes_cited
from bot.handlers.meetings.kinds import KINDS
from bot.handlers.points.texts import owner_names
from bot.rules.annual_report.years import OPEN, OVERDUE
from bot.texts import P, Said, T, Text
from storage.meetings import meetings

if TYPE_CHECKING:
    from bot.handlers.annual_report.year import Year
    from bot.reports.paper.model import Block

BEST = 5


async def perspectives(year: Year) -> list[Block]:
    """The best ideas of each vote that is over, the open points, the meetings to come."""
    blocks: list[Block] = []
    for one in await voted(year):
        best = [(idea, points) for idea, points in one.ranked if points][:BEST]
        if one.space.state == "closed" and best:
            title, source = Said(one.space.title, one.space.lang), votes_cited([one.space.number])
            blocks += [
                year.paragraph(T("The ideas of “{title}” that most people want {source}:", title=title, source=source)),
                year.bullets(*(
                    P("{number}. {idea} ({n} vote)", "{number}. {idea} ({n} votes)", points, number=idea.number,
                      idea=Said(idea.text, idea.lang, idea.author_id or 0))
                    for idea, points in best
                )),
            ]  # fmt: skip
    found = await decided(year)
    still = sorted([*found[OPEN], *found[OVERDUE]], key=lambda one: one.number)
    if still:
        said = P(
            "{n} action point of the year is still to be done.",
            "{n} action points of the year are still to be done.",
            len(still),
        )
        columns = ((T("No."), 0.08), (T("Action point"), 0.47), (T("Owners"), 0.23), (T("Deadline"), 0.22))
        rows: list[tuple[Text | None, ...]] = [
            (
                one.number,
                Said(one.text, one.lang),
                owner_names(one.owners, len(one.owners)) if one.owners else None,
                one.deadline,
            )
            for one in still
        ]
        blocks += [year.paragraph(said), year.grid(T("Action points that are open"), columns, rows)]
    coming = await meetings.coming(year.chat.tx, year.group.id, year.chat.seconds) if year.until == year.today else []
    if coming:
        blocks += [
            year.paragraph(P("{n} meeting is planned:", "{n} meetings are planned:", len(coming))),
            year.bullets(*(
                T("{day}: {title} {source}", day=year.in_words(date.fromisoformat(one.timing.day)),
                  title=Said(one.title, one.lang) if one.title else KINDS[one.kind].name,
                  source=meetings_cited([one.number]))
                for one in coming
            )),
        ]  # fmt: skip
    return blocks
