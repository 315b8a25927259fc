"""How often lines of one shape were not understood in a group; no words are kept."""

from storage.counters import next_number
from storage.database import Tx

_KIND = "unheard "
MOST = 500
"""How many shapes are told apart in a group."""


async def count(tx: Tx, group_id: int, shape: str) -> None:
    """One more line of this shape."""
    known = await tx.value("SELECT COUNT(*) FROM counters WHERE group_id = ? AND kind LIKE ?", group_id, f"{_KIND}%")
    if known < MOST:
        await next_number(tx, group_id, f"{_KIND}{shape}")


async def counted(tx: Tx) -> list[tuple[str, int]]:
    """Each shape, in all groups together, the most frequent first."""
    rows = await tx.rows(
        "SELECT kind, SUM(last) FROM counters WHERE kind LIKE ? GROUP BY kind ORDER BY SUM(last) DESC, kind",
        f"{_KIND}%",
    )
    return [(row[0].removeprefix(_KIND), int(row[1])) for row in rows]
