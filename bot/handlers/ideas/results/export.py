"""The ideas and votes of a space as a table, in the columns that the groups use."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.sheets import CSV, FORM, Wanted, send_sheet
from bot.handlers.ideas.results.results import chosen_space
from bot.handlers.ideas.view import View, view
from bot.languages import render
from bot.messages import Chat, Reply
from bot.parts import Number
from bot.reports.sheets import Sheet
from bot.reports.votes_sheet import IdeaRow, votes_sheet
from bot.texts import Said, T, Text
from storage.ideas import ideas
from storage.ideas.ideas import Comment, Idea
from storage.ideas.spaces import Space


class WhichVote(Question):
    """Of which vote, the last one if it is left out; in which form."""

    number: Annotated[int | None, Ask(T("Which vote? Give its number."), Number())] = None
    form: Annotated[str, FORM] = CSV


@command(
    key="send_votes", own=True,
    fr="fichier vote", en="file vote", role=Role.COORDINATOR, example=("fichier vote 1", "file vote 1"),
    help=T("get the ideas and votes as a file"),
)  # fmt: skip
async def send_votes(which: WhichVote, chat: Chat) -> Reply:
    """The table."""
    return await send_sheet(chat, votes_of(await chosen_space(chat, which.number)), which.form)


def votes_of(space: Space) -> Wanted:
    """The table of a space."""
    return Wanted(f"vote-{space.number}", f"fichier vote {space.number}", partial(ideation, space=space))


async def ideation(chat: Chat, *, space: Space) -> Sheet:
    """The ideas as the reader may see them, with what was said of them, and the votes if these may be seen."""
    seen = await view(chat, space)
    rows = [_row(seen, idea, await ideas.comments(chat.tx, idea.id)) for idea in seen.ideas]
    return votes_sheet(render(Said(space.title, space.lang), chat.reader), rows, chat.reader)


def _row(seen: View, idea: Idea, comments: list[Comment]) -> IdeaRow:
    votes = None if seen.points is None else seen.points.get(idea.id)
    author = idea.author if seen.space.named and idea.author else ""
    return IdeaRow(idea.number, _idea(idea), author, tuple(_comment(seen, one) for one in comments), votes)


def _idea(idea: Idea) -> Text:
    words = Said(idea.text, idea.lang)
    if idea.merged_into is None:
        return words
    return T("{idea} (merged into idea {into})", idea=words, into=idea.merged_into)


def _comment(seen: View, one: Comment) -> Text:
    words = Said(one.text, one.lang)
    return T("{name}: {words}", name=one.author, words=words) if seen.space.named and one.author else words
