"""Versions of minutes: none that was written is ever changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Row, Tx
    from storage.meetings.approval.submitted import Submitted


@dataclass(frozen=True, slots=True)
class Version:
    """What minutes said: `content` as JSON, in language `lang`; by whom, None if they are forgotten, and when."""

    number: int
    content: str
    lang: str
    made_by: int | None
    made_at: int


_SELECT = "SELECT number, content, lang, made_by, made_at FROM minutes_versions"


def _version(row: Row) -> Version:
    return Version(row[0], row[1], row[2], row[3], row[4])


async def add(tx: Tx, minutes: Submitted, content: str, lang: str, by: int, at: int) -> int:
    """One more version; its number."""
    number: int = await tx.value(
        "INSERT INTO minutes_versions (group_id, minutes_id, number, content, lang, made_by, made_at)"
        " VALUES (?, ?, (SELECT COALESCE(MAX(number), 0) + 1 FROM minutes_versions WHERE minutes_id = ?), ?, ?, ?, ?)"
        " RETURNING number",
        minutes.group_id,
        minutes.id,
        minutes.id,
        content,
        lang,
        by,
        at,
    )
    return number


async def of_minutes(tx: Tx, minutes_id: int) -> list[Version]:
    """All of them, the first one first."""
    rows = await tx.rows(f"{_SELECT} WHERE minutes_id = ? ORDER BY number", minutes_id)
    return [_version(row) for row in rows]


async def latest(tx: Tx, minutes_id: int) -> Version:
    """The one that counts."""
    row = await tx.row(f"{_SELECT} WHERE minutes_id = ? ORDER BY number DESC LIMIT 1", minutes_id)
    assert row is not None  # noqa: S101 - the first one is written when they are handed in
    return _version(row)
