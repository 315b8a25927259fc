"""Members vote for ideas, take votes back, and see what they voted for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, NoReturn

from bot.commands import Ask, Nothing, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.idea_card import gone, score_options
from bot.handlers.idea_list import list_page
from bot.handlers.marks import Marks
from bot.handlers.things import PAGE, missing, short
from bot.languages import instant
from bot.messages import Chat, Reply
from bot.parts import Choice, Numbers
from bot.rules.voting import Mark, all_scored, may_vote, weights
from bot.texts import Line, P, Said, T, Text, lines
from storage import ideas, outbox, spaces, votes
from storage.ideas import Idea
from storage.spaces import Space


async def open_ideas(chat: Chat, values: Values) -> list[Choice]:  # noqa: ARG001
    """The first ideas one can vote for now; any other can still be named by its number."""
    space = await current_space(chat)
    may_vote(space, chat.seconds)
    found = [one for one in await ideas.in_space(chat.tx, space.id) if one.state == "open"]
    return [Choice([Mark(one.number)], short(Said(one.text, one.lang)), one.number) for one in found[:PAGE]]


async def my_ideas(chat: Chat, values: Values) -> list[Choice]:  # noqa: ARG001
    """The ideas this person voted for."""
    space = await current_space(chat)
    may_vote(space, chat.seconds)
    mine = {vote.number for vote in await votes.mine(chat.tx, space.id, chat.me.id)}
    found = [one for one in await ideas.in_space(chat.tx, space.id) if one.number in mine]
    if not found:
        raise Refused(recorded_text(space, {}))
    return [Choice([one.number], short(Said(one.text, one.lang)), one.number) for one in found]


class Ballot(Question):
    """For which ideas, with which scores."""

    ideas: Annotated[list[Mark], Ask(T("Which ideas do you vote for? Give their numbers."), Marks(), open_ideas)]


class TakenBack(Question):
    """Which votes."""

    ideas: Annotated[list[int], Ask(T("Which votes do you take back? Give their numbers."), Numbers(), my_ideas)]


@command(
    fr="vote", en="vote", role=Role.MEMBER, section="ideas", example=("vote 1 4", "vote 1 4"),
    help=T("vote for one or more ideas"), aliases=("voter",),
)  # fmt: skip
async def vote(ballot: Ballot, chat: Chat) -> Reply:
    """Vote for ideas: voting twice counts once, and a ranking replaces the one before."""
    space = await current_space(chat)
    may_vote(space, chat.seconds)
    all_scored(space, ballot.ideas)
    ids = await _open_ids(chat, space, [mark.number for mark in ballot.ideas])
    if space.rule == "score" and len(ballot.ideas) == 1 and ballot.ideas[0].score is None:
        return _which_score(chat, ballot.ideas[0].number)
    before = {vote.number: vote for vote in await votes.mine(chat.tx, space.id, chat.me.id)}
    after = weights(space, {number: vote.weight for number, vote in before.items()}, ballot.ideas)
    await _record(chat, space, {**{number: vote.idea_id for number, vote in before.items()}, **ids}, after, ids)
    if not before:
        await outbox.supersede(chat.tx, topic(space, chat.me.id))
    return await _recorded(chat, space, after, at=ballot.ideas[0].number)


@command(
    fr="retirer", en="unvote", role=Role.MEMBER, section="ideas", example=("retirer 4", "unvote 4"),
    help=T("take back a vote"), aliases=("retirer vote", "devoter"),
)  # fmt: skip
async def unvote(taken: TakenBack, chat: Chat) -> Reply:
    """Take votes back; what was not voted for stays so."""
    space = await current_space(chat)
    may_vote(space, chat.seconds)
    ids = await _open_ids(chat, space, taken.ideas)
    await votes.withdraw(chat.tx, chat.me.id, ids.values())
    left = {vote.number: vote.weight for vote in await votes.mine(chat.tx, space.id, chat.me.id)}
    return await _recorded(chat, space, left, at=taken.ideas[0])


@command(
    fr="mesvotes", en="myvotes", role=Role.MEMBER, section="ideas", example=("mesvotes", "myvotes"),
    help=T("what you voted for"), aliases=("mes votes", "my votes"),
)  # fmt: skip
async def my_votes(nothing: Nothing, chat: Chat) -> Reply:  # noqa: ARG001
    """All that this person votes for."""
    space = await current_space(chat)
    mine = {vote.number: vote.weight for vote in await votes.mine(chat.tx, space.id, chat.me.id)}
    return Reply(lines(recorded_text(space, mine), _left(space, mine), _closing(chat, space)))


async def current_space(chat: Chat) -> Space:
    """The space in which one votes now, or voted last."""
    space = await spaces.latest(chat.tx, chat.group_id)
    if space is None:
        raise Refused(T("There is no vote at the moment."))
    return space


def topic(space: Space, person_id: int) -> str:
    """What invitations to vote are about: a vote, or a newer one, takes the place of those still on their way."""
    return f"space:{space.id}:{person_id}"


async def found_idea(chat: Chat, number: int) -> Idea:
    """The group's idea of that number, whatever became of it."""
    found = await ideas.by_number(chat.tx, chat.group_id, number)
    return found if found is not None else _no_idea(number)


