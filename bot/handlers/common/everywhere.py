"""Everything that waits for one person, in all of their groups."""

from __future__ import annotations

from dataclasses import replace

from bot.conversation import reader_of
from bot.messages import Chat
from bot.rules.todo.items import Item
from bot.things.listing import waiting_items
from storage.people import people
from storage.people.people import Member


async def waiting_everywhere(chat: Chat) -> list[Item]:
    """What waits for `chat.me`, group by group: first the one with the most urgent thing."""
    memberships = await people.groups_of(chat.tx, chat.me.id)
    found = [await waiting_items(in_group(chat, member)) for member in memberships]
    urgent = sorted(filter(None, found), key=lambda items: items[0].due_at)
    return [item for items in urgent for item in items]


def in_group(chat: Chat, member: Member) -> Chat:
    """A chat of the same person in one of their groups. What is told there is told by whoever made this chat."""
    return replace(chat, member=member, reader=reader_of(chat.me, member), notices=[])
