"""Each person's digest, at their hour: put if there is something new to tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.deferred import chat_of
from bot.handlers.people.habit_texts import rhythm_of
from bot.handlers.todo.digest import sections_for
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice
from bot.rules.todo.digest import Mark, Section, says_something, signs
from bot.scheduler.turns import Finder, Turn
from storage.instants import instant
from storage.outbox import history
from storage.people import habits, pauses, people
from storage.waking import NEVER

if TYPE_CHECKING:
    from bot.rules.todo.digest_times import Rhythm

TOGETHER = 50
"""The people of a group have their turn together mostly, and read the same of it."""


async def _act(turn: Turn, person_id: int) -> int:
    """The person's turn: the slot that came last, unless it is too old; then until the next one, or the pause's end."""
    await pauses.end_if_over(turn.tx, person_id, turn.seconds)
    subscriber = await habits.subscriber(turn.tx, person_id)
    if subscriber is None:
        return NEVER
    rhythm = rhythm_of(subscriber.habits)
    slot = rhythm.latest(turn.seconds)
    if slot is not None and _counts(subscriber, rhythm, slot, turn.seconds):
        await _tell(turn, person_id, Mark.load(subscriber.mark), slot, rhythm)
    return min(rhythm.following(turn.seconds), subscriber.silent_until or NEVER)


def _counts(subscriber: habits.Subscriber, rhythm: Rhythm, slot: int, now: int) -> bool:
    return not subscriber.silent and subscriber.created_at < slot and now < rhythm.useless_after(slot)


async def _tell(turn: Turn, person_id: int, before: Mark, slot: int, rhythm: Rhythm) -> None:
    told = before.slot <= slot and await _told(turn, person_id, before)
    since = before.slot if told else slot - rhythm.period
    sections = await _sections(turn, person_id, since)
    if not _is_new(sections, before.signs if told else frozenset()):
        return
    turn.tell(
        Notice(
            person_id,
            Deferred("digest", {"since": since}),
            kind=LetterKind.DIGEST,
            key=_key(person_id, slot),
            useless_after=instant(rhythm.useless_after(slot)),
            topic="digest",
            due_at=instant(slot),
        ),
        None,
    )
    await habits.digest_told(turn.tx, person_id, Mark(slot, signs(sections)).dump())


async def _sections(turn: Turn, person_id: int, since: int) -> list[Section]:
    person = await people.by_id(turn.tx, person_id)
    return [] if person is None else await sections_for(chat_of(turn.tx, person, None, turn.now), since)


def _is_new(sections: list[Section], told: frozenset[str]) -> bool:
    """Nothing new, nothing sent: what was told before in the same state is not told again."""
    return any(section.news for section in sections) or bool(says_something(sections) and signs(sections) - told)


async def _told(turn: Turn, person_id: int, mark: Mark) -> bool:
    """Whether the person has got what the mark says."""
    return mark.slot > 0 and await history.has_gone_out(turn.tx, _key(person_id, mark.slot))


def _key(person_id: int, slot: int) -> str:
    return f"digest:{person_id}:{slot}"


DIGESTS = Finder("people", _act, together=TOGETHER)
