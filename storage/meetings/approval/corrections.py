"""Corrections that people would have in minutes, and what was decided of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Row, Tx
    from storage.meetings.approval.submitted import Submitted


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody would have line `line` say. `decided`: accepted, edited, declined, or None while it waits."""

    id: int
    number: int
    line: int
    words: str
    lang: str
    author_id: int | None
    name: str
    decided: str | None
    answer: str


@dataclass(frozen=True, slots=True)
class NewWanted:
    """What a line should say, in whose words and language."""

    line: int
    words: str
    lang: str
    author_id: int


_SELECT = (
    "SELECT c.id, c.number, c.line, c.words, c.lang, c.author_id, COALESCE(p.name, ''), c.decided, c.answer"
    " FROM minutes_corrections c LEFT JOIN people p ON p.id = c.author_id AND p.erased_at IS NULL"
)


def _wanted(row: Row) -> Wanted:
    return Wanted(*(row[column] for column in range(9)))


async def add(tx: Tx, minutes: Submitted, new: NewWanted, at: int) -> int:
    """One more, which waits; its number."""
    number: int = await tx.value(
        "INSERT INTO minutes_corrections (group_id, minutes_id, number, line, words, lang, author_id, at)"
        " VALUES (?, ?, (SELECT COALESCE(MAX(number), 0) + 1 FROM minutes_corrections WHERE minutes_id = ?),"
        " ?, ?, ?, ?, ?) RETURNING number",
        minutes.group_id,
        minutes.id,
        minutes.id,
        new.line,
        new.words,
        new.lang,
        new.author_id,
        at,
    )
    return number


async def of_minutes(tx: Tx, minutes_id: int) -> list[Wanted]:
    """All of them, by number."""
    rows = await tx.rows(f"{_SELECT} WHERE c.minutes_id = ? ORDER BY c.number", minutes_id)
    return [_wanted(row) for row in rows]


async def count_by(tx: Tx, minutes_id: int, author_id: int) -> int:
    """How many of them somebody wanted."""
    found: int = await tx.value(
        "SELECT COUNT(*) FROM minutes_corrections WHERE minutes_id = ? AND author_id = ?", minutes_id, author_id
    )
    return found


async def waiting(tx: Tx, minutes_id: int) -> list[Wanted]:
    """Those of which nothing was decided."""
    return [one for one in await of_minutes(tx, minutes_id) if one.decided is None]


async def decide(tx: Tx, wanted_id: int, decided: str, answer: str, by: int, at: int) -> None:
    """It is accepted, edited or declined."""
    await tx.run(
        "UPDATE minutes_corrections SET decided = ?, answer = ?, decided_by = ?, decided_at = ? WHERE id = ?",
        decided,
        answer,
        by,
        at,
        wanted_id,
    )
