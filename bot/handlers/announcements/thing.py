"""Announcements as things that wait for their readers to say that they read them."""

from __future__ import annotations

from bot.commands import Role
from bot.handlers.announcements.acknowledge import RECENT
from bot.messages import YES, Chat, Option
from bot.rules.todo.items import TITLE, Item
from bot.rules.wording.shortening import short
from bot.texts import Line, Said, T
from bot.things.kinds import Kind, declare
from bot.things.listing import waits
from bot.things.ways import Way
from storage.announcements import announcements
from storage.announcements.announcements import Announcement
from storage.instants import to_seconds
from storage.row_snapshots import Scope


async def _rows(chat: Chat, number: int) -> list[Scope]:
    found = await announcements.by_number(chat.tx, chat.group_id, number)
    if found is None:
        return []
    return [Scope("acknowledgements", {"announcement_id": found.id, "person_id": chat.me.id})]


ANNOUNCEMENT = declare(
    Kind(
        "announcement",
        T("Announcement {number}"),
        Line("lu", "read"),
        Line("lu {number}", "read {number}"),
        (Way("acknowledge", (*YES, "lu", "lue", "read", "j'ai lu", "bien lu", "i have read it"), "{number}"),),
        _rows,
    )
)


@waits(20, Role.OBSERVER)
async def unread(chat: Chat) -> list[Item]:
    """Announcements that the speaker should say they have read."""
    since = to_seconds(chat.now - RECENT)
    found = await announcements.to_acknowledge(chat.tx, chat.group_id, chat.me.id, since)
    return [_item(one, chat) for one in found]


def _item(announcement: Announcement, chat: Chat) -> Item:
    number, words = announcement.number, short(Said(announcement.text, announcement.lang), TITLE)
    text = T("Announcement {number}: {text} · have you read it?", number=number, text=words)
    option = Option(T("Announcement {number}: I have read it", number=number), f"lu {number}")
    choices = (Option(T("I have read it"), f"lu {number}"),)
    return ANNOUNCEMENT.item(chat, number, text, option, choices)
