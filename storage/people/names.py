"""How people are called, and were called before: kept until they are forgotten, so that no old name outlives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from storage.database import Tx

KNOWN_SECONDS = 86_400
"""A name that somebody bore for less is none by which others know them: anybody may call themselves anything."""


async def rename(tx: Tx, person_id: int, name: str, at: int) -> None:
    """How a person is called from now on (UTC seconds); how they were called is kept, if others know them so."""
    await tx.run(
        "INSERT INTO former_names (person_id, name) SELECT id, name FROM people"
        " WHERE id = ? AND name <> ? AND (named_at IS NULL OR named_at <= ?) ON CONFLICT DO NOTHING",
        person_id,
        name,
        at - KNOWN_SECONDS,
    )
    await tx.run("UPDATE people SET name = ?, named_at = ? WHERE id = ?", name, at, person_id)


async def known(tx: Tx, person_id: int, at: int) -> list[str]:
    """All the names by which others know a person: the one with which they came, and those borne for a while."""
    rows = await tx.rows(
        "SELECT name FROM former_names WHERE person_id = ? UNION SELECT name FROM people"
        " WHERE id = ? AND (named_at IS NULL OR named_at <= ?)",
        person_id,
        person_id,
        at - KNOWN_SECONDS,
    )
    return [row[0] for row in rows if row[0]]


async def of_colleagues(tx: Tx, person_id: int) -> set[str]:
    """How the others are called in the groups that a person is or was in."""
    rows = await tx.rows(
        "SELECT DISTINCT p.name FROM memberships mine JOIN memberships m ON m.group_id = mine.group_id"
        " JOIN people p ON p.id = m.person_id AND p.erased_at IS NULL WHERE mine.person_id = ? AND p.id <> ?",
        person_id,
        person_id,
    )
    return {row[0] for row in rows}


class Called(NamedTuple):
    """Somebody in a group, as they are called there; `organisation` is the short name of theirs, or empty."""

    person_id: int
    group_id: int
    name: str
    organisation: str


async def in_groups(tx: Tx) -> list[Called]:
    """Everybody in every group, those first whom Tama has known the longest."""
    rows = await tx.rows(
        "SELECT p.id, m.group_id, p.name, COALESCE(NULLIF(o.acronym, ''), o.name, '') FROM memberships m"
        " JOIN people p ON p.id = m.person_id AND p.erased_at IS NULL"
        " LEFT JOIN organisations o ON o.id = m.organisation_id"
        " WHERE m.left_at IS NULL AND p.name <> '' ORDER BY p.id, m.group_id"
    )
    return [Called(*row) for row in rows]
