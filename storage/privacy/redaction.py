"""Where somebody's name stands in what others wrote or were told."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from storage.database import Tx
from storage.people.names import plain

MARK = "…"
"""What stands where a name stood."""


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
_TAGS = {"T": 2, "P": 3, "Said": 1, "Lines": 1, "Listed": 1, "Span": 1, "Line": 1, "Instant": 1, "Day": 1}
"""How a text that waits for its reader begins, and how many of its first places are not people's words."""


def spellings(names: Iterable[str]) -> list[str]:
    """Each name with its accents and without."""
    return [form for form in dict.fromkeys(form for name in names for form in (name, plain(name))) if form]


def whole_words(forms: Sequence[str]) -> re.Pattern[str]:
    """What finds a form where it stands as whole words, capitals or not."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)", re.IGNORECASE)


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
    await tx.many(change, [(_without(row[0], words, json_=column.json), *list(row)[1:]) for row in rows])


def _like(form: str) -> str:
    return "%" + re.sub("([%_!])", r"!\1", form) + "%"


def _without(text: str, words: re.Pattern[str], *, json_: bool) -> str:
    if not json_:
        return words.sub(MARK, text)
    return json.dumps(_data_without(json.loads(text), words), ensure_ascii=False, separators=(",", ":"))


def _data_without(data: Any, words: re.Pattern[str]) -> Any:  # noqa: ANN401 - whatever JSON holds
    match data:
        case str():
            return words.sub(MARK, data)
        case dict():
            return {key: _data_without(value, words) for key, value in data.items()}
        case [str(tag), *_] if tag in _TAGS:
            kept = _TAGS[tag]
            return [*data[:kept], *(_data_without(one, words) for one in data[kept:])]
        case list():
            return [_data_without(one, words) for one in data]
        case _:
            return data
