"""What is to be spoken of at a meeting, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.database import Row, Tx

FOLLOW_UP = 0
"""The position of the item under which the open points of earlier meetings are gone through."""
_ASIDE = 1000
"""Further down than any agenda is long: where items stand while others take their place."""


@dataclass(frozen=True, slots=True)
class NewItem:
    """A line of an agenda to be kept; `presenter` may be empty, `minutes` is how long it takes if that is known."""

    title: str
    presenter: str = ""
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A line of an agenda, at its `position` from 1 (see FOLLOW_UP). `proposed_by`: the member who did, if one."""

    id: int
    position: int
    title: str
    lang: str
    presenter: str
    proposed_by: int | None
    minutes: int | None = None


_COLUMNS = "id, position, title, lang, presenter, proposed_by, minutes"


def _item(row: Row) -> AgendaItem:
    return AgendaItem(*(row[column] for column in range(7)))


async def of_meeting(tx: Tx, meeting_id: int) -> list[AgendaItem]:
    """The agenda, in order: what coordinators wrote or accepted."""
    rows = await tx.rows(
        f"SELECT {_COLUMNS} FROM agenda_items WHERE meeting_id = ? AND state = 'accepted' ORDER BY position", meeting_id
    )
    return [_item(row) for row in rows]


async def replace(tx: Tx, meeting_id: int, items: Sequence[NewItem], lang: str) -> None:
    """The whole agenda anew; only for a meeting without minutes, which would refer to the old lines.

    What is proposed, or was declined, stays so.
    """
    await tx.run("DELETE FROM agenda_items WHERE meeting_id = ? AND state = 'accepted'", meeting_id)
    await _insert(tx, meeting_id, items, lang, 0)


async def _insert(tx: Tx, meeting_id: int, items: Sequence[NewItem], lang: str, after: int) -> None:
    await tx.many(
        "INSERT INTO agenda_items (meeting_id, position, title, lang, presenter, minutes) VALUES (?, ?, ?, ?, ?, ?)",
        [
            (meeting_id, position, item.title, lang, item.presenter, item.minutes)
            for position, item in enumerate(items, after + 1)
        ],
    )


async def add(tx: Tx, meeting_id: int, items: Sequence[NewItem], lang: str) -> None:
    """Lines more, after those that stand there."""
    last: int = await tx.value(
        "SELECT COALESCE(MAX(position), 0) FROM agenda_items WHERE meeting_id = ? AND state = 'accepted'", meeting_id
    )
    await _insert(tx, meeting_id, items, lang, last)


async def order(tx: Tx, meeting_id: int, items: Sequence[AgendaItem]) -> None:
    """The items of a meeting in another order, all of them."""
    for position, item in enumerate(items, 1):
        await tx.run("UPDATE agenda_items SET position = ? WHERE id = ?", _ASIDE + position, item.id)
    await tx.run(
        "UPDATE agenda_items SET position = position - ? WHERE meeting_id = ? AND position > ?",
        _ASIDE,
        meeting_id,
        _ASIDE,
    )


async def follow_up(tx: Tx, meeting_id: int, title: str, lang: str) -> AgendaItem:
    """The item under which open points are gone through, before all others: as it is, or made now with this title."""
    await tx.run(
        "INSERT INTO agenda_items (meeting_id, position, title, lang) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (meeting_id, position) DO NOTHING",
        meeting_id,
        FOLLOW_UP,
        title,
        lang,
    )
    row = await tx.row(
        f"SELECT {_COLUMNS} FROM agenda_items WHERE meeting_id = ? AND position = ?", meeting_id, FOLLOW_UP
    )
    assert row is not None  # noqa: S101 - it is there now
    return _item(row)


async def open_points(tx: Tx, group_id: int) -> int:
    """How many action points of the group's earlier meetings are open."""
    count: int = await tx.value("SELECT COUNT(*) FROM action_points WHERE group_id = ? AND state = 'open'", group_id)
    return count
