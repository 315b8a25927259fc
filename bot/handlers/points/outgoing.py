"""Action points around their deadline, and what they lack."""

from __future__ import annotations

from bot.deferred import Args, unasked
from bot.handlers.points import gaps
from bot.handlers.points.reminders import reminder
from bot.letter_kinds import LetterKind
from bot.messages import Chat, Reply
from bot.rules.points.points import shares_of
from bot.rules.points.reminder_times import reminders
from bot.rules.sending.steps import current
from storage.outbox import history
from storage.points import action_points
from storage.points.action_points import Point


@unasked("point-reminder")
async def point_reminder(chat: Chat, _args: Args) -> Reply | None:
    """All the reader's points of which it is time to speak, and for which they have not answered."""
    opened = await action_points.open_for(chat.tx, chat.group_id, chat.me.id, chat.membership.organisation_id)
    told = await history.latest_basis(chat.tx, chat.me.id, chat.group_id, LetterKind.POINT_REMINDER)
    found = [point for point in opened if _is_due(point, told, chat)]
    return reminder(found, chat) if found else None


def _is_due(point: Point, told: str, chat: Chat) -> bool:
    """Whether it has come to a step since the day on which the reader was last reminded."""
    shares = shares_of(point, chat.me.id, chat.membership.organisation_id)
    if point.deadline is None or all(share.state != "open" for share in shares):
        return False
    step = current(reminders(point.deadline, chat.membership.group_zone), chat.seconds)
    return step is not None and step.name > told


@unasked("point-missing")
async def point_missing(chat: Chat, args: Args) -> Reply | None:
    """What the reader can complete of the points of these numbers."""
    numbers = args["points"]
    assert isinstance(numbers, list)  # noqa: S101 - so it was put
    found = [gap for gap in await gaps.gaps(chat) if gap.point.number in numbers]
    return await gaps.asked(found, chat) if found else None
