"""What one member may see and do in an ideation space now, and the words for it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.commands import Role
from bot.handlers.ideas.late_votes import still_arriving
from bot.messages import Chat, Option
from bot.rules.ideas.tally import borda
from bot.rules.ideas.voting import is_open, is_over, shows_results
from bot.texts import P, Said, T, Text
from storage.ideas import ideas, votes
from storage.ideas.ideas import Idea
from storage.ideas.spaces import Space


@dataclass(frozen=True, slots=True)
class View:
    """A space as person `me` sees it.

    `mine` is weight by idea number; `comments` how many, and `points`, by idea id: None while results are hidden.
    `votes`: whether they may vote now; `writes`: whether they may add and comment. `me` is 0 for everybody.
    """

    space: Space
    ideas: Sequence[Idea]
    mine: Mapping[int, int]
    comments: Mapping[int, int]
    points: Mapping[int, int] | None
    votes: bool
    writes: bool
    me: int


async def view(chat: Chat, space: Space, numbers: Collection[int] | None = None) -> View:
    """The space as the person who speaks may see it; what was withdrawn is not there. `numbers`: only these ideas.

    Where a whole group chat reads it, as everybody in the group sees it: nothing is theirs.
    """
    found = await _among(chat, space, numbers)
    me = 0 if chat.in_group_chat else chat.me.id
    mine = {vote.number: vote.weight for vote in await votes.mine(chat.tx, space.id, me)}
    comments = await ideas.comment_counts(chat.tx, space.id)
    points = None if await hides_points(chat, space) else await points_of(chat, space)
    member = chat.membership.role >= Role.MEMBER
    may_vote, may_write = member and is_open(space, chat.seconds), member and not is_over(space, chat.seconds)
    return View(space, found, mine, comments, points, may_vote, may_write, me)


async def _among(chat: Chat, space: Space, numbers: Collection[int] | None) -> list[Idea]:
    if numbers is None:
        return [idea for idea in await ideas.in_space(chat.tx, space.id) if idea.state != "withdrawn"]
    found = await ideas.numbered(chat.tx, chat.group_id, numbers) if numbers else {}
    return [found[number] for number in sorted(found)]


async def hides_points(chat: Chat, space: Space) -> bool:
    """Whether nobody may see yet how the vote stands."""
    return not shows_results(space, chat.seconds) or await still_arriving(chat.tx, space, chat.seconds)


async def points_of(chat: Chat, space: Space) -> dict[int, int]:
    """The points of each open idea, by its id: votes, scores added up, or those of the ranks."""
    open_ids = await ideas.open_ids(chat.tx, space.id)
    if space.rule == "ranked":
        return borda((await votes.ballots(chat.tx, space.id)).values(), open_ids)
    sums = await votes.sums(chat.tx, space.id)
    return {idea_id: sums.get(idea_id, 0) for idea_id in open_ids}


def details(seen: View, idea: Idea) -> list[Text]:
    """By whom, my score or rank, how many comments, how many votes: what there is to say."""
    found = [_author(seen, idea), _my_weight(seen, idea.number)]
    if count := seen.comments.get(idea.id):
        found.append(P("{n} comment", "{n} comments", count))
    if seen.points is not None:
        found.append(points_text(seen.space, seen.points.get(idea.id, 0)))
    return [text for text in found if text is not None]


def points_text(space: Space, points: int) -> Text:
    """So many votes, or points where votes weigh differently."""
    if space.rule in {"score", "ranked"}:
        return P("{n} point", "{n} points", points)
    return P("{n} vote", "{n} votes", points)


def _author(seen: View, idea: Idea) -> Text | None:
    if idea.author_id == seen.me:
        return T("by you")
    return T("by {name}", name=Said(idea.author, by=idea.author_id or 0)) if seen.space.named and idea.author else None


def _my_weight(seen: View, number: int) -> Text | None:
    weight = seen.mine.get(number)
    if weight is None:
        return None
    if seen.space.rule == "score":
        return T("your score: {n}", n=weight)
    if seen.space.rule == "ranked":
        return T("your rank: {n}", n=1 + sum(other < weight for other in seen.mine.values()))
    return None


def dotted(parts: Sequence[Text]) -> Text:
    """The cells of a row."""
    row = parts[0]
    for part in parts[1:]:
        row = T("{row} · {part}", row=row, part=part)
    return row


def vote_button(space: Space, number: int) -> Option:
    """To vote for an idea; where ideas are ranked, after those ranked before."""
    after = "+" if space.rule == "ranked" else ""
    return Option(T("Vote {number}", number=number), f"vote {after}{number}", number)


def mark_button(seen: View, idea: Idea) -> Option:
    """To vote for an idea, or to take the vote back."""
    if idea.number in seen.mine:
        text = T("Take back my vote {number}", number=idea.number)
        return Option(text, f"retirer {idea.number}", idea.number, chosen=True)
    return vote_button(seen.space, idea.number)


def unnumbered(option: Option) -> Option:
    """An idea's line where it stands among options that have no numbers of their own."""
    return replace(option, number=None)
