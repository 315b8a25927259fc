"""The ideas of a year and what the votes on them came to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.commands import Role
from bot.handlers.annual_report.sections.meetings import bars
from bot.handlers.annual_report.year import votes_cited
from bot.handlers.ideas.results.export import ideation as table
from bot.handlers.ideas.results.results import outcome_text
from bot.handlers.ideas.view import hides_points, view
from bot.reports.charts.chart import MOST_BARS, Chart
from bot.reports.paper.model import Figure, Grid
from bot.reports.votes_sheet import HEADS
from bot.rules.ideas.tally import percent
from bot.texts import P, Said, T, Text
from storage.ideas import spaces, votes

if TYPE_CHECKING:
    from bot.handlers.annual_report.year import Year
    from bot.reports.paper.model import Block
    from storage.ideas.ideas import Idea
    from storage.ideas.spaces import Space
    from storage.ideas.votes import Participation

_SHARES = (0.06, 0.42, 0.16, 0.26, 0.1)


@dataclass(frozen=True, slots=True)
class Voted:
    """A space of the year: its ideas with their points, best first, empty while they are hidden."""

    space: Space
    ideas: int
    comments: int
    turnout: Participation
    ranked: tuple[tuple[Idea, int], ...]


async def voted(year: Year) -> list[Voted]:
    """The spaces whose vote was closed in the year, or that were opened in it and are not closed yet."""
    return [
        await _voted(year, one)
        for one in await spaces.in_group(year.chat.tx, year.group.id)
        if year.has(year.day(one.opened_at if one.closed_at is None else one.closed_at))
    ]


async def _voted(year: Year, one: Space) -> Voted:
    tx = year.chat.tx
    seen = await view(year.chat, one)
    turnout = await votes.participation(tx, one.id, year.group.id, int(Role.MEMBER))
    ranked = []
    if not await hides_points(year.chat, one):
        open_ideas = [idea for idea in seen.ideas if idea.state == "open"]
        points = seen.points or {}
        ranked = sorted(((idea, points.get(idea.id, 0)) for idea in open_ideas), key=lambda pair: -pair[1])
    return Voted(one, len(seen.ideas), sum(seen.comments.values()), turnout, tuple(ranked))


async def ideation(year: Year) -> list[Block]:
    """Each vote with its table, its bars and its outcome."""
    blocks: list[Block] = []
    for one in await voted(year):
        blocks += await _space(year, one)
    return blocks


async def _space(year: Year, one: Voted) -> list[Block]:
    space, source = one.space, votes_cited([one.space.number])
    title = Said(space.title, space.lang)
    said: list[Text] = [
        P("“{title}” {source} gathered {n} idea.", "“{title}” {source} gathered {n} ideas.", one.ideas, title=title,
          source=source),
        P("{n} comment was made on them.", "{n} comments were made on them.", one.comments),
        P("{n} member of {all} voted ({share}%).", "{n} members of {all} voted ({share}%).", one.turnout.voted,
          all=one.turnout.may, share=percent(one.turnout.voted, one.turnout.may)),
    ]  # fmt: skip
    if space.state != "closed":
        said.append(T("The vote is still open."))
    sheet = await table(year.chat, space=space)
    rows = tuple(tuple("" if cell is None else str(cell) for cell in row) for row in sheet.rows)
    blocks: list[Block] = [year.paragraph(*said)]
    if rows:
        blocks.append(Grid(year.say(T("Ideas of “{title}”", title=title)), HEADS, rows, _SHARES))
    shown = [(f"{idea.number}. {year.say(Said(idea.text, idea.lang))}", points) for idea, points in one.ranked][
        :MOST_BARS
    ]
    if any(points for _, points in shown):
        chart = Chart(tuple(name for name, _ in shown), tuple(points for _, points in shown))
        caption = T("Votes for each idea of “{title}” {source}", title=title, source=source)
        blocks.append(Figure(year.say(caption), year.say(T("Bars: {bars}", bars=bars(shown))), chart))
    if space.outcome_at is not None:
        blocks.append(year.paragraph(outcome_text(space)))
    return blocks
