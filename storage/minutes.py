"""Drafts of minutes that were read, and what is kept of a meeting: presence and discussion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from storage.counters import next_number
from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Draft:
    """What was read in a file, as JSON, until it is kept; numbered in the group."""

    id: int
    number: int
    lang: str
    content: str
    state: str
    meeting_id: int | None
    created_by: int | None


_COLUMNS = "id, number, lang, content, state, meeting_id, created_by"


def _draft(row: Row) -> Draft:
    return Draft(*(row[place] for place in range(7)))


async def add_draft(tx: Tx, group_id: int, content: str, lang: str, created_by: int, at: int) -> Draft:
    """Keep what was read."""
    number = await next_number(tx, group_id, "minutes")
    row = await tx.row(
        "INSERT INTO minutes_drafts (group_id, number, lang, content, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?)"
        f" RETURNING {_COLUMNS}",
        group_id,
        number,
        lang,
        content,
        created_by,
        at,
    )
    assert row is not None  # noqa: S101 - RETURNING gives the row
    return _draft(row)


async def draft(tx: Tx, group_id: int, number: int) -> Draft | None:
    """The draft of that number in the group."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM minutes_drafts WHERE group_id = ? AND number = ?", group_id, number)
    return None if row is None else _draft(row)


async def latest_draft(tx: Tx, group_id: int) -> Draft | None:
    """The newest draft that still waits for a decision."""
    row = await tx.row(
        f"SELECT {_COLUMNS} FROM minutes_drafts WHERE group_id = ? AND state = 'draft' ORDER BY number DESC LIMIT 1",
        group_id,
    )
    return None if row is None else _draft(row)


async def change_draft(tx: Tx, draft_id: int, content: str) -> None:
    """Put the draft right."""
    await tx.run("UPDATE minutes_drafts SET content = ? WHERE id = ?", content, draft_id)


async def end_draft(tx: Tx, draft_id: int, state: str, meeting_id: int | None = None) -> None:
    """The draft is kept (as this meeting) or dropped."""
    await tx.run("UPDATE minutes_drafts SET state = ?, meeting_id = ? WHERE id = ?", state, meeting_id, draft_id)


async def add_presence(tx: Tx, meeting_id: int, organisation_id: int | None, words: str, at: int) -> None:
    """An organisation was there; `words` as the minutes say it."""
    await tx.run(
        "INSERT INTO presences (meeting_id, organisation_id, words, at) VALUES (?, ?, ?, ?)",
        meeting_id,
        organisation_id,
        words,
        at,
    )


async def presences(tx: Tx, meeting_id: int) -> list[str]:
    """Who was there, as the minutes say it."""
    rows = await tx.rows("SELECT words FROM presences WHERE meeting_id = ? ORDER BY id", meeting_id)
    return [row[0] for row in rows]


async def add_discussion(
    tx: Tx, meeting_id: int, agenda_item_id: int | None, title: str, points: Sequence[str], lang: str
) -> None:
    """What was said on one subject, a paragraph each."""
    start = await tx.value("SELECT COALESCE(MAX(position), 0) FROM discussion_points WHERE meeting_id = ?", meeting_id)
    await tx.many(
        "INSERT INTO discussion_points (meeting_id, agenda_item_id, title, position, text, lang) VALUES (?, ?, ?, ?, ?, ?)",
        [(meeting_id, agenda_item_id, title, start + place, text, lang) for place, text in enumerate(points, 1)],
    )


async def discussion(tx: Tx, meeting_id: int) -> list[tuple[str, str]]:
    """Subject and paragraph, in order."""
    rows = await tx.rows("SELECT title, text FROM discussion_points WHERE meeting_id = ? ORDER BY position", meeting_id)
    return [(row[0], row[1]) for row in rows]
