"""People, how channels know them, and their membership of groups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from storage.database import Row, Tx
from storage.folding import fold


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody Tama knows. `zone` is an IANA name or None (then the group's); `stopped_at` means no more messages.

    `away_at` (UTC seconds): nothing is sent to them since, as they gave no sign of life. `paused_until` (UTC seconds)
    is when they want messages again, if they have said so: see `storage.people.pauses`.
    """

    id: int
    name: str
    lang: str
    zone: str | None
    country: str | None
    current_group: int | None
    stopped_at: int | None
    away_at: int | None = None
    paused_until: int | None = None

    @property
    def is_paused(self) -> bool:
        """Whether they want no messages until an instant."""
        return self.stopped_at is not None and self.paused_until is not None


@dataclass(frozen=True, slots=True)
class Member:
    """The membership of a person in a group. `role` is 1 observer, 2 member, 3 focal point, 4 coordinator."""

    person_id: int
    group_id: int
    role: int
    organisation_id: int | None
    group_slug: str
    group_name: str
    group_zone: str


class Speaker(NamedTuple):
    """Somebody a channel knows. `seen_at`, in UTC seconds, is when that was last noted.

    `troubled`: what was sent there last did not arrive.
    """

    person: Person
    member: Member | None
    seen_at: int
    troubled: bool = False


_PERSON = "p.id, p.name, p.lang, p.zone, p.country, p.current_group, p.stopped_at, p.away_at, p.paused_until"
_PERSON_COLUMNS = 9
_MEMBER = "m.person_id, m.group_id, m.role, m.organisation_id, g.slug, g.name, g.zone"


def _person(row: Row) -> Person:
    return Person(*(row[column] for column in range(_PERSON_COLUMNS)))


def _member(row: Row, start: int = 0) -> Member:
    return Member(*(row[start + column] for column in range(7)))


async def by_identity(tx: Tx, channel: str, address: str) -> Speaker | None:
    """Who writes, with their membership in the group they last chose, if they still have it."""
    row = await tx.row(
        f"SELECT {_PERSON}, {_MEMBER}, i.seen_at, COALESCE(i.gone_at, c.failures)"
        " FROM identities i JOIN people p ON p.id = i.person_id"
        " LEFT JOIN memberships m ON m.person_id = p.id AND m.group_id = p.current_group AND m.left_at IS NULL"
        " LEFT JOIN groups g ON g.id = m.group_id LEFT JOIN chats c ON c.chat = i.channel || ':' || i.address"
        " WHERE i.channel = ? AND i.address = ? AND p.erased_at IS NULL",
        channel,
        address,
    )
    if row is None:
        return None
    member = None if row[_PERSON_COLUMNS] is None else _member(row, _PERSON_COLUMNS)
    return Speaker(_person(row), member, row[len(row) - 2], bool(row[len(row) - 1]))


async def is_gone(tx: Tx, channel: str, address: str) -> bool:
    """Whether nothing can be said there in private."""
    found = "SELECT 1 FROM identities WHERE channel = ? AND address = ? AND gone_at IS NOT NULL"
    return await tx.value(found, channel, address) is not None


async def gone_since(tx: Tx, channel: str, address: str) -> int | None:
    """Since when, in UTC seconds, nothing can be said there in private; None if something can."""
    found: int | None = await tx.value(
        "SELECT gone_at FROM identities WHERE channel = ? AND address = ?", channel, address
    )
    return found


async def by_id(tx: Tx, person_id: int) -> Person | None:
    """One person."""
    row = await tx.row(f"SELECT {_PERSON} FROM people p WHERE p.id = ? AND p.erased_at IS NULL", person_id)
    return None if row is None else _person(row)


async def by_name(tx: Tx, name: str, group_id: int | None = None) -> Person | None:
    """Somebody by their whole name, or by a first name that only one person has; case and accents do not matter.

    Only among the people of a group, if one is given.
    """
    rows = await tx.rows(
        f"SELECT {_PERSON} FROM people p WHERE p.erased_at IS NULL AND (CAST(? AS BIGINT) IS NULL OR EXISTS"
        " (SELECT 1 FROM memberships m WHERE m.person_id = p.id AND m.group_id = ? AND m.left_at IS NULL))"
        " ORDER BY p.id",
        group_id,
        group_id,
    )
    everybody = [(fold(row[1]), row) for row in rows]
    wanted = fold(name)
    whole = [row for called, row in everybody if called == wanted]
    first = [row for called, row in everybody if called.partition(" ")[0] == wanted]
    found = whole or (first if len(first) == 1 else [])
    return _person(found[0]) if found else None


async def create(tx: Tx, name: str, lang: str, at: int, country: str | None = None) -> int:
    """A new person; their number in the database."""
    person_id: int = await tx.value(
        "INSERT INTO people (name, lang, country, created_at) VALUES (?, ?, ?, ?) RETURNING id", name, lang, country, at
    )
    return person_id


async def identify(tx: Tx, channel: str, address: str, person_id: int, at: int) -> None:
    """An address in a channel is this person's from now on."""
    await tx.run(
        "INSERT INTO identities (channel, address, person_id, seen_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (channel, address) DO UPDATE SET person_id = excluded.person_id, seen_at = excluded.seen_at,"
        " gone_at = NULL",
        channel,
        address,
        person_id,
        at,
    )


async def address_in(tx: Tx, channel: str, person_id: int) -> str | None:
    """Where a channel knows this person, the latest address first; None if it does not."""
    address: str | None = await tx.value(
        "SELECT address FROM identities WHERE person_id = ? AND channel = ? ORDER BY seen_at DESC, address LIMIT 1",
        person_id,
        channel,
    )
    return address


