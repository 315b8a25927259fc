"""Members look at evaluations: one by its year, one column of it in full, or all there are."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Question, Role, Values, command
from bot.handlers.common.paging import light_pages, more
from bot.handlers.evaluations.card import card
from bot.handlers.evaluations.lookup import closed_choices, closed_one, columns_of, evaluation_of, none_open, visible
from bot.handlers.evaluations.parts import WHICH, part_choices
from bot.handlers.evaluations.texts import below, called, choices_text, reading
from bot.messages import Chat, Option, Reply
from bot.parts import Number, OneOf, Page
from bot.rules.wording.shortening import longest
from bot.texts import T, Text, lines
from storage.evaluations.evaluations import KEEP, Evaluation
from storage.instants import instant

_PAGE = 700
_MOST = 12


class WhichEvaluation(Question):
    """An evaluation by its year; the open one, else the latest, if it is left out."""

    year: Annotated[int | None, Ask(T("The evaluation of which year?"), Number())] = None


@command(
    key="show_evaluation", own=True,
    fr="voir evaluation", en="see evaluation", role=Role.OBSERVER, section="evaluations",
    example=("evaluation 2030", "evaluation 2030"),
    help=T("see an evaluation and give to it, or read it in its columns"),
    aliases=("voir l'evaluation", "see the evaluation"), with_number=("evaluation",), public=Public.READS,
)  # fmt: skip
async def show_evaluation(which: WhichEvaluation, chat: Chat) -> Reply:
    """One evaluation, with its questions or its columns."""
    return await card(chat, await evaluation_of(chat, which.year))


async def which_year(chat: Chat, _values: Values) -> Text:
    """Only where one is closed."""
    await closed_one(chat, None)
    return T("The evaluation of which year?")


class WhichColumn(Question):
    """Of which year, which column, and which page of it."""

    year: Annotated[int, Ask(which_year, Number(), closed_choices)]
    part: Annotated[str, Ask(T("Which column?"), OneOf(*WHICH), part_choices)]
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="read_evaluation", own=True,
    fr="lire evaluation", en="read evaluation", role=Role.OBSERVER, section="evaluations",
    example=("lire evaluation 2030 positif", "read evaluation 2030 positive"),
    help=T("read one column of an evaluation in full"), aliases=("lire l'evaluation", "read the evaluation"),
    public=Public.READS,
)  # fmt: skip
async def read_evaluation(which: WhichColumn, chat: Chat) -> Reply:
    """Every opinion of a column, those under one line below it."""
    one = await closed_one(chat, which.year)
    columns = await columns_of(chat.tx, one)
    column = next(column for column in columns.columns if column.part == which.part)
    pages = light_pages(below(column.rows), lambda text: longest(text) + 1, _PAGE, _MOST)
    page = min(max(which.page, 1), len(pages))
    line = reading(one.year, which.part)
    text = lines(
        T("📋 {evaluation} · {part}", evaluation=called(one), part=column.title),
        choices_text(columns) if which.part == KEEP else None,
        *pages[page - 1],
        None if column.rows else T("Nothing was said."),
    )
    back = Option(T("All four columns"), f"evaluation {one.year}")
    return Reply(text, (back, *more(line.fr, line.en, page, len(pages), chat.reader.lang)),
                 edits=bool(chat.incoming.pressed))  # fmt: skip


class EvaluationPage(Question):
    """A page of the list."""

    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="list_evaluations", own=True,
    fr="evaluations", en="evaluations", role=Role.OBSERVER, section="evaluations",
    example=("evaluations", "evaluations"), help=T("list the evaluations, year by year"),
    aliases=("les evaluations", "all evaluations"), public=Public.READS,
)  # fmt: skip
async def list_evaluations(which: EvaluationPage, chat: Chat) -> Reply:
    """The latest year first."""
    found = await visible(chat)
    if not found:
        return Reply(none_open(chat, T("There has been no evaluation yet.")))
    pages = light_pages(found, lambda _one: 1, _MOST)
    page = min(max(which.page, 1), len(pages))
    see = (
        Option(T("See {evaluation}", evaluation=called(one)), f"evaluation {one.year}", one.year)
        for one in pages[page - 1]
    )
    text = lines(T("Evaluations:"), *map(_row, pages[page - 1]))
    return Reply(text, (*see, *more("evaluations", "evaluations", page, len(pages), chat.reader.lang)))


def _row(one: Evaluation) -> Text:
    if one.state == "open":
        return T("{evaluation} · open until {when}", evaluation=called(one), when=instant(one.closes_at))
    if one.state == "draft":
        return T("{evaluation} · draft", evaluation=called(one))
    return T("{evaluation} · closed", evaluation=called(one))
