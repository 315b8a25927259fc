"""An agenda that is pasted under its name: « Ordre du jour de la réunion 5 : » and below it the items."""

from __future__ import annotations

import re

from bot.commands import Role
from bot.messages import Chat
from bot.things.midst import means
from storage.meetings import meetings

_PASTED = re.compile(
    r"(?:voici )?(?:l['’]|the )?(?:ordre du jour|odj|agenda)"
    r"(?: (?:de|du|pour|of|for)(?: la| le| l['’]| the)? ?"
    r"(?:r[ée]union|atelier|[ée]v[ée]nement|meeting|workshop|event))?"
    r"(?: n[°º])?(?: ?(?P<number>\d{1,9}))?(?: ?:|[ \t]*\n)\s*(?P<items>\S.*)",
    re.IGNORECASE | re.DOTALL,
)


@means
async def as_agenda(line: str, chat: Chat) -> str | None:
    """The line that writes the agenda, for a coordinator; without a number that of the one meeting to come."""
    found = _PASTED.fullmatch(line)
    if found is None or chat.membership.role < Role.COORDINATOR:
        return None
    number = found["number"]
    if number is None:
        possible = await meetings.coming(chat.tx, chat.group_id, chat.seconds)
        if len(possible) != 1:
            return None
        number = possible[0].number
    return f"ordre {number} {found['items']}"
