"""What changed in a group between two instants, in UTC seconds, the first left out: what a digest tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from storage.database import Tx


class Settled(NamedTuple):
    """A vote that was closed, or whose outcome was told."""

    title: str
    lang: str
    decided: bool


async def meetings_told(tx: Tx, group_id: int, since: int, until: int) -> list[int]:
    """The numbers of meetings not over yet of which everybody was told: new, changed or cancelled."""
    rows = await tx.rows(
        "SELECT number FROM meetings WHERE group_id = ? AND told_at > ? AND told_at <= ? AND over_at > ?"
        " AND state <> 'draft' ORDER BY day, number",
        group_id,
        since,
        until,
        until,
    )
    return [row[0] for row in rows]


async def minutes_kept(tx: Tx, group_id: int, since: int, until: int) -> list[int]:
    """The numbers of meetings whose minutes were kept."""
    rows = await tx.rows(
        "SELECT number FROM meetings WHERE group_id = ? AND minutes_at > ? AND minutes_at <= ? ORDER BY day, number",
        group_id,
        since,
        until,
    )
    return [row[0] for row in rows]


async def votes_settled(tx: Tx, group_id: int, since: int, until: int) -> list[Settled]:
    """The votes of which there is a result, or what was made of it."""
    rows = await tx.rows(
        "SELECT title, lang, outcome_at > ? FROM spaces WHERE group_id = ? AND state = 'closed'"
        " AND ((closed_at > ? AND closed_at <= ?) OR (outcome_at > ? AND outcome_at <= ?)) ORDER BY number",
        since,
        group_id,
        since,
        until,
        since,
        until,
    )
    return [Settled(row[0], row[1], bool(row[2])) for row in rows]


async def ideas_added(tx: Tx, space_id: int, since: int, until: int) -> dict[int | None, int]:
    """How many ideas were added to a space, by the id of their author."""
    rows = await tx.rows(
        "SELECT author_id, COUNT(*) FROM ideas WHERE space_id = ? AND created_at > ? AND created_at <= ?"
        " AND state = 'open' GROUP BY author_id",
        space_id,
        since,
        until,
    )
    return {row[0]: row[1] for row in rows}


async def points_changed(tx: Tx, group_id: int, since: int, until: int) -> list[int | None]:
    """For each point that is new or changed, the id of who did it, None if that was not kept."""
    rows = await tx.rows(
        "SELECT COALESCE((SELECT MAX(w.by_person) FROM point_owners w WHERE w.point_id = a.id AND w.at = a.changed_at),"
        " CASE WHEN a.changed_at = a.created_at THEN a.created_by END)"
        " FROM action_points a WHERE a.group_id = ? AND a.changed_at > ? AND a.changed_at <= ? ORDER BY a.number",
        group_id,
        since,
        until,
    )
    return [row[0] for row in rows]
