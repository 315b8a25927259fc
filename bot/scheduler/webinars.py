"""After a webinar, those who have not said whether they attended are asked, and asked once more."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.common.recipients import reachable
from bot.handlers.webinars.notices import is_asked, question
from bot.rules.sending.steps import next_wake
from bot.rules.webinars.reminder_times import steps
from bot.scheduler.turns import Finder, Turn
from storage.waking import NEVER
from storage.webinars import attendances, webinars


async def ask(turn: Turn, webinar_id: int) -> int:
    """Ask whoever is still to be asked, if it is time."""
    webinar = await webinars.by_id(turn.tx, webinar_id)
    if webinar is None or webinar.state != "published":
        return NEVER
    ahead = steps(webinar)
    step = turn.due(ahead)
    if step is not None:
        answers = await attendances.of_webinar(turn.tx, webinar.id)
        for person, member in await reachable(turn.tx, webinar.group_id, Role.MEMBER):
            if is_asked(member, answers):
                turn.tell(question(webinar, person.id, step.name, step.due_at), member)
    return next_wake(ahead, turn.seconds)


WEBINARS = Finder("webinars", ask)
