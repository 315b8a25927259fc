"""Documents behind a link, numbered in their group."""

from __future__ import annotations

from dataclasses import dataclass

from storage.counters import next_number
from storage.database import Row, Tx
from storage.tables import Held, Table, declare


@dataclass(frozen=True, slots=True)
class Document:
    """A document. `lang` is the language of its title; `expires_on`: the last day of its link, ISO, None if it stays.

    `created_at` in UTC seconds.
    """

    id: int
    group_id: int
    number: int
    title: str
    lang: str
    link: str
    expires_on: str | None
    added_by: int | None
    created_at: int


_COLUMNS = "id, group_id, number, title, lang, link, expires_on, added_by, created_at"


def _document(row: Row) -> Document:
    return Document(*(row[column] for column in range(9)))


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document to be written."""

    title: str
    lang: str
    link: str
    expires_on: str | None = None


async def add(tx: Tx, group_id: int, new: NewDocument, added_by: int | None, at: int) -> Document:
    """Write a new document."""
    number = await next_number(tx, group_id, "document")
    row = await tx.row(
        "INSERT INTO documents (group_id, number, title, lang, link, expires_on, added_by, created_at)"
        f" VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING {_COLUMNS}",
        group_id,
        number,
        new.title,
        new.lang,
        new.link,
        new.expires_on,
        added_by,
        at,
    )
    assert row is not None  # noqa: S101 - RETURNING gives the row
    return _document(row)


async def by_id(tx: Tx, document_id: int) -> Document | None:
    """One document."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM documents WHERE id = ?", document_id)
    return None if row is None else _document(row)


async def in_group(tx: Tx, group_id: int, most: int, skip: int) -> list[Document]:
    """Some of a group's documents, the newest first."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM documents WHERE group_id = ? ORDER BY number DESC LIMIT ? OFFSET ?",
        group_id,
        most,
        skip,
    )
    return [_document(row) for row in rows]


async def count(tx: Tx, group_id: int) -> int:
    """How many documents a group has."""
    found: int = await tx.value("SELECT COUNT(*) FROM documents WHERE group_id = ?", group_id)
    return found


declare(
    Table(
        "documents",
        held=(
            Held(
                "documents_added",
                "g.name:group d.number:document d.title d.link d.created_at",
                "FROM documents d JOIN groups g ON g.id = d.group_id WHERE d.added_by = ? ORDER BY d.id",
            ),
        ),
        own=(("title", "added_by"),),
    )
)
