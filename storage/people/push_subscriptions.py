"""Browsers that want to be told that a message waits, while their page is closed."""

from __future__ import annotations

from dataclasses import dataclass

from storage.database import Tx


@dataclass(frozen=True, slots=True)
class Subscription:
    """The address of one browser at its push service: a secret, as whoever knows it can wake the browser."""

    browser_id: int
    endpoint: str


async def put(tx: Tx, browser_id: int, endpoint: str, at: int) -> None:
    """A browser is told from now on, at this address alone; `at` in UTC seconds."""
    await drop(tx, browser_id)
    await tx.run(
        "INSERT INTO push_subscriptions (browser_id, endpoint, made_at) VALUES (?, ?, ?)", browser_id, endpoint, at
    )


async def drop(tx: Tx, browser_id: int) -> None:
    """A browser is told no more."""
    await tx.run("DELETE FROM push_subscriptions WHERE browser_id = ?", browser_id)


async def has(tx: Tx, browser_id: int) -> bool:
    """Whether a browser is told."""
    return await tx.value("SELECT 1 FROM push_subscriptions WHERE browser_id = ?", browser_id) is not None


async def is_told(tx: Tx, browser_id: int) -> bool:
    """Whether a browser was told, or is about to be, and has not looked since."""
    found = await tx.value(
        "SELECT 1 FROM push_subscriptions WHERE browser_id = ? AND (told_at IS NOT NULL OR due_at IS NOT NULL)",
        browser_id,
    )
    return found is not None


async def looked(tx: Tx, browser_id: int) -> None:
    """A browser shows the page: the next message is worth telling again."""
    await tx.run("UPDATE push_subscriptions SET told_at = NULL, due_at = NULL WHERE browser_id = ?", browser_id)


async def wish(tx: Tx, address: str, at: int) -> bool:
    """Have the browsers of a conversation told that something waits, but for those that know it; whether any is."""
    rows = await tx.rows(
        "UPDATE push_subscriptions SET due_at = ? WHERE told_at IS NULL AND due_at IS NULL AND browser_id IN"
        " (SELECT id FROM browsers WHERE address = ? AND ends_at > ?) RETURNING browser_id",
        at,
        address,
        at,
    )
    return bool(rows)


async def take(tx: Tx, at: int) -> list[Subscription]:
    """Those that are to be told by now; each is given once."""
    rows = await tx.rows(
        "UPDATE push_subscriptions SET due_at = NULL, told_at = ? WHERE due_at <= ? RETURNING browser_id, endpoint",
        at,
        at,
    )
    return [Subscription(row[0], row[1]) for row in rows]


async def next_due(tx: Tx) -> int | None:
    """When somebody is to be told next; UTC seconds."""
    due: int | None = await tx.value("SELECT MIN(due_at) FROM push_subscriptions WHERE due_at IS NOT NULL")
    return due


async def again(tx: Tx, browser_id: int, due_at: int) -> None:
    """Telling a browser failed, unless it has looked meanwhile: it is tried once more, at that instant."""
    await tx.run(
        "UPDATE push_subscriptions SET told_at = NULL, due_at = ? WHERE browser_id = ? AND told_at IS NOT NULL",
        due_at,
        browser_id,
    )
