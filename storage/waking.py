"""Rows that time touches say when it must look at them next: their `wake_at`."""

from __future__ import annotations

from collections.abc import Sequence

from storage import locks
from storage.database import Tx

NEVER = 9_000_000_000_000
"""Nothing is due any more, unless the row changes."""


async def woken(tx: Tx, table: str, now: int, limit: int) -> list[int]:
    """The ids of rows whose time has come, the longest due first. `now` in UTC seconds."""
    rows = await tx.rows(f"SELECT id FROM {table} WHERE wake_at <= ? ORDER BY wake_at, id LIMIT ?", now, limit)
    return [row[0] for row in rows]


async def tables_woken(tx: Tx, tables: Sequence[str], now: int) -> list[str]:
    """Those of these tables that have rows whose time has come: nearly always none. `now` in UTC seconds."""
    looks = ", ".join(f"EXISTS (SELECT 1 FROM {table} WHERE wake_at <= ?)" for table in tables)
    woken = await tx.row(f"SELECT {looks}", *(now for _ in tables))
    return [table for table, has in zip(tables, woken or (), strict=True) if has]


async def hold(tx: Tx, table: str, ids: Sequence[int]) -> None:
    """What the turns of these rows read stays as it is: that of the people, or what their groups have in common."""
    if table == "people":
        await tx.lock(*map(locks.person, sorted(ids)))
        return
    marks = ", ".join("?" * len(ids))
    rows = await tx.rows(f"SELECT DISTINCT group_id FROM {table} WHERE id IN ({marks}) ORDER BY group_id", *ids)
    await tx.lock(*(locks.group(row[0]) for row in rows))


async def awake_since(tx: Tx, table: str, row_id: int, now: int) -> int | None:
    """Since when the row's time has come, 0 for one that was changed; None if somebody else has looked at it."""
    since: int | None = await tx.value(f"SELECT wake_at FROM {table} WHERE id = ? AND wake_at <= ?", row_id, now)
    return since


async def sleep_until(tx: Tx, table: str, row_id: int, at: int) -> None:
    """Time need not look at the row before this instant; 0: it must look at once."""
    await tx.run(f"UPDATE {table} SET wake_at = ? WHERE id = ?", at, row_id)
