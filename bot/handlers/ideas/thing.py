"""Votes as things that wait, and in the digest."""

from __future__ import annotations

from bot.errors import Refused
from bot.messages import YES, Chat, Option
from bot.rules.ideas.voting import is_open
from bot.rules.todo.items import TITLE, Item
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text
from bot.things.kinds import Kind, declare
from bot.things.listing import changes, waits
from bot.things.ways import Way
from storage.ideas import ideas, spaces, votes
from storage.ideas.spaces import Settled, Space
from storage.instants import instant
from storage.row_snapshots import Scope
from storage.waking import NEVER

IN_DIGEST = 40
_SEE = Line("idees", "ideas")
_ABSTAIN = ("abstention", "je m'abstiens", "abstain", "i abstain", "je ne vote pas", "vote blanc")


async def _rows(chat: Chat, number: int) -> list[Scope]:
    space = await spaces.by_number(chat.tx, chat.group_id, number)
    if space is None:
        return []
    mine = {"space_id": space.id, "person_id": chat.me.id}
    return [Scope("votes", mine), Scope("abstentions", mine)]


async def _still_the_latest(chat: Chat, number: int) -> None:
    """One votes in the vote that was shown, never in the next one."""
    space = await spaces.latest(chat.tx, chat.group_id)
    if space is None or space.number != number:
        raise Refused(T("This vote is over. The result: {line}", line=Line("resultats", "results")))


VOTE = declare(
    Kind(
        "vote",
        T("Vote"),
        Line("vote 1 4", "vote 1 4"),
        _SEE,
        (
            Way("vote", (*YES, "vote", "voter", "pour", "for", "je vote", "i vote"), "{rest}", whole=False),
            Way("abstain", _ABSTAIN, "oui", said=T("you abstain")),
            Way("vote", line="{rest}", whole=False),
        ),
        _rows,
        check=_still_the_latest,
        named=Line("vote", "vote"),
    )
)


@waits(40)
async def not_voted(chat: Chat) -> list[Item]:
    """The open vote in which the speaker has neither voted nor abstained."""
    space = await spaces.latest(chat.tx, chat.group_id)
    if space is None or not is_open(space, chat.seconds):
        return []
    return [] if await votes.has_answered(chat.tx, space.id, chat.me.id) else [_item(space, chat)]


def _item(space: Space, chat: Chat) -> Item:
    title = short(Said(space.title, space.lang), TITLE)
    option = Option(T("See the ideas"), "idees")
    text: Text = T("Vote: {title} · no end set", title=title)
    if space.closes_at is not None:
        text = T("Vote: {title} · until {when}", title=title, when=instant(space.closes_at))
    return VOTE.item(chat, space.number, text, option, (option,), due_at=space.closes_at or NEVER)


@changes(20)
async def settled(chat: Chat, since: int, _asked: frozenset[str]) -> list[Text]:
    """Votes of which there is a result, or what was made of it."""
    return [_settled(one) for one in await spaces.settled(chat.tx, chat.group_id, since, chat.seconds)]


def _settled(vote: Settled) -> Text:
    title, line = short(Said(vote.title, vote.lang), IN_DIGEST), Line("resultats", "results")
    if vote.decided:
        return T("Decided after the vote: {title} · {line}", title=title, line=line)
    return T("The vote is closed: {title} · {line}", title=title, line=line)


@changes(40)
async def added(chat: Chat, since: int, _asked: frozenset[str]) -> list[Text]:
    """How many new ideas of others there are, as long as one can vote on them."""
    space = await spaces.latest(chat.tx, chat.group_id)
    if space is None or not is_open(space, chat.seconds):
        return []
    found = await ideas.added(chat.tx, space.id, since, chat.seconds)
    count = sum(found.values()) - found.get(chat.me.id, 0)
    return [P("{n} new idea: {line}", "{n} new ideas: {line}", count, line=_SEE)] if count else []
