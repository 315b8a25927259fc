"""Who owns an action point, organisations or people, each with a state of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from storage.database import Row, Tx, Value


@dataclass(frozen=True, slots=True)
class Actor:
    """Who can own something: an organisation or a person, by id; exactly one of the two is set."""

    organisation_id: int | None = None
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class Owner:
    """An owner's share of a point. `state` is open, done or blocked, with `note`, since `at` (UTC seconds), by `by`.

    `by_id` is whose words the note is; `name` is None for somebody who was erased; `told` is whether its people were
    told of the point.
    """

    id: int
    point_id: int
    organisation_id: int | None
    person_id: int | None
    number: int | None
    name: str | None
    state: str
    note: str
    lang: str
    by: str | None
    at: int | None
    told: bool
    by_id: int | None = None

    @property
    def actor(self) -> Actor:
        """Who it is."""
        return Actor(self.organisation_id, self.person_id)

    def is_for(self, person_id: int, organisation_id: int | None) -> bool:
        """Whether this person, of this organisation, answers for it."""
        if self.organisation_id is not None:
            return self.organisation_id == organisation_id
        return self.person_id == person_id


_SELECT = (
    "SELECT w.id, w.point_id, w.organisation_id, w.person_id, o.number,"
    " COALESCE(NULLIF(o.acronym, ''), o.name, p.name), w.state, w.note, w.lang, b.name, w.at, w.told,"
    " COALESCE(w.note_by, w.by_person)"
    " FROM point_owners w"
    " LEFT JOIN organisations o ON o.id = w.organisation_id"
    " LEFT JOIN people p ON p.id = w.person_id AND p.erased_at IS NULL"
    " LEFT JOIN people b ON b.id = w.by_person AND b.erased_at IS NULL"
)


def _owner(row: Row) -> Owner:
    values = list(row)
    values[11] = bool(values[11])
    return Owner(*values)


async def of_point(tx: Tx, point_id: int) -> list[Owner]:
    """The owners of a point, in the order in which they were named."""
    return [_owner(row) for row in await tx.rows(f"{_SELECT} WHERE w.point_id = ? ORDER BY w.id", point_id)]


async def of_open_points(tx: Tx, group_id: int) -> dict[int, list[Owner]]:
    """The owners of all open points of a group, by the point's id."""
    rows = await tx.rows(
        f"{_SELECT} JOIN action_points a ON a.id = w.point_id WHERE a.group_id = ? AND a.state = 'open' ORDER BY w.id",
        group_id,
    )
    return _by_point(rows)


async def of_points(tx: Tx, ids: str, *values: Value) -> dict[int, list[Owner]]:
    """The owners of the points whose ids this statement finds, by the point's id."""
    rows = await tx.rows(f"{_SELECT} WHERE w.point_id IN (SELECT id FROM ({ids}) AS wanted) ORDER BY w.id", *values)
    return _by_point(rows)


def _by_point(rows: Sequence[Row]) -> dict[int, list[Owner]]:
    found: dict[int, list[Owner]] = {}
    for owner in map(_owner, rows):
        found.setdefault(owner.point_id, []).append(owner)
    return found


@dataclass(frozen=True, slots=True)
class Load:
    """What an organisation still has to do of the open points: how many wait, are late, are blocked; and were done.

    `organisation` is None for people who own points themselves.
    """

    organisation: str | None
    waiting: int
    late: int
    blocked: int
    done: int


