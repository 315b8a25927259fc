"""Where somebody's name stands in what others wrote or were told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from storage.database import Tx
from storage.redaction import whole_words, without


@dataclass(frozen=True, slots=True)
class _Column:
    """Texts in which a name may stand. `scope` has one place for the person; empty: everywhere."""

    table: str
    name: str
    scope: str = ""
    key: tuple[str, ...] = ("id",)
    json: bool = False


_GROUPS = "(SELECT group_id FROM memberships WHERE person_id = ?)"
_OF_GROUP = f"group_id IN {_GROUPS}"
_OF_MEETING = f"meeting_id IN (SELECT id FROM meetings WHERE {_OF_GROUP})"
# What lasts is only changed in the person's own groups: a namesake elsewhere keeps their name.
_COLUMNS = (
    _Column("spaces", "title", _OF_GROUP),
    _Column("spaces", "outcome", _OF_GROUP),
    _Column("ideas", "text", _OF_GROUP),
    _Column("comments", "text", f"idea_id IN (SELECT id FROM ideas WHERE {_OF_GROUP})"),
    _Column("meetings", "title", _OF_GROUP),
    _Column("meetings", "place", _OF_GROUP),
    _Column("meetings", "told_as", _OF_GROUP),
    _Column("replies", "note", _OF_MEETING, key=("meeting_id", "person_id")),
    _Column("replies", "replacement", _OF_MEETING, key=("meeting_id", "person_id")),
    _Column("agenda_items", "title", _OF_MEETING),
    _Column("agenda_items", "presenter", _OF_MEETING),
    _Column("discussion_points", "title", _OF_MEETING),
    _Column("discussion_points", "text", _OF_MEETING),
    _Column("presences", "words", _OF_MEETING),
    _Column("action_points", "text", _OF_GROUP),
    _Column("action_points", "note", _OF_GROUP),
    _Column("point_owners", "note", f"point_id IN (SELECT id FROM action_points WHERE {_OF_GROUP})"),
    _Column("webinars", "title", _OF_GROUP),
    _Column("webinars", "speakers", _OF_GROUP),
    _Column("announcements", "text", _OF_GROUP),
    _Column("documents", "title", _OF_GROUP),
    _Column("group_chats", "title", _OF_GROUP),
    _Column("recurrences", "title", _OF_GROUP),
    _Column("recurrences", "place", _OF_GROUP),
    _Column("minutes_drafts", "content", _OF_GROUP, json=True),
    _Column("outbox", "body", json=True),
    _Column("local_messages", "body", json=True),
    _Column("conversations", "state", key=("who", "place"), json=True),
)


async def redact(tx: Tx, person_id: int, forms: Sequence[str]) -> None:
    """Put a mark in the place of each form of a name (at least one) wherever it stands as whole words."""
    words = whole_words(forms)
    # LIKE tells capitals apart in PostgreSQL, and accented ones in SQLite.
    likes = [_like(spelt) for form in forms for spelt in (form, form.lower(), form.upper(), form.title())]
    for column in _COLUMNS:
        await _redact(tx, column, person_id, list(dict.fromkeys(likes)), words)


async def _redact(tx: Tx, column: _Column, person_id: int, likes: Sequence[str], words: re.Pattern[str]) -> None:
    mentioned = " OR ".join([f"{column.name} LIKE ? ESCAPE '!'"] * len(likes))
    scope, scoped = (f"{column.scope} AND ", [person_id]) if column.scope else ("", [])
    key = ", ".join(column.key)
    rows = await tx.rows(
        f"SELECT {column.name}, {key} FROM {column.table} WHERE {scope}({mentioned})",
        *scoped,
        *likes,
    )
    change = f"UPDATE {column.table} SET {column.name} = ? WHERE " + " AND ".join(f"{one} = ?" for one in column.key)
    await tx.many(change, [(without(row[0], words, json_=column.json), *list(row)[1:]) for row in rows])


def _like(form: str) -> str:
    return "%" + re.sub("([%_!])", r"!\1", form) + "%"
