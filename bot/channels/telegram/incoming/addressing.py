"""What is said to us: all of it in private; in a group chat, where others talk too, what names us or answers us."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from telegram.constants import ChatType

from bot.channels.telegram.incoming.objects import Message

_COMMAND = re.compile(r"/\w+@(\w+)")


@dataclass(frozen=True, slots=True)
class Me:
    """The bot, as Telegram knows it."""

    id: int
    username: str


@dataclass(frozen=True, slots=True)
class Words:
    """What was said without our name; `addressed`: whether it was said to us, or merely answers us."""

    text: str
    addressed: bool


def to_me(message: Message, me: Me) -> Words | None:
    """The words of a message, written or below a file; None if they are none of our business."""
    words = message.get("text") or message.get("caption", "")
    if message["chat"]["type"] == ChatType.PRIVATE:
        return Words(_nameless(words, me), addressed=True)
    if _is_for_another(words, me):
        return None
    text = _nameless(words, me)
    if words.startswith("/") or text != words.strip():
        return Words(text, addressed=True)
    return Words(text, addressed=False) if answered(message, me) is not None else None


def _is_for_another(words: str, me: Me) -> bool:
    command = _COMMAND.match(words)
    return command is not None and command[1].lower() != me.username.lower()


def _nameless(words: str, me: Me) -> str:
    at_the_command, at_the_end, anywhere = _our_name(me.username)
    return anywhere.sub(" ", at_the_end.sub(r"\1", at_the_command.sub(r"\1", words))).strip()


@cache
def _our_name(username: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Where it stands: at the command, at the last number of one, anywhere by itself."""
    name = rf"@{re.escape(username)}(?!\w)"
    return (
        re.compile(rf"\A\s*(/\w+){name}", re.IGNORECASE),
        re.compile(rf"\A(\s*/\w[^@]*\d){name}\s*\Z", re.IGNORECASE),
        re.compile(rf"[ \t]*(?<![\w@]){name}[,:]?[ \t]*", re.IGNORECASE),
    )


def answered(message: Message, me: Me) -> Message | None:
    """The message of ours that is replied to, if one is."""
    replied_to = message.get("reply_to_message")
    if replied_to is None or "from" not in replied_to or "forum_topic_created" in replied_to:
        # Everything in a topic that we opened answers its opening.
        return None
    return replied_to if replied_to["from"]["id"] == me.id else None
