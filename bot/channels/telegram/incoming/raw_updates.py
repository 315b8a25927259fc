"""Raw updates, as Telegram writes them: kept on disk before anybody reads them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from telegram.constants import ChatType, UpdateType

from bot.channels.event_queue import ArrivedEvent
from bot.channels.telegram.limits import NAME
from bot.conversation import is_answer_line

ALLOWED = (
    UpdateType.MESSAGE, UpdateType.EDITED_MESSAGE, UpdateType.CALLBACK_QUERY, UpdateType.MY_CHAT_MEMBER,
    UpdateType.MESSAGE_REACTION,
)  # fmt: skip
"""The only ones that Telegram sends us."""

Raw = Mapping[str, Any]


def arrived(updates: Sequence[Raw]) -> list[ArrivedEvent]:
    """Each update as it is kept; what has no number is none."""
    return [
        # All in ASCII: there are half characters that no database keeps.
        ArrivedEvent(event(update), _chat(update), json.dumps(update, separators=(",", ":")))
        for update in updates
        if is_update(update)
    ]


def event(update: Raw) -> str:
    """The name of an update: the same if it comes again, another for whatever else comes under the same number.

    Numbers may begin again: after a quiet week, or on another Bot API server. No id stands
    in it, for it outlives the update; whoever knows the ids can still tell that it is theirs.
    """
    content = next((content for content in update.values() if isinstance(content, dict)), {})
    chat = content.get("chat") or {}
    told = [chat.get("id"), *(content.get(name) for name in ("id", "message_id", "date", "edit_date"))]
    return f"{update['update_id']}-{hashlib.blake2s(repr(told).encode(), digest_size=8).hexdigest()}"


def is_update(raw: object) -> bool:
    """Whether this is an update at all."""
    return isinstance(raw, dict) and isinstance(raw.get("update_id"), int)


def _chat(update: Raw) -> str:
    """Where order is kept: the chat, or whoever pressed a button in a message that is no more."""
    for content in update.values():
        if isinstance(content, dict):
            message = content.get("message") or content
            chat = message.get("chat") or content.get("from") or {}
            return f"{NAME}:{chat.get('id', '')}"
    return f"{NAME}:"


@dataclass(frozen=True, slots=True)
class RawPress:
    """A press, by Telegram's name for it, and whether it was in private; `chat`: whose, if it may have a toast."""

    query: str
    private: bool
    chat: str = ""


def pressed(updates: Sequence[Raw]) -> list[RawPress]:
    """The presses among them that can be answered."""
    queries = [query for update in updates if isinstance(query := update.get("callback_query"), dict)]
    return [_press(query) for query in queries if isinstance(query.get("id"), str)]


def _press(query: Raw) -> RawPress:
    chat: Raw = (query.get("message") or {}).get("chat") or {}
    private = chat.get("type") in (None, ChatType.PRIVATE)
    asked = private and is_answer_line(str(query.get("data", "")))
    return RawPress(query["id"], private, str((query.get("from") or {}).get("id", "")) if asked else "")
