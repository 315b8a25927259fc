"""Where somebody's name stands in what others wrote or were told."""

from __future__ import annotations

import re
from collections.abc import Sequence

import storage.subjects  # noqa: F401 - declares every table
from storage.database import Row, Tx
from storage.redaction import whole_words, without
from storage.tables import TABLES, Words


async def redact(tx: Tx, person_id: int, forms: Sequence[str]) -> None:
    """Put a mark in the place of each form of a name (at least one) wherever it stands as whole words."""
    words = whole_words(forms)
    # LIKE tells capitals apart in PostgreSQL, and accented ones in SQLite.
    likes = [_like(spelt) for form in forms for spelt in (form, form.lower(), form.upper(), form.title())]
    # What lasts is only changed in the person's own groups: a namesake elsewhere keeps their name.
    for table in TABLES.values():
        for texts in table.words:
            found = await _mentioning(tx, table.name, texts, person_id, list(dict.fromkeys(likes)))
            same_row = " AND ".join(f"{one} = ?" for one in texts.key)
            change = f"UPDATE {table.name} SET {texts.column} = ? WHERE {same_row}"
            await tx.many(change, [(without(row[0], words, json_=texts.json), *list(row)[1:]) for row in found])


async def _mentioning(tx: Tx, table: str, texts: Words, person_id: int, likes: Sequence[str]) -> Sequence[Row]:
    """The text and the key of each row in which one of the forms may stand."""
    mentioned = " OR ".join([f"{texts.column} LIKE ? ESCAPE '!'"] * len(likes))
    scope, scoped = (f"{texts.scope} AND ", [person_id]) if texts.scope else ("", [])
    columns = ", ".join((texts.column, *texts.key))
    return await tx.rows(f"SELECT {columns} FROM {table} WHERE {scope}({mentioned})", *scoped, *likes)


def _like(form: str) -> str:
    return "%" + re.sub("([%_!])", r"!\1", form) + "%"
