"""A message that went out, found again by whoever presses a button in it or replies to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx


@dataclass(frozen=True, slots=True)
class SentMessage:
    """What a message said last: to which address, about which group (its short name, empty if none).

    `shows` is what it showed and asked, as JSON; None if that is forgotten, or was never kept. `body`: the letter.
    """

    address: str
    group: str
    shows: str | None
    body: str


async def find(tx: Tx, channel: str, address: str, chat_id: str, message: str) -> SentMessage | None:
    """The message that a channel calls so in a chat: an address's own, or that of a `chat_id`."""
    row = await tx.row(
        "SELECT COALESCE(o.address, ''), COALESCE(g.slug, ''), o.shows, o.body FROM outbox o"
        " LEFT JOIN groups g ON g.id = o.group_id"
        " WHERE o.message = ? AND o.channel = ? AND o.message <> ''"
        " AND o.place = ? AND (o.place <> '' OR o.address = ?)"
        " ORDER BY o.id DESC LIMIT 1",
        message,
        channel,
        chat_id,
        address,
    )
    return None if row is None else SentMessage(row[0], row[1], row[2], row[3])
