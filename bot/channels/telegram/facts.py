"""What is known of Telegram from one start to the next. Imports nothing of it, for those who have no token."""

from __future__ import annotations

from storage import facts
from storage.database import Tx

ME = "telegram:me"
"""What Telegram calls this bot: JSON with `id` and `username`."""
HEARD = "telegram:heard"
"""The instant, in UTC seconds, until which everything said there has been heard."""
POLLING = "telegram:polling"
"""Present while a process polls: its place among those with this database, and its name. See `precedence.py`."""
MENUS = "menu:"
"""How the names begin under which it is kept which menus are shown."""

DESCRIBED = "description:"
"""How the names begin under which it is kept in which words the bot is described."""


async def forget(tx: Tx) -> None:
    """There is no Telegram here any more, or another bot."""
    for name in (ME, HEARD, POLLING, *await facts.beginning(tx, MENUS), *await facts.beginning(tx, DESCRIBED)):
        await facts.drop(tx, name)
