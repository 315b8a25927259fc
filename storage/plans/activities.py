"""Activities of a plan of action, numbered in their group."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from storage.counters import next_number
from storage.plans import owners
from storage.plans.owners import Owner

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.database import Row, Tx

PLANNED, UNDER_WAY, DONE, BLOCKED, DROPPED = "planned", "under_way", "done", "blocked", "dropped"
ENDED = (DONE, DROPPED)
"""States after which nothing is late any more."""


@dataclass(frozen=True, slots=True)
class Amount:
    """Money: `hundredths` of a currency; `currency` is its ISO code, empty where nobody said it."""

    hundredths: int
    currency: str


@dataclass(frozen=True, slots=True)
class Content:
    """What an activity is; what is not set is empty or None.

    `lang` is the language of its texts; `needed` the budget; `when_text` the time as it was written; `turn` its place
    in an order; `criteria` one to a line.
    """

    what: str
    lang: str
    axis_id: int | None = None
    description: str = ""
    how: str = ""
    venue: str = ""
    criteria: str = ""
    needed: Amount | None = None
    when_text: str = ""
    starts_on: date | None = None
    ends_on: date | None = None
    turn: int | None = None


@dataclass(frozen=True, slots=True)
class Links:
    """What an activity goes with, by number: a meeting, a document, an action point."""

    meeting: int | None = None
    document: int | None = None
    point: int | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """An activity with who does it. `axis` is the number of its axis; instants in UTC seconds."""

    id: int
    group_id: int
    number: int
    content: Content
    axis: int | None
    state: str
    state_at: int
    links: Links
    owners: tuple[Owner, ...]
    created_by: int | None
    created_at: int
    changed_by: int | None
    changed_at: int

    def is_late(self, today: date) -> bool:
        """Whether its time is over while it is not."""
        ends_on = self.content.ends_on
        return self.state not in ENDED and ends_on is not None and ends_on < today


_PLAIN = ("what", "lang", "axis_id", "description", "how", "venue", "criteria", "when_text", "turn")
_CONTENT = (*_PLAIN, "needed", "currency", "starts_on", "ends_on")
_SELECT = (
    f"SELECT {', '.join(f'a.{name}' for name in _CONTENT)}, a.id, a.group_id, a.number, x.number, a.state, a.state_at,"
    " m.number, d.number, p.number, a.created_by, a.created_at, a.changed_by, a.changed_at FROM activities a"
    " LEFT JOIN plan_axes x ON x.id = a.axis_id LEFT JOIN meetings m ON m.id = a.meeting_id"
    " LEFT JOIN documents d ON d.id = a.document_id LEFT JOIN action_points p ON p.id = a.point_id"
)
_ORDER = "ORDER BY COALESCE(x.number, 0), a.number"


def _activity(row: Row, done_by: Sequence[Owner]) -> Activity:
    values = list(row)
    plain = dict(zip(_PLAIN, values, strict=False))
    needed, currency, starts_on, ends_on = values[len(_PLAIN) : len(_CONTENT)]
    content = Content(
        **plain,
        needed=None if needed is None else Amount(needed, currency),
        starts_on=_day(starts_on),
        ends_on=_day(ends_on),
    )
    number, group_id, own, axis, state, state_at, meeting, document, point, *stamps = values[len(_CONTENT) :]
    links = Links(meeting, document, point)
    return Activity(number, group_id, own, content, axis, state, state_at, links, tuple(done_by), *stamps)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _values(content: Content) -> list[str | int | None]:
    """The values of `_CONTENT`."""
    needed = content.needed
    plain = [getattr(content, name) for name in _PLAIN]
    money = [None, ""] if needed is None else [needed.hundredths, needed.currency]
    return [*plain, *money, _iso(content.starts_on), _iso(content.ends_on)]


async def create(
    tx: Tx, group_id: int, content: Content, done_by: Sequence[owners.NewOwner], by: int, at: int
) -> int:  # fmt: skip
    """Write a new activity, planned; its number in the group."""
    number = await next_number(tx, group_id, "activity")
    marks = ", ".join("?" * len(_CONTENT))
    activity_id: int = await tx.value(
        f"INSERT INTO activities ({', '.join(_CONTENT)}, group_id, number, state_at, created_by, created_at,"
        f" changed_by, changed_at) VALUES ({marks}, ?, ?, ?, ?, ?, ?, ?) RETURNING id",
        *_values(content),
        group_id,
        number,
        at,
        by,
        at,
        by,
        at,
    )
    await owners.add(tx, activity_id, done_by)
    return number


async def change(tx: Tx, activity_id: int, content: Content, by: int, at: int) -> None:
    """The activity is that from now on; its state and who does it stay."""
    sets = ", ".join(f"{name} = ?" for name in _CONTENT)
    await tx.run(
        f"UPDATE activities SET {sets}, changed_by = ?, changed_at = ? WHERE id = ?",
        *_values(content),
        by,
        at,
        activity_id,
    )


async def touched(tx: Tx, activity_id: int, by: int, at: int) -> None:
    """Something of the activity was changed by this person."""
    await tx.run("UPDATE activities SET changed_by = ?, changed_at = ? WHERE id = ?", by, at, activity_id)


async def set_state(tx: Tx, activity_id: int, state: str, by: int, at: int) -> None:
    """The activity stands so since this instant, as that person says themselves."""
    await tx.run(
        "UPDATE activities SET state = ?, state_at = ?, state_by = ?, entered_by = NULL, confirmed_at = NULL,"
        " changed_by = ?, changed_at = ? WHERE id = ?",
        state,
        at,
        by,
        by,
        at,
        activity_id,
    )


LINKED = {"meeting": "meeting_id", "document": "document_id", "point": "point_id"}
"""By what an activity may go with: the column of its id."""


async def link(tx: Tx, activity_id: int, kind: str, thing_id: int | None) -> None:
    """The activity goes with that meeting, document or point (`LINKED`); None: with none."""
    await tx.run(f"UPDATE activities SET {LINKED[kind]} = ? WHERE id = ?", thing_id, activity_id)


async def by_number(tx: Tx, group_id: int, number: int) -> Activity | None:
    """The activity of that number in the group."""
    row = await tx.row(f"{_SELECT} WHERE a.group_id = ? AND a.number = ?", group_id, number)
    return None if row is None else _activity(row, await owners.of_activity(tx, row[len(_CONTENT)]))


async def in_group(tx: Tx, group_id: int) -> list[Activity]:
    """All the activities of a group: those without axis, then axis by axis."""
    rows = await tx.rows(f"{_SELECT} WHERE a.group_id = ? {_ORDER}", group_id)
    done_by = await owners.in_group(tx, group_id)
    return [_activity(row, done_by.get(row[len(_CONTENT)], ())) for row in rows]


async def some(tx: Tx, group_id: int, most: int, skip: int) -> list[Activity]:
    """Some of the activities of a group, in the same order."""
    rows = await tx.rows(f"{_SELECT} WHERE a.group_id = ? {_ORDER} LIMIT ? OFFSET ?", group_id, most, skip)
    return [_activity(row, await owners.of_activity(tx, row[len(_CONTENT)])) for row in rows]


@dataclass(frozen=True, slots=True)
class Progress:
    """How the activities of an axis stand; `axis` is its number, None for those without one.

    All those in none of the other states are planned; `late` ones are counted in their state too.
    """

    axis: int | None
    total: int
    under_way: int
    done: int
    blocked: int
    dropped: int
    late: int

    @property
    def planned(self) -> int:
        """How many have not begun."""
        return self.total - self.under_way - self.done - self.blocked - self.dropped


def _count(condition: str) -> str:
    return f"SUM(CASE WHEN {condition} THEN 1 ELSE 0 END)"


async def progress(tx: Tx, group_id: int, today: date) -> list[Progress]:
    """How the activities of a group stand, axis by axis, those without axis first."""
    states = ", ".join(_count(f"a.state = '{state}'") for state in (UNDER_WAY, DONE, BLOCKED, DROPPED))
    late = _count("a.state NOT IN ('done', 'dropped') AND a.ends_on < ?")
    rows = await tx.rows(
        f"SELECT x.number, COUNT(*), {states}, {late} FROM activities a LEFT JOIN plan_axes x ON x.id = a.axis_id"
        " WHERE a.group_id = ? GROUP BY x.number ORDER BY COALESCE(x.number, 0)",
        today.isoformat(),
        group_id,
    )
    return [Progress(*row) for row in rows]


async def count(tx: Tx, group_id: int) -> int:
    """How many activities a group has."""
    found: int = await tx.value("SELECT COUNT(*) FROM activities WHERE group_id = ?", group_id)
    return found


async def changed(tx: Tx, group_id: int, since: int, until: int) -> list[Activity]:
    """The activities that are new or changed between two instants (UTC seconds), the first left out."""
    rows = await tx.rows(
        f"{_SELECT} WHERE a.group_id = ? AND a.changed_at > ? AND a.changed_at <= ? {_ORDER}", group_id, since, until
    )
    return [_activity(row, await owners.of_activity(tx, row[len(_CONTENT)])) for row in rows]
