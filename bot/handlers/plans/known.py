"""What the ear may know of the plan of a group."""

from __future__ import annotations

from typing import Any

from bot.messages import Chat
from bot.things.known import told
from storage.plans import activities


@told
async def of_activities(chat: Chat) -> dict[str, Any]:
    """The activities, by their titles."""
    found = await activities.in_group(chat.tx, chat.group_id)
    return {"titles": {"activity": [(one.number, one.content.what) for one in found]}} if found else {}
