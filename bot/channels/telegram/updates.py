"""Raw updates, as Telegram writes them: kept on disk before anybody reads them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.channels.arriving import Arrived
from bot.channels.telegram.comings import NAME

ALLOWED = ("message", "edited_message", "callback_query", "my_chat_member")
"""The only ones that Telegram sends us."""

Raw = Mapping[str, Any]


def arrived(updates: Sequence[Raw]) -> list[Arrived]:
    """Each update as it is kept; what has no number is none."""
    return [
        # All in ASCII: there are half characters that no database keeps.
        Arrived(str(update["update_id"]), _chat(update), json.dumps(update, separators=(",", ":")))
        for update in updates
        if is_update(update)
    ]


def is_update(raw: object) -> bool:
    """Whether this is an update at all."""
    return isinstance(raw, dict) and isinstance(raw.get("update_id"), int)


def _chat(update: Raw) -> str:
    """Where order is kept: the chat, or whoever pressed a button in a message that is no more."""
    for content in update.values():
        if isinstance(content, dict):
            message = content.get("message") or content
            place = message.get("chat") or content.get("from") or {}
            return f"{NAME}:{place.get('id', '')}"
    return f"{NAME}:"


def pressed(updates: Sequence[Raw]) -> list[tuple[str, bool]]:
    """The presses among them, by Telegram's name for each, and whether it was in private."""
    presses = [query for update in updates if (query := update.get("callback_query"))]
    return [(query["id"], _is_private(query)) for query in presses]


def _is_private(query: Raw) -> bool:
    message = query.get("message")
    return message is None or message["chat"]["type"] == "private"
