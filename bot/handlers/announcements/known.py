"""What the ear may know of announcements: those that wait for a word of the speaker."""

from __future__ import annotations

from typing import Any

from bot.handlers.announcements.acknowledge import RECENT
from bot.messages import Chat
from bot.things.known import told
from storage.announcements import announcements
from storage.instants import to_seconds


@told
async def of_announcements(chat: Chat) -> dict[str, Any]:
    """The announcements of which the speaker has not said that they read them."""
    since = to_seconds(chat.now - RECENT)
    found = await announcements.to_acknowledge(chat.tx, chat.group_id, chat.me.id, since)
    return {"titles": {"receipt": [(one.number, "") for one in found]}}