def _no_idea(number: int) -> NoReturn:
    raise missing(T("There is no idea {number}.", number=number), Line("idees", "ideas"))


async def _open_ids(chat: Chat, space: Space, numbers: Sequence[int]) -> dict[int, int]:
    found = await ideas.numbered(chat.tx, chat.group_id, numbers)
    return {number: wanted(space, found.get(number), number).id for number in numbers}


def wanted(space: Space, idea: Idea | None, number: int) -> Idea:
    """The idea, if it can be voted for in this space; others say why not."""
    if idea is None:
        _no_idea(number)
    if idea.state != "open":
        raise Refused(gone(idea))
    if idea.space_id != space.id:
        raise Refused(T("Idea {number} belongs to an earlier vote.", number=number))
    return idea


async def _record(
    chat: Chat, space: Space, ids: Mapping[int, int], after: Mapping[int, int], chosen: Mapping[int, int]
) -> None:
    if space.rule == "ranked":
        ranks = {ids[number]: weight for number, weight in after.items()}
        await votes.replace(chat.tx, space.id, chat.me.id, ranks, chat.seconds)
    else:
        new = {idea_id: after[number] for number, idea_id in chosen.items()}
        await votes.cast(chat.tx, space.id, chat.me.id, new, chat.seconds)


def _which_score(chat: Chat, number: int) -> Reply:
    text = T("Which score do you give to idea {number}, from 1 to 5? 5 is the best.", number=number)
    return Reply(text, score_options(number), edits=bool(chat.incoming.pressed))


async def _recorded(chat: Chat, space: Space, mine: Mapping[int, int], at: int) -> Reply:
    """What is now recorded; where a button was pressed, in its list again, so that one can go on."""
    text = lines(recorded_text(space, mine), _left(space, mine))
    if chat.incoming.pressed:
        return await list_page(chat, space, at=at, above=text)
    return Reply(lines(text, _closing(chat, space)))


def recorded_text(space: Space, mine: Mapping[int, int]) -> Text:
    """All that a person votes for, in one line; `mine` is weight by idea number."""
    if not mine:
        return T("You have not voted for any idea.")
    if space.rule == "score":
        scores = ", ".join(f"{number}={mine[number]}" for number in sorted(mine))
        return T("✓ Your scores: {scores}.", scores=scores)
    if space.rule == "ranked":
        return T("✓ Your ranking: {ranking}.", ranking=" > ".join(map(str, sorted(mine, key=mine.__getitem__))))
    numbers = ", ".join(map(str, sorted(mine)))
    return P("✓ Your vote: {ideas}.", "✓ Your votes: {ideas}.", len(mine), ideas=numbers)


def _left(space: Space, mine: Mapping[int, int]) -> Text | None:
    if space.votes_each is None or len(mine) >= space.votes_each:
        return None
    return P("You have {n} vote left.", "You have {n} votes left.", space.votes_each - len(mine))


def _closing(chat: Chat, space: Space) -> Text | None:
    if space.closes_at is None or chat.seconds >= space.closes_at or space.state == "closed":
        return None
    return T("You can change your vote until {when}.", when=instant(space.closes_at))
