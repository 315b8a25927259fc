"""What the ear may know of the coming meetings of a group."""

from __future__ import annotations

from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from bot.messages import Chat
from bot.things.known import told
from storage.instants import instant
from storage.meetings import meetings
from storage.meetings.meetings import Timing


@told
async def of_meetings(chat: Chat) -> dict[str, Any]:
    """The days of the coming meetings, on the clocks of whoever speaks."""
    found = await meetings.coming(chat.tx, chat.group_id, chat.seconds)
    days = [(one.number, day_of(one.timing, chat.reader.zone)) for one in found]
    return {"days": days, "titles": {"meeting": [(number, "") for number, _ in days]}}


def day_of(timing: Timing, zone: str) -> date:
    """The day on which it begins, on the clocks of a zone."""
    if timing.starts_at is None:
        return date.fromisoformat(timing.day)
    return instant(timing.starts_at).astimezone(ZoneInfo(zone)).date()
