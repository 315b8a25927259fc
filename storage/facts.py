"""Small facts by name that outlive the program."""

from __future__ import annotations

from storage.database import Tx

SALT = "stranger-salt:"
"""Before the day: what strangers of that day are remembered by."""


async def get(tx: Tx, name: str) -> str | None:
    """The fact of that name, if it is known."""
    value: str | None = await tx.value("SELECT value FROM marks WHERE name = ?", name)
    return value


async def beginning(tx: Tx, start: str) -> dict[str, str]:
    """The facts whose names begin with these letters, by name."""
    rows = await tx.rows("SELECT name, value FROM marks WHERE name LIKE ? || '%'", start)
    return {row[0]: row[1] for row in rows}


async def ending(tx: Tx, end: str) -> dict[str, str]:
    """The facts whose names end with these letters, by name."""
    rows = await tx.rows("SELECT name, value FROM marks WHERE name LIKE '%' || ?", end)
    return {row[0]: row[1] for row in rows}


async def put(tx: Tx, name: str, value: str) -> None:
    """Keep a fact under a name, in the place of the one that was kept there."""
    await tx.run(
        "INSERT INTO marks (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        name,
        value,
    )


async def drop(tx: Tx, name: str) -> None:
    """Forget the fact of that name."""
    await tx.run("DELETE FROM marks WHERE name = ?", name)


async def drop_before(tx: Tx, start: str, rest: str) -> None:
    """What was so under the names that begin with `start` and go on with less than `rest` is no longer known."""
    await tx.run("DELETE FROM marks WHERE name LIKE ? || '%' AND name < ?", start, f"{start}{rest}")
