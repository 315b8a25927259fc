"""Documents of a group, a link or a file each, numbered in their group."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from storage.counters import next_number

if TYPE_CHECKING:
    from collections.abc import Collection

    from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class NewDocument:
    """A document to be written: a link, or the key of a file that is kept.

    `lang` is the language of its title, `written_in` its own; `expires_on`: the last day of its link, ISO, None if it
    stays. `size` in bytes; `axis` is a number.
    """

    title: str
    lang: str
    link: str
    expires_on: str | None = None
    kind: str = "other"
    written_in: str = ""
    axis: int | None = None
    file: str | None = None
    file_name: str = ""
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A document. `version` counts from 1; `brought_by` is who brought that version, be it with another link.

    `created_at` in UTC seconds, as is `changed_at`, of its latest version.
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
    kind: str
    version: int
    written_in: str
    axis: int | None
    file: str | None
    file_name: str
    size: int | None
    changed_at: int | None
    brought_by: int | None


@dataclass(frozen=True, slots=True)
class Former:
    """What a document was in an earlier version, until `at` (UTC seconds)."""

    version: int
    link: str
    file: str | None
    file_name: str
    size: int | None
    at: int


_COLUMNS = ", ".join(field.name for field in fields(Document))
_WIDTH = len(fields(Document))
_FORMER = ", ".join(field.name for field in fields(Former))


def _document(row: Row) -> Document:
    return Document(*(row[column] for column in range(_WIDTH)))


async def add(tx: Tx, group_id: int, new: NewDocument, added_by: int | None, at: int) -> Document:
    """Write a new document."""
    number = await next_number(tx, group_id, "document")
    row = await tx.row(
        "INSERT INTO documents (group_id, number, title, lang, link, expires_on, kind, written_in, axis, file,"
        " file_name, size, added_by, brought_by, created_at)"
        f" VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING {_COLUMNS}",
        group_id,
        number,
        new.title,
        new.lang,
        new.link,
        new.expires_on,
        new.kind,
        new.written_in,
        new.axis,
        new.file,
        new.file_name,
        new.size,
        added_by,
        added_by,
        at,
    )
    assert row is not None  # noqa: S101 - RETURNING gives the row
    return _document(row)


async def by_id(tx: Tx, document_id: int) -> Document | None:
    """One document."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM documents WHERE id = ?", document_id)
    return None if row is None else _document(row)


async def by_ids(tx: Tx, ids: Collection[int]) -> dict[int, Document]:
    """Documents by id, all in one read."""
    marks = ", ".join("?" * len(ids))
    rows = await tx.rows(f"SELECT {_COLUMNS} FROM documents WHERE id IN ({marks})", *ids) if ids else []
    return {one.id: one for one in map(_document, rows)}


async def by_number(tx: Tx, group_id: int, number: int) -> Document | None:
    """The document of that number in the group."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM documents WHERE group_id = ? AND number = ?", group_id, number)
    return None if row is None else _document(row)


async def in_group(tx: Tx, group_id: int, most: int, skip: int = 0) -> list[Document]:
    """Some of a group's documents, the newest first."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM documents WHERE group_id = ? ORDER BY number DESC LIMIT ? OFFSET ?",
        group_id,
        most,
        skip,
    )
    return [_document(row) for row in rows]


async def new_since(tx: Tx, group_id: int, since: int) -> list[Document]:
    """The documents that were added, or have a new version, after an instant (UTC seconds), by number."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM documents WHERE group_id = ? AND COALESCE(changed_at, created_at) > ? ORDER BY number",
        group_id,
        since,
    )
    return [_document(row) for row in rows]


async def count(tx: Tx, group_id: int, added_by: int | None = None) -> int:
    """How many documents a group has; those that a person added if one is given."""
    where, values = ("", ()) if added_by is None else (" AND added_by = ?", (added_by,))
    found: int = await tx.value(f"SELECT COUNT(*) FROM documents WHERE group_id = ?{where}", group_id, *values)
    return found


async def put_right(tx: Tx, document_id: int, new: NewDocument) -> None:
    """Other words about it: title, kind, language, axis. What it is stays."""
    await tx.run(
        "UPDATE documents SET title = ?, lang = ?, kind = ?, written_in = ?, axis = ? WHERE id = ?",
        new.title,
        new.lang,
        new.kind,
        new.written_in,
        new.axis,
        document_id,
    )


async def renew_link(tx: Tx, document_id: int, link: str, expires_on: str | None, brought_by: int) -> None:
    """Another link to the very version there is."""
    await tx.run(
        "UPDATE documents SET link = ?, expires_on = ?, brought_by = ?, wake_at = 0 WHERE id = ?",
        link,
        expires_on,
        brought_by,
        document_id,
    )


async def replace_by(tx: Tx, document: Document, new: NewDocument, brought_by: int, at: int) -> None:
    """A new version takes the place of the one there is, which is kept."""
    await tx.run(
        "INSERT INTO document_versions (document_id, version, link, file, file_name, size, added_by, at)"
        " SELECT id, version, link, file, file_name, size, brought_by, ? FROM documents WHERE id = ?",
        at,
        document.id,
    )
    await tx.run(
        "UPDATE documents SET version = version + 1, link = ?, expires_on = ?, file = ?, file_name = ?, size = ?,"
        " brought_by = ?, changed_at = ?, wake_at = 0 WHERE id = ?",
        new.link,
        new.expires_on,
        new.file,
        new.file_name,
        new.size,
        brought_by,
        at,
        document.id,
    )


async def formers(tx: Tx, document_id: int) -> list[Former]:
    """What a document was before, the first version first."""
    rows = await tx.rows(f"SELECT {_FORMER} FROM document_versions WHERE document_id = ? ORDER BY version", document_id)
    return [Former(row[0], row[1], row[2], row[3], row[4], row[5]) for row in rows]
