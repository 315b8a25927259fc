"""« corriger 3 … » means a line of the list of members where that is all that waits to be put right."""

from __future__ import annotations

import re

from bot.commands import Role
from bot.messages import Chat
from bot.things.midst import means
from storage.meetings import minutes
from storage.people import member_lists

_LINE = re.compile(
    r"/?(?:corriger|correct|corrige|corrigez)\s+(?:(?:la )?ligne |(?:the )?line )?(\+|\d{1,4}\b)(.*)", re.IGNORECASE
)


@means
async def as_member(line: str, chat: Chat) -> str | None:
    """The correction of a line of the list, if the speaker's group has one and no minutes wait."""
    found = _LINE.fullmatch(line.strip())
    if found is None or chat.in_group_chat or chat.membership.role < Role.COORDINATOR:
        return None
    if await member_lists.waiting(chat.tx, chat.group_id) is None:
        return None
    if await minutes.waiting_draft(chat.tx, chat.group_id, chat.me.id) is not None:
        return None
    return f"corriger membre {found[1]}{found[2]}"
