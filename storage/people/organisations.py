"""Organisations of a group, their aliases and their focal points."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from storage.counters import next_number
from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation, numbered in its group. `acronym` may be empty."""

    id: int
    number: int
    name: str
    acronym: str
    country: str | None

    @property
    def short(self) -> str:
        """How it is called in a list."""
        return self.acronym or self.name


_COLUMNS = "o.id, o.number, o.name, o.acronym, o.country"


def _organisation(row: Row) -> Organisation:
    return Organisation(row[0], row[1], row[2], row[3], row[4])


async def create(
    tx: Tx, group_id: int, name: str, acronym: str, country: str | None, aliases: Sequence[str]
) -> Organisation:
    """A new organisation; `aliases` are folded keys under which it is found."""
    number = await next_number(tx, group_id, "organisation")
    organisation_id: int = await tx.value(
        "INSERT INTO organisations (group_id, number, name, acronym, country) VALUES (?, ?, ?, ?, ?) RETURNING id",
        group_id,
        number,
        name,
        acronym,
        country,
    )
    for alias in aliases:
        await add_alias(tx, group_id, alias, organisation_id)
    return Organisation(organisation_id, number, name, acronym, country)


async def add_alias(tx: Tx, group_id: int, alias: str, organisation_id: int) -> None:
    """Another folded key for it; a key that is taken stays with its first owner."""
    await tx.run(
        "INSERT INTO organisation_aliases (group_id, alias, organisation_id) VALUES (?, ?, ?)"
        " ON CONFLICT (group_id, alias) DO NOTHING",
        group_id,
        alias,
        organisation_id,
    )


async def drop_aliases(tx: Tx, organisation_id: int, keys: Sequence[str]) -> None:
    """An organisation is no longer found under these folded keys."""
    await tx.many(
        "DELETE FROM organisation_aliases WHERE organisation_id = ? AND alias = ?",
        [(organisation_id, key) for key in keys],
    )


async def complete(tx: Tx, one: Organisation) -> None:
    """The organisation is called so from now on, and in this country."""
    await tx.run(
        "UPDATE organisations SET name = ?, acronym = ?, country = ? WHERE id = ?",
        one.name,
        one.acronym,
        one.country,
        one.id,
    )


async def in_group(tx: Tx, group_id: int) -> list[Organisation]:
    """All of a group, by number."""
    rows = await tx.rows(f"SELECT {_COLUMNS} FROM organisations o WHERE o.group_id = ? ORDER BY o.number", group_id)
    return [_organisation(row) for row in rows]


async def by_id(tx: Tx, organisation_id: int) -> Organisation | None:
    """One organisation."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM organisations o WHERE o.id = ?", organisation_id)
    return None if row is None else _organisation(row)


async def aliases(tx: Tx, group_id: int) -> dict[str, int]:
    """Every folded key of the group's organisations, with the organisation."""
    rows = await tx.rows("SELECT alias, organisation_id FROM organisation_aliases WHERE group_id = ?", group_id)
    return {row[0]: row[1] for row in rows}
