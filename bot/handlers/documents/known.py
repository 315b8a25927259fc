"""What the ear may know of the documents of a group."""

from __future__ import annotations

from typing import Any

from bot.messages import Chat
from bot.things.known import told
from storage.documents import documents

_MOST = 200


@told
async def of_documents(chat: Chat) -> dict[str, Any]:
    """The latest documents, by their titles."""
    found = await documents.in_group(chat.tx, chat.group_id, _MOST)
    return {"titles": {"document": [(one.number, one.title) for one in found]}}
