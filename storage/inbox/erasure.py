"""What platforms brought and is not done: of whoever is forgotten nothing is left there."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from storage.redaction import anywhere

if TYPE_CHECKING:
    from storage.database import Tx

_SENDERS = frozenset({"from", "author", "user", "sender", "chat"})
"""Under which names platforms say whose it is, with an id."""


async def of_address(tx: Tx, channel: str, address: str) -> list[tuple[str, str, int, str]]:
    """What waits or failed of what came from there: its event, its state, when it came (UTC seconds), its body."""
    rows = await tx.rows(
        "SELECT event, state, received_at, body, chat FROM inbox WHERE channel = ? AND body <> ''"
        " AND (chat = ? OR body LIKE '%' || ? || '%') ORDER BY arrived",
        channel,
        f"{channel}:{address}",
        address,
    )
    own = f"{channel}:{address}"
    return [(row[0], row[1], row[2], row[3]) for row in rows if row[4] == own or _is_by(json.loads(row[3]), address)]


def _is_by(data: Any, address: str) -> bool:  # noqa: ANN401 - whatever JSON holds
    def sender(part: Any) -> bool:  # noqa: ANN401 - likewise
        return isinstance(part, dict) and any(
            isinstance(who := part.get(name), dict) and str(who.get("id")) == address for name in _SENDERS
        )

    return anywhere(data, sender)


async def empty_those_of(tx: Tx, addresses: Iterable[tuple[str, str]]) -> None:
    """What this person wrote, anywhere, that could not be done; what still waits is done as a stranger's."""
    for channel, address in addresses:
        failed = [(channel, found[0]) for found in await of_address(tx, channel, address) if found[1] == "failed"]
        await tx.many("UPDATE inbox SET chat = '', body = '' WHERE channel = ? AND event = ?", failed)


async def drop_marks(tx: Tx, channel: str, address: str) -> None:
    """Marks of what was done, as earlier versions made them: the address stood in them."""
    await tx.run("DELETE FROM inbox WHERE channel = ? AND event LIKE ? AND state <> 'waiting'", channel, f"{address}.%")
