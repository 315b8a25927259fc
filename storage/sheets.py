"""What the numbers on a person's answer sheet stand for, and how their last answers are taken back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Sheet:
    """The items as they were numbered, from 1; `undo` (JSON) takes back what was answered at `answered_at`."""

    items: Sequence[str]
    shown_at: int
    undo: str
    answered_at: int | None


async def keep(tx: Tx, person_id: int, items: Sequence[str], at: int) -> None:
    """From now on the person's numbers mean these items. What can be taken back stays so."""
    await tx.run(
        "INSERT INTO sheets (person_id, items, shown_at) VALUES (?, ?, ?)"
        " ON CONFLICT (person_id) DO UPDATE SET items = excluded.items, shown_at = excluded.shown_at",
        person_id,
        json.dumps(list(items)),
        at,
    )


async def of_person(tx: Tx, person_id: int) -> Sheet | None:
    """The person's sheet, if they were ever shown one."""
    row = await tx.row("SELECT items, shown_at, undo, answered_at FROM sheets WHERE person_id = ?", person_id)
    return None if row is None else Sheet(json.loads(row[0]), row[1], row[2], row[3])


async def answered(tx: Tx, person_id: int, undo: str, at: int | None) -> None:
    """How the answers just given are taken back; empty and None: there is nothing to take back any more."""
    await tx.run("UPDATE sheets SET undo = ?, answered_at = ? WHERE person_id = ?", undo, at, person_id)


async def forget_undo(tx: Tx, before: int) -> None:
    """Drop how answers from before this instant (UTC seconds) were taken back: it holds what people wrote."""
    await tx.run("UPDATE sheets SET undo = '', answered_at = NULL WHERE answered_at < ?", before)
