"""The people of a group as whoever coordinates it knows them: those awaited, those there, those who have left."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody on the list of a group; instants in UTC seconds, None where nothing is known.

    `awaited`: put on the list, and not come yet. `channel`: where they were last, at `seen_at`.
    """

    person_id: int
    name: str
    role: int
    organisation: str | None
    country: str | None
    joined_at: int
    left_at: int | None
    awaited: bool
    stopped_at: int | None
    away_at: int | None
    channel: str | None
    seen_at: int | None


_LAST = (
    "(SELECT i.{column} FROM identities i WHERE i.person_id = p.id"
    " ORDER BY i.seen_at DESC, i.channel, i.address LIMIT 1)"
)


def _listed(row: Row) -> Listed:
    values: list[Any] = list(row)
    values[7] = bool(values[7])
    return Listed(*values)


async def listed(tx: Tx, group_id: int, most: int, skip: int) -> list[Listed]:
    """Some of those who are or were in a group, by name; those who have left come last."""
    rows = await tx.rows(
        "SELECT p.id, p.name, m.role, COALESCE(NULLIF(o.acronym, ''), o.name), COALESCE(p.country, o.country),"
        " m.joined_at, m.left_at, m.awaited, p.stopped_at, p.away_at,"
        f" {_LAST.format(column='channel')}, {_LAST.format(column='seen_at')}"
        " FROM memberships m JOIN people p ON p.id = m.person_id LEFT JOIN organisations o ON o.id = m.organisation_id"
        " WHERE m.group_id = ? AND p.erased_at IS NULL"
        " ORDER BY CASE WHEN m.left_at IS NULL THEN 0 ELSE 1 END, p.name, p.id LIMIT ? OFFSET ?",
        group_id,
        most,
        skip,
    )
    return [_listed(row) for row in rows]


async def count(tx: Tx, group_id: int) -> int:
    """How many are or were in a group."""
    found: int = await tx.value(
        "SELECT COUNT(*) FROM memberships m JOIN people p ON p.id = m.person_id"
        " WHERE m.group_id = ? AND p.erased_at IS NULL",
        group_id,
    )
    return found


async def await_(tx: Tx, person_id: int, group_id: int) -> None:
    """Somebody is on the list and has not come yet."""
    await tx.run("UPDATE memberships SET awaited = 1 WHERE person_id = ? AND group_id = ?", person_id, group_id)


async def come(tx: Tx, person_id: int, group_id: int) -> None:
    """Somebody who was awaited is there."""
    await tx.run("UPDATE memberships SET awaited = 0 WHERE person_id = ? AND group_id = ?", person_id, group_id)


async def awaits(tx: Tx, person_id: int, group_id: int) -> bool:
    """Whether somebody is on the list of a group and has not come yet."""
    found = "SELECT 1 FROM memberships WHERE person_id = ? AND group_id = ? AND awaited = 1 AND left_at IS NULL"
    return await tx.value(found, person_id, group_id) is not None


async def introduce(tx: Tx, person_id: int, lang: str, country: str | None) -> None:
    """Somebody who has come says which language they read and, perhaps, in which country they work."""
    await tx.run("UPDATE people SET lang = ?, country = COALESCE(?, country) WHERE id = ?", lang, country, person_id)


async def awaited(tx: Tx, group_id: int, most_role: int) -> list[tuple[int, str]]:
    """Those with at most this role who are on the list of a group, have not come, and no channel knows: id and name."""
    rows = await tx.rows(
        "SELECT p.id, p.name FROM memberships m JOIN people p ON p.id = m.person_id"
        " WHERE m.group_id = ? AND m.left_at IS NULL AND m.awaited = 1 AND m.role <= ? AND p.erased_at IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM identities i WHERE i.person_id = p.id) ORDER BY p.id",
        group_id,
        most_role,
    )
    return [(row[0], row[1]) for row in rows]
