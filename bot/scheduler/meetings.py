"""Meetings as time passes: their group is reminded of them before, and asked for the minutes after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.handlers.meetings.outgoing import STAYING_AWAY
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Post
from bot.rules.meetings.news import REMINDER, topic
from bot.rules.meetings.reminder_times import HOUR, begins_at, minutes_of, reminder_steps
from bot.rules.sending.steps import Step, next_wake
from bot.scheduler.event_reports import report_turn
from bot.scheduler.minutes_asked import minutes_turn
from bot.scheduler.sittings import offered
from bot.scheduler.turns import Finder, Turn
from storage.instants import instant
from storage.meetings import meetings, reminders, replies
from storage.people import people
from storage.waking import NEVER

if TYPE_CHECKING:
    from storage.meetings.meetings import Meeting


async def act(turn: Turn, meeting_id: int) -> int:
    """Whatever is due now of a meeting that people know of; when it is to be looked at next, in UTC seconds."""
    meeting = await meetings.by_id(turn.tx, meeting_id)
    if meeting is None or meeting.state != "published":
        return NEVER
    asked = await minutes_turn(turn, meeting), await report_turn(turn, meeting)
    return min(await remind(turn, meeting), await offered(turn, meeting), *asked)


async def remind(turn: Turn, meeting: Meeting) -> int:
    """The reminder that is due now, to everybody who has not said that they stay away."""
    steps = reminder_steps(meeting.timing, minutes_of(await reminders.of_meeting(turn.tx, meeting)))
    step = turn.due(steps, meeting.reminded_from)
    if step is not None:
        await _tell(turn, meeting, step)
    return next_wake(steps, turn.seconds)


async def _tell(turn: Turn, meeting: Meeting, step: Step) -> None:
    post, answers = _post(meeting, step), await replies.of_meeting(turn.tx, meeting.id)
    away = {person_id for person_id, one in answers.items() if one.answer in STAYING_AWAY}
    for person, member in await people.members(turn.tx, meeting.group_id):
        if person.stopped_at is None and person.id not in away:
            turn.tell(post.to(person.id), member)
    await turn.post(post, meeting.group_id)


def _post(meeting: Meeting, step: Step) -> Post:
    begins, minutes = begins_at(meeting.timing), int(step.name)
    return Post(
        Deferred("meeting-reminder", {"meeting": meeting.id, "begins": begins, "minutes": minutes}),
        LetterKind.MEETING_HOUR if minutes <= HOUR else LetterKind.MEETING_REMINDER,
        f"{topic(meeting)}:{begins}:{minutes}",
        useless_after=instant(step.useless_after),
        topic=topic(meeting) + REMINDER,
        due_at=instant(step.due_at),
    )


MEETINGS = Finder("meetings", act)
