"""Action points: what was agreed, numbered in its group. Who owns them stands in `storage.points.point_owners`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from storage.counters import next_number
from storage.database import Row, Tx, Value
from storage.points import point_owners
from storage.points.point_owners import Actor, Owner


@dataclass(frozen=True, slots=True)
class Point:
    """An action point. `state` is open, done (all its owners did their part) or dropped.

    `deadline` None: not set. `note` is why it was dropped, or what was said when it was closed without owner,
    `note_by` whose words that is. `changed_at` in UTC seconds. `meeting` is the number of the meeting where it was
    decided, on `meeting_day`.
    """

    id: int
    number: int
    text: str
    lang: str
    state: str
    note: str
    note_lang: str
    changed_at: int
    meeting: int | None
    deadline: date | None
    meeting_day: date | None
    owners: tuple[Owner, ...]
    note_by: int | None = None


@dataclass(frozen=True, slots=True)
class NewPoint:
    """An action point to be written. `lang` is the language of its text; the meeting and the agenda item are ids."""

    text: str
    lang: str
    deadline: date | None = None
    owners: Sequence[Actor] = ()
    meeting_id: int | None = None
    agenda_item_id: int | None = None


_SELECT = (
    "SELECT a.id, a.number, a.text, a.lang, a.state, a.note, a.note_lang, a.changed_at, m.number, a.note_by,"
    " a.deadline, m.day"
    " FROM action_points a LEFT JOIN meetings m ON m.id = a.meeting_id"
)


_PLAIN = ("id", "number", "text", "lang", "state", "note", "note_lang", "changed_at", "meeting", "note_by")


def _point(row: Row, owners: Sequence[Owner]) -> Point:
    plain = dict(zip(_PLAIN, row, strict=False))
    return Point(**plain, deadline=_day(row["deadline"]), meeting_day=_day(row["day"]), owners=tuple(owners))


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


@dataclass(frozen=True, slots=True)
class Followed:
    """A point in its group, as time follows it.

    `asked_for`: which missing things were asked for, 1 the owner, 2 the date, as a sum. What was
    due up to `reminded_at` (UTC seconds) was told, or people know it from a change.
    """

    point: Point
    group_id: int
    zone: str
    reminded_at: int
    asked_for: int


async def followed(tx: Tx, point_id: int) -> Followed | None:
    """One point, with what time must know of it."""
    row = await tx.row(f"{_SELECT} WHERE a.id = ?", point_id)
    more = await tx.row(
        "SELECT a.group_id, g.zone, a.reminded_at, a.hunted"
        " FROM action_points a JOIN groups g ON g.id = a.group_id WHERE a.id = ?",
        point_id,
    )
    if row is None or more is None:
        return None
    return Followed(_point(row, await point_owners.of_point(tx, point_id)), *more)


async def reminded(tx: Tx, point_id: int, due_at: int) -> None:
    """What was due at this instant, in UTC seconds, was told."""
    await tx.run("UPDATE action_points SET reminded_at = ? WHERE id = ?", due_at, point_id)


async def asked_for_in(tx: Tx, group_id: int) -> dict[int, int]:
    """Which missing things of a group's open points were asked for, by the point's id."""
    rows = await tx.rows("SELECT id, hunted FROM action_points WHERE group_id = ? AND state = 'open'", group_id)
    return {row[0]: row[1] for row in rows}


async def asked_for(tx: Tx, point_id: int, thing: int) -> None:
    """The owner (1) or the date (2) need not be asked for any more."""
    await tx.run(
        "UPDATE action_points SET hunted = hunted + ? WHERE id = ? AND (hunted / ?) % 2 = 0", thing, point_id, thing
    )


async def create(tx: Tx, group_id: int, new: NewPoint, created_by: int | None, at: int) -> int:
    """Write a new point, open, with its owners; its number in the group."""
    number = await next_number(tx, group_id, "point")
    point_id: int = await tx.value(
        "INSERT INTO action_points (group_id, number, meeting_id, agenda_item_id, text, lang, deadline, created_by,"
        " created_at, changed_at, reminded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        group_id,
        number,
        new.meeting_id,
        new.agenda_item_id,
        new.text,
        new.lang,
        None if new.deadline is None else new.deadline.isoformat(),
        created_by,
        at,
        at,
        at,
    )
    await point_owners.add(tx, point_id, new.owners)
    return number


async def by_number(tx: Tx, group_id: int, number: int) -> Point | None:
    """The point of that number in the group, whatever its state."""
    row = await tx.row(f"{_SELECT} WHERE a.group_id = ? AND a.number = ?", group_id, number)
    return None if row is None else _point(row, await point_owners.of_point(tx, row[0]))


async def by_id(tx: Tx, point_id: int) -> Point | None:
    """One point, whatever its state."""
    row = await tx.row(f"{_SELECT} WHERE a.id = ?", point_id)
    return None if row is None else _point(row, await point_owners.of_point(tx, point_id))


async def open_in(tx: Tx, group_id: int) -> list[Point]:
    """The open points of a group, by number."""
    rows = await tx.rows(f"{_SELECT} WHERE a.group_id = ? AND a.state = 'open' ORDER BY a.number", group_id)
    owners = await point_owners.of_open_points(tx, group_id)
    return [_point(row, owners.get(row[0], ())) for row in rows]


_MOST_URGENT = "CASE WHEN a.deadline IS NULL THEN 1 ELSE 0 END, a.deadline, a.number"


async def most_urgent(tx: Tx, group_id: int, most: int, skip: int) -> list[Point]:
    """Some of the open points of a group: the nearest deadline first, those without one last."""
    rows = await tx.rows(
        f"{_SELECT} WHERE a.group_id = ? AND a.state = 'open' ORDER BY {_MOST_URGENT} LIMIT ? OFFSET ?",
        group_id,
        most,
        skip,
    )
    owners = await point_owners.of_points(
        tx,
        f"SELECT a.id FROM action_points a WHERE a.group_id = ? AND a.state = 'open' ORDER BY {_MOST_URGENT}"
        " LIMIT ? OFFSET ?",
        group_id,
        most,
        skip,
    )
    return [_point(row, owners.get(row[0], ())) for row in rows]


async def some_without_owners(tx: Tx, condition: str, *values: Value, most: int) -> list[Point]:
    """The most urgent points for which this holds, as far as their owners need not be known."""
    ids = f"SELECT a.id FROM action_points a WHERE {condition} ORDER BY {_MOST_URGENT} LIMIT ?"
    rows = await tx.rows(f"{_SELECT} WHERE a.id IN ({ids}) ORDER BY {_MOST_URGENT}", *values, most)
    return [_point(row, ()) for row in rows]


async def every(tx: Tx, group_id: int, most: int, skip: int) -> list[Point]:
    """Some of the points of a group, whatever their state, by number."""
    rows = await tx.rows(f"{_SELECT} WHERE a.group_id = ? ORDER BY a.number LIMIT ? OFFSET ?", group_id, most, skip)
    owners = await point_owners.of_points(tx, "SELECT id FROM action_points WHERE group_id = ?", group_id)
    return [_point(row, owners.get(row[0], ())) for row in rows]


async def written_at(tx: Tx, group_id: int) -> dict[int, int]:
    """When each point of a group was written down, in UTC seconds, by its id."""
    rows = await tx.rows("SELECT id, created_at FROM action_points WHERE group_id = ?", group_id)
    return {row[0]: row[1] for row in rows}


async def count(tx: Tx, group_id: int) -> int:
    """How many points a group has, whatever their state."""
    counted: int = await tx.value("SELECT COUNT(*) FROM action_points WHERE group_id = ?", group_id)
    return counted


@dataclass(frozen=True, slots=True)
class OpenCounts:
    """Of a group's open points: how many there are, are late, have no owner, have no deadline."""

    open: int
    late: int
    ownerless: int
    undated: int


