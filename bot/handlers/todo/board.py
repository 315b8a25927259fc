"""What waits for the reader, on the noticeboard."""

from __future__ import annotations

from bot.board import Column, Content, Look, Panel, Row, Window, shown
from bot.messages import Chat
from bot.rules.todo.items import LATE, Item
from bot.texts import T
from bot.things.listing import most_urgent_items


@shown(Panel("waiting", T("To do"), (Column("what", T("What"), "main"),), order=10, look=Look.LIST))
async def waiting(chat: Chat, window: Window) -> Content:
    """What waits for the reader in this group, the most urgent first, each with all its answers."""
    items, count = await most_urgent_items(chat, window.skip + window.most)
    rows = [_row(one) for one in items[window.skip :]]
    return Content(rows, count, () if count else (T("You are up to date: nothing to do."),))


def _row(item: Item) -> Row:
    return Row((item.text,), item.choices, urgent=item.state == LATE)
