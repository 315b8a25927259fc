"""What we read of Telegram's own JSON; whatever else stands there is none of our business."""

from __future__ import annotations

import json
from typing import Any, NotRequired, TypedDict


class User(TypedDict):
    """A person, or a bot."""

    id: int
    is_bot: bool
    first_name: str
    last_name: NotRequired[str]
    language_code: NotRequired[str]


class Chat(TypedDict):
    """Where something was written."""

    id: int
    type: str
    title: NotRequired[str]


class Document(TypedDict):
    """A file."""

    file_id: str
    file_name: NotRequired[str]
    file_size: NotRequired[int]


# Written this way for the sake of `from`. Of one that is too old for Telegram there is only the number and the chat.
Message = TypedDict(
    "Message",
    {
        "message_id": int,
        "chat": Chat,
        "date": int,
        "edit_date": NotRequired[int],
        "from": NotRequired[User],
        "sender_chat": NotRequired[Chat],
        "text": NotRequired[str],
        "caption": NotRequired[str],
        "document": NotRequired[Document],
        "media_group_id": NotRequired[str],
        "reply_to_message": NotRequired["Message"],
        "message_thread_id": NotRequired[int],
        "is_topic_message": NotRequired[bool],
        "forum_topic_created": NotRequired[object],
        "is_automatic_forward": NotRequired[bool],
        "new_chat_title": NotRequired[str],
        "migrate_to_chat_id": NotRequired[int],
        "migrate_from_chat_id": NotRequired[int],
    },
)

CallbackQuery = TypedDict(
    "CallbackQuery", {"id": NotRequired[str], "from": User, "message": NotRequired[Message], "data": NotRequired[str]}
)


class ChatMember(TypedDict):
    """What somebody may do in a chat."""

    status: str
    can_send_messages: NotRequired[bool]


ChatMemberUpdated = TypedDict("ChatMemberUpdated", {"chat": Chat, "from": User, "new_chat_member": ChatMember})


class ReactionType(TypedDict):
    """An emoji below a message, or something else."""

    type: str
    emoji: NotRequired[str]


class MessageReactionUpdated(TypedDict):
    """What somebody thinks of a message; without `user` nobody knows who."""

    chat: Chat
    message_id: int
    user: NotRequired[User]
    old_reaction: list[ReactionType]
    new_reaction: list[ReactionType]


class Update(TypedDict):
    """One thing that happened."""

    update_id: int
    message: NotRequired[Message]
    edited_message: NotRequired[Message]
    callback_query: NotRequired[CallbackQuery]
    my_chat_member: NotRequired[ChatMemberUpdated]
    message_reaction: NotRequired[MessageReactionUpdated]


def parse(body: str) -> Update:
    """An update from its JSON. Some servers write null for what is not there."""
    update: Update = json.loads(body, object_hook=_present)
    return update


def _present(members: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value is not None}


def full_name(who: User) -> str:
    """As Telegram shows it."""
    return f"{who['first_name']} {who.get('last_name', '')}".rstrip()


def language(who: User) -> str:
    """The language of their app, without its country; empty if it is not told."""
    return who.get("language_code", "").partition("-")[0].lower()
