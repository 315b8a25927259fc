"""Evaluations as time passes: those who have given nothing are reminded, and they close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import Role
from bot.handlers.common.recipients import reachable
from bot.handlers.evaluations.closing import close, drop_letters
from bot.handlers.evaluations.notices import closed, reminder
from bot.rules.evaluations.times import DAY, HOUR, NEWS, steps
from bot.rules.sending.steps import current, next_wake
from bot.scheduler.turns import Finder, Turn
from storage.evaluations import evaluations, opinions
from storage.inbox import watermark
from storage.waking import NEVER

if TYPE_CHECKING:
    from storage.evaluations.evaluations import Evaluation

LOOK_AGAIN = 30
"""Seconds until it is looked again whether all that was said before the close is heard; for a day at most."""


async def act(turn: Turn, evaluation_id: int) -> int:
    """Close it if its time is over, else remind whoever has given nothing. When to look next, in UTC seconds."""
    one = await evaluations.by_id(turn.tx, evaluation_id)
    if one is None or one.state == "draft":
        return NEVER
    if one.state == "closed":
        # What was on its way at the close has arrived by now, or never will.
        waits = await drop_letters(turn.tx, one.group_id, turn.seconds)
        return turn.seconds + HOUR if waits else NEVER
    if one.closes_at <= turn.seconds:
        if turn.seconds < one.closes_at + DAY and await watermark.is_behind(turn.tx, one.closes_at):
            return turn.seconds + LOOK_AGAIN
        return await _close(turn, one)
    ahead = steps(one)
    step = current(ahead, turn.seconds)
    if step is not None:
        gave = await opinions.who_gave(turn.tx, one.id)
        for person, member in await reachable(turn.tx, one.group_id, Role.MEMBER):
            if person.id not in gave:
                turn.tell(reminder(one, person.id, step.name, step.due_at), member)
    return min(next_wake(ahead, turn.seconds), one.closes_at)


async def _close(turn: Turn, one: Evaluation) -> int:
    """Coordinators read it first: they group it, and send it."""
    await close(turn.tx, one, one.closes_at, turn.seconds)
    if turn.seconds < one.closes_at + NEWS:
        for person, member in await reachable(turn.tx, one.group_id, Role.COORDINATOR):
            turn.tell(closed(one, person.id, one.closes_at), member)
    return turn.seconds + HOUR


EVALUATIONS = Finder("evaluations", act)
