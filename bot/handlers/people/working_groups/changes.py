"""How far the working groups are, in the digest of those who are not in them."""

from __future__ import annotations

from bot.handlers.common.inside import inside_figures, shown_as
from bot.messages import Chat
from bot.texts import T, Text, listed
from bot.things.listing import in_mind
from storage.people import people, working_groups

_SHOWN = 4


@in_mind(90)
async def of_working_groups(chat: Chat) -> list[Text]:
    """A line for each that has anything open; whoever is in it hears of it there, and once."""
    own = {one.group_id for one in await people.groups_of(chat.tx, chat.me.id)}
    found: list[Text] = []
    for one in await working_groups.inside(chat.tx, chat.group_id):
        if one.closed_at is None and one.id not in own:
            figures = await inside_figures(chat, one.id, to_come=True)
            if figures:
                found.append(T("{group}: {figures}", group=shown_as(one), figures=listed(figures)))
    return found[:_SHOWN]
