"""Pauses: people who want no messages until an instant. One that is over stays noted until its reader has been told."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx


async def begin(tx: Tx, person_id: int, at: int, until: int) -> None:
    """No messages from `at` until `until`, in UTC seconds: then time looks at that person."""
    await tx.run(
        "UPDATE people SET stopped_at = COALESCE(stopped_at, ?), paused_until = ?,"
        " wake_at = CASE WHEN wake_at > ? THEN ? ELSE wake_at END WHERE id = ?",
        at,
        until,
        until,
        until,
        person_id,
    )


async def end_if_over(tx: Tx, person_id: int, at: int) -> None:
    """Messages again, where the pause was to last no longer than until this instant."""
    await tx.run(
        "UPDATE people SET stopped_at = NULL WHERE id = ? AND stopped_at IS NOT NULL AND paused_until <= ?",
        person_id,
        at,
    )


async def told(tx: Tx, person_id: int) -> None:
    """A person has been told that their pause is over."""
    await tx.run("UPDATE people SET paused_until = NULL WHERE id = ? AND stopped_at IS NULL", person_id)