async def open_counts(tx: Tx, group_id: int, today: date) -> OpenCounts:
    """How the open points of a group stand on this day."""
    row = await tx.row(
        "SELECT COUNT(*), COALESCE(SUM(CASE WHEN a.deadline < ? THEN 1 ELSE 0 END), 0),"
        " COALESCE(SUM(CASE WHEN EXISTS (SELECT 1 FROM point_owners w WHERE w.point_id = a.id) THEN 0 ELSE 1 END), 0),"
        " COALESCE(SUM(CASE WHEN a.deadline IS NULL THEN 1 ELSE 0 END), 0)"
        " FROM action_points a WHERE a.group_id = ? AND a.state = 'open'",
        today.isoformat(),
        group_id,
    )
    assert row is not None  # noqa: S101 - a count always answers
    return OpenCounts(row[0], row[1], row[2], row[3])


async def of_meeting(tx: Tx, meeting_id: int) -> list[Point]:
    """The points that were decided at a meeting, whatever their state, by number."""
    rows = await tx.rows(f"{_SELECT} WHERE a.meeting_id = ? ORDER BY a.number", meeting_id)
    return [_point(row, await point_owners.of_point(tx, row[0])) for row in rows]


async def open_for(tx: Tx, group_id: int, person_id: int, organisation_id: int | None) -> list[Point]:
    """The open points that still wait for this person, or for anybody of the organisation, by number."""
    return [
        point
        for point in await open_in(tx, group_id)
        if any(owner.is_for(person_id, organisation_id) and owner.state != "done" for owner in point.owners)
    ]


