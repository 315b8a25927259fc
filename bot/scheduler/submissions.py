"""Documents that are stuck before a governance: those who answer for it are reminded once a month."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.common.recipients import answers_for, reachable
from bot.handlers.validation.notices import stuck
from bot.rules.sending.steps import current, next_wake
from bot.rules.validation.governance import steps
from bot.scheduler.turns import Finder, Turn
from storage.points.point_owners import Actor
from storage.validation import submissions
from storage.waking import NEVER


async def act(turn: Turn, submission_id: int) -> int:
    """Remind the organisation's focal points, or coordinators of the platform. When to look next, in UTC seconds."""
    one = await submissions.by_id(turn.tx, submission_id)
    if one is None:
        return NEVER
    ahead = steps(one)
    step = current(ahead, turn.seconds)
    if step is not None:
        members = await reachable(turn.tx, one.group_id, Role.MEMBER)
        own = set() if one.organisation_id is None else set(answers_for(Actor(one.organisation_id), members))
        for person, member in members:
            above = one.organisation_id is None and member.role == Role.COORDINATOR
            if above or person.id in own:
                turn.tell(stuck(one, person.id, step), member)
    return next_wake(ahead, turn.seconds)


SUBMISSIONS = Finder("submissions", act)
