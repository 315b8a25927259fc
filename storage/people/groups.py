"""Groups, and the codes by which one joins them."""

from __future__ import annotations

from dataclasses import dataclass

from storage.counters import next_number
from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Group:
    """A group. `zone` is an IANA name; a working group has a parent; `sample` groups are only for trying Tama."""

    id: int
    slug: str
    name: str
    lang: str
    zone: str
    parent_id: int | None
    sample: bool


@dataclass(frozen=True, slots=True)
class Code:
    """What a joining code gives; `number` is its own in the group. `created_by`: a person's id, None for the host.

    `for_person`: whom alone, of those who are awaited, it lets in.
    """

    id: int
    group_id: int
    role: int
    uses_left: int
    expires_at: int
    revoked_at: int | None
    number: int = 0
    created_by: int | None = None
    for_person: int | None = None


_GROUP = "id, slug, name, lang, zone, parent_id, sample"


def _group(row: Row) -> Group:
    return Group(row[0], row[1], row[2], row[3], row[4], row[5], bool(row[6]))


async def create(tx: Tx, group: Group, at: int) -> int:
    """A new group (its `id` is ignored), the next working group of its parent, if it has one; its id."""
    group_id: int = await tx.value(
        "INSERT INTO groups (slug, name, lang, zone, parent_id, sample, created_at, inside_number)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, CASE WHEN CAST(? AS BIGINT) IS NULL THEN NULL ELSE"
        " (SELECT COALESCE(MAX(inside_number), 0) + 1 FROM groups WHERE parent_id = CAST(? AS BIGINT)) END)"
        " RETURNING id",
        group.slug,
        group.name,
        group.lang,
        group.zone,
        group.parent_id,
        int(group.sample),
        at,
        group.parent_id,
        group.parent_id,
    )
    return group_id


async def by_slug(tx: Tx, slug: str) -> Group | None:
    """The group of that short name."""
    row = await tx.row(f"SELECT {_GROUP} FROM groups WHERE slug = ?", slug)
    return None if row is None else _group(row)


async def by_id(tx: Tx, group_id: int) -> Group | None:
    """One group."""
    row = await tx.row(f"SELECT {_GROUP} FROM groups WHERE id = ?", group_id)
    return None if row is None else _group(row)


async def every(tx: Tx) -> list[Group]:
    """All groups, oldest first."""
    return [_group(row) for row in await tx.rows(f"SELECT {_GROUP} FROM groups ORDER BY id")]


async def below(tx: Tx, group_id: int) -> list[Group]:
    """The working groups of a group, by name."""
    return [one for one in await every(tx) if one.parent_id == group_id]


async def quorum(tx: Tx, group_id: int) -> int | None:
    """From how many organisations the group can decide; None if that is not set."""
    found: int | None = await tx.value("SELECT quorum FROM groups WHERE id = ?", group_id)
    return found


async def set_quorum(tx: Tx, group_id: int, least: int | None) -> None:
    """The group can decide from so many organisations on; None: it has no quorum."""
    await tx.run("UPDATE groups SET quorum = ? WHERE id = ?", least, group_id)


_CODE = "id, group_id, role, uses_left, expires_at, revoked_at, number, created_by, for_person"


def _code(row: Row) -> Code:
    return Code(*row)


async def add_code(tx: Tx, hashed: str, code: Code, created_by: int | None, at: int) -> int:
    """Keep a joining code, of which only the hash is ever stored; its number in the group."""
    number = await next_number(tx, code.group_id, "code")
    await tx.run(
        "INSERT INTO codes (group_id, number, hash, role, uses_left, expires_at, created_by, created_at, for_person)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        code.group_id,
        number,
        hashed,
        code.role,
        code.uses_left,
        code.expires_at,
        created_by,
        at,
        code.for_person,
    )
    return number


async def find_code(tx: Tx, hashed: str) -> Code | None:
    """What this code gives, spent or not."""
    row = await tx.row(f"SELECT {_CODE} FROM codes WHERE hash = ?", hashed)
    return None if row is None else _code(row)


def in_force(code: Code, at: int) -> bool:
    """Whether a code can be used at this instant."""
    return code.revoked_at is None and code.uses_left > 0 and code.expires_at > at


_IN_FORCE = "uses_left > 0 AND expires_at > ? AND revoked_at IS NULL"


async def codes_in_force(tx: Tx, group_id: int, at: int) -> list[Code]:
    """The group's codes that can still be used, by number."""
    rows = await tx.rows(f"SELECT {_CODE} FROM codes WHERE group_id = ? AND {_IN_FORCE} ORDER BY number", group_id, at)
    return [_code(row) for row in rows]


async def code_by_number(tx: Tx, group_id: int, number: int) -> Code | None:
    """The code of that number in the group, in force or not."""
    row = await tx.row(f"SELECT {_CODE} FROM codes WHERE group_id = ? AND number = ?", group_id, number)
    return None if row is None else _code(row)


async def use_code(tx: Tx, code_id: int, at: int) -> bool:
    """Use it once; False if it is spent, expired or revoked."""
    used = await tx.run(f"UPDATE codes SET uses_left = uses_left - 1 WHERE id = ? AND {_IN_FORCE}", code_id, at)
    return used == 1


async def revoke_codes_of(tx: Tx, group_id: int, person_id: int, at: int) -> None:
    """The codes that somebody made open a group no more."""
    await tx.run(
        "UPDATE codes SET revoked_at = ? WHERE group_id = ? AND created_by = ? AND revoked_at IS NULL",
        at,
        group_id,
        person_id,
    )


async def revoke_code(tx: Tx, code_id: int, at: int) -> bool:
    """End it now; False if it was ended already."""
    return await tx.run("UPDATE codes SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", at, code_id) == 1


async def spend_codes_for(tx: Tx, person_id: int) -> None:
    """The codes that let in one person alone open nothing any more."""
    await tx.run("UPDATE codes SET uses_left = 0 WHERE for_person = ? AND uses_left > 0", person_id)
