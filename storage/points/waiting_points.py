"""Action points that wait for somebody: of thousands, those that are due first."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from storage.points import action_points

if TYPE_CHECKING:
    from storage.database import Tx
    from storage.points.action_points import Point


class Waiter(NamedTuple):
    """For whom they wait: a person who stands for an organisation, or for none, in a group."""

    group_id: int
    person_id: int
    organisation_id: int | None


class Lack(StrEnum):
    """What an open point waits for: the answer of the person, an owner, a date that is asked for."""

    ANSWER = "answer"
    OWNER = "owner"
    DATE = "date"


_THEIRS = (
    "IN (SELECT w.point_id FROM point_owners w WHERE w.organisation_id = CAST(? AS BIGINT) AND w.state <> 'done'"
    " UNION ALL SELECT w.point_id FROM point_owners w"
    " WHERE w.organisation_id IS NULL AND w.person_id = ? AND w.state <> 'done')"
)
_CONDITIONS = {
    Lack.ANSWER: f"a.id {_THEIRS}",
    Lack.OWNER: "NOT EXISTS (SELECT 1 FROM point_owners w WHERE w.point_id = a.id)",
    Lack.DATE: f"a.deadline IS NULL AND a.id NOT {_THEIRS}",
}
_OPEN = "a.group_id = ? AND a.state = 'open' AND"


def _values(me: Waiter, lack: Lack) -> tuple[int | None, ...]:
    return (me.group_id,) if lack is Lack.OWNER else (me.group_id, me.organisation_id, me.person_id)


async def most_urgent(tx: Tx, me: Waiter, lack: Lack, most: int) -> list[Point]:
    """So many of the points that lack this, the nearest deadline first, those without one last; without owners."""
    condition = f"{_OPEN} {_CONDITIONS[lack]}"
    return await action_points.some_without_owners(tx, condition, *_values(me, lack), most=most)


async def count(tx: Tx, me: Waiter, lack: Lack) -> int:
    """How many points lack this."""
    found: int = await tx.value(
        f"SELECT COUNT(*) FROM action_points a WHERE {_OPEN} {_CONDITIONS[lack]}", *_values(me, lack)
    )
    return found
