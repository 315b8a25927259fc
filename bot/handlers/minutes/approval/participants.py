"""Who was at a meeting, of the people of the group, as its minutes say it."""

from __future__ import annotations

from bot.handlers.common.recipients import answering
from bot.handlers.minutes.names import register_of
from bot.messages import Chat
from bot.minutes.model import Minutes


async def participants(chat: Chat, read: Minutes) -> set[int]:
    """By id: people who are named, and of each organisation those who answer for it."""
    register = await register_of(chat.tx, chat.group_id)
    actors = [actor for name in read.present if (actor := register.known_as(name)) is not None]
    return await answering(actors, chat)
