"""Members look at the ideas, and vote for them."""

from __future__ import annotations

from typing import Annotated

from bot.commands import Ask, Question, Role, Values, command
from bot.errors import Refused
from bot.handlers.things import missing
from bot.languages import instant
from bot.messages import Chat, Reply
from bot.parts import Choice, Numbers
from bot.rules.voting import may_vote
from bot.texts import Line, Listed, P, Said, T, Text, lines
from storage import ideas, spaces, votes
from storage.ideas import Idea
from storage.spaces import Space


async def open_ideas(chat: Chat, values: Values) -> list[Choice]:  # noqa: ARG001
    """The ideas one can vote for now."""
    space = await spaces.latest(chat.tx, chat.group_id)
    if space is None:
        return []
    found = await ideas.in_space(chat.tx, space.id)
    return [Choice(one.number, Said(one.text, one.lang), one.number) for one in found if one.state == "open"]


class Ballot(Question):
    """For which ideas."""

    ideas: Annotated[list[int], Ask(T("Which ideas do you vote for? Give their numbers."), Numbers(), open_ideas)]


@command(
    fr="voter", en="vote", role=Role.MEMBER, section="ideas", example=("voter 1 4", "vote 1 4"),
    help=T("vote for one or more ideas"), aliases=("votes",),
)  # fmt: skip
async def vote(ballot: Ballot, chat: Chat) -> Reply:
    """Vote for ideas: voting twice counts once."""
    space = await current_space(chat)
    found = {idea.number: idea for idea in await ideas.in_space(chat.tx, space.id)}
    chosen = [wanted(found, number) for number in ballot.ideas]
    mine = await votes.of_person(chat.tx, space.id, chat.me.id)
    may_vote(space, chat.seconds, {*mine, *(idea.id for idea in chosen)})
    await votes.cast(chat.tx, space.id, chat.me.id, {idea.id: 1 for idea in chosen}, chat.seconds)
    return Reply(lines(_noted(chosen), _closing(space)), edits=True)


async def current_space(chat: Chat) -> Space:
    """The space in which one votes now."""
    space = await spaces.latest(chat.tx, chat.group_id)
    if space is None:
        raise Refused(T("There is no vote at the moment."))
    return space


def wanted(found: dict[int, Idea], number: int) -> Idea:
    """The open idea of that number; merged and withdrawn ones say so."""
    idea = found.get(number)
    if idea is None:
        raise missing(T("There is no idea {number}.", number=number), Line("idees", "ideas"))
    if idea.state != "open":
        raise Refused(T("Idea {number} was withdrawn or merged.", number=number))
    return idea


def _noted(chosen: list[Idea]) -> Text:
    numbers = Listed(tuple(str(idea.number) for idea in chosen))
    return P("✓ Your vote for idea {ideas} is recorded.", "✓ Your votes for ideas {ideas} are recorded.",
             len(chosen), ideas=numbers)  # fmt: skip


def _closing(space: Space) -> Text | None:
    if space.closes_at is None:
        return None
    return T("You can change your vote until {when}.", when=instant(space.closes_at))

