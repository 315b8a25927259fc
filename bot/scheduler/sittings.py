"""Sittings as time passes: at its hour a meeting is offered for notes, and one that was left open closes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import Role
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice
from bot.rules.sending.steps import next_wake
from bot.rules.sittings.times import DAY, closes_at, offer
from bot.scheduler.turns import Finder, Turn
from storage.instants import instant
from storage.meetings import meetings, rapporteurs
from storage.people import people
from storage.sittings import sittings
from storage.waking import NEVER

if TYPE_CHECKING:
    from storage.meetings.meetings import Meeting

WORTH_TELLING = 7 * DAY


async def offered(turn: Turn, meeting: Meeting) -> int:
    """At its hour, to coordinators and the rapporteur; when to look next, in UTC seconds."""
    ahead = offer(meeting)
    step = turn.due(ahead)
    if step is not None and await sittings.of_meeting(turn.tx, meeting.id) is None:
        rapporteur = await rapporteurs.of_meeting(turn.tx, meeting.id)
        for person, member in await people.members(turn.tx, meeting.group_id):
            writes = rapporteur is not None and rapporteur.person_id == person.id
            if person.stopped_at is None and (writes or member.role >= Role.COORDINATOR):
                turn.tell(
                    Notice(
                        person.id,
                        Deferred("sitting-offered", {"meeting": meeting.id, "begins": step.due_at}),
                        LetterKind.SITTING,
                        f"sitting:{meeting.id}:{step.due_at}:{person.id}",
                        useless_after=instant(step.useless_after),
                        topic=f"sitting:{meeting.id}",
                    ),
                    member,
                )
    return next_wake(ahead, turn.seconds)


async def act(turn: Turn, sitting_id: int) -> int:
    """Close what was left open, and tell whoever wrote; when to look next, in UTC seconds."""
    sitting = await sittings.by_id(turn.tx, sitting_id)
    meeting = None if sitting is None else await meetings.by_id(turn.tx, sitting.meeting_id)
    if sitting is None or meeting is None or sitting.closed_at is not None:
        return NEVER
    closes = closes_at(sitting, meeting.timing)
    if turn.seconds < closes:
        return closes
    await sittings.end(turn.tx, sitting.id, closes)
    wrote = {one.person_id for one in await sittings.writers(turn.tx, sitting.id)}
    for person, member in await people.members(turn.tx, meeting.group_id):
        if person.id in wrote and person.stopped_at is None:
            turn.tell(
                Notice(
                    person.id,
                    Deferred("sitting-closed", {"meeting": meeting.id}),
                    LetterKind.SITTING,
                    f"sitting-closed:{sitting.id}:{closes}:{person.id}",
                    useless_after=instant(closes + WORTH_TELLING),
                    topic=f"sitting:{meeting.id}",
                ),
                member,
            )
    return NEVER


SITTINGS = Finder("sittings", act)
