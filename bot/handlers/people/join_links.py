"""Links by which people join: one press in place of a line to type."""

from __future__ import annotations

import json

from storage import facts
from storage.database import Tx


async def telegram_link(tx: Tx, code: str = "") -> str | None:
    """Opens the conversation with Tama on Telegram, with the code as its first words; None while Tama is not there."""
    me = await facts.get(tx, "telegram:me")
    if me is None:
        return None
    start = f"?start={code}" if code else ""
    return f"https://t.me/{json.loads(me)['username']}{start}"
