"""The secret in the printed address: who has it may open the local chat. A restart keeps it."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

from storage import facts

if TYPE_CHECKING:
    from storage.database import Tx

_MARK = "page-key"


async def page_key(tx: Tx) -> str:
    """The secret of this database, made the first time."""
    known = await facts.get(tx, _MARK)
    if known is None:
        known = secrets.token_urlsafe(24)
        await facts.put(tx, _MARK, known)
    return known
