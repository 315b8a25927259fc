"""Whoever joins under the name of somebody who is awaited is that person."""

from __future__ import annotations

from bot.messages import Chat
from bot.rules.people.names import same_name
from storage.people import roster
from storage.people.groups import Code


async def come(chat: Chat, name: str, country: str | None, code: Code) -> int | None:
    """The id of the one person who is awaited under that name, and is there from now on; None if nobody is.

    Nobody gets a higher role by a name than by the code.
    """
    found = [one for one, other in await roster.awaited(chat.tx, code.group_id, code.role) if same_name(other, name)]
    if len(found) != 1:
        return None
    await roster.come(chat.tx, found[0], code.group_id)
    await roster.introduce(chat.tx, found[0], chat.reader.lang, country)
    return found[0]
