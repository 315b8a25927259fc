"""Asks for money without an answer: the coordinators and whoever wrote it down are reminded once a month."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.common.recipients import reachable
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice
from bot.rules.money.reminder_times import steps
from bot.rules.sending.steps import next_wake
from bot.scheduler.turns import Finder, Turn
from storage.instants import instant
from storage.money import fundings
from storage.money.fundings import ASKED
from storage.people import groups
from storage.waking import NEVER


async def remind(turn: Turn, funding_id: int) -> int:
    """Tell them if it is time, as long as nobody has answered. When to look next, in UTC seconds."""
    one = await fundings.by_id(turn.tx, funding_id)
    group = None if one is None else await groups.by_id(turn.tx, one.group_id)
    if one is None or group is None or one.state != ASKED or one.asked_on is None:
        return NEVER
    ahead = steps(one.asked_on, group.zone)
    step = turn.due(ahead, one.reminded_at)
    if step is not None:
        for person, member in await reachable(turn.tx, one.group_id, Role.MEMBER):
            if member.role == Role.COORDINATOR or person.id == one.created_by:
                about = f"funding:{one.id}"
                turn.tell(Notice(
                    person.id, Deferred("funding-unanswered", {"funding": one.id}), LetterKind.FUNDING_REMINDER,
                    key=f"{about}:{one.asked_on}:{step.name}:{person.id}", topic=f"{about}:{person.id}",
                    useless_after=instant(step.useless_after), due_at=instant(step.due_at),
                ), member)  # fmt: skip
    return next_wake(ahead, turn.seconds)


FUNDINGS = Finder("fundings", remind)
