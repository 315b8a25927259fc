"""Minutes get written: who writes them is asked at the end, and the rapporteur is asked for them twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import Role
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice
from bot.rules.minutes.reminder_times import WHO, steps
from bot.rules.sending.steps import Step, next_wake
from bot.scheduler.turns import Turn
from storage.instants import instant
from storage.meetings import rapporteurs
from storage.people import people

if TYPE_CHECKING:
    from storage.meetings.meetings import Meeting
    from storage.meetings.rapporteurs import Rapporteur
    from storage.people.people import Member, Person


async def minutes_turn(turn: Turn, meeting: Meeting) -> int:
    """Ask for what is missing now; when the meeting's minutes are to be looked at next, in UTC seconds."""
    due = steps(meeting)
    rapporteur = await rapporteurs.of_meeting(turn.tx, meeting.id)
    step = turn.due(due, 0 if rapporteur is None else rapporteur.named_at)
    if step is not None and (rapporteur is None or step.name != WHO):
        for person, member in await _asked(turn, meeting, rapporteur):
            turn.tell(_notice(meeting, step, person.id), member)
    return next_wake(due, turn.seconds)


async def _asked(turn: Turn, meeting: Meeting, rapporteur: Rapporteur | None) -> list[tuple[Person, Member]]:
    """The rapporteur; while nobody is named, the coordinators."""
    least = Role.COORDINATOR if rapporteur is None else Role.OBSERVER
    members = await people.members(turn.tx, meeting.group_id, least)
    return [
        (person, member)
        for person, member in members
        if person.stopped_at is None and (rapporteur is None or person.id == rapporteur.person_id)
    ]


def _notice(meeting: Meeting, step: Step, person_id: int) -> Notice:
    return Notice(
        person_id,
        Deferred("minutes-asked", {"number": meeting.number, "step": step.name}),
        LetterKind.MINUTES_ASKED,
        f"minutes:{meeting.id}:{step.due_at}:{person_id}",
        useless_after=instant(step.useless_after),
        topic=f"minutes:{meeting.id}",
    )
