"""How far Tama has heard what people said: a channel that can be held up notes it in a mark, as `telegram:heard`."""

from __future__ import annotations

from storage.database import Tx
from storage.instants import first_us

_MARK = ":heard"


async def is_behind(tx: Tx, at: int) -> bool:
    """Whether something said before this instant (UTC seconds) may still come, or waits to be done."""
    rows = await tx.rows(f"SELECT name, value FROM marks WHERE name LIKE '%{_MARK}'")
    heard = {row[0].removesuffix(_MARK): int(row[1]) for row in rows}
    if any(until < at for until in heard.values()):
        return True
    return any([await _waits(tx, channel, until) for channel, until in heard.items()])


async def _waits(tx: Tx, channel: str, until: int) -> bool:
    """Whatever came later than the channel was last known to be up to date, was said after that."""
    row = await tx.row(
        "SELECT 1 FROM inbox WHERE state = 'waiting' AND channel = ? AND arrived < ? LIMIT 1",
        channel,
        first_us(until + 1),
    )
    return row is not None
