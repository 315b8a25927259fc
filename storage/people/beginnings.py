"""How far a group has come that is only just beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from storage.database import Tx


class Beginning(NamedTuple):
    """A group without meetings, votes, points and webinars: whether it has organisations, and people or codes."""

    organisations: bool
    people: bool


async def beginning(tx: Tx, group_id: int) -> Beginning | None:
    """How a group stands in which nothing has happened yet; None once anything has."""
    happened = await tx.value(
        "SELECT 1 FROM meetings WHERE group_id = ? AND state <> 'draft'"
        " UNION SELECT 1 FROM spaces WHERE group_id = ? AND state <> 'draft'"
        " UNION SELECT 1 FROM action_points WHERE group_id = ?"
        " UNION SELECT 1 FROM webinars WHERE group_id = ? AND state <> 'draft'",
        *(group_id,) * 4,
    )
    if happened is not None:
        return None
    organisations = await tx.value("SELECT 1 FROM organisations WHERE group_id = ? LIMIT 1", group_id)
    members = await tx.value("SELECT COUNT(*) FROM memberships WHERE group_id = ? AND left_at IS NULL", group_id)
    codes = await tx.value("SELECT 1 FROM codes WHERE group_id = ? AND created_by IS NOT NULL LIMIT 1", group_id)
    return Beginning(organisations is not None, members > 1 or codes is not None)
