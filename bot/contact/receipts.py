"""A yes put below an announcement that asks for a receipt is one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.contact.presence import noticed
from bot.handlers.announcements.acknowledge import RECENT
from bot.handlers.announcements.notices import topic_of
from storage.announcements import announcements
from storage.instants import to_seconds
from storage.outbox import chat_moves, copies
from storage.outbox.letters import post_key
from storage.people import people

if TYPE_CHECKING:
    from datetime import datetime

    from bot.chat_news import Agreed
    from storage.announcements.announcements import Announcement
    from storage.database import Tx
    from storage.people.people import Person


async def agreed(tx: Tx, yes: Agreed, now: datetime) -> None:
    """Note that somebody has read an announcement, as `lu` does; nothing is said of it, nor done below others."""
    known = await people.by_identity(tx, yes.channel, yes.address)
    if known is None:
        return
    if not yes.chat_id:
        await noticed(tx, yes.channel, yes.address, now)
    for group in await people.groups_of(tx, known.person.id):
        since = to_seconds(now - RECENT)
        for one in await announcements.to_acknowledge(tx, group.group_id, known.person.id, since):
            if await _stands(tx, one, known.person, yes):
                await announcements.acknowledge(tx, one.id, known.person.id, to_seconds(now))


async def _stands(tx: Tx, announcement: Announcement, person: Person, yes: Agreed) -> bool:
    """Whether the message is this announcement, to this person or where the group meets."""
    if not yes.chat_id:
        return await copies.is_message(tx, announcement.id, person.id, yes.channel, yes.message)
    here = await chat_moves.now_at(tx, yes.channel, yes.chat_id)
    return await copies.is_post(tx, post_key(topic_of(announcement), yes.channel, here), yes.message)
