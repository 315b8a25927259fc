"""What the ear may know of the action points of a group."""

from __future__ import annotations

from typing import Any

from bot.messages import Chat
from bot.things.known import told
from storage.points import action_points


@told
async def of_points(chat: Chat) -> dict[str, Any]:
    """The open points, by what they say."""
    found = await action_points.open_in(chat.tx, chat.group_id)
    return {"titles": {"point": [(point.number, point.text) for point in found]}}
