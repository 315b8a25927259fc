"""The digest that comes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.deferred import unasked
from bot.handlers.todo.digest import sections_for
from bot.messages import Chat, Reply
from bot.rules.todo.digest import lay_out, says_something

if TYPE_CHECKING:
    from bot.deferred import Args


@unasked("digest")
async def digest(chat: Chat, args: Args) -> Reply | None:
    """What waits, and what is later than `since` (UTC seconds)."""
    since = args["since"]
    assert isinstance(since, int)  # noqa: S101 - so it was put
    sections = await sections_for(chat, since)
    return lay_out(sections, chat.reader.zone, several=len(sections) > 1) if says_something(sections) else None
