"""What the ear may know of the webinars of a group."""

from __future__ import annotations

from typing import Any

from bot.messages import Chat
from bot.things.known import told
from storage.webinars import webinars


@told
async def of_webinars(chat: Chat) -> dict[str, Any]:
    """The webinars, by their titles."""
    found = await webinars.in_group(chat.tx, chat.group_id)
    return {"titles": {"webinar": [(webinar.number, webinar.title) for webinar in found]}}
