"""What the ear may know of the ideas of a group."""

from __future__ import annotations

from typing import Any

from bot.messages import Chat
from bot.things.known import told
from storage.ideas import ideas, spaces, votes

MOST = 200


@told
async def of_ideas(chat: Chat) -> dict[str, Any]:
    """The ideas of the last space, those voted for, and how one votes there."""
    space = await spaces.latest(chat.tx, chat.group_id)
    if space is None:
        return {}
    found = await ideas.open_in(chat.tx, space.id, MOST)
    mine = await votes.mine(chat.tx, space.id, chat.me.id)
    titles = [(idea.number, f"{idea.text} {idea.author or ''}") for idea in found]
    voted = [(vote.number, "") for vote in mine]
    return {"titles": {"idea": titles, "voted": voted}, "ballot": space.rule}
