"""Before a document's link dies, the coordinators and whoever added it are told."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from bot.commands import Role
from bot.handlers.common.recipients import reachable
from bot.letter_kinds import LetterKind
from bot.messages import Deferred, Notice
from bot.rules.documents.reminder_times import steps
from bot.rules.sending.steps import Step, next_wake
from bot.scheduler.turns import Finder, Turn
from storage.documents import documents
from storage.instants import instant
from storage.people import groups
from storage.waking import NEVER

if TYPE_CHECKING:
    from storage.documents.documents import Document


async def warn(turn: Turn, document_id: int) -> int:
    """Tell them if it is time; whoever adds a document knows when its link dies."""
    document = await documents.by_id(turn.tx, document_id)
    if document is None or document.expires_on is None:
        return NEVER
    group = await groups.by_id(turn.tx, document.group_id)
    if group is None:
        return NEVER
    ahead = steps(date.fromisoformat(document.expires_on), group.zone)
    step = turn.due(ahead, document.created_at)
    if step is not None:
        await _tell(turn, document, step)
    return next_wake(ahead, turn.seconds)


async def _tell(turn: Turn, document: Document, step: Step) -> None:
    for person, member in await reachable(turn.tx, document.group_id, Role.OBSERVER):
        if member.role == Role.COORDINATOR or person.id in (document.added_by, document.brought_by):
            turn.tell(_notice(document, step, person.id), member)


def _notice(document: Document, step: Step, person_id: int) -> Notice:
    about = f"document:{document.id}"
    return Notice(
        person_id, Deferred("document-expiring", {"document": document.id, "until": document.expires_on}),
        LetterKind.DOCUMENT_EXPIRING, key=f"{about}:{document.expires_on}:{step.name}:{person_id}",
        useless_after=instant(step.useless_after), topic=f"{about}:{person_id}", due_at=instant(step.due_at),
    )  # fmt: skip


DOCUMENTS = Finder("documents", warn)
