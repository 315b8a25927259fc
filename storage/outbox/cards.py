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


@dataclass(frozen=True, slots=True)
class OldCard:
    """A message on which a card stands that goes on elsewhere or not at all; `body` is JSON, empty if forgotten.

    `key` is that of its leave-taking.
    """

    key: str
    channel: str
    chat_id: str
    thread: str
    message: str
    body: str


async def left_behind(tx: Tx, card: str, group_id: int) -> list[OldCard]:
    """Where a card of a group stands that was posted before the chat was bound as it is, and has not taken leave.

    But for chats that have moved: messages are numbered anew there.
    """
    key = "o.card || ':over@' || o.channel || ':' || o.place || ':' || o.message"
    rows = await tx.rows(
        f"SELECT {key}, o.channel, o.place, o.thread, o.message, o.body FROM outbox o"
        " LEFT JOIN group_chats c ON c.channel = o.channel AND c.place = o.place AND c.group_id = ?"
        " WHERE o.card = ? AND o.card <> '' AND o.state = 'sent' AND o.message <> ''"
        " AND (c.id IS NULL OR o.thread <> c.thread OR o.created_at < c.bound_at)"
        f" AND NOT EXISTS (SELECT 1 FROM outbox n WHERE n.key = {key})"
        " AND NOT EXISTS (SELECT 1 FROM marks m WHERE m.name = 'moved:' || o.channel || ':' || o.place) ORDER BY o.id",
        group_id,
        card,
    )
    return list({row[0]: OldCard(*(row[column] for column in range(6))) for row in rows}.values())
