"""One idea with its comments."""

from __future__ import annotations

from bot.handlers.common.paging import light_pages, more
from bot.handlers.ideas.view import View, details, dotted, mark_button, unnumbered, view
from bot.messages import Chat, Option, Reply
from bot.rules.ideas.voting import SCORES
from bot.texts import Said, T, Text, lines
from storage.ideas import ideas
from storage.ideas.ideas import Comment, Idea
from storage.ideas.spaces import Space

_BUDGET = 450
_FRAME = 30


async def card(chat: Chat, space: Space, idea: Idea, page: int = 1) -> Reply:
    """An idea of this space with a page of its comments; one that is gone says where it went."""
    heading = T("💡 Idea {number}: {idea}", number=idea.number, idea=Said(idea.text, idea.lang))
    if idea.state == "withdrawn":
        return Reply(lines(heading, gone(idea)))
    if idea.merged_into is not None:
        see = Option(T("See idea {number}", number=idea.merged_into), f"idee {idea.merged_into}")
        return Reply(lines(heading, gone(idea)), (see,))
    seen = await view(chat, space, [idea.number])
    pages = light_pages(await ideas.comment_lengths(chat.tx, idea.id), lambda length: _FRAME + length, _BUDGET)
    page = min(max(page, 1), len(pages))
    before, here = sum(map(len, pages[: page - 1])), len(pages[page - 1])
    said = [_comment(seen, one) for one in await ideas.comments(chat.tx, idea.id, before, here)]
    onwards = more(f"idee {idea.number}", f"idea {idea.number}", page, len(pages), chat.reader.lang)
    return Reply(lines(heading, _status(seen, idea), *said), (*_actions(seen, idea), *onwards))


def gone(idea: Idea) -> Text:
    """Why one can no longer vote for it."""
    if idea.merged_into is not None:
        return T("Idea {number} was merged into idea {into}.", number=idea.number, into=idea.merged_into)
    return T("Idea {number} was withdrawn.", number=idea.number)


def _status(seen: View, idea: Idea) -> Text | None:
    voted = [T("✓ you voted for it")] if idea.number in seen.mine else []
    cells = [*voted, *details(seen, idea)]
    return dotted(cells) if cells else None


def _comment(seen: View, one: Comment) -> Text:
    words = Said(one.text, one.lang)
    if one.author_id == seen.me:
        return T("– You: {comment}", comment=words)
    if seen.space.named and one.author:
        return T("– {name}: {comment}", name=Said(one.author, by=one.author_id or 0), comment=words)
    return T("– {comment}", comment=words)


def _actions(seen: View, idea: Idea) -> tuple[Option, ...]:
    comment = (Option(T("Comment"), f"commenter {idea.number}"),) if seen.writes else ()
    if not seen.votes:
        return comment
    if seen.space.rule == "score" and idea.number not in seen.mine:
        return (*score_options(idea.number), *comment)
    return (unnumbered(mark_button(seen, idea)), *comment)


def score_options(number: int) -> tuple[Option, ...]:
    """The scores an idea can be given, each a vote."""
    return tuple(Option(T("Score {n}", n=score), f"vote {number}={score}") for score in SCORES)
