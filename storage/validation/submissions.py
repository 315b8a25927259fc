"""Where a document stands with the governance of each organisation, and with the platform above the group."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.database import Row, Tx

WAITING, SENT, VALIDATED, RESERVES, REJECTED = "waiting", "sent", "validated", "reserves", "rejected"


@dataclass(frozen=True, slots=True)
class Submission:
    """A document before one governance; without an organisation, before the platform.

    `day` (ISO) is when it came to stand as its `state` says; `proof` the number of the document that shows it.
    `organisation` is its short name. Instants in UTC seconds; `changed_by` wrote the note.
    """

    id: int
    group_id: int
    document_id: int
    organisation_id: int | None
    organisation: str | None
    state: str
    day: str | None
    note: str
    note_lang: str
    proof: int | None
    created_at: int
    changed_at: int | None
    changed_by: int | None


@dataclass(frozen=True, slots=True)
class Move:
    """What becomes of a submission: its state, since which day, with which note and proof (a document, by id)."""

    state: str
    day: str
    note: str = ""
    note_lang: str = ""
    proof_id: int | None = None


_WIDTH = len(fields(Submission))
_SELECT = (
    "SELECT s.id, s.group_id, s.document_id, s.organisation_id, COALESCE(NULLIF(o.acronym, ''), o.name), s.state,"
    " s.day, s.note, s.note_lang, p.number, s.created_at, s.changed_at, s.changed_by FROM submissions s"
    " LEFT JOIN organisations o ON o.id = s.organisation_id LEFT JOIN documents p ON p.id = s.proof_id"
)
_ORDER = "ORDER BY CASE WHEN s.organisation_id IS NULL THEN 1 ELSE 0 END, o.number, s.id"


def _submission(row: Row) -> Submission:
    return Submission(*(row[column] for column in range(_WIDTH)))


async def submit(tx: Tx, group_id: int, document_id: int, organisation_ids: Sequence[int | None], at: int) -> None:
    """A document is to go to these governances; None is the platform."""
    await tx.many(
        "INSERT INTO submissions (group_id, document_id, organisation_id, state, created_at)"
        " VALUES (?, ?, ?, 'waiting', ?)",
        [(group_id, document_id, one, at) for one in organisation_ids],
    )


async def of_document(tx: Tx, document_id: int) -> list[Submission]:
    """Where a document stands everywhere, the platform last."""
    return [_submission(row) for row in await tx.rows(f"{_SELECT} WHERE s.document_id = ? {_ORDER}", document_id)]


async def in_group(tx: Tx, group_id: int) -> list[Submission]:
    """Where the documents of a group stand, by document."""
    order = _ORDER.replace("ORDER BY", "ORDER BY s.document_id,")
    return [_submission(row) for row in await tx.rows(f"{_SELECT} WHERE s.group_id = ? {order}", group_id)]


async def by_id(tx: Tx, submission_id: int) -> Submission | None:
    """One of them."""
    row = await tx.row(f"{_SELECT} WHERE s.id = ?", submission_id)
    return None if row is None else _submission(row)


async def move(tx: Tx, submission_id: int, to: Move, by: int, at: int) -> None:
    """It stands otherwise from now on."""
    await tx.run(
        "UPDATE submissions SET state = ?, day = ?, note = ?, note_lang = ?, proof_id = ?, changed_by = ?,"
        " changed_at = ?, wake_at = 0 WHERE id = ?",
        to.state,
        to.day,
        to.note,
        to.note_lang,
        to.proof_id,
        by,
        at,
        submission_id,
    )
