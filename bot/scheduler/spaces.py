"""Votes: said to be open, reminded of, and closed with their result, each at its time."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands import Role
from bot.handlers.common.recipients import reachable
from bot.handlers.ideas.late_votes import still_arriving
from bot.handlers.ideas.notices import result, to_voter
from bot.letter_kinds import LetterKind
from bot.rules.ideas.reminder_times import NEWS, just_reminded, steps
from bot.rules.ideas.voting import is_over
from bot.rules.sending.steps import Step, next_wake
from bot.scheduler import space_posts
from bot.scheduler.turns import Finder, Turn
from storage.ideas import spaces, votes
from storage.waking import NEVER

if TYPE_CHECKING:
    from storage.ideas.spaces import Space


LOOK_AGAIN = 30
"""Seconds until it is looked again whether all that was said before the close has been heard."""


async def follow(turn: Turn, space_id: int) -> int:
    """Close the vote if its time is over; else tell whoever has not voted what is due."""
    space = await spaces.by_id(turn.tx, space_id)
    if space is None or space.state == "draft":
        return NEVER
    if space.state == "closed":
        return await space_posts.close(turn, space)
    if is_over(space, turn.seconds):
        if await still_arriving(turn.tx, space, turn.seconds):
            return min(await space_posts.show(turn, space), turn.seconds + LOOK_AGAIN)
        return await _close(turn, space, space.closes_at or turn.seconds)
    ahead = steps(space)
    step = turn.due(ahead)
    if step is not None:
        await _tell(turn, space, step)
        await space_posts.remind(turn, space, step)
    return min(next_wake(ahead, turn.seconds), space.closes_at or NEVER, await space_posts.show(turn, space))


async def _close(turn: Turn, space: Space, at: int) -> int:
    """Everybody gets the result, unless that is old news."""
    await spaces.close(turn.tx, space.id, at)
    if turn.seconds < at + NEWS:
        for person, member in await reachable(turn.tx, space.group_id, Role.OBSERVER):
            turn.tell(result(space, person.id, at), member)
    return await space_posts.close(turn, replace(space, state="closed", closed_at=at))


async def _tell(turn: Turn, space: Space, step: Step) -> None:
    """Tell those who have not voted; nobody is reminded who just was."""
    opened = step.name == "opened"
    if not opened and just_reminded(space, turn.seconds):
        return
    answered = await votes.answered(turn.tx, space.id)
    silent = [one for one in await reachable(turn.tx, space.group_id, Role.MEMBER) if one[0].id not in answered]
    for person, member in silent:
        kind = LetterKind.VOTE_OPENED if opened else LetterKind.VOTE_REMINDER
        turn.tell(to_voter(space, person.id, kind, step.name, step.due_at), member)
    if silent and not opened:
        await spaces.reminded(turn.tx, space.id, turn.seconds)


SPACES = Finder("spaces", follow)
