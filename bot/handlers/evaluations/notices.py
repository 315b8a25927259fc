"""Letters about an evaluation: put into words when they go out, see `bot.handlers.evaluations.outgoing`."""

from __future__ import annotations

from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice
from bot.rules.evaluations.times import NEWS
from storage.evaluations.evaluations import Evaluation
from storage.instants import instant


def opened(one: Evaluation, person_id: int) -> Notice:
    """To members, that they are asked."""
    return _notice(one, person_id, LetterKind.EVALUATION_OPENED, "opened", one.closes_at)


def extended(one: Evaluation, person_id: int) -> Notice:
    """To members, that it is open until another time."""
    return _notice(one, person_id, LetterKind.EVALUATION_EXTENDED, f"extended:{one.closes_at}", one.closes_at)


def reminder(one: Evaluation, person_id: int, name: str, due_at: int) -> Notice:
    """To whoever has given nothing."""
    key = f"reminder:{one.closes_at}:{name}"
    return _notice(one, person_id, LetterKind.EVALUATION_REMINDER, key, one.closes_at, due_at)


def closed(one: Evaluation, person_id: int, at: int) -> Notice:
    """To coordinators, what was said, so that they can group it and send it."""
    return _notice(one, person_id, LetterKind.EVALUATION_CLOSED, "closed", at + NEWS)


def result(one: Evaluation, person_id: int, at: int) -> Notice:
    """To everybody, the four columns."""
    return _notice(one, person_id, LetterKind.EVALUATION_RESULT, f"result:{at}", at + NEWS)


def _notice(
    one: Evaluation, person_id: int, kind: LetterKind, name: str, useless_after: int, due_at: int | None = None
) -> Notice:
    topic = f"evaluation:{one.id}"
    return Notice(
        person_id, Deferred(kind, {"evaluation": one.id}), kind, f"{topic}:{name}:{person_id}",
        useless_after=instant(useless_after), topic=topic, due_at=instant(due_at),
    )  # fmt: skip