async def seen(tx: Tx, channel: str, address: str, at: int) -> None:
    """A person writes from here now: what is said unasked goes where they were last."""
    await tx.run("UPDATE identities SET seen_at = ? WHERE channel = ? AND address = ?", at, channel, address)


async def join(tx: Tx, person_id: int, group_id: int, role: int, organisation_id: int | None, at: int) -> None:
    """Become a member of a group (coming back keeps the higher role), and make it the current group."""
    await tx.run(
        "INSERT INTO memberships (person_id, group_id, role, organisation_id, joined_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (person_id, group_id) DO UPDATE SET left_at = NULL,"
        " role = CASE WHEN memberships.left_at IS NULL AND memberships.role > excluded.role"
        " THEN memberships.role ELSE excluded.role END,"
        " organisation_id = COALESCE(excluded.organisation_id, memberships.organisation_id)",
        person_id,
        group_id,
        role,
        organisation_id,
        at,
    )
    await choose_group(tx, person_id, group_id)


async def set_organisation(tx: Tx, person_id: int, group_id: int, organisation_id: int) -> None:
    """Whom a person stands for in a group, and in no other."""
    await tx.run(
        "UPDATE memberships SET organisation_id = ? WHERE person_id = ? AND group_id = ? AND left_at IS NULL",
        organisation_id,
        person_id,
        group_id,
    )


async def choose_group(tx: Tx, person_id: int, group_id: int) -> None:
    """Make a group the current one."""
    await tx.run("UPDATE people SET current_group = ? WHERE id = ?", group_id, person_id)


async def membership_in(tx: Tx, person_id: int, slug: str) -> Member | None:
    """The membership of a person in the group of that short name; None if they have none."""
    row = await tx.row(
        f"SELECT {_MEMBER} FROM memberships m JOIN groups g ON g.id = m.group_id"
        " WHERE m.person_id = ? AND g.slug = ? AND m.left_at IS NULL",
        person_id,
        slug,
    )
    return None if row is None else _member(row)


async def joined_at(tx: Tx, member: Member) -> int:
    """Since when, in UTC seconds."""
    found: int = await tx.value(
        "SELECT joined_at FROM memberships WHERE person_id = ? AND group_id = ?", member.person_id, member.group_id
    )
    return found


async def left_group(tx: Tx, person_id: int, slug: str) -> str:
    """The name of the group of that short name, if the person was in it and has left; empty if not."""
    name: str | None = await tx.value(
        "SELECT g.name FROM memberships m JOIN groups g ON g.id = m.group_id"
        " WHERE m.person_id = ? AND g.slug = ? AND m.left_at IS NOT NULL",
        person_id,
        slug,
    )
    return name or ""


async def member(tx: Tx, person_id: int, group_id: int) -> Member | None:
    """The membership of a person in a group; None if they have none."""
    row = await tx.row(
        f"SELECT {_MEMBER} FROM memberships m JOIN groups g ON g.id = m.group_id"
        " WHERE m.person_id = ? AND m.group_id = ? AND m.left_at IS NULL",
        person_id,
        group_id,
    )
    return None if row is None else _member(row)


async def groups_of(tx: Tx, person_id: int) -> list[Member]:
    """All the memberships of a person, in the order in which the groups were made, working groups after theirs."""
    rows = await tx.rows(
        f"SELECT {_MEMBER} FROM memberships m JOIN groups g ON g.id = m.group_id"
        " WHERE m.person_id = ? AND m.left_at IS NULL"
        " ORDER BY COALESCE(g.parent_id, g.id), g.parent_id IS NOT NULL, g.id",
        person_id,
    )
    return [_member(row) for row in rows]


async def members(tx: Tx, group_id: int, least_role: int = 1) -> list[tuple[Person, Member]]:
    """Everybody in a group with at least this role, by name."""
    rows = await tx.rows(
        f"SELECT {_PERSON}, {_MEMBER} FROM memberships m JOIN people p ON p.id = m.person_id"
        " JOIN groups g ON g.id = m.group_id"
        " WHERE m.group_id = ? AND m.left_at IS NULL AND p.erased_at IS NULL AND m.role >= ? ORDER BY p.name, p.id",
        group_id,
        least_role,
    )
    return [(_person(row), _member(row, _PERSON_COLUMNS)) for row in rows]


async def set_lang(tx: Tx, person_id: int, lang: str) -> None:
    """The language a person reads: fr or en."""
    await tx.run("UPDATE people SET lang = ? WHERE id = ?", lang, person_id)


async def set_stopped(tx: Tx, person_id: int, at: int | None) -> None:
    """No more messages from this instant on, without an end; None: messages again."""
    await tx.run("UPDATE people SET stopped_at = ?, paused_until = NULL WHERE id = ?", at, person_id)


async def set_away(tx: Tx, person_id: int, at: int) -> None:
    """A person gave no sign of life for long, as is known from this instant on."""
    await tx.run("UPDATE people SET away_at = ? WHERE id = ?", at, person_id)


async def back(tx: Tx, person_id: int) -> None:
    """A person who was away is there again."""
    await tx.run("UPDATE people SET away_at = NULL WHERE id = ?", person_id)


async def leave(tx: Tx, person_id: int, group_id: int, at: int) -> int | None:
    """Leave a group; the group that is now the current one, if any is left."""
    await tx.run(
        "UPDATE memberships SET left_at = ? WHERE person_id = ? AND group_id = ? AND left_at IS NULL",
        at,
        person_id,
        group_id,
    )
    others = await groups_of(tx, person_id)
    current = others[0].group_id if others else None
    await tx.run("UPDATE people SET current_group = ? WHERE id = ? AND current_group = ?", current, person_id, group_id)
    return current
