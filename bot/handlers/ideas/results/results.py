"""The result of a vote: participation, ranks, ties, bars."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Public, Question, Role, command
from bot.handlers.common.paging import light_pages, more
from bot.handlers.common.refusals import missing
from bot.handlers.ideas.late_votes import ARRIVING, still_arriving
from bot.handlers.ideas.view import points_of, points_text
from bot.handlers.ideas.votes import current_space
from bot.messages import Chat, Reply
from bot.parts import Number, Page
from bot.rules.ideas import told_result
from bot.rules.ideas.tally import Standing, bar, percent, standings
from bot.rules.ideas.told_result import ToldResult
from bot.rules.ideas.voting import is_over, shows_results
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, Value, lines
from storage.ideas import ideas, spaces, votes
from storage.ideas.ideas import Idea
from storage.ideas.spaces import Space
from storage.ideas.votes import Participation
from storage.instants import instant

_BUDGET = 560
_WIDTH = 50
_FRAME = 50


class WhichResult(Question):
    """Of which vote, and which page."""

    number: Annotated[int | None, Ask(T("Which vote? Give its number."), Number())] = None
    page: Annotated[int, Ask(T("Which page?"), Page())] = 1


@command(
    key="results", own=True,
    fr="resultats", en="results", role=Role.OBSERVER, section="ideas", example=("resultats", "results"),
    help=T("see the result of the vote"), aliases=("resultat", "result"),
    public=Public.READS,
    forms=(("resultats 1", "results 1"),),
)  # fmt: skip
async def results(which: WhichResult, chat: Chat) -> Reply:
    """The ranked result, once it may be seen; before that, only how many voted."""
    space = await chosen_space(chat, which.number)
    if await still_arriving(chat.tx, space, chat.seconds):
        return Reply(lines(ARRIVING, await participation(chat, space)))
    told = told_result.load(space.told_result)
    if told is not None and not shows_results(space, chat.seconds):
        return await result_page(chat, space, which.page, told)
    if not shows_results(space, chat.seconds):
        return Reply(lines(_hidden(space), await participation(chat, space)))
    return await result_page(chat, space, which.page)


async def chosen_space(chat: Chat, number: int | None) -> Space:
    """The space of that number, or the one opened last."""
    if number is None:
        return await current_space(chat)
    space = await spaces.by_number(chat.tx, chat.group_id, number)
    if space is None or space.state == "draft":
        raise missing(T("There is no vote {number}.", number=number), Line("idees", "ideas"))
    return space


def _hidden(space: Space) -> Text:
    if space.closes_at is None:
        return T("The result is shown once the vote is closed.")
    return T("The result is shown once the vote is closed, on {when}.", when=instant(space.closes_at))


async def participation(chat: Chat, space: Space) -> Text:
    """How many of those who may vote have voted, and how many abstain."""
    return turnout_text(await votes.participation(chat.tx, space.id, chat.group_id, int(Role.MEMBER)))


def turnout_text(turnout: Participation) -> Text:
    """How many have voted, and how many abstain if any do."""
    voted: Text = P(
        "{n} of {may} members has voted ({share}%).", "{n} of {may} members have voted ({share}%).", turnout.voted,
        may=turnout.may, share=percent(turnout.voted, turnout.may),
    )  # fmt: skip
    if not turnout.abstained:
        return voted
    return lines(voted, P("{n} person abstains.", "{n} people abstain.", turnout.abstained))


async def result_page(chat: Chat, space: Space, page: int = 1, told: ToldResult | None = None) -> Reply:
    """A page of the ideas, best first, with what the coordinators decided; `told`: as it was told before."""
    known = {one.id: one for one in await ideas.outlines(chat.tx, space.id)}
    points = await points_of(chat, space) if told is None else told.points
    ranked = standings({idea_id: n for idea_id, n in points.items() if idea_id in known})
    pages = light_pages(ranked, lambda one: _FRAME + min(known[one.idea_id].length, _WIDTH), _BUDGET)
    page = min(max(page, 1), len(pages))
    most = ranked[0].points if ranked else 0
    numbers = [known[one.idea_id].number for one in pages[page - 1]]
    found = await ideas.numbered(chat.tx, chat.group_id, numbers) if numbers else {}
    rows = [_row(space, one, found[known[one.idea_id].number], most) for one in pages[page - 1]]
    outcome = outcome_text(space) if page == 1 and space.outcome_at is not None else None
    head = [_heading(chat, space), await participation(chat, space)] if told is None else _told_before(space, told)
    text = lines(*head, *(rows or [T("There are no ideas.")]), outcome)
    onwards = more(f"resultats {space.number}", f"results {space.number}", page, len(pages), chat.reader.lang)
    return Reply(text, onwards)


def _told_before(space: Space, told: ToldResult) -> list[Text | None]:
    title = short(Said(space.title, space.lang), _WIDTH)
    return [
        T("📊 Result: {title}", title=title),
        T("As told on {when}. The vote is open again until {end}.", when=instant(told.closed_at), end=_end(space)),
        turnout_text(Participation(told.voted, told.abstained, told.may)),
    ]


def _end(space: Space) -> Value:
    return "" if space.closes_at is None else instant(space.closes_at)


def _heading(chat: Chat, space: Space) -> Text:
    title = short(Said(space.title, space.lang), _WIDTH)
    if is_over(space, chat.seconds):
        return T("📊 Result: {title}", title=title)
    return T("📊 So far: {title}", title=title)


def _row(space: Space, one: Standing, idea: Idea, most: int) -> Text:
    words = short(Said(idea.text, idea.lang), _WIDTH)
    points = points_text(space, one.points)
    if one.tied:
        return T(
            "{place}. (tied) {bar} {points}: idea {number}, {idea}", place=one.rank, bar=bar(one.points, most),
            points=points, number=idea.number, idea=words,
        )  # fmt: skip
    return T(
        "{place}. {bar} {points}: idea {number}, {idea}", place=one.rank, bar=bar(one.points, most), points=points,
        number=idea.number, idea=words,
    )  # fmt: skip


def outcome_text(space: Space) -> Text:
    """What the coordinators decided."""
    return T("Outcome: {outcome}", outcome=Said(space.outcome or "", space.outcome_lang or ""))
