"""The list of a space's ideas, a page at a time, with mine marked and a button to vote for each."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.common.inside import Inside, inside
from bot.handlers.common.next_steps import PROPOSE_IDEA, next_steps
from bot.handlers.common.paging import light_pages, more
from bot.handlers.ideas.view import View, details, dotted, mark_button, view
from bot.messages import Chat, Reply
from bot.rules.ideas.voting import is_over
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, lines
from storage.ideas import ideas
from storage.ideas.ideas import Idea
from storage.ideas.spaces import Space
from storage.instants import instant
from storage.people.working_groups import Figure

_BUDGET = 660
_WIDTH = 60
_FRAME = 45


async def list_page(
    chat: Chat, space: Space, *, page: int = 1, at: int | None = None, above: Text | None = None
) -> Reply:
    """A page of the list, or the page on which the idea numbered `at` stands, with something said above it."""
    outlines = await ideas.outlines(chat.tx, space.id)
    pages = light_pages(outlines, lambda idea: _FRAME + min(idea.length, _WIDTH), _BUDGET)
    if at is not None:
        page = next((position for position, some in enumerate(pages, 1) if any(one.number == at for one in some)), 1)
    page = min(max(page, 1), len(pages))
    seen = await view(chat, space, [one.number for one in pages[page - 1]])
    rows = [_row(seen, idea) for idea in seen.ideas] or [_none_yet()]
    title = T("💡 {title}", title=short(Said(space.title, space.lang), _WIDTH))
    first_page = page == 1 and at is None
    beside = await inside(chat, len(outlines), "idees", Figure.IDEAS) if first_page else Inside()
    text = lines(
        above, title, dates_text(chat.seconds, space), rule_text(space) if seen.votes else None, *rows, beside.text
    )
    buttons = tuple(mark_button(seen, idea) for idea in seen.ideas if seen.votes and idea.state == "open")
    onwards = more("idees", "ideas", page, len(pages), chat.reader.lang)
    adds = not seen.ideas and chat.member is not None and chat.member.role >= Role.MEMBER
    first = next_steps(chat, PROPOSE_IDEA) if adds else ()
    return Reply(text, (*buttons, *first, *beside.options, *onwards), edits=bool(chat.incoming.pressed))


def _none_yet() -> Text:
    return T("There are no ideas yet. To add yours: {line}", line=Line("idee …", "idea …"))


def dates_text(now: int, space: Space) -> Text:
    """From when, or until when, one may vote; `now` in UTC seconds."""
    if is_over(space, now):
        return T("The vote is closed. The result: {line}", line=Line("resultats", "results"))
    if space.opens_at is not None and now < space.opens_at:
        return T("The vote opens on {when}.", when=instant(space.opens_at))
    if space.closes_at is None:
        return T("The vote is open.")
    return T("The vote is open until {when}.", when=instant(space.closes_at))


def rule_text(space: Space) -> Text:
    """How one votes in this space, with a line that does it."""
    some = Line("vote 1 4", "vote 1 4")
    match space.rule:
        case "limited":
            return P("{n} vote each: {line}", "{n} votes each: {line}", space.votes_each or 0, line=some)
        case "score":
            return T("Scores from 1 to 5, 5 being the best: {line}", line=Line("vote 1=5 4=3", "vote 1=5 4=3"))
        case "ranked":
            return T("Rank the ideas, the best first: {line}", line=Line("vote 4 1 7", "vote 4 1 7"))
        case _:
            return T("Vote for as many ideas as you like: {line}", line=some)


def _row(seen: View, idea: Idea) -> Text:
    words = short(Said(idea.text, idea.lang), _WIDTH)
    if idea.merged_into is not None:
        return T("{number}. {idea} (merged into idea {into})", number=idea.number, idea=words, into=idea.merged_into)
    if idea.number in seen.mine:
        return dotted([T("✓ {number}. {idea}", number=idea.number, idea=words), *details(seen, idea)])
    return dotted([T("{number}. {idea}", number=idea.number, idea=words), *details(seen, idea)])
