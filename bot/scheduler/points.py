"""Those who answer for action points are reminded around the deadline; what a point lacks is asked for once."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.common.recipients import answers_for, reachable
from bot.handlers.points.gaps import Gap, gaps_in, those_asked
from bot.languages import local_day
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice
from bot.rules.points.reminder_times import WORTH_ASKING, asked_at, latest_morning, reminders, to_ask
from bot.rules.sending.steps import Step, next_wake
from bot.scheduler.turns import Finder, Turn
from storage.instants import instant
from storage.people.people import Member, Person
from storage.points import action_points
from storage.points.action_points import Followed, Point
from storage.waking import NEVER

Members = list[tuple[Person, Member]]


async def act(turn: Turn, point_id: int) -> int:
    """Remind and ask, if it is time; when to look again."""
    found = await action_points.followed(turn.tx, point_id)
    if found is None or found.point.state != "open":
        return NEVER
    members = await reachable(turn.tx, found.group_id, Role.MEMBER)
    return min(await _hunt(turn, found, members), await _remind(turn, found, members))


async def _remind(turn: Turn, found: Followed, members: Members) -> int:
    if found.point.deadline is None:
        return NEVER
    steps = reminders(found.point.deadline, found.zone)
    step = turn.due(steps, found.reminded_at)
    if step is not None:
        _tell_of(step, turn, found, members)
        await action_points.reminded(turn.tx, found.point.id, step.due_at)
    return next_wake(steps, turn.seconds)


def _tell_of(step: Step, turn: Turn, found: Followed, members: Members) -> None:
    """One message for all the points of a day: the first of them writes it, it finds the others itself."""
    topic = f"points:{found.group_id}"
    useless_after, due_at = instant(step.useless_after), instant(step.due_at)
    morning = latest_morning(turn.now, found.zone).isoformat()
    told = Deferred("point-reminder", basis=morning)
    for person, member in _waited_for(found.point, members):
        key = f"{topic}:{morning}:{person.id}"
        notice = Notice(person.id, told, LetterKind.POINT_REMINDER, key, useless_after, topic, due_at=due_at)
        turn.tell(notice, member)


def _waited_for(point: Point, members: Members) -> Members:
    """People who answer for a share that is open: nobody is pressed who said why they cannot go on."""
    ids = {one for owner in point.owners if owner.state == "open" for one in answers_for(owner.actor, members)}
    return [one for one in members if one[0].id in ids]


async def _hunt(turn: Turn, found: Followed, members: Members) -> int:
    """The first point whose hour has come asks for all of the group that lack something."""
    if not to_ask(found.point, found.asked_for):
        return NEVER
    due = asked_at(found.point.changed_at, found.zone)
    if due > turn.seconds:
        return due
    asked_for = await action_points.asked_for_in(turn.tx, found.group_id)
    lacking = await gaps_in(turn.tx, found.group_id)
    gaps = [gap for gap in lacking if gap.thing == to_ask(gap.point, asked_for[gap.point.id])]
    _ask(gaps, due, turn, found, members)
    for gap in gaps:
        await action_points.asked_for(turn.tx, gap.point.id, gap.thing)
    return NEVER


def _ask(gaps: list[Gap], due: int, turn: Turn, found: Followed, members: Members) -> None:
    occurrence = f"missing:{found.group_id}:{local_day(turn.now, found.zone)}:{gaps[0].point.number}"
    for person, member in members:
        numbers = list(dict.fromkeys(gap.point.number for gap in gaps if person.id in those_asked(gap, members)))
        if numbers:
            asking, key = Deferred("point-missing", {"points": numbers}), f"{occurrence}:{person.id}"
            useless_after = turn.now + WORTH_ASKING
            turn.tell(
                Notice(person.id, asking, LetterKind.POINT_MISSING, key, useless_after, due_at=instant(due)), member
            )


POINTS = Finder("action_points", act)
