"""Meetings that come back: one series for each group."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Row, Tx


@dataclass(frozen=True, slots=True)
class Series:
    """When a group meets again and again, on the clocks of `zone` (an IANA name).

    `rule` is an RRULE of RFC 5545 that counts from the day `anchor`. `starts_minute` is after midnight, `minutes` how
    long a meeting lasts, 0 if that is not set. `title` is in the language `lang`; it may be empty, as `venue` may.
    """

    rule: str
    anchor: date
    starts_minute: int
    minutes: int
    zone: str
    title: str = ""
    lang: str = "fr"
    venue: str = ""


@dataclass(frozen=True, slots=True)
class Recurrence:
    """A group's series, by whom it was set, and the last day of it for which a meeting was proposed."""

    id: int
    group_id: int
    series: Series
    proposed_until: date | None
    created_by: int | None


_COLUMNS = "id, group_id, rule, anchor, starts_minute, minutes, zone, title, lang, place, proposed_until, created_by"


def _recurrence(row: Row) -> Recurrence:
    series = Series(row[2], date.fromisoformat(row[3]), row[4], row[5], row[6], row[7], row[8], row[9])
    return Recurrence(row[0], row[1], series, None if row[10] is None else date.fromisoformat(row[10]), row[11])


async def by_id(tx: Tx, recurrence_id: int) -> Recurrence | None:
    """The series of that id; None if it is gone."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM recurrences WHERE id = ?", recurrence_id)
    return None if row is None else _recurrence(row)


async def of_group(tx: Tx, group_id: int) -> Recurrence | None:
    """The group's, if it has one."""
    row = await tx.row(f"SELECT {_COLUMNS} FROM recurrences WHERE group_id = ?", group_id)
    return None if row is None else _recurrence(row)


async def keep(tx: Tx, group_id: int, series: Series, created_by: int, at: int) -> None:
    """From now on the group meets like this; it takes the place of another series."""
    await tx.run(
        "INSERT INTO recurrences (group_id, rule, anchor, starts_minute, minutes, zone, title, lang, place, created_by,"
        " created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (group_id) DO UPDATE SET"
        " rule = excluded.rule, anchor = excluded.anchor, starts_minute = excluded.starts_minute,"
        " minutes = excluded.minutes, zone = excluded.zone, title = excluded.title, lang = excluded.lang,"
        " place = excluded.place, proposed_until = NULL, created_by = excluded.created_by,"
        " created_at = excluded.created_at, wake_at = 0",
        group_id,
        series.rule,
        series.anchor.isoformat(),
        series.starts_minute,
        series.minutes,
        series.zone,
        series.title,
        series.lang,
        series.venue,
        created_by,
        at,
    )


async def proposed(tx: Tx, recurrence_id: int, day: date) -> None:
    """A meeting was proposed for this day of the series: it is not proposed again."""
    await tx.run("UPDATE recurrences SET proposed_until = ? WHERE id = ?", day.isoformat(), recurrence_id)


async def stop(tx: Tx, group_id: int) -> bool:
    """Nothing comes back any more; False if nothing did."""
    return await tx.run("DELETE FROM recurrences WHERE group_id = ?", group_id) == 1


async def standing(tx: Tx, group_id: int, now: int) -> int | None:
    """When the first of the group's planned meetings is over, in UTC seconds; None if none is planned.

    Workshops and events are held beside the meetings that come back, and a draft is no plan yet.
    """
    over_at: int | None = await tx.value(
        "SELECT MIN(over_at) FROM meetings WHERE group_id = ? AND kind = 'meeting' AND state = 'published'"
        " AND over_at > ?",
        group_id,
        now,
    )
    return over_at
