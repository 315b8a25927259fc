"""What waits for the reader, on the noticeboard."""

from __future__ import annotations

from bot.board import Column, Content, Look, Panel, Row, Window, shown
from bot.messages import Chat
from bot.rules.todo.items import LATE, Item
from bot.texts import T
from bot.things.listing import waiting_items


@shown(Panel("waiting", T("To do"), (Column("what", T("What"), "main"),), order=10, look=Look.LIST))
async def waiting(chat: Chat, window: Window) -> Content:
    """What waits for the reader in this group, the most urgent first, each with all its answers."""
    items = await waiting_items(chat)
    rows = [_row(one) for one in items[window.skip :][: window.most]]
    return Content(rows, len(items), () if items else (T("You are up to date: nothing to do."),))


def _row(item: Item) -> Row:
    return Row((item.text,), item.choices, urgent=item.state == LATE)
