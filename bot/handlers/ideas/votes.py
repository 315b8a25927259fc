"""Members vote for ideas, take votes back, and see what they voted for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Annotated, NoReturn

from bot.commands import Ask, Nothing, Public, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.common.next_steps import OPEN_VOTE, next_steps
from bot.handlers.common.paging import PAGE
from bot.handlers.common.refusals import missing, only_in_private
from bot.handlers.ideas.ballot_parts import Marks
from bot.handlers.ideas.card import gone, score_options
from bot.handlers.ideas.late_votes import in_time, may_still_vote, ordering_key, said_later
from bot.handlers.ideas.list_page import list_page
from bot.messages import Chat, Reply
from bot.parts import Choice, Numbers
from bot.rules.ideas.voting import BallotMark, all_scored, is_open, weights
from bot.rules.wording.shortening import short
from bot.texts import Line, P, Said, T, Text, lines, listed
from storage.ideas import abstentions, ideas, spaces, votes
from storage.ideas.ideas import Idea
from storage.ideas.spaces import Space
from storage.ideas.votes import Vote
from storage.instants import instant
from storage.outbox import letters


async def open_ideas(chat: Chat, _values: Values) -> list[Choice]:
    """The first ideas one can vote for now; any other can still be named by its number."""
    space = await current_space(chat)
    may_still_vote(chat, space)
    found = await ideas.open_in(chat.tx, space.id, PAGE)
    return [Choice([BallotMark(one.number)], short(Said(one.text, one.lang)), one.number) for one in found]


async def my_ideas(chat: Chat, _values: Values) -> list[Choice]:
    """The ideas this person voted for."""
    space = await current_space(chat)
    may_still_vote(chat, space)
    mine = [vote.number for vote in await votes.mine(chat.tx, space.id, chat.me.id)]
    if not mine:
        raise Refused(recorded_text(space, {}))
    found = await ideas.numbered(chat.tx, chat.group_id, mine)
    return [Choice([one.number], short(Said(one.text, one.lang)), one.number) for one in found.values()]


class Ballot(Question):
    """For which ideas, with which scores."""

    ideas: Annotated[list[BallotMark], Ask(T("Which ideas do you vote for? Give their numbers."), Marks(), open_ideas)]


class TakenBack(Question):
    """Which votes."""

    ideas: Annotated[list[int], Ask(T("Which votes do you take back? Give their numbers."), Numbers(), my_ideas)]


@command(
    key="vote", own=True,
    fr="vote", en="vote", role=Role.MEMBER, section="ideas", example=("vote 1 4", "vote 1 4"),
    help=T("vote for one or more ideas"), aliases=("voter",),
    public=Public.ACTS,
    forms=(("vote 1=5 4=3", "vote 1=5 4=3"), ("vote 4 > 1 > 7", "vote 4 > 1 > 7"), ("vote +7", "vote +7")),
)  # fmt: skip
async def vote(ballot: Ballot, chat: Chat) -> Reply:
    """Vote for ideas: voting twice counts once, and a ranking replaces the one before."""
    space = await current_space(chat)
    may_still_vote(chat, space)
    all_scored(space, ballot.ideas)
    ids = await _open_ids(chat, space, [mark.number for mark in ballot.ideas])
    if space.rule == "score" and len(ballot.ideas) == 1 and ballot.ideas[0].score is None:
        return _which_score(only_in_private(chat), ballot.ideas[0].number)
    before = {vote.number: vote for vote in await votes.mine(chat.tx, space.id, chat.me.id)}
    counting = await _counting(chat, space, ballot.ideas)
    after = _weights(chat, space, before, counting)
    ids.update((number, vote.idea_id) for number, vote in before.items())
    if counting:
        await _record(chat, space, ids, after, [mark.number for mark in counting])
    if not before and counting:
        await abstentions.end(chat.tx, space.id, chat.me.id)
    if not before and is_open(space, chat.seconds):
        await letters.supersede(chat.tx, topic(space, chat.me.id))
    overtaken = len(counting) < len(ballot.ideas)
    if chat.in_group_chat:
        return _recorded_openly(chat, space, counting, overtaken=overtaken)
    return await _recorded(chat, space, after, at=ballot.ideas[0].number, overtaken=overtaken)


def _weights(chat: Chat, space: Space, before: Mapping[int, Vote], marks: Sequence[BallotMark]) -> dict[int, int]:
    """All that the speaker votes for with these marks; why that cannot be tells of their other votes."""
    try:
        return weights(space, {number: vote.weight for number, vote in before.items()}, marks)
    except Refused:
        if before:
            only_in_private(chat)
        raise


async def _counting(chat: Chat, space: Space, marks: Sequence[BallotMark]) -> list[BallotMark]:
    """The marks of a ballot on which the speaker has said nothing later; a ranking is one choice."""
    later = await said_later(chat, space)
    return [] if later and space.rule == "ranked" else [mark for mark in marks if mark.number not in later]


@command(
    key="unvote", own=True,
    fr="retirer", en="unvote", role=Role.MEMBER, section="ideas", example=("retirer 4", "unvote 4"),
    help=T("take back a vote"), aliases=("retirer vote", "devoter"), effect=T("Do you take back your vote {rest}?"),
)  # fmt: skip
async def unvote(taken: TakenBack, chat: Chat) -> Reply:
    """Take votes back; what was not voted for stays so."""
    space = await current_space(chat)
    may_still_vote(chat, space)
    ids = await _open_ids(chat, space, taken.ideas)
    later = await said_later(chat, space) & ids.keys()
    taken_back = [ids[number] for number in ids.keys() - later]
    await votes.withdraw(chat.tx, chat.me.id, taken_back, chat.said, ordering_key(chat))
    left = {vote.number: vote.weight for vote in await votes.mine(chat.tx, space.id, chat.me.id)}
    return await _recorded(chat, space, left, at=taken.ideas[0], overtaken=bool(later & left.keys()))


@command(
    key="my_votes", own=True, reads=True,
    fr="mes votes", en="my votes", role=Role.MEMBER, section="ideas", example=("mes votes", "my votes"),
    help=T("what you voted for"), aliases=("mesvotes", "myvotes"),
)  # fmt: skip
async def my_votes(_nothing: Nothing, chat: Chat) -> Reply:
    """All that this person votes for."""
    space = await current_space(chat)
    mine = {vote.number: vote.weight for vote in await votes.mine(chat.tx, space.id, chat.me.id)}
    if not mine and await abstentions.is_kept(chat.tx, space.id, chat.me.id):
        return Reply(lines(T("You abstain in this vote."), open_until(chat, space)))
    return Reply(lines(recorded_text(space, mine), _left(chat, space, mine), closing(chat, space)))


async def current_space(chat: Chat) -> Space:
    """The space in which one votes now, or voted last."""
    space = await spaces.latest(chat.tx, chat.group_id)
    if space is None:
        opens = T("To open a vote: {line}", line=Line("espace", "space")) if next_steps(chat, OPEN_VOTE) else None
        raise Refused(lines(T("There is no vote at the moment."), opens))
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
    chat: Chat, space: Space, ids: Mapping[int, int], after: Mapping[int, int], chosen: Sequence[int]
) -> None:
    ranked = space.rule == "ranked"
    new = {ids[number]: after[number] for number in (after if ranked else chosen)}
    write = votes.replace if ranked else votes.cast
    await write(chat.tx, space.id, chat.me.id, new, chat.said, ordering_key(chat))


def _which_score(chat: Chat, number: int) -> Reply:
    text = T("Which score do you give to idea {number}, from 1 to 5? 5 is the best.", number=number)
    return Reply(text, score_options(number), edits=bool(chat.incoming.pressed))


async def _recorded(chat: Chat, space: Space, mine: Mapping[int, int], at: int, *, overtaken: bool) -> Reply:
    """What is now recorded; where a button was pressed in private, in its list again, so that one can go on."""
    since = T("You have changed your vote since: your latest choice counts.") if overtaken else in_time(chat, space)
    text = lines(recorded_text(space, mine), since, _left(chat, space, mine))
    if chat.incoming.pressed and not chat.incoming.chat_id:
        return await list_page(chat, space, at=at, above=text)
    return Reply(lines(text, closing(chat, space)))


def _recorded_openly(chat: Chat, space: Space, said: Sequence[BallotMark], *, overtaken: bool) -> Reply:
    """What was just said, and nothing of what was voted for before."""
    since = T("You have changed your vote since: your latest choice counts.") if overtaken else in_time(chat, space)
    if not said or any(mark.after for mark in said):
        told: Text = T("✓ Your vote is recorded.")
    else:
        order = range(1, len(said) + 1)
        told = _said_text(space, {mark.number: mark.score or rank for mark, rank in zip(said, order, strict=True)})
    return Reply(lines(None if overtaken and not said else told, since, closing(chat, space)))


def _said_text(space: Space, marks: Mapping[int, int]) -> Text:
    """What was voted for just now; only a ranking is all there is."""
    if space.rule == "ranked":
        return recorded_text(space, marks)
    if space.rule == "score":
        told = [f"{number}={marks[number]}" for number in sorted(marks)]
        return P("✓ Score recorded: {scores}.", "✓ Scores recorded: {scores}.", len(told), scores=", ".join(told))
    return P("✓ Vote recorded: {ideas}.", "✓ Votes recorded: {ideas}.", len(marks), ideas=_numbers(marks))


def recorded_text(space: Space, mine: Mapping[int, int]) -> Text:
    """All that a person votes for, in one line; `mine` is weight by idea number."""
    if not mine:
        return T("You have not voted for any idea.")
    if space.rule == "score":
        scores = ", ".join(f"{number}={mine[number]}" for number in sorted(mine))
        return T("✓ Your scores: {scores}.", scores=scores)
    if space.rule == "ranked":
        return T("✓ Your ranking: {ranking}.", ranking=_ranking(sorted(mine, key=mine.__getitem__)))
    return P("✓ Your vote: {ideas}.", "✓ Your votes: {ideas}.", len(mine), ideas=_numbers(mine))


def _numbers(ideas: Iterable[int]) -> Text:
    return listed([str(number) for number in sorted(ideas)])


def _ranking(best_first: Sequence[int]) -> Text:
    ranking: Text = str(best_first[0])
    for number in best_first[1:]:
        ranking = T("{ranking}, then {number}", ranking=ranking, number=str(number))
    return ranking


def _left(chat: Chat, space: Space, mine: Mapping[int, int]) -> Text | None:
    if space.votes_each is None or len(mine) >= space.votes_each or not is_open(space, chat.seconds):
        return None
    return P("You have {n} vote left.", "You have {n} votes left.", space.votes_each - len(mine))


def closing(chat: Chat, space: Space) -> Text | None:
    """Until when the speaker can vote otherwise; None where that is over, or has no end."""
    ends_at = _ends_at(chat, space)
    return None if ends_at is None else T("You can change your vote until {when}.", when=instant(ends_at))


def open_until(chat: Chat, space: Space) -> Text | None:
    """Until when somebody who abstains can vote after all; None where that is over, or has no end."""
    ends_at = _ends_at(chat, space)
    return None if ends_at is None else T("You can still vote until {when}.", when=instant(ends_at))


def _ends_at(chat: Chat, space: Space) -> int | None:
    over = space.closes_at is None or chat.seconds >= space.closes_at or space.state == "closed"
    return None if over else space.closes_at
