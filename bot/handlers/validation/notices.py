"""Letters about a validation: put into words when they go out, see `bot.handlers.validation.outgoing`."""

from __future__ import annotations

from dataclasses import replace

from bot.commands import Role
from bot.handlers.common.recipients import reachable
from bot.handlers.validation.lookup import answering_for
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice
from bot.rules.sending.steps import Step
from bot.rules.validation.outcome import NEWS
from storage.database import Tx
from storage.documents.documents import Document
from storage.instants import instant
from storage.people.people import Member
from storage.validation import rounds
from storage.validation.rounds import Round
from storage.validation.submissions import Submission


def opened(one: Round, person_id: int) -> Notice:
    """To whoever is asked."""
    return _notice(one, person_id, LetterKind.VALIDATION_OPENED, one.closes_at)


def reminder(one: Round, person_id: int, due_at: int) -> Notice:
    """To whoever has not answered, before the close."""
    return _notice(one, person_id, LetterKind.VALIDATION_REMINDER, one.closes_at, due_at)


def extended(one: Round, person_id: int) -> Notice:
    """To whoever has not answered, that there is more time."""
    notice = _notice(one, person_id, LetterKind.VALIDATION_EXTENDED, one.closes_at)
    return replace(notice, key=f"{notice.key}:{one.closes_at}")


async def results_of(tx: Tx, one: Round) -> list[tuple[Notice, Member]]:
    """To everybody who was asked, and coordinators, what has become of it; each with their membership."""
    members = await reachable(tx, one.group_id, Role.MEMBER)
    asked = await rounds.asked(tx, one.id)
    ids = {person_id for each in asked for person_id in answering_for(each, members)}
    told = [(person, member) for person, member in members if person.id in ids or member.role == Role.COORDINATOR]
    return [(closed(one, person.id), member) for person, member in told]


def closed(one: Round, person_id: int) -> Notice:
    """To all who were asked and to coordinators, what has become of it."""
    return _notice(one, person_id, LetterKind.VALIDATION_RESULT, one.closes_at + NEWS)


def _notice(one: Round, person_id: int, kind: LetterKind, useless_after: int, due_at: int | None = None) -> Notice:
    topic = f"validation:{one.id}"
    return Notice(
        person_id, Deferred(kind, {"validation": one.id}), kind, f"{topic}:{kind}:{person_id}",
        useless_after=instant(useless_after), topic=topic, due_at=instant(due_at),
    )  # fmt: skip


def submitted(document: Document, person_id: int, at: int) -> Notice:
    """To focal points, that a document is for their governance."""
    told = Deferred(LetterKind.SUBMISSION, {"document": document.id})
    return Notice(
        person_id, told, LetterKind.SUBMISSION, f"submission:{document.id}:{person_id}",
        useless_after=instant(at + NEWS), topic=f"submission:{document.id}:{person_id}",
    )  # fmt: skip


def stuck(one: Submission, person_id: int, step: Step) -> Notice:
    """To those where it does not get on, once a month."""
    return Notice(
        person_id, Deferred(LetterKind.SUBMISSION_REMINDER, {"submission": one.id}), LetterKind.SUBMISSION_REMINDER,
        f"submission:{one.id}:{one.state}:{step.name}:{person_id}", useless_after=instant(step.useless_after),
        topic=f"submission:{one.document_id}:{person_id}", due_at=instant(step.due_at),
    )  # fmt: skip
