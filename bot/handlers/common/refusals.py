"""What cannot be done is refused in the same words everywhere."""

from __future__ import annotations

from bot.errors import InPrivate, Refused
from bot.messages import Chat
from bot.texts import Line, T


def missing(sentence: T, see: Line) -> Refused:
    """There is no such thing: the sentence says so, `see` lists those there are."""
    return Refused(T("{sentence} To see the list: {line}", sentence=sentence, line=see))


def only_in_private(chat: Chat) -> Chat:
    """Go no further where a whole group chat would read what comes next: see `InPrivate`."""
    if chat.in_group_chat:
        raise InPrivate
    return chat
