"""What people's data are spent on: how much they were sent, whether they want files, and which they fetch later."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx


async def sent_since(tx: Tx, person_id: int, since: int) -> tuple[int, int]:
    """How many bytes a person was sent since an instant (UTC seconds), in how many messages."""
    row = await tx.row(
        "SELECT COALESCE(SUM(weight), 0), COUNT(*) FROM outbox WHERE person_id = ? AND sent_at >= ?"
        " AND weight IS NOT NULL",
        person_id,
        since,
    )
    assert row is not None  # noqa: S101 - a sum always has a row
    return int(row[0]), int(row[1])


async def wants_text_only(tx: Tx, person_id: int) -> bool:
    """Whether somebody wants no files."""
    return bool(await tx.value("SELECT text_only FROM people WHERE id = ?", person_id))


async def set_text_only(tx: Tx, person_id: int, *, on: bool) -> None:
    """From now on somebody wants no files, or wants them again."""
    await tx.run("UPDATE people SET text_only = ? WHERE id = ?", int(on), person_id)


async def put_off(tx: Tx, person_id: int, document_id: int, at: int) -> None:
    """Somebody fetches a document later."""
    await tx.run(
        "INSERT INTO queued_documents (person_id, document_id, at) VALUES (?, ?, ?)"
        " ON CONFLICT (person_id, document_id) DO NOTHING",
        person_id,
        document_id,
        at,
    )


async def put_off_in(tx: Tx, group_id: int, person_id: int) -> list[int]:
    """The ids of the documents of a group that somebody fetches later, in the order in which they put them off."""
    rows = await tx.rows(
        "SELECT q.document_id FROM queued_documents q JOIN documents d ON d.id = q.document_id"
        " WHERE q.person_id = ? AND d.group_id = ? ORDER BY q.at, d.number",
        person_id,
        group_id,
    )
    return [row[0] for row in rows]


async def fetched(tx: Tx, person_id: int, document_id: int) -> None:
    """A document no longer waits for somebody."""
    await tx.run("DELETE FROM queued_documents WHERE person_id = ? AND document_id = ?", person_id, document_id)
