"""Validations as time passes: those who have not answered are reminded, and the result is told at the close."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands import Role
from bot.handlers.common.recipients import reachable
from bot.handlers.validation.lookup import answering_for, silent_people
from bot.handlers.validation.notices import closed, reminder
from bot.rules.sending.steps import current, next_wake
from bot.rules.validation.outcome import DAY, NEWS, steps
from bot.scheduler.turns import Finder, Turn
from storage.documents import documents
from storage.inbox import watermark
from storage.validation import rounds
from storage.waking import NEVER

if TYPE_CHECKING:
    from storage.validation.rounds import Round

LOOK_AGAIN = 30
"""Seconds until it is looked again whether all that was said before the close is heard; for a day at most."""


async def act(turn: Turn, round_id: int) -> int:
    """Close the round if its time is over, else remind whoever has not answered. When to look next, in UTC seconds."""
    one = await rounds.by_id(turn.tx, round_id)
    if one is None or one.state != "open":
        return NEVER
    document = await documents.by_id(turn.tx, one.document_id)
    if document is None or document.version != one.version:
        await rounds.end(turn.tx, one.id, "replaced", turn.seconds)
        return NEVER
    if one.closes_at <= turn.seconds:
        if turn.seconds < one.closes_at + DAY and await watermark.is_behind(turn.tx, one.closes_at):
            return turn.seconds + LOOK_AGAIN
        return await _close(turn, one)
    ahead = steps(one)
    step = current(ahead, turn.seconds)
    if step is not None:
        for person, member in await silent_people(turn.tx, one):
            turn.tell(reminder(one, person.id, step.due_at), member)
    return min(next_wake(ahead, turn.seconds), one.closes_at)


async def _close(turn: Turn, one: Round) -> int:
    """Everybody who was asked hears what has become of it, and coordinators."""
    await rounds.end(turn.tx, one.id, "closed", one.closes_at)
    if turn.seconds < one.closes_at + NEWS:
        members = await reachable(turn.tx, one.group_id, Role.MEMBER)
        asked = await rounds.asked(turn.tx, one.id)
        ids = {person_id for each in asked for person_id in answering_for(each, members)}
        for person, member in members:
            if person.id in ids or member.role == Role.COORDINATOR:
                turn.tell(closed(one, person.id), member)
    return NEVER


VALIDATIONS = Finder("validations", act)