async def closed_by(tx: Tx, group_id: int, person_id: int, most: int) -> list[Point]:
    """The points of which somebody said last that they are done or blocked, the latest first."""
    rows = await tx.rows(
        "SELECT w.point_id FROM point_owners w JOIN action_points a ON a.id = w.point_id"
        " WHERE a.group_id = ? AND w.by_person = ? AND w.state <> 'open'"
        " GROUP BY w.point_id ORDER BY MAX(w.at) DESC, w.point_id DESC LIMIT ?",
        group_id,
        person_id,
        most,
    )
    found = [await by_id(tx, row[0]) for row in rows]
    return [one for one in found if one is not None]


async def set_state(tx: Tx, point_id: int, state: str, at: int) -> None:
    """The point is now open, done or dropped; what was due while it was closed stays untold."""
    await tx.run(
        "UPDATE action_points SET reminded_at = CASE WHEN state = 'open' THEN reminded_at ELSE ? END,"
        " state = ?, changed_at = ?, wake_at = 0 WHERE id = ?",
        at,
        state,
        at,
        point_id,
    )


async def set_note(tx: Tx, point_id: int, note: str, lang: str, by_person: int) -> None:
    """What is said of the point as a whole."""
    statement = "UPDATE action_points SET note = ?, note_lang = ?, note_by = ? WHERE id = ?"
    await tx.run(statement, note, lang, by_person, point_id)


async def set_text(tx: Tx, point_id: int, text: str, lang: str, at: int) -> None:
    """The point says something else now, in this language."""
    await tx.run(
        "UPDATE action_points SET text = ?, lang = ?, changed_at = ? WHERE id = ?", text, lang, at, point_id
    )  # fmt: skip


async def set_deadline(tx: Tx, point_id: int, deadline: date | None, at: int) -> None:
    """Another deadline; None: there is none, and nobody need be asked for it."""
    day = None if deadline is None else deadline.isoformat()
    await tx.run(
        "UPDATE action_points SET deadline = ?, changed_at = ?, reminded_at = ?, wake_at = 0,"
        " hunted = CASE WHEN hunted >= 2 THEN hunted ELSE hunted + 2 END WHERE id = ?",
        day,
        at,
        at,
        point_id,
    )


async def settle(tx: Tx, point_id: int, at: int) -> str:
    """Done when all its owners are, open when one is not; the state it has now."""
    state = "done" if await point_owners.all_done(tx, point_id) else "open"
    await set_state(tx, point_id, state, at)
    return state


async def changed(tx: Tx, group_id: int, since: int, until: int) -> list[int | None]:
    """For each point new or changed between two instants, the first left out, the id of who did it, if it was kept."""
    rows = await tx.rows(
        "SELECT COALESCE((SELECT MAX(w.by_person) FROM point_owners w WHERE w.point_id = a.id AND w.at = a.changed_at),"
        " CASE WHEN a.changed_at = a.created_at THEN a.created_by END)"
        " FROM action_points a WHERE a.group_id = ? AND a.changed_at > ? AND a.changed_at <= ? ORDER BY a.number",
        group_id,
        since,
        until,
    )
    return [row[0] for row in rows]