async def loads(tx: Tx, group_id: int, today: date, most: int, skip: int) -> list[Load]:
    """How the points stand, organisation by organisation, those with the most late ones first."""
    rows = await tx.rows(
        "SELECT COALESCE(NULLIF(o.acronym, ''), o.name),"
        " SUM(CASE WHEN a.state = 'open' AND w.state <> 'done' THEN 1 ELSE 0 END) AS waiting,"
        " SUM(CASE WHEN a.state = 'open' AND w.state <> 'done' AND a.deadline < ? THEN 1 ELSE 0 END) AS late,"
        " SUM(CASE WHEN a.state = 'open' AND w.state = 'blocked' THEN 1 ELSE 0 END),"
        " SUM(CASE WHEN w.state = 'done' THEN 1 ELSE 0 END)"
        " FROM point_owners w JOIN action_points a ON a.id = w.point_id"
        " LEFT JOIN organisations o ON o.id = w.organisation_id"
        " WHERE a.group_id = ? AND a.state <> 'dropped' GROUP BY o.id, o.acronym, o.name"
        " ORDER BY late DESC, waiting DESC, 1 LIMIT ? OFFSET ?",
        today.isoformat(),
        group_id,
        most,
        skip,
    )
    return [Load(*row) for row in rows]


async def add(tx: Tx, point_id: int, actors: Sequence[Actor]) -> None:
    """More owners, each once; their share is open."""
    await tx.many(
        "INSERT INTO point_owners (point_id, organisation_id, person_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        [(point_id, actor.organisation_id, actor.person_id) for actor in actors],
    )


async def replace(tx: Tx, point_id: int, actors: Sequence[Actor]) -> list[Owner]:
    """Exactly these owners; those who stay keep their state. The owners who had to go."""
    gone = [owner for owner in await of_point(tx, point_id) if owner.actor not in actors]
    await tx.many("DELETE FROM point_owners WHERE id = ?", [(owner.id,) for owner in gone])
    await add(tx, point_id, actors)
    return gone


async def set_share(tx: Tx, owner: Owner, by_person: int, at: int) -> None:
    """Keep the share's state, note and language as they stand in `owner`, said by this person at this instant.

    Nobody else typed it (`storage.relays`).
    """
    await tx.run(
        "UPDATE point_owners SET state = ?, note = ?, lang = ?, by_person = ?, note_by = ?, at = ?,"
        " entered_by = NULL, confirmed_at = NULL WHERE id = ?",
        owner.state,
        owner.note,
        owner.lang,
        by_person,
        by_person,
        at,
        owner.id,
    )


async def annotate(tx: Tx, owner_id: int, note: str, lang: str, by_person: int) -> None:
    """Another note, by this person, on a share whose state stays as it is."""
    await tx.run(
        "UPDATE point_owners SET note = ?, lang = ?, note_by = ? WHERE id = ?", note, lang, by_person, owner_id
    )


async def answered(tx: Tx, group_id: int, person_id: int, since: int) -> list[int]:
    """The numbers of the points of a group of which somebody has said since then that they are done or blocked."""
    rows = await tx.rows(
        "SELECT DISTINCT a.number FROM point_owners w JOIN action_points a ON a.id = w.point_id"
        " WHERE a.group_id = ? AND w.by_person = ? AND w.at >= ? AND w.state <> 'open' ORDER BY a.number",
        group_id, person_id, since,
    )  # fmt: skip
    return [row[0] for row in rows]


async def all_done(tx: Tx, point_id: int) -> bool:
    """Whether the point has owners and all of them did their part."""
    row = await tx.row(
        "SELECT COUNT(*), SUM(CASE WHEN state = 'done' THEN 1 ELSE 0 END) FROM point_owners WHERE point_id = ?",
        point_id,
    )
    assert row is not None  # noqa: S101 - a count always answers
    return bool(row[0] > 0 and row[0] == row[1])


async def tell(tx: Tx, point_id: int) -> None:
    """All the owners' people have been told of the point."""
    await tx.run("UPDATE point_owners SET told = 1 WHERE point_id = ?", point_id)


async def count_loads(tx: Tx, group_id: int) -> int:
    """How many organisations own points; all the people who do count as one."""
    count: int = await tx.value(
        "SELECT COUNT(DISTINCT COALESCE(w.organisation_id, 0)) FROM point_owners w"
        " JOIN action_points a ON a.id = w.point_id WHERE a.group_id = ? AND a.state <> 'dropped'",
        group_id,
    )
    return count
