"""What somebody missed who was away: one message instead of all that was not sent."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.deferred import compose, unasked
from bot.handlers.todo.digest import sections_for
from bot.messages import Chat, Deferred, Reply
from bot.rules.todo.catching_up import missed
from bot.rules.todo.digest import is_empty, lay_out
from bot.rules.wording.shortening import shortened
from bot.texts import T, Text, lines, listed
from storage.outbox import missed as missed_letters

if TYPE_CHECKING:
    from bot.deferred import Args


_ANNOUNCEMENTS, _WORDS = 3, 120
"""How many of the announcements that were missed are told, the latest, and how many characters of each."""


@unasked("catch-up")
async def catch_up(chat: Chat, args: Args) -> Reply | None:
    """What was not sent since `since` (UTC seconds), counted, and what is still open."""
    since = args["since"]
    assert isinstance(since, int)  # noqa: S101 - so it was put
    counted = missed(await missed_letters.by_kind(chat.tx, chat.me.id, since))
    sections = [replace(one, news=(), also=()) for one in await sections_for(chat, since)]
    back = T("Welcome back. What you missed: {list}.", list=listed(counted)) if counted else T("Welcome back.")
    told = await _announced(chat, since)
    if is_empty(sections):
        return Reply(lines(back, *told, T("You are up to date: nothing to do."))) if counted else None
    head = lines(back, *told, T("To do:"))
    return lay_out(sections, chat.reader.zone, several=len(sections) > 1, head=head)


async def _announced(chat: Chat, since: int) -> list[Text]:
    """The latest announcements that they missed, as far as those still hold, the oldest first."""
    found = []
    for number, group_id in (await missed_letters.announcements(chat.tx, chat.me.id, since))[:_ANNOUNCEMENTS]:
        reply = await compose(chat.tx, Deferred("announcement", {"id": number}), chat.me.id, group_id, chat.now)
        if reply is not None:
            found.append(shortened(reply.text, _WORDS))
    return found[::-1]
