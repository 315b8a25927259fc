"""What the ear may know of the working groups of a group."""

from __future__ import annotations

from typing import Any

from bot.handlers.people.working_groups.lookup import at_home
from bot.messages import Chat
from bot.things.known import told
from storage.people import working_groups


@told
async def of_working_groups(chat: Chat) -> dict[str, Any]:
    """The working groups, by number."""
    found = await working_groups.inside(chat.tx, (await at_home(chat)).group_id)
    return {"titles": {"subgroup": [(one.number, one.name) for one in found]}}
