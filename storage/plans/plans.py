"""The plan of action of a group: how it is called, and its axes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.counters import next_number

if TYPE_CHECKING:
    from storage.database import Tx


@dataclass(frozen=True, slots=True)
class PlanTitle:
    """How a plan is called, in which language, and who called it so."""

    title: str
    lang: str
    changed_by: int | None


@dataclass(frozen=True, slots=True)
class Axis:
    """A title that activities stand under, numbered in its group."""

    id: int
    number: int
    title: str
    lang: str
    created_by: int | None


_AXIS = "SELECT id, number, title, lang, created_by FROM plan_axes"


async def title(tx: Tx, group_id: int) -> PlanTitle | None:
    """How the plan of a group is called; None if nobody has said it."""
    row = await tx.row("SELECT title, lang, changed_by FROM plans WHERE group_id = ?", group_id)
    return None if row is None else PlanTitle(row[0], row[1], row[2])


async def set_title(tx: Tx, group_id: int, new: PlanTitle, at: int) -> None:
    """The plan is called so from now on."""
    await tx.run(
        "INSERT INTO plans (group_id, title, lang, changed_by, changed_at) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (group_id) DO UPDATE SET title = excluded.title, lang = excluded.lang,"
        " changed_by = excluded.changed_by, changed_at = excluded.changed_at",
        group_id,
        new.title,
        new.lang,
        new.changed_by,
        at,
    )


async def axes(tx: Tx, group_id: int) -> list[Axis]:
    """The axes of a group, by number."""
    return [Axis(*row) for row in await tx.rows(f"{_AXIS} WHERE group_id = ? ORDER BY number", group_id)]


async def add_axis(tx: Tx, group_id: int, title: str, lang: str, created_by: int, at: int) -> Axis:
    """Write a new axis."""
    number = await next_number(tx, group_id, "axis")
    axis_id: int = await tx.value(
        "INSERT INTO plan_axes (group_id, number, title, lang, created_by, created_at) VALUES (?, ?, ?, ?, ?, ?)"
        " RETURNING id",
        group_id,
        number,
        title,
        lang,
        created_by,
        at,
    )
    return Axis(axis_id, number, title, lang, created_by)


async def rename_axis(tx: Tx, axis_id: int, title: str, lang: str, by: int) -> None:
    """The axis is called so from now on."""
    await tx.run("UPDATE plan_axes SET title = ?, lang = ?, created_by = ? WHERE id = ?", title, lang, by, axis_id)
