"""The result of a vote in a few lines: who voted, the best ideas, and what the coordinators decided."""

from __future__ import annotations

from bot.handlers.ideas.results.results import outcome_text, participation
from bot.handlers.ideas.view import points_of, points_text
from bot.messages import Chat
from bot.rules.ideas.tally import Standing, standings
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, lines
from storage.ideas import ideas
from storage.ideas.ideas import Idea
from storage.ideas.spaces import Space

_BEST = 3
_WIDTH = 30


async def summary(chat: Chat, space: Space, *, decided: bool = True) -> Text:
    """The best ideas, below the outcome if it is `decided`."""
    found = {idea.id: idea for idea in await ideas.in_space(chat.tx, space.id)}
    ranked = standings(await points_of(chat, space))
    best = [_best(space, one, found[one.idea_id]) for one in ranked[:_BEST] if one.points]
    title = short(Said(space.title, space.lang), _WIDTH)
    told = outcome_text(space) if decided else None
    return lines(T("📊 Result: {title}", title=title), told, await participation(chat, space), *best)


def _best(space: Space, one: Standing, idea: Idea) -> Text:
    words = short(Said(idea.text, idea.lang), _WIDTH)
    points, number = points_text(space, one.points), idea.number
    if one.tied:
        return T(
            "{place}. (tied) {points}: idea {number}, {idea}", place=one.rank, points=points, number=number, idea=words
        )
    return T("{place}. {points}: idea {number}, {idea}", place=one.rank, points=points, number=number, idea=words)
