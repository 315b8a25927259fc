"""What the ear may know of the date polls of a group."""

from __future__ import annotations

from typing import Any

from bot.handlers.meetings.known import day_of
from bot.messages import Chat
from bot.things.known import told
from storage.meetings.polls import polls


@told
async def of_polls(chat: Chat) -> dict[str, Any]:
    """The days of the moments that can be answered, on the clocks of whoever speaks, where one poll alone is open."""
    found = await polls.open_in(chat.tx, chat.group_id)
    moments = found[0].moments if len(found) == 1 else ()
    return {"moments": [(number, day_of(one, chat.reader.zone)) for number, one in enumerate(moments, 1)]}
