"""What coordinators take with them as a table: the ideas and votes of a space."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.common.files import offer, sent
from bot.handlers.ideas.results.results import chosen_space
from bot.handlers.ideas.view import View, hides_points, view
from bot.messages import Attachment, Chat, Reply
from bot.outside import outside
from bot.parts import Number
from bot.reports.votes_csv import IdeaRow, votes_csv
from bot.rules.wording.shortening import short
from bot.texts import Said, T, Text, lines
from storage.ideas import ideas
from storage.ideas.ideas import Comment, Idea
from storage.ideas.spaces import Space

_VOTE = "vote-{number}.csv"


class WhichVote(Question):
    """Of which vote; the last one if it is left out."""

    number: Annotated[int | None, Ask(T("Which vote? Give its number."), Number())] = None


@command(
    key="export", own=True,
    fr="exporter", en="export", role=Role.COORDINATOR, section="ideas", example=("exporter", "export"),
    help=T("get the ideas and votes as a table (CSV)"),
    forms=(("exporter 1", "export 1"),),
)  # fmt: skip
async def export(which: WhichVote, chat: Chat) -> Reply:
    """How heavy the table is."""
    space = await chosen_space(chat, which.number)
    above = lines(
        short(Said(space.title, space.lang)),
        T("The votes are not in it yet: they are hidden until the close.") if await hides_points(chat, space) else None,
    )
    file = await outside(chat, f"vote {space.number}", partial(_votes, space=space))
    return offer(chat, file, f"fichier vote {space.number}", above)


@command(
    key="send_votes", own=True,
    fr="fichier vote", en="file vote", role=Role.COORDINATOR, example=("fichier vote 1", "file vote 1"),
    help=T("get the ideas and votes as a file"),
)  # fmt: skip
async def send_votes(which: WhichVote, chat: Chat) -> Reply:
    """The table."""
    space = await chosen_space(chat, which.number)
    return sent(chat, await outside(chat, f"vote {space.number}", partial(_votes, space=space)))


async def _votes(chat: Chat, *, space: Space) -> Attachment:
    seen = await view(chat, space)
    rows = [_row(seen, idea, await ideas.comments(chat.tx, idea.id)) for idea in seen.ideas]
    return Attachment(_VOTE.format(number=space.number), votes_csv(rows, chat.reader))


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
