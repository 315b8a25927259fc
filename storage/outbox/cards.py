"""Posts that show how something stands and take each other's place: what was last put, and where one can be seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storage.database import Tx, Value
    from storage.people.group_chats import GroupChat


@dataclass(frozen=True, slots=True)
class Card:
    """What goes by its `basis` was put at an instant (UTC seconds), and went out or is on its way.

    Of what was put long ago it is not known any more.
    """

    basis: str | None
    put_at: int


# Where the chat is bound to now, and since then: a card in another topic, or from before, is not the one looked for.
_THERE = """card = ? AND card <> '' AND place = ? AND channel = ? AND thread = ?
    AND created_at >= (SELECT bound_at FROM group_chats WHERE id = ?)"""


async def last(tx: Tx, card: str, group_chat: GroupChat) -> Card | None:
    """What was last put on a card in a group chat since it is bound as it is, be it that the platform refused it."""
    row = await tx.row(
        f"SELECT basis, created_at FROM outbox WHERE {_THERE}"
        " AND state <> 'superseded' AND COALESCE(cause, '') <> 'gone' ORDER BY id DESC LIMIT 1",
        *_there(card, group_chat),
    )
    return None if row is None else Card(row[0], row[1])


def _there(card: str, group_chat: GroupChat) -> tuple[Value, ...]:
    return card, group_chat.chat_id, group_chat.channel, group_chat.thread, group_chat.id


async def is_seen(tx: Tx, card: str, group_chat: GroupChat) -> bool:
    """Whether the card stands in the group chat, or may by now."""
    found = await tx.value(
        f"SELECT 1 FROM outbox WHERE {_THERE} AND state IN ('sending', 'sent') LIMIT 1", *_there(card, group_chat)
    )
    return found is not None
