"""What coordinators take with them as tables: a vote, the attendance of a webinar."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.handlers.attendance_tables import published
from bot.handlers.idea_view import View, view
from bot.handlers.offering import offer, sent
from bot.handlers.results import chosen_space
from bot.handlers.things import short
from bot.handlers.webinars import the_webinar
from bot.messages import Attachment, Chat, Reply
from bot.parts import Number
from bot.reports.attendance_csv import attendance_csv
from bot.reports.votes_csv import IdeaRow, votes_csv
from bot.texts import Said, T, Text, lines
from storage import attendances, ideas
from storage.ideas import Comment, Idea
from storage.spaces import Space

_VOTE = "vote-{number}.csv"
_ATTENDANCE = {"fr": "participation-{number}.csv", "en": "attendance-{number}.csv"}


class WhichVote(Question):
    """Of which vote; the last one if it is left out."""

    number: Annotated[int | None, Ask(T("Which vote? Give its number."), Number())] = None


class WhichWebinar(Question):
    """Of which webinar."""

    number: Annotated[int, Ask(T("Which webinar? Give its number."), Number(), published)]


@command(
    fr="exporter", en="export", role=Role.COORDINATOR, section="ideas", example=("exporter", "export"),
    help=T("get the ideas and votes as a table (CSV)"),
)  # fmt: skip
async def export(which: WhichVote, chat: Chat) -> Reply:
    """How heavy the table is."""
    space = await chosen_space(chat, which.number)
    seen = await view(chat, space)
    above = lines(
        short(Said(space.title, space.lang)),
        T("The votes are not in it yet: they are hidden until the close.") if seen.points is None else None,
    )
    return offer(chat, await _votes(chat, space, seen), f"fichier vote {space.number}", above)


@command(
    fr="fichier vote", en="file vote", role=Role.COORDINATOR, example=("fichier vote 1", "file vote 1"),
    help=T("get the ideas and votes as a file"),
)  # fmt: skip
async def send_votes(which: WhichVote, chat: Chat) -> Reply:
    """The table."""
    space = await chosen_space(chat, which.number)
    return sent(chat, await _votes(chat, space, await view(chat, space)))


async def _votes(chat: Chat, space: Space, seen: View) -> Attachment:
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


@command(
    fr="exporter participation", en="export attendance", role=Role.COORDINATOR, section="webinars",
    example=("exporter participation 3", "export attendance 3"),
    help=T("get the attendance of a webinar as a table (CSV)"),
)  # fmt: skip
async def export_attendance(which: WhichWebinar, chat: Chat) -> Reply:
    """How heavy the table is."""
    file = await _attendance(which.number, chat)
    return offer(chat, file, f"fichier participation {which.number}")


@command(
    fr="fichier participation", en="file attendance", role=Role.COORDINATOR,
    example=("fichier participation 3", "file attendance 3"), help=T("get the attendance of a webinar as a file"),
)  # fmt: skip
async def send_attendance(which: WhichWebinar, chat: Chat) -> Reply:
    """The table."""
    return sent(chat, await _attendance(which.number, chat))


async def _attendance(number: int, chat: Chat) -> Attachment:
    webinar = await the_webinar(number, chat)
    answers = await attendances.of_webinar(chat.tx, webinar.id)
    return Attachment(_ATTENDANCE[chat.reader.lang].format(number=number), attendance_csv(answers, chat.reader))
