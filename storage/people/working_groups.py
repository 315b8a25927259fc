"""Working groups: groups inside a group, with members, meetings, points and all else of their own."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

from storage.people import organisations

if TYPE_CHECKING:
    from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class WorkingGroup:
    """A group inside another, by its number there. `members` is how many people are in it now.

    `closed_at`, in UTC seconds: since when it meets no more.
    """

    id: int
    slug: str
    name: str
    number: int
    closed_at: int | None
    members: int


class Figure(Enum):
    """What can be counted of a working group: a table, and which of its rows (`{at}`: UTC seconds; `{day}`: a day)."""

    OPEN_POINTS = ("action_points", "x.state = 'open'")
    LATE_POINTS = ("action_points", "x.state = 'open' AND x.deadline < ?")
    COMING_MEETINGS = ("meetings", "x.state = 'published' AND x.over_at > ?")
    MEETINGS = ("meetings", "x.state <> 'draft'")
    ACTIVITIES = ("activities", "x.state <> 'dropped'")
    IDEAS = ("ideas", "x.state = 'open'")
    DOCUMENTS = ("documents", "1 = 1")
    WEBINARS = ("webinars", "x.state = 'published' AND x.cancelled_at IS NULL")


_ONE = (
    "SELECT g.id, g.slug, g.name, g.inside_number, g.shut_at, (SELECT COUNT(*) FROM memberships m JOIN people p"
    " ON p.id = m.person_id WHERE m.group_id = g.id AND m.left_at IS NULL AND p.erased_at IS NULL) FROM groups g"
)
_BELOW = (
    "WITH RECURSIVE below (id, top) AS (SELECT id, id FROM groups WHERE parent_id = ?"
    " UNION ALL SELECT g.id, b.top FROM groups g JOIN below b ON g.parent_id = b.id)"
)


def _working_group(row: Row) -> WorkingGroup:
    return WorkingGroup(*(row[column] for column in range(6)))


async def inside(tx: Tx, group_id: int) -> list[WorkingGroup]:
    """The working groups of a group by number, those that are closed too."""
    rows = await tx.rows(
        f"{_ONE} WHERE g.parent_id = ? AND g.inside_number IS NOT NULL ORDER BY g.inside_number", group_id
    )
    return [_working_group(row) for row in rows]


async def around(tx: Tx, group_id: int) -> list[int]:
    """The groups that a group is inside of, the nearest first, by id."""
    rows = await tx.rows(
        "WITH RECURSIVE above (id, far) AS (SELECT parent_id, 1 FROM groups WHERE id = ?"
        " UNION ALL SELECT g.parent_id, a.far + 1 FROM groups g JOIN above a ON g.id = a.id)"
        " SELECT id FROM above WHERE id IS NOT NULL ORDER BY far",
        group_id,
    )
    return [row[0] for row in rows]


async def below(tx: Tx, group_id: int) -> list[int]:
    """The groups inside of a group, at whatever depth, by id."""
    return [row[0] for row in await tx.rows(f"{_BELOW} SELECT id FROM below ORDER BY id", group_id)]


async def counts(tx: Tx, group_id: int, figure: Figure, *args: int | str) -> dict[int, int]:
    """How many there are in each working group of a group and in those inside of it, by id; none where there is none.

    `args`: what the figure depends on, an instant in UTC seconds or a day (ISO).
    """
    table, which = figure.value
    rows = await tx.rows(
        f"{_BELOW} SELECT below.top, COUNT(*) FROM below JOIN {table} x ON x.group_id = below.id"
        f" WHERE {which} GROUP BY below.top",
        group_id,
        *args,
    )
    return {row[0]: row[1] for row in rows}


async def put_inside(tx: Tx, group_id: int, parent_id: int, number: int | None = None) -> int:
    """A group is a working group of another from now on; its number there, the next one if none is given."""
    if number is None:
        number = 1 + (await tx.value("SELECT MAX(inside_number) FROM groups WHERE parent_id = ?", parent_id) or 0)
    await tx.run("UPDATE groups SET parent_id = ?, inside_number = ? WHERE id = ?", parent_id, number, group_id)
    return number


async def take_out(tx: Tx, group_id: int) -> None:
    """A group is inside of no other from now on."""
    await tx.run("UPDATE groups SET parent_id = NULL, inside_number = NULL WHERE id = ?", group_id)


async def rename(tx: Tx, group_id: int, name: str) -> None:
    """Another name from now on."""
    await tx.run("UPDATE groups SET name = ? WHERE id = ?", name, group_id)


async def close(tx: Tx, group_id: int, at: int) -> None:
    """Everybody leaves it at one instant, its codes open nothing any more, and what waits about it never goes out."""
    await tx.run("UPDATE groups SET shut_at = ? WHERE id = ?", at, group_id)
    await tx.run("UPDATE memberships SET left_at = ? WHERE group_id = ? AND left_at IS NULL", at, group_id)
    await tx.run(
        "UPDATE people SET current_group = (SELECT parent_id FROM groups WHERE id = ?) WHERE current_group = ?",
        group_id,
        group_id,
    )
    await tx.run("UPDATE codes SET revoked_at = ? WHERE group_id = ? AND revoked_at IS NULL", at, group_id)
    await tx.run(
        "UPDATE outbox SET state = CASE WHEN state = 'waiting' THEN 'superseded' ELSE state END, useless_after = 0"
        " WHERE group_id = ? AND state IN ('waiting', 'sending')",
        group_id,
    )


async def reopen(tx: Tx, group_id: int) -> None:
    """Whoever was in it when it closed is in it again, but for those who have left the group around it since."""
    await tx.run(
        "UPDATE memberships SET left_at = NULL WHERE group_id = ? AND left_at ="
        " (SELECT shut_at FROM groups WHERE id = ?) AND person_id NOT IN"
        " (SELECT id FROM people WHERE erased_at IS NOT NULL) AND person_id NOT IN (SELECT m.person_id"
        " FROM memberships m JOIN groups g ON g.parent_id = m.group_id WHERE g.id = ? AND m.left_at IS NOT NULL)",
        group_id,
        group_id,
        group_id,
    )
    await tx.run("UPDATE groups SET shut_at = NULL WHERE id = ?", group_id)


async def share_organisations(tx: Tx, from_id: int, to_id: int) -> None:
    """A group knows the organisations of another under all their names, besides its own."""
    known = {name for one in await organisations.in_group(tx, to_id) for name in (one.name, one.short)}
    aliases = await organisations.aliases(tx, from_id)
    for one in await organisations.in_group(tx, from_id):
        if not known & {one.name, one.short}:
            keys = [key for key, organisation_id in aliases.items() if organisation_id == one.id]
            await organisations.create(tx, to_id, one.name, one.acronym, one.country, keys)


async def same_organisation(tx: Tx, organisation_id: int | None, group_id: int) -> int | None:
    """The organisation of a group that is called as one of another group is, by id."""
    if organisation_id is None:
        return None
    found: int | None = await tx.value(
        "SELECT t.id FROM organisations o JOIN organisations t ON t.group_id = ?"
        " AND (t.name = o.name OR (o.acronym <> '' AND t.acronym = o.acronym)) WHERE o.id = ? ORDER BY t.number",
        group_id,
        organisation_id,
    )
    return found
