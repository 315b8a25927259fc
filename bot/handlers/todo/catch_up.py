"""What somebody missed who was away: one message instead of all that was not sent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.deferred import unasked
from bot.handlers.todo.digest import sections_for
from bot.messages import Chat, Reply
from bot.rules.todo.catching_up import missed
from bot.rules.todo.digest import is_empty, lay_out
from bot.texts import T, lines, listed
from storage.outbox import missed as missed_letters

if TYPE_CHECKING:
    from bot.deferred import Args


@unasked("catch-up")
async def catch_up(chat: Chat, args: Args) -> Reply | None:
    """What was not sent since `since` (UTC seconds), counted, and what is still open."""
    since = args["since"]
    assert isinstance(since, int)  # noqa: S101 - so it was put
    counted = missed(await missed_letters.by_kind(chat.tx, chat.me.id, since))
    sections = [replace(one, news=(), also=()) for one in await sections_for(chat, since)]
    back = T("You are back. What you missed: {list}.", list=listed(counted)) if counted else T("You are back.")
    if is_empty(sections):
        return Reply(lines(back, T("Nothing waits for you."))) if counted else None
    head = lines(back, T("What waits for you:"))
    return lay_out(sections, chat.reader.zone, several=len(sections) > 1, head=head)
