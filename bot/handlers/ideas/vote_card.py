"""The card of a vote where its group meets: its ideas, how many have voted, and a button to vote for each."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.deferred import LONGEST_POST, Args, posted
from bot.handlers.ideas.late_votes import still_arriving
from bot.handlers.ideas.list_page import dates_text, rule_text
from bot.handlers.ideas.results.results import participation
from bot.handlers.ideas.view import dotted, points_of, points_text, vote_button
from bot.languages import render
from bot.messages import Chat, Option, Reply
from bot.rules.ideas.voting import is_open, is_over, shows_results
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, lines
from storage.ideas import ideas, spaces
from storage.ideas.ideas import Idea
from storage.ideas.spaces import Space

_TITLE = 60
_MOST = 40
"""More ideas than a post has room for."""
_WIDTHS = (60, 40, 25)
"""How much of each idea is shown: as much as there is room for."""
_SEE = Option(T("See the ideas"), "idees")


def card_name(space: Space, now: int) -> str:
    """On which card a vote is shown: one for the ideas that are wanted first, one from the beginning of the vote."""
    return f"space:{space.id}:{'votes' if is_open(space, now) or is_over(space, now) else 'ideas'}"


@posted("vote-card")
async def vote_card(chat: Chat, args: Args) -> Reply | None:
    """The card of the space, as it stands."""
    space = await spaces.by_id(chat.tx, int(str(args["space"])))
    return None if space is None or space.group_id != chat.group_id else await card(chat, space)


async def card(chat: Chat, space: Space) -> Reply:
    """How a space stands, for all to see; nobody's vote."""
    title, voted = short(Said(space.title, space.lang), _TITLE), await participation(chat, space)
    if is_over(space, chat.seconds):
        arriving = await still_arriving(chat.tx, space, chat.seconds)
        term = T("The vote is closed.") if arriving else dates_text(chat.seconds, space)
        return Reply(lines(T("🗳 Vote: {title}", title=title), term, voted))
    found, count = await ideas.open_in(chat.tx, space.id, _MOST), await ideas.count_open(chat.tx, space.id)
    points = await points_of(chat, space) if shows_results(space, chat.seconds) else {}
    voting = is_open(space, chat.seconds)
    head = _voting(chat, space, title) if voting else _collecting(chat, space, title)

    def text(width: int, most: int) -> Text:
        rows = [_row(space, idea, points, width) for idea in found[:most]]
        return lines(head, *rows, _others(count - len(rows)), voted if voting else None)

    whole, most = _fitted(chat, text, len(found))
    return Reply(whole, _buttons(space, found[:most]) if voting else ())


def left_behind(space: Space) -> Text:
    """What stands on a card that is kept up to date no more."""
    title = short(Said(space.title, space.lang), _TITLE)
    return lines(T("🗳 Vote: {title}", title=title), T("This list is no longer kept up to date."))


def _voting(chat: Chat, space: Space, title: Said) -> Text:
    press = T("To vote, press the number of an idea.") if space.rule != "score" else None
    return lines(T("🗳 Vote: {title}", title=title), rule_text(space), press, dates_text(chat.seconds, space))


def _collecting(chat: Chat, space: Space, title: Said) -> Text:
    return lines(
        T("💡 Your ideas are wanted: {title}", title=title),
        T("To add one: {line}", line=Line("idee …", "idea …")),
        dates_text(chat.seconds, space),
    )


def _row(space: Space, idea: Idea, points: Mapping[int, int], width: int) -> Text:
    row = T("{number}. {idea}", number=idea.number, idea=short(Said(idea.text, idea.lang), width))
    return dotted([row, points_text(space, points[idea.id])]) if idea.id in points else row


def _others(left: int) -> Text | None:
    if not left:
        return None
    return P("… and {n} more idea: {line}", "… and {n} more ideas: {line}", left, line=Line("idees", "ideas"))


def _fitted(chat: Chat, text: Callable[[int, int], Text], count: int) -> tuple[Text, int]:
    """The text with as much as there is room for of each idea, then of as many ideas; and how many those are."""
    tries = [(width, count) for width in _WIDTHS] + [(_WIDTHS[-1], most) for most in range(count - 1, 0, -1)]
    for width, most in tries:
        if len(render(text(width, most), chat.reader)) <= LONGEST_POST:
            return text(width, most), most
    return text(_WIDTHS[-1], 0), 0


def _buttons(space: Space, some: Sequence[Idea]) -> tuple[Option, ...]:
    """One for each idea that is shown; a score is asked for in private."""
    if space.rule == "score":
        return (_SEE,)
    return tuple(replace(vote_button(space, idea.number), label=str(idea.number)) for idea in some)
