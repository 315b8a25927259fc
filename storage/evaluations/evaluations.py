"""Evaluations: of which year, until when, how their questions are worded, and what came of them."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from storage.waking import NEVER

if TYPE_CHECKING:
    from storage.database import Row, Tx

WORKED, MISSING, ADVICE, KEEP = "worked", "missing", "advice", "keep"
PARTS = (WORKED, MISSING, ADVICE, KEEP)
"""The four columns, in their order."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The evaluation of one year of a group. `state`: draft, open or closed. Instants in UTC seconds.

    `members`, `gave`: how many were asked and how many of them gave something, as it stood at the close.
    """

    id: int
    group_id: int
    year: int
    state: str
    closes_at: int
    members: int | None
    gave: int | None
    created_by: int | None
    opened_at: int | None
    moved_at: int | None
    ended_at: int | None

    @property
    def is_brought(self) -> bool:
        """Whether it is the draft of one that was held elsewhere, with all that was said in it."""
        return self.state == "draft" and self.ended_at is not None


@dataclass(frozen=True, slots=True)
class Worded:
    """A question as a coordinator worded it, in which language."""

    text: str
    lang: str


_COLUMNS = ", ".join(field.name for field in fields(Evaluation))
_WIDTH = len(fields(Evaluation))


def _evaluation(row: Row) -> Evaluation:
    return Evaluation(*(row[column] for column in range(_WIDTH)))


async def draft(tx: Tx, group_id: int, year: int, closes_at: int, created_by: int, at: int) -> Evaluation:
    """A draft for a year, in the place of one that nobody has seen; its questions stay as they were worded."""
    row = await tx.row(
        "INSERT INTO evaluations (group_id, year, state, closes_at, created_by, created_at)"
        " VALUES (?, ?, 'draft', ?, ?, ?)"
        " ON CONFLICT (group_id, year) DO UPDATE SET closes_at = excluded.closes_at, created_by = excluded.created_by"
        f" WHERE evaluations.state = 'draft' RETURNING {_COLUMNS}",
        group_id,
        year,
        closes_at,
        created_by,
        at,
    )
    assert row is not None, "an evaluation that began is no draft any more"  # noqa: S101 - a bug, not an input
    return _evaluation(row)


async def bring(
    tx: Tx, group_id: int, year: int, figures: tuple[int | None, int | None], by: int | None, at: int
) -> int:
    """A draft of one that was held elsewhere and is over; its id. `figures`: how many were asked, how many gave."""
    row: int = await tx.value(
        "INSERT INTO evaluations (group_id, year, state, closes_at, members, gave, created_by, created_at, ended_at,"
        " wake_at) VALUES (?, ?, 'draft', ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        group_id,
        year,
        at,
        *figures,
        by,
        at,
        at,
        NEVER,
    )
    return row


async def keep(tx: Tx, evaluation_id: int) -> None:
    """What was brought is the group's from now on."""
    await tx.run(
        "UPDATE evaluations SET state = 'closed' WHERE id = ? AND state = 'draft' AND ended_at IS NOT NULL",
        evaluation_id,
    )


async def by_id(tx: Tx, evaluation_id: int) -> Evaluation | None:
    """One evaluation."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM evaluations WHERE id = ?", evaluation_id)
    return None if row is None else _evaluation(row)


async def of_year(tx: Tx, group_id: int, year: int) -> Evaluation | None:
    """The group's evaluation of that year."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM evaluations WHERE group_id = ? AND year = ?", group_id, year)
    return None if row is None else _evaluation(row)


async def all_in(tx: Tx, group_id: int) -> list[Evaluation]:
    """All of a group, the latest year first."""
    rows = await tx.rows(f"SELECT {_COLUMNS} FROM evaluations WHERE group_id = ? ORDER BY year DESC", group_id)
    return [_evaluation(row) for row in rows]


async def drop_draft(tx: Tx, evaluation_id: int) -> None:
    """A draft that nobody has seen is gone, with what was brought into it."""
    await tx.run("DELETE FROM opinions WHERE evaluation_id = ?", evaluation_id)
    await tx.run("DELETE FROM evaluation_lines WHERE evaluation_id = ?", evaluation_id)
    await tx.run("DELETE FROM evaluation_questions WHERE evaluation_id = ?", evaluation_id)
    await tx.run("DELETE FROM evaluations WHERE id = ? AND state = 'draft'", evaluation_id)


async def start(tx: Tx, evaluation_id: int, at: int) -> None:
    """People are asked from now on."""
    await tx.run(
        "UPDATE evaluations SET state = 'open', opened_at = ?, wake_at = 0 WHERE id = ? AND state = 'draft'",
        at,
        evaluation_id,
    )


async def move_close(tx: Tx, evaluation_id: int, closes_at: int, at: int) -> None:
    """It is open until another instant."""
    await tx.run(
        "UPDATE evaluations SET closes_at = ?, moved_at = ?, wake_at = 0 WHERE id = ? AND state = 'open'",
        closes_at,
        at,
        evaluation_id,
    )


async def word(tx: Tx, evaluation_id: int, part: str, worded: Worded | None) -> None:
    """A question is worded so from now on; None: as it is usually."""
    await tx.run("DELETE FROM evaluation_questions WHERE evaluation_id = ? AND part = ?", evaluation_id, part)
    if worded is not None:
        await tx.run(
            "INSERT INTO evaluation_questions (evaluation_id, part, text, lang) VALUES (?, ?, ?, ?)",
            evaluation_id,
            part,
            worded.text,
            worded.lang,
        )


async def questions(tx: Tx, evaluation_id: int) -> dict[str, Worded]:
    """The questions that were worded otherwise, by part."""
    rows = await tx.rows("SELECT part, text, lang FROM evaluation_questions WHERE evaluation_id = ?", evaluation_id)
    return {row[0]: Worded(row[1], row[2]) for row in rows}
