"""Plans that were read in a file or in a message, until a coordinator says yes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.counters import next_number

if TYPE_CHECKING:
    from storage.database import Row, Tx, Value


@dataclass(frozen=True, slots=True)
class PlanDraft:
    """What was read, as JSON, numbered in the group. `state` is draft, kept or dropped; `digest` tells files apart."""

    id: int
    number: int
    digest: str
    content: str
    state: str


_SELECT = "SELECT id, number, digest, content, state FROM plan_drafts"


def _draft(row: Row) -> PlanDraft:
    return PlanDraft(row[0], row[1], row[2], row[3], row[4])


async def _one(tx: Tx, rest: str, *values: Value) -> PlanDraft | None:
    row = await tx.row(f"{_SELECT} {rest}", *values)
    return None if row is None else _draft(row)


async def add(tx: Tx, group_id: int, digest: str, content: str, created_by: int, at: int) -> PlanDraft:
    """Keep what was read, until somebody decides."""
    number = await next_number(tx, group_id, "plan_draft")
    draft_id: int = await tx.value(
        "INSERT INTO plan_drafts (group_id, number, digest, content, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?)"
        " RETURNING id",
        group_id,
        number,
        digest,
        content,
        created_by,
        at,
    )
    return PlanDraft(draft_id, number, digest, content, "draft")


async def by_number(tx: Tx, group_id: int, number: int) -> PlanDraft | None:
    """The draft of that number, whatever its state."""
    return await _one(tx, "WHERE group_id = ? AND number = ?", group_id, number)


async def waiting_of_file(tx: Tx, group_id: int, digest: str) -> PlanDraft | None:
    """The draft of that very file, while it waits."""
    return await _one(
        tx, "WHERE group_id = ? AND digest = ? AND state = 'draft' ORDER BY number DESC LIMIT 1", group_id, digest
    )


async def waiting(tx: Tx, group_id: int, person_id: int) -> PlanDraft | None:
    """Of the drafts that wait the one this person saw last, else the one anybody saw last."""
    return await _one(
        tx,
        "WHERE group_id = ? AND state = 'draft'"
        " ORDER BY CASE WHEN shown_to = ? THEN 0 ELSE 1 END, shown DESC, number DESC LIMIT 1",
        group_id,
        person_id,
    )


async def all_waiting(tx: Tx, group_id: int) -> list[PlanDraft]:
    """All the drafts that wait, by number."""
    rows = await tx.rows(f"{_SELECT} WHERE group_id = ? AND state = 'draft' ORDER BY number", group_id)
    return [_draft(row) for row in rows]


async def shown(tx: Tx, draft_id: int, person_id: int) -> None:
    """The draft is looked at by this person now: what they say next is about it."""
    await tx.run(
        "UPDATE plan_drafts SET shown_to = ?, shown = (SELECT MAX(shown) + 1 FROM plan_drafts) WHERE id = ?",
        person_id,
        draft_id,
    )


async def change(tx: Tx, draft_id: int, content: str) -> None:
    """Put the draft right."""
    await tx.run("UPDATE plan_drafts SET content = ? WHERE id = ?", content, draft_id)


async def decide(tx: Tx, draft_id: int, state: str) -> None:
    """The draft is kept, dropped, or waits again."""
    await tx.run("UPDATE plan_drafts SET state = ? WHERE id = ?", state, draft_id)
