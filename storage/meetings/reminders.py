"""How long before a meeting begins its group is reminded of it: minutes, as text (`10080 1440 60`), empty for never."""

from __future__ import annotations

from storage.database import Tx
from storage.meetings.meetings import Meeting


async def of_group(tx: Tx, group_id: int) -> str:
    """What holds for the group's meetings that have nothing of their own."""
    found: str = await tx.value("SELECT reminders FROM groups WHERE id = ?", group_id)
    return found


async def of_meeting(tx: Tx, meeting: Meeting) -> str:
    """What holds for a meeting: its own, or else its group's."""
    return await of_group(tx, meeting.group_id) if meeting.reminders is None else meeting.reminders


async def by_hand(tx: Tx, meeting_id: int, at: int) -> None:
    """People are reminded of a meeting by hand at this instant (UTC seconds)."""
    await tx.run("UPDATE meetings SET by_hand_at = ? WHERE id = ?", at, meeting_id)


async def last_by_hand(tx: Tx, meeting_id: int) -> int | None:
    """When people were last reminded of a meeting by hand, in UTC seconds; None for never."""
    at: int | None = await tx.value("SELECT by_hand_at FROM meetings WHERE id = ?", meeting_id)
    return at


async def set_for_group(tx: Tx, group_id: int, minutes: str, at: int) -> None:
    """Another setting for the group, from this instant (UTC seconds) on."""
    await tx.run("UPDATE groups SET reminders = ? WHERE id = ?", minutes, group_id)
    await tx.run(
        "UPDATE meetings SET reminders_at = ?, wake_at = 0 WHERE group_id = ? AND reminders IS NULL AND over_at > ?",
        at,
        group_id,
        at,
    )


async def set_for_meeting(tx: Tx, meeting_id: int, minutes: str | None, at: int) -> None:
    """Another setting for one meeting, None for the group's, from this instant (UTC seconds) on."""
    await tx.run(
        "UPDATE meetings SET reminders = ?, reminders_at = ?, wake_at = 0 WHERE id = ?", minutes, at, meeting_id
    )
