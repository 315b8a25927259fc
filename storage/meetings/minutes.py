"""Drafts of minutes that were read, and what is kept of a meeting: presence and discussion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from storage.counters import next_number
from storage.database import Row, Tx, Value


@dataclass(frozen=True, slots=True)
class SavedDraft:
    """What was read in a file, as JSON, numbered in the group. `state` is draft, kept (as `meeting`) or dropped.

    `meeting` is the meeting's number; `digest` tells files apart.
    """

    id: int
    number: int
    digest: str
    content: str
    state: str
    meeting: int | None


@dataclass(frozen=True, slots=True)
class NewDraft:
    """What was read in a file, as JSON; `digest` tells files apart, `source` is the text that was read."""

    content: str
    digest: str
    source: str = ""


_SELECT = (
    "SELECT d.id, d.number, d.digest, d.content, d.state, m.number"
    " FROM minutes_drafts d LEFT JOIN meetings m ON m.id = d.meeting_id"
)


def _draft(row: Row) -> SavedDraft:
    return SavedDraft(*(row[column] for column in range(6)))


async def _one(tx: Tx, rest: str, *values: Value) -> SavedDraft | None:
    row = await tx.row(f"{_SELECT} {rest}", *values)
    return None if row is None else _draft(row)


async def add_draft(tx: Tx, group_id: int, new: NewDraft, created_by: int, at: int) -> SavedDraft:
    """Keep what was read in a file, until somebody decides."""
    number = await next_number(tx, group_id, "minutes")
    draft_id: int = await tx.value(
        "INSERT INTO minutes_drafts (group_id, number, digest, content, source, created_by, created_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id",
        group_id,
        number,
        new.digest,
        new.content,
        new.source,
        created_by,
        at,
    )
    return SavedDraft(draft_id, number, new.digest, new.content, "draft", None)


async def draft(tx: Tx, group_id: int, number: int) -> SavedDraft | None:
    """The draft of that number in the group, whatever its state."""
    return await _one(tx, "WHERE d.group_id = ? AND d.number = ?", group_id, number)


async def draft_of_file(tx: Tx, group_id: int, digest: str) -> SavedDraft | None:
    """The draft of that very file, waiting or kept."""
    return await _one(
        tx,
        "WHERE d.group_id = ? AND d.digest = ? AND d.state <> 'dropped' ORDER BY d.number DESC LIMIT 1",
        group_id,
        digest,
    )


async def waiting_draft(tx: Tx, group_id: int, person_id: int) -> SavedDraft | None:
    """Of the drafts that wait for a decision the one this person saw last, else the one anybody saw last."""
    return await _one(
        tx,
        "WHERE d.group_id = ? AND d.state = 'draft'"
        " ORDER BY CASE WHEN d.shown_to = ? THEN 0 ELSE 1 END, d.shown DESC, d.number DESC LIMIT 1",
        group_id,
        person_id,
    )


async def waiting_drafts(tx: Tx, group_id: int) -> list[SavedDraft]:
    """All the drafts that wait for a decision, by number."""
    rows = await tx.rows(f"{_SELECT} WHERE d.group_id = ? AND d.state = 'draft' ORDER BY d.number", group_id)
    return [_draft(row) for row in rows]


async def shown(tx: Tx, draft_id: int, person_id: int) -> None:
    """The draft is looked at by this person now: what they say next is about it."""
    await tx.run(
        "UPDATE minutes_drafts SET shown_to = ?, shown = (SELECT MAX(shown) + 1 FROM minutes_drafts) WHERE id = ?",
        person_id,
        draft_id,
    )


async def change_draft(tx: Tx, draft_id: int, content: str) -> None:
    """Put the draft right."""
    await tx.run("UPDATE minutes_drafts SET content = ? WHERE id = ?", content, draft_id)


async def source(tx: Tx, draft_id: int) -> str:
    """The text in which it was read, as long as the draft waits; empty for one of an earlier version."""
    found: str = await tx.value("SELECT source FROM minutes_drafts WHERE id = ?", draft_id)
    return found


async def drop_sources(tx: Tx, before: int) -> None:
    """The texts of drafts that have waited since before that instant are kept no longer; UTC seconds."""
    await tx.run("UPDATE minutes_drafts SET source = '' WHERE source <> '' AND created_at < ?", before)


async def decide(tx: Tx, draft_id: int, state: str, meeting_id: int | None = None) -> None:
    """The draft is kept (as this meeting), dropped, or waits again; its text is needed no more."""
    await tx.run(
        "UPDATE minutes_drafts SET state = ?, meeting_id = ?, source = '' WHERE id = ?", state, meeting_id, draft_id
    )


async def presences(tx: Tx, meeting_id: int) -> list[str]:
    """Who was there, as the minutes say it."""
    rows = await tx.rows(
        "SELECT words FROM presences WHERE meeting_id = ? AND state NOT IN ('excused', 'absent')"
        " AND (person_id IS NULL OR organisation_id IS NULL) ORDER BY id",
        meeting_id,
    )
    return [row[0] for row in rows]


async def away(tx: Tx, meeting_id: int, state: str) -> list[str]:
    """Who was excused, or absent, as the minutes say it."""
    rows = await tx.rows(
        "SELECT words FROM presences WHERE meeting_id = ? AND state = ? AND words <> ''"
        " AND (person_id IS NULL OR organisation_id IS NULL) ORDER BY id",
        meeting_id,
        state,
    )
    return [row[0] for row in rows]


async def organisations_present(tx: Tx, meeting_id: int) -> int:
    """How many organisations were there, each counted once."""
    count: int = await tx.value(
        "SELECT COUNT(DISTINCT organisation_id) FROM presences WHERE meeting_id = ?"
        " AND state NOT IN ('excused', 'absent')",
        meeting_id,
    )
    return count


async def add_discussion(
    tx: Tx, meeting_id: int, agenda_item_id: int | None, title: str, points: Sequence[str], lang: str
) -> None:
    """What was said on one subject, a paragraph each."""
    start = await tx.value("SELECT COALESCE(MAX(position), 0) FROM discussion_points WHERE meeting_id = ?", meeting_id)
    await tx.many(
        "INSERT INTO discussion_points (meeting_id, agenda_item_id, title, position, text, lang)"
        " VALUES (?, ?, ?, ?, ?, ?)",
        [(meeting_id, agenda_item_id, title, start + position, text, lang) for position, text in enumerate(points, 1)],
    )


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What was said, under the title of its subject, in language `lang`."""

    title: str
    text: str
    lang: str


async def discussion(tx: Tx, meeting_id: int) -> list[Paragraph]:
    """What was said, in order."""
    rows = await tx.rows(
        "SELECT title, text, lang FROM discussion_points WHERE meeting_id = ? ORDER BY position", meeting_id
    )
    return [Paragraph(row[0], row[1], row[2]) for row in rows]


async def kept_between(tx: Tx, group_id: int, since: int, until: int) -> list[int]:
    """The numbers of meetings whose minutes were kept between two instants, the first left out."""
    rows = await tx.rows(
        "SELECT number FROM meetings WHERE group_id = ? AND minutes_at > ? AND minutes_at <= ? ORDER BY day, number",
        group_id,
        since,
        until,
    )
    return [row[0] for row in rows]
