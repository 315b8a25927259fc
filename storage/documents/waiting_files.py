"""Files that were made for somebody who wants text only: they wait until somebody fetches them, by Wi-Fi."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage import files

if TYPE_CHECKING:
    from storage.database import Row, Tx

MOST = 10
"""How many wait for one person at most: the oldest makes room."""
_DAY, _MONTH = 86_400, 30 * 86_400


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """A file with its name, its key and its weight in bytes."""

    id: int
    name: str
    file: str
    size: int


def _waiting(row: Row) -> WaitingFile:
    return WaitingFile(row[0], row[1], row[2], row[3])


async def put_off(tx: Tx, person_id: int, name: str, data: bytes, at: int) -> None:
    """Keep a file for somebody, in place of an earlier one of that name; what is old or was fetched goes."""
    key = await files.keep(tx, data)
    await tx.run(
        "INSERT INTO waiting_files (person_id, name, file, size, at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (person_id, name) DO UPDATE SET file = excluded.file, size = excluded.size, at = excluded.at,"
        " fetched_at = NULL",
        person_id,
        name,
        key,
        len(data),
        at,
    )
    await tx.run("DELETE FROM waiting_files WHERE at < ? OR fetched_at < ?", at - _MONTH, at - _DAY)
    for one in (await of_person(tx, person_id))[:-MOST]:
        await tx.run("DELETE FROM waiting_files WHERE id = ?", one.id)
    await files.drop_unused(tx)


async def of_person(tx: Tx, person_id: int) -> list[WaitingFile]:
    """What waits for somebody, the oldest first."""
    rows = await tx.rows(
        "SELECT id, name, file, size FROM waiting_files WHERE person_id = ? AND fetched_at IS NULL ORDER BY at, id",
        person_id,
    )
    return [_waiting(row) for row in rows]


async def of_id(tx: Tx, person_id: int, file_id: int) -> WaitingFile | None:
    """One of them, on its way already or not."""
    row = await tx.row(
        "SELECT id, name, file, size FROM waiting_files WHERE person_id = ? AND id = ?", person_id, file_id
    )
    return None if row is None else _waiting(row)


async def fetched(tx: Tx, file_id: int, at: int) -> None:
    """It is on its way; it is kept for a day, lest it has not gone out yet."""
    await tx.run("UPDATE waiting_files SET fetched_at = ? WHERE id = ?", at, file_id)
