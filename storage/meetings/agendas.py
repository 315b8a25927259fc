"""What is to be spoken of at a meeting, in order."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class NewItem:
    """A line of an agenda to be kept; `presenter` may be empty."""

    title: str
    presenter: str = ""


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """A line of an agenda, at its `position` from 1. `proposed_by` is the member who added it, if one did."""

    id: int
    position: int
    title: str
    lang: str
    presenter: str
    proposed_by: int | None


_COLUMNS = "id, position, title, lang, presenter, proposed_by"


def _item(row: Row) -> AgendaItem:
    return AgendaItem(*(row[column] for column in range(6)))


async def of_meeting(tx: Tx, meeting_id: int) -> list[AgendaItem]:
    """The agenda, in order."""
    rows = await tx.rows(f"SELECT {_COLUMNS} FROM agenda_items WHERE meeting_id = ? ORDER BY position", meeting_id)
    return [_item(row) for row in rows]


async def replace(tx: Tx, meeting_id: int, items: Sequence[NewItem], lang: str) -> None:
    """The whole agenda anew; only for a meeting without minutes, which would refer to the old lines."""
    await tx.run("DELETE FROM agenda_items WHERE meeting_id = ?", meeting_id)
    await tx.many(
        "INSERT INTO agenda_items (meeting_id, position, title, lang, presenter) VALUES (?, ?, ?, ?, ?)",
        [(meeting_id, position, item.title, lang, item.presenter) for position, item in enumerate(items, 1)],
    )


async def append(tx: Tx, meeting_id: int, item: NewItem, lang: str, proposed_by: int | None) -> AgendaItem:
    """One more line at the end."""
    last = await tx.value("SELECT COALESCE(MAX(position), 0) FROM agenda_items WHERE meeting_id = ?", meeting_id)
    row = await tx.row(
        "INSERT INTO agenda_items (meeting_id, position, title, lang, presenter, proposed_by)"
        f" VALUES (?, ?, ?, ?, ?, ?) RETURNING {_COLUMNS}",
        meeting_id,
        last + 1,
        item.title,
        lang,
        item.presenter,
        proposed_by,
    )
    assert row is not None  # noqa: S101 - RETURNING gives the row
    return _item(row)
