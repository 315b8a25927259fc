"""Paragraphs that coordinators wrote for the report of a year, numbered in their group."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from storage.counters import next_number

if TYPE_CHECKING:
    from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Kept:
    """A paragraph of the report of a year, below the heading of `section`. `lang` is the language of its text."""

    id: int
    number: int
    year: int
    section: str
    text: str
    lang: str
    written_by: int | None
    removed_at: int | None


_SELECT = "SELECT id, number, year, section, text, lang, written_by, removed_at FROM report_paragraphs"


def _kept(row: Row) -> Kept:
    return Kept(row[0], row[1], row[2], row[3], row[4], row[5], row[6], row[7])


async def add(tx: Tx, group_id: int, new: Kept, at: int) -> int:
    """Write a new one; its number in the group. Its `id` and `number` are given here."""
    number = await next_number(tx, group_id, "report paragraph")
    await tx.run(
        "INSERT INTO report_paragraphs (group_id, number, year, section, text, lang, written_by, written_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        group_id,
        number,
        new.year,
        new.section,
        new.text,
        new.lang,
        new.written_by,
        at,
    )
    return number


async def of_year(tx: Tx, group_id: int, year: int) -> list[Kept]:
    """Those of a year that are not taken out, by number."""
    rows = await tx.rows(
        f"{_SELECT} WHERE group_id = ? AND year = ? AND removed_at IS NULL ORDER BY number", group_id, year
    )
    return [_kept(row) for row in rows]


async def by_number(tx: Tx, group_id: int, number: int) -> Kept | None:
    """The one of that number in the group, taken out or not."""
    row = await tx.row(f"{_SELECT} WHERE group_id = ? AND number = ?", group_id, number)
    return None if row is None else _kept(row)


async def set_removed(tx: Tx, paragraph_id: int, at: int | None) -> None:
    """It is taken out at this instant (UTC seconds), or stands in the report again."""
    await tx.run("UPDATE report_paragraphs SET removed_at = ? WHERE id = ?", at, paragraph_id)


async def look(tx: Tx, group_id: int, year: int, at: int) -> None:
    """The report of this year is looked at."""
    await tx.run(
        "INSERT INTO report_years (group_id, year, looked_at) VALUES (?, ?, ?)"
        " ON CONFLICT (group_id) DO UPDATE SET year = excluded.year, looked_at = excluded.looked_at",
        group_id,
        year,
        at,
    )


async def looked_at(tx: Tx, group_id: int) -> int | None:
    """The year whose report was looked at last."""
    year: int | None = await tx.value("SELECT year FROM report_years WHERE group_id = ?", group_id)
    return year
