"""What Telegram tells, in the words that channels and handlers share."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from datetime import datetime
from functools import partial

from telegram.constants import ChatType

from bot.channels.telegram.incoming.addressing import Me, answered, to_me
from bot.channels.telegram.incoming.membership import came_or_gone, moved, renamed
from bot.channels.telegram.incoming.objects import CallbackQuery, Message, Update, full_name, language
from bot.channels.telegram.incoming.reactions import agreed
from bot.channels.telegram.limits import NAME
from bot.chat_news import BINDS, Happening
from bot.messages import Incoming, Upload
from bot.threads import Thread
from storage.instants import instant

Fetch = Callable[[str, int], Awaitable[bytes]]
"""The bytes of a file, by Telegram's name for it, at most so many."""
_BY_LINK = re.compile(rf"\A/start {BINDS}([a-z0-9-]+)\Z")
"""What the app says in a group chat for whoever brought the bot in by such a link."""
_CHATS = (ChatType.PRIVATE, ChatType.GROUP, ChatType.SUPERGROUP)
_ODDITIES = {
    "photo": "photo",
    "voice": "voice",
    "audio": "voice",
    "video_note": "voice",
    "sticker": "sticker",
    "venue": "location",
    "location": "location",
    "contact": "contact",
    "video": "other",
    "animation": "other",
    "dice": "other",
    "poll": "other",
    "story": "other",
    "game": "other",
    "paid_media": "other",
    "checklist": "other",
}
"""What can stand in a message instead of words, and how that is told."""


def read(update: Update, event: str, me: Me, fetch: Fetch, now: datetime) -> Incoming | Happening | None:
    """What an update means that is kept under this name; None if it is none of our business.

    A press says nothing of its time: it is `now`.
    """
    if "callback_query" in update:
        return _press(update["callback_query"], event, now)
    if "my_chat_member" in update:
        return came_or_gone(update["my_chat_member"])
    if "message_reaction" in update:
        return agreed(update["message_reaction"])
    message = update.get("message") or update.get("edited_message")
    if message is None or message["chat"]["type"] not in _CHATS or message.get("is_automatic_forward"):
        return None
    return moved(message) or renamed(message) or _message(message, event, me, fetch)


def _press(query: CallbackQuery, event: str, now: datetime) -> Incoming | None:
    if "data" not in query or "from" not in query:
        return None
    message, who = query.get("message"), query["from"]
    chat_id = "" if message is None or message["chat"]["type"] == ChatType.PRIVATE else str(message["chat"]["id"])
    if chat_id and "id" not in query:
        # Nobody could be answered alone.
        return None
    return Incoming(
        NAME,
        str(who["id"]),
        event,
        query["data"],
        now,
        chat_id,
        language(who),
        full_name(who),
        pressed="" if message is None else str(message["message_id"]),
        thread=str(Thread("" if message is None else _topic(message), press=query.get("id", ""))),
        title="" if message is None else message["chat"].get("title", ""),
        shown_at=None if message is None else _sent_at(message),
    )


def _message(message: Message, event: str, me: Me, fetch: Fetch) -> Incoming | None:
    who, words = message.get("from"), to_me(message, me)
    # A bot that speaks for somebody stands for an administrator who shows no name.
    if who is None or words is None or (who["is_bot"] and "sender_chat" not in message):
        return None
    private = message["chat"]["type"] == ChatType.PRIVATE
    oddity, file, replied_to = _oddity(message), _file(message, fetch), answered(message, me)
    if oddity and not words.addressed:
        return None
    if not (oddity or file or message.get("text")):
        return None
    return Incoming(
        NAME,
        str(who["id"]),
        event,
        words.text if private else "" if file and not oddity else _BY_LINK.sub(r"/lier \1", words.text),
        instant(message.get("edit_date", message["date"])),
        "" if private else str(message["chat"]["id"]),
        language(who),
        full_name(who),
        file=None if oddity else file,
        thread="" if private else str(Thread(_topic(message), str(message["message_id"]))),
        oddity=oddity,
        addressed=words.addressed,
        title=message["chat"].get("title", ""),
        album=message.get("media_group_id", ""),
        replied_to="" if replied_to is None else str(replied_to["message_id"]),
        shown_at=None if replied_to is None else _sent_at(replied_to),
    )


def _sent_at(message: Message) -> datetime | None:
    """When a message was sent; Telegram writes 0 for what it no longer shows."""
    return instant(message["date"]) if message.get("date") else None


def _oddity(message: Message) -> str:
    """What came instead of words, or what is odd about them."""
    if "edit_date" in message:
        return "edited" if message.get("text") else ""
    if "sender_chat" in message:
        return "anonymous"
    return next((told for name, told in _ODDITIES.items() if name in message), "")


def _file(message: Message, fetch: Fetch) -> Upload | None:
    if "document" not in message or "edit_date" in message:
        return None
    file = message["document"]
    return Upload(file.get("file_name", ""), file.get("file_size"), partial(fetch, file["file_id"]))


def _topic(message: Message) -> str:
    """The topic of a forum; other threads are mere replies."""
    if message.get("is_topic_message") and "message_thread_id" in message:
        return str(message["message_thread_id"])
    return ""
