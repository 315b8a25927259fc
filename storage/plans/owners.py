"""Who does an activity: organisations and people of the group, and others by the words that were written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class NewOwner:
    """Who does an activity: `name` as it was written, and the organisation or the person that is called so, by id."""

    name: str
    organisation_id: int | None = None
    person_id: int | None = None


@dataclass(frozen=True, slots=True)
class Owner:
    """Who does an activity; `short` is what an organisation is called in a list, None for others."""

    id: int
    activity_id: int
    name: str
    organisation_id: int | None
    person_id: int | None
    short: str | None

    def is_for(self, person_id: int, organisation_id: int | None) -> bool:
        """Whether this person, of this organisation, answers for it."""
        if self.organisation_id is not None:
            return self.organisation_id == organisation_id
        return self.person_id == person_id


_SELECT = (
    "SELECT w.id, w.activity_id, w.name, w.organisation_id, w.person_id, COALESCE(NULLIF(o.acronym, ''), o.name)"
    " FROM activity_owners w LEFT JOIN organisations o ON o.id = w.organisation_id"
)


def _owner(row: Row) -> Owner:
    return Owner(row[0], row[1], row[2], row[3], row[4], row[5])


async def of_activity(tx: Tx, activity_id: int) -> list[Owner]:
    """Who does one activity, in the order in which they were named."""
    return [_owner(row) for row in await tx.rows(f"{_SELECT} WHERE w.activity_id = ? ORDER BY w.id", activity_id)]


async def in_group(tx: Tx, group_id: int) -> dict[int, list[Owner]]:
    """Who does the activities of a group, by the id of the activity."""
    rows = await tx.rows(
        f"{_SELECT} JOIN activities a ON a.id = w.activity_id WHERE a.group_id = ? ORDER BY w.id", group_id
    )
    found: dict[int, list[Owner]] = {}
    for owner in map(_owner, rows):
        found.setdefault(owner.activity_id, []).append(owner)
    return found


async def add(tx: Tx, activity_id: int, new: Sequence[NewOwner]) -> None:
    """More of them."""
    await tx.many(
        "INSERT INTO activity_owners (activity_id, name, organisation_id, person_id) VALUES (?, ?, ?, ?)",
        [(activity_id, one.name, one.organisation_id, one.person_id) for one in new],
    )


async def replace(tx: Tx, activity_id: int, new: Sequence[NewOwner]) -> None:
    """Exactly these."""
    await tx.run("DELETE FROM activity_owners WHERE activity_id = ?", activity_id)
    await add(tx, activity_id, new)
