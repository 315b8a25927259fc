"""Small stable numbers: per group and kind, from 1, never renumbered, never reused."""

from storage.database import Tx


async def next_number(tx: Tx, group_id: int, kind: str) -> int:
    """The next number of this kind of thing in the group."""
    number: int = await tx.value(
        "INSERT INTO counters (group_id, kind, last) VALUES (?, ?, 1)"
        " ON CONFLICT (group_id, kind) DO UPDATE SET last = counters.last + 1 RETURNING last",
        group_id,
        kind,
    )
    return number


async def following(tx: Tx, group_id: int, kind: str) -> int:
    """The number that the next thing of this kind would get now; it is not taken."""
    last = await tx.value("SELECT last FROM counters WHERE group_id = ? AND kind = ?", group_id, kind)
    return int(last or 0) + 1
