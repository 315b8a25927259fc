"""An evaluation that was held elsewhere comes in as a file: it is looked at, and the group's on a yes."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, command
from bot.errors import Refused
from bot.handlers.common.papers import takes
from bot.handlers.evaluations.brought import bring, brought_look
from bot.handlers.evaluations.card import card
from bot.handlers.evaluations.lookup import evaluation_of
from bot.handlers.evaluations.opening import draft_choices
from bot.handlers.evaluations.texts import called
from bot.messages import Chat, Reply
from bot.papers.evaluations.model import EvaluationPaper
from bot.papers.told import ReadFile
from bot.parts import Number, Yes
from bot.texts import Line, T
from storage.evaluations import evaluations

_FIRST = 2000


@takes("evaluation")
async def take_evaluation(file: ReadFile, chat: Chat) -> Reply:
    """The four columns as they were read; nothing of it is the group's before a yes."""
    paper = file.told.content
    assert isinstance(paper, EvaluationPaper)  # noqa: S101 - told by their kind
    if paper.year is None or not _FIRST <= paper.year <= chat.now.year:
        title = Line("Évaluation 2019", "Evaluation 2019")
        raise Refused(T("This is an evaluation, but of which year? Write it in its title: {line}", line=title))
    known = await evaluations.of_year(chat.tx, chat.group_id, paper.year)
    if known is not None and not known.is_brought:
        raise Refused(T("There is an evaluation of {year} already. To read it: {line}", year=str(paper.year),
                        line=Line(f"evaluation {paper.year}", f"evaluation {paper.year}")))  # fmt: skip
    if known is not None:
        await evaluations.drop_draft(chat.tx, known.id)
    return await brought_look(chat, await bring(chat, paper, paper.year))


class Keeping(Question):
    """The evaluation of which year, and a yes to it."""

    year: Annotated[int, Ask(T("The evaluation of which year?"), Number(), draft_choices)]
    sure: Annotated[bool, Ask(T("Keep it?"), Yes())] = False


@command(
    key="keep_evaluation",
    fr="garder evaluation", en="keep evaluation", role=Role.COORDINATOR, section="evaluations",
    example=("garder evaluation 2030", "keep evaluation 2030"),
    help=T("look at an evaluation that was read in a file, and keep it"),
)  # fmt: skip
async def keep_evaluation(said: Keeping, chat: Chat) -> Reply:
    """What was read is the group's from now on."""
    one = await evaluation_of(chat, said.year)
    if not one.is_brought or not said.sure:
        return await card(chat, one)
    await evaluations.keep(chat.tx, one.id)
    kept = T("✓ {evaluation}: it is kept.", evaluation=called(one))
    return await card(chat, await evaluation_of(chat, said.year), kept)
