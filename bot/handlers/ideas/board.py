"""The vote on the noticeboard: its ideas with bars, as far as results may be seen."""

from __future__ import annotations

from bot.board import Column, Content, Look, Panel, Row, Window, shown
from bot.handlers.ideas.list_page import dates_text
from bot.handlers.ideas.results.results import outcome_text, participation
from bot.handlers.ideas.view import View, hides_points, mark_button, points_of, view
from bot.messages import Chat
from bot.rules.ideas.tally import percent
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text
from storage.ideas import ideas, spaces
from storage.ideas.ideas import Idea
from storage.ideas.spaces import Space

_WORDS = 200


@shown(
    Panel(
        "ideas",
        T("Ideas"),
        (
            Column("number", T("No."), "number"),
            Column("idea", T("Idea"), "main"),
            Column("author", T("By whom")),
            Column("comments", T("Comments")),
            Column("votes", T("Votes")),
            Column("mine", T("My vote")),
        ),
        order=30,
        look=Look.BARS,
    )
)
async def idea_list(chat: Chat, window: Window) -> Content:
    """The ideas of the vote that was opened last, those with the most votes first once these may be seen."""
    space = await spaces.latest(chat.tx, chat.group_id)
    if space is None:
        return Content()
    known = await ideas.outlines(chat.tx, space.id)
    points = {} if await hides_points(chat, space) else await points_of(chat, space)
    ranked = sorted(known, key=lambda one: -points.get(one.id, 0))
    numbers = [one.number for one in ranked[window.skip :][: window.most]]
    seen = await view(chat, space, numbers)
    by_number = {one.number: one for one in seen.ideas}
    most = max(points.values(), default=0)
    rows = [_row(seen, by_number[number], most, window.room(_WORDS)) for number in numbers]
    return Content(rows, len(known), await _above(chat, space))


async def _above(chat: Chat, space: Space) -> list[Text]:
    told = [outcome_text(space)] if space.outcome_at is not None else []
    title = short(Said(space.title, space.lang), _WORDS)
    return [title, dates_text(chat.seconds, space), await participation(chat, space), *told]


def _row(seen: View, idea: Idea, most: int, room: int) -> Row:
    points = None if seen.points is None else seen.points.get(idea.id, 0)
    author = Said(idea.author, by=idea.author_id or 0) if seen.space.named and idea.author else None
    words: Text = short(Said(idea.text, idea.lang), room)
    if idea.merged_into is not None:
        words = T("{idea} (merged into idea {into})", idea=words, into=idea.merged_into)
    mine = T("✓ Mine") if idea.number in seen.mine else None
    return Row(
        (idea.number, words, author, seen.comments.get(idea.id) or None, points, mine),
        (mark_button(seen, idea),) if seen.votes and idea.state == "open" else (),
        share=percent(points or 0, most),
    )
