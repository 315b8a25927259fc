"""Reports from outside events are asked of the delegates, 3 and 7 days after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import Role
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice
from bot.rules.meetings.events.report_times import steps
from bot.rules.sending.steps import next_wake
from bot.scheduler.turns import Turn
from storage.instants import instant
from storage.meetings.events import delegates, reports
from storage.people import people

if TYPE_CHECKING:
    from storage.meetings.meetings import Meeting


async def report_turn(turn: Turn, meeting: Meeting) -> int:
    """Ask for the report that is missing now; when the event is to be looked at next for it, in UTC seconds."""
    due = steps(meeting)
    step = turn.due(due)
    if step is None or await reports.of_meeting(turn.tx, meeting.id):
        return next_wake(due, turn.seconds)
    went = {one.person_id for one in await delegates.of_meeting(turn.tx, meeting.id)}
    members = await people.members(turn.tx, meeting.group_id)
    asked = [pair for pair in members if pair[0].id in went]
    asked = asked or [pair for pair in members if pair[1].role >= Role.COORDINATOR]
    for person, member in asked:
        if person.stopped_at is None:
            notice = Notice(
                person.id,
                Deferred("event-report-asked", {"number": meeting.number}),
                LetterKind.EVENT_REPORT_ASKED,
                f"event-report:{meeting.id}:{step.due_at}:{person.id}",
                useless_after=instant(step.useless_after),
                topic=f"event-report:{meeting.id}",
            )
            turn.tell(notice, member)
    return next_wake(due, turn.seconds)
