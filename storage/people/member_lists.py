"""Lists of members that coordinators sent and have not decided on yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, astuple, dataclass
from typing import TYPE_CHECKING

from storage.counters import next_number

if TYPE_CHECKING:
    from storage.database import Row, Tx

NO_NUMBER = 0


@dataclass(frozen=True, slots=True)
class SavedList:
    """A list that waits, numbered in its group."""

    id: int
    number: int


@dataclass(frozen=True, slots=True)
class ListedMember:
    """Somebody on a list, as it was written; `words`: a line that was not understood, which has no name."""

    number: int
    name: str
    organisation: str = ""
    country: str = ""
    email: str = ""
    phone: str = ""
    role: str = ""
    words: str = ""

    def with_field(self, name: str, value: str) -> ListedMember:
        """The line with another name, organisation, country, email, phone or role."""
        return ListedMember(**{**asdict(self), name: value})


_FIELDS = "number, name, organisation, country, email, phone, role, words"


def _saved(row: Row | None) -> SavedList | None:
    return None if row is None else SavedList(row[0], row[1])


async def add(
    tx: Tx, group_id: int, digest: str, rows: Iterable[ListedMember], created_by: int, at: int
) -> SavedList:  # fmt: skip
    """Keep a list until somebody decides."""
    number = await next_number(tx, group_id, "member_list")
    list_id: int = await tx.value(
        "INSERT INTO member_lists (group_id, number, digest, created_by, created_at) VALUES (?, ?, ?, ?, ?)"
        " RETURNING id",
        group_id,
        number,
        digest,
        created_by,
        at,
    )
    await tx.many(
        f"INSERT INTO listed_members (list_id, {_FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [(list_id, *astuple(row)) for row in rows],
    )
    return SavedList(list_id, number)


async def of_file(tx: Tx, group_id: int, digest: str) -> SavedList | None:
    """The list of that very file, if it waits."""
    rows = "SELECT id, number FROM member_lists WHERE group_id = ? AND digest = ? ORDER BY number DESC LIMIT 1"
    return _saved(await tx.row(rows, group_id, digest))


async def waiting(tx: Tx, group_id: int, number: int = NO_NUMBER) -> SavedList | None:
    """The list of that number, without one the latest; None if it does not wait."""
    if number:
        return _saved(
            await tx.row("SELECT id, number FROM member_lists WHERE group_id = ? AND number = ?", group_id, number)
        )
    rows = "SELECT id, number FROM member_lists WHERE group_id = ? ORDER BY number DESC LIMIT 1"
    return _saved(await tx.row(rows, group_id))


async def people_of(tx: Tx, list_id: int) -> list[ListedMember]:
    """The lines of a list."""
    rows = await tx.rows(f"SELECT {_FIELDS} FROM listed_members WHERE list_id = ? ORDER BY number", list_id)
    return [ListedMember(*row) for row in rows]


async def put(tx: Tx, list_id: int, row: ListedMember) -> None:
    """A line of that number from now on."""
    await take_off(tx, list_id, [row.number])
    await tx.run(
        f"INSERT INTO listed_members (list_id, {_FIELDS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", list_id, *astuple(row)
    )


async def take_off(tx: Tx, list_id: int, numbers: Iterable[int]) -> None:
    """Lines that are not on the list any more."""
    await tx.many(
        "DELETE FROM listed_members WHERE list_id = ? AND number = ?", [(list_id, number) for number in numbers]
    )


async def drop(tx: Tx, list_id: int) -> None:
    """Nothing of the list is kept."""
    await tx.run("DELETE FROM listed_members WHERE list_id = ?", list_id)
    await tx.run("DELETE FROM member_lists WHERE id = ?", list_id)


async def drop_before(tx: Tx, at: int) -> None:
    """Lists on which nobody has decided since before that instant (UTC seconds) are kept no longer."""
    old = "SELECT id FROM member_lists WHERE created_at < ?"
    await tx.run(f"DELETE FROM listed_members WHERE list_id IN ({old})", at)
    await tx.run("DELETE FROM member_lists WHERE created_at < ?", at)
