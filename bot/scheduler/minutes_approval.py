"""Minutes that were handed in, as time passes: whoever says nothing agrees, and they are approved by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import Role
from bot.handlers.common.recipients import reachable
from bot.handlers.minutes.approval.approve import become
from bot.handlers.minutes.approval.lookup import Paper
from bot.handlers.minutes.approval.notices import approved, post, waiting
from bot.minutes.draft.draft import Draft
from bot.rules.minutes.approval import reminders
from bot.rules.sending.steps import current, next_wake
from bot.scheduler.turns import Finder, Turn
from storage.meetings import meetings, rapporteurs
from storage.meetings.approval import corrections, submitted, versions
from storage.people import groups
from storage.people.people import Member
from storage.waking import NEVER

if TYPE_CHECKING:
    from storage.meetings.approval.submitted import Submitted
    from storage.meetings.meetings import Meeting


async def act(turn: Turn, minutes_id: int) -> int:
    """Approve them if their time is over and nothing waits, else remind of what does. When to look next."""
    found = await submitted.by_id(turn.tx, minutes_id)
    if found is None or found.approved_at is not None:
        return NEVER
    if turn.seconds < found.closes_at:
        return found.closes_at
    meeting = await meetings.by_id(turn.tx, found.meeting_id)
    if meeting is None:
        return NEVER
    if await corrections.waiting(turn.tx, found.id):
        return await _remind(turn, found, meeting)
    version = await versions.latest(turn.tx, found.id)
    paper = Paper(meeting, found, Draft.from_json(version.content), version.lang)
    await become(turn.tx, await _acting(turn, found), paper, None, turn.seconds)
    for person, member in await reachable(turn.tx, found.group_id, Role.OBSERVER):
        turn.tell(approved(found, meeting, person.id, turn.seconds), member)
    await turn.post(post(found, meeting, turn.seconds), found.group_id)
    return NEVER


async def _acting(turn: Turn, found: Submitted) -> Member:
    """The group, as whoever handed them in would act in it."""
    group = await groups.by_id(turn.tx, found.group_id)
    assert group is not None  # noqa: S101 - a reference holds it
    return Member(found.submitted_by or 0, group.id, int(Role.COORDINATOR), None, group.slug, group.name, group.zone)


async def _remind(turn: Turn, found: Submitted, meeting: Meeting) -> int:
    ahead = reminders(found.closes_at)
    step = current(ahead, turn.seconds)
    writes = await rapporteurs.of_meeting(turn.tx, meeting.id)
    if step is not None:
        for person, member in await reachable(turn.tx, found.group_id, Role.MEMBER):
            if member.role == Role.COORDINATOR or (writes is not None and person.id == writes.person_id):
                turn.tell(waiting(found, meeting, person.id, step.due_at, step.useless_after), member)
    return next_wake(ahead, turn.seconds)


MINUTES_APPROVAL = Finder("submitted_minutes", act)
