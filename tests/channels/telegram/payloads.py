"""What Telegram sends, in its own JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import Any

from bot.channels.telegram.incoming.addressing import Me
from bot.channels.telegram.incoming.objects import parse
from bot.channels.telegram.incoming.parsing import read
from bot.chat_news import Happening
from bot.messages import Incoming, Upload

Json = dict[str, Any]
ME = Me(123456789, "TamaBot")
SECONDS = 1606817400
AT = datetime.fromtimestamp(SECONDS, UTC)
NOW = datetime(2020, 12, 1, 10, 15, tzinfo=UTC)

AWA: Json = {"id": 5000000001, "is_bot": False, "first_name": "Awa", "last_name": "B.", "language_code": "fr-CA"}
MOUSSA: Json = {"id": 5000000002, "is_bot": False, "first_name": "Moussa"}
TAMA: Json = {"id": ME.id, "is_bot": True, "first_name": "Tama", "username": ME.username}
OTHER_BOT: Json = {"id": 987654321, "is_bot": True, "first_name": "Autre", "username": "AutreBot"}
ANONYMOUS: Json = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}
PRIVATE: Json = {"id": AWA["id"], "first_name": "Awa", "last_name": "B.", "type": "private"}
GROUP: Json = {"id": -4000000001, "title": "GTM Sahel", "type": "group", "all_members_are_administrators": False}
FORUM: Json = {"id": -1001234567890, "title": "GTM Sahel", "type": "supergroup", "is_forum": True}
CHANNEL: Json = {"id": -1009876543210, "title": "Annonces", "type": "channel"}
RIGHTS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_react_to_messages",
    "can_add_web_page_previews", "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics",
    "can_edit_tag",
)  # fmt: skip
"""What a restricted member may or may not do."""
POWERS = (
    "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages", "can_manage_video_chats",
    "can_restrict_members", "can_promote_members", "can_change_info", "can_invite_users", "can_post_stories",
    "can_edit_stories", "can_delete_stories",
)  # fmt: skip
"""What an administrator may or may not do."""


def message(chat: Json = PRIVATE, sender: Json = AWA, **fields: object) -> Json:
    """A `Message`."""
    return {"message_id": 17, "from": sender, "chat": chat, "date": SECONDS, **fields}


def press(data: str, on: Json | None, **fields: object) -> Json:
    """A `CallbackQuery`, on a message."""
    under = {} if on is None else {"message": on}
    return {"id": "4382bfdwdsb323b2d9", "from": AWA, "chat_instance": "-42", "data": data, **under, **fields}


async def fetch(file_id: str, most: int) -> bytes:
    """A file is its own name, and how much of it is wanted."""
    return f"{file_id} {most}".encode()


def heard(kind: str, payload: Json) -> Incoming | Happening | None:
    """What an update of this kind means."""
    return read(parse(json.dumps({"update_id": 900100, kind: payload})), "900100", ME, fetch, NOW)


def said(text: str = "", **fields: Any) -> Incoming:  # noqa: ANN401 - the fields of an Incoming
    """What Awa says, in private if nothing else is given."""
    plain = Incoming("telegram", str(AWA["id"]), "900100", text, AT, lang="fr", name="Awa B.")
    return replace(plain, **fields)


def upload(name: str, size: int | None) -> Upload:
    """A file that came."""
    return Upload(name, size, partial(fetch, name))
