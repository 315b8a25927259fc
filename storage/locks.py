"""Names that transactions hold, so that what one of them has read stays true until it has written.

Whoever holds several takes them in the order in which they stand here. SQLite has one writer and needs none of them.

What is read and then written without any of these is safe by itself: one statement with its condition
(`UPDATE … WHERE uses_left > 0`), `ON CONFLICT`, or a key that is unique.
"""

from __future__ import annotations

HOUSEKEEPING = "housekeeping"
DELIVERY = "delivery"
"""Which letters go out next, and when."""


def turns(table: str) -> str:
    """Whose turn it is among the rows of a table that time touches."""
    return f"turns:{table}"


def event(channel: str, name: str) -> str:
    """One event that a platform brings."""
    return f"event:{channel}:{name}"


def chat(key: str) -> str:
    """What becomes of what was sent to a chat, by the name that it has in `storage.outbox.chat_state`."""
    return f"chat:{key}"


def platform(name: str) -> str:
    """What is known of a platform: who asks it, and until when it was heard."""
    return f"platform:{name}"


def speaker(channel: str, address: str) -> str:
    """Who speaks there: their events, what they were shown and asked, and that they may be new."""
    return f"speaker:{channel}:{address}"


def person(person_id: int) -> str:
    """All that is one person's own, wherever they speak: votes, answers, sheet, habits."""
    return f"person:{person_id}"


def group(group_id: int) -> str:
    """All that a group has in common. Whoever writes only a person's own shares it with others who do."""
    return f"group:{group_id}"
