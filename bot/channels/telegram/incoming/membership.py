"""Where Tama may write from now on, and where no longer."""

from __future__ import annotations

from telegram.constants import ChatMemberStatus, ChatType

from bot.channels.telegram.incoming.objects import ChatMember, ChatMemberUpdated, Message, language
from bot.channels.telegram.limits import NAME
from bot.chat_news import NO_RIGHT, Came, Gone, Moved, Renamed

_PLACES = (ChatType.GROUP, ChatType.SUPERGROUP)
_OUT = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)


def came_or_gone(change: ChatMemberUpdated) -> Came | Gone | None:
    """What has become of the bot in a chat; None in a channel, where Tama has no business."""
    chat, who, us = change["chat"], str(change["from"]["id"]), change["new_chat_member"]
    if chat["type"] == ChatType.PRIVATE:
        blocked = us["status"] in _OUT
        return Gone(NAME, who, "", "blocked by the person") if blocked else Came(NAME, who, "")
    if chat["type"] not in _PLACES:
        return None
    chat_id, reason = str(chat["id"]), _silenced(us)
    if reason:
        return Gone(NAME, who, chat_id, reason)
    return Came(NAME, who, chat_id, chat.get("title", ""), language(change["from"]))


def _silenced(us: ChatMember) -> str:
    """Why the bot can say nothing there; empty if it can."""
    if us["status"] in _OUT:
        return "removed from the place"
    muted = us["status"] == ChatMemberStatus.RESTRICTED and not us.get("can_send_messages")
    return NO_RIGHT if muted else ""


def moved(message: Message) -> Moved | None:
    """A group that has become a supergroup; both chats tell it."""
    here = str(message["chat"]["id"])
    if "migrate_to_chat_id" in message:
        return Moved(NAME, here, str(message["migrate_to_chat_id"]))
    if "migrate_from_chat_id" in message:
        return Moved(NAME, str(message["migrate_from_chat_id"]), here)
    return None


def renamed(message: Message) -> Renamed | None:
    """Somebody gave the chat another title."""
    if "new_chat_title" not in message:
        return None
    return Renamed(NAME, str(message["chat"]["id"]), message["new_chat_title"])
