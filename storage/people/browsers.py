"""Browsers in which somebody reads Tama, and the links that let one more in."""

from __future__ import annotations

from dataclasses import dataclass

from storage.database import Row, Tx, Value

CHANNEL = "browser"
"""The channel of members who read in a browser; its addresses are conversations, each with one or more browsers."""
KEPT = 180 * 86_400
"""Seconds for which a browser is let in after it was last seen."""
MOST = 20
"""How many browsers one conversation has at most: the one not seen for longest makes room."""


@dataclass(frozen=True, slots=True)
class Browser:
    """One browser that was let in. `number` tells it from the others of its conversation; instants in UTC seconds."""

    id: int
    address: str
    number: int
    device: str
    opened_at: int
    seen_at: int
    ends_at: int


_BROWSER = "id, address, number, device, opened_at, seen_at, ends_at"


def _browser(row: Row) -> Browser:
    return Browser(*(row[column] for column in range(7)))


async def find(tx: Tx, hashed: str) -> Browser | None:
    """The browser with that secret, let in or no more."""
    row = await tx.row(f"SELECT {_BROWSER} FROM browsers WHERE hash = ?", hashed)
    return None if row is None else _browser(row)


async def is_let_in(tx: Tx, browser_id: int, at: int) -> bool:
    """Whether a browser is let in at this instant."""
    return await tx.value("SELECT 1 FROM browsers WHERE id = ? AND ends_at > ?", browser_id, at) is not None


async def let_in(tx: Tx, hashed: str, address: str, device: str, at: int) -> None:
    """Let a browser in, from an instant on; the same one is let in once."""
    last = await tx.value("SELECT MAX(number) FROM browsers WHERE address = ?", address) or 0
    await tx.run(
        "INSERT INTO browsers (hash, address, number, device, opened_at, seen_at, ends_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (hash) DO NOTHING",
        hashed,
        address,
        last + 1,
        device,
        at,
        at,
        at + KEPT,
    )
    for one in (await at_address(tx, address, at))[MOST:]:
        await end(tx, one.id, at)


async def seen(tx: Tx, browser_id: int, at: int) -> None:
    """A browser was there at an instant: it is let in for as long again."""
    await tx.run(
        "UPDATE browsers SET seen_at = ?, ends_at = ? WHERE id = ? AND ends_at > ?", at, at + KEPT, browser_id, at
    )


async def at_address(tx: Tx, address: str, at: int) -> list[Browser]:
    """The browsers that are let in to a conversation at this instant, the one seen last first."""
    rows = await tx.rows(
        f"SELECT {_BROWSER} FROM browsers WHERE address = ? AND ends_at > ? ORDER BY seen_at DESC, id DESC", address, at
    )
    return [_browser(row) for row in rows]


async def of_person(tx: Tx, person_id: int, at: int) -> list[Browser]:
    """The browsers in which somebody reads at this instant, by number."""
    rows = await tx.rows(
        f"SELECT {_BROWSER} FROM browsers WHERE ends_at > ? AND address IN"
        " (SELECT address FROM identities WHERE channel = ? AND person_id = ?) ORDER BY address, number",
        at,
        CHANNEL,
        person_id,
    )
    return [_browser(row) for row in rows]


async def end(tx: Tx, browser_id: int, at: int) -> None:
    """A browser is let in no more, from this instant on, and told of nothing."""
    await tx.run("DELETE FROM push_subscriptions WHERE browser_id = ?", browser_id)
    await tx.run("UPDATE browsers SET ends_at = ? WHERE id = ? AND ends_at > ?", at, browser_id, at)


async def forget(tx: Tx, ended_before: int, strangers_before: int) -> None:
    """Drop browsers that ended before that instant, and those of nobody not seen since the other one; UTC seconds."""
    await _drop(tx, "ends_at < ?", ended_before)
    await _drop(
        tx,
        "seen_at < ? AND NOT EXISTS (SELECT 1 FROM identities i WHERE i.channel = ? AND i.address = browsers.address)",
        strangers_before,
        CHANNEL,
    )
    await tx.run("DELETE FROM page_links WHERE ends_at < ?", ended_before)


async def _drop(tx: Tx, which: str, *args: Value) -> None:
    await tx.run(f"DELETE FROM push_subscriptions WHERE browser_id IN (SELECT id FROM browsers WHERE {which})", *args)
    await tx.run(f"DELETE FROM browsers WHERE {which}", *args)


async def add_link(tx: Tx, hashed: str, person_id: int, at: int, ends_at: int) -> None:
    """Keep a link that opens somebody's page once; it takes the place of the one they had."""
    await tx.run("DELETE FROM page_links WHERE person_id = ?", person_id)
    await tx.run(
        "INSERT INTO page_links (hash, person_id, made_at, ends_at) VALUES (?, ?, ?, ?)", hashed, person_id, at, ends_at
    )


async def use_link(tx: Tx, hashed: str, at: int) -> int | None:
    """Use a link: whose page it opens; None if it was used, is over, or never was."""
    rows = await tx.rows("DELETE FROM page_links WHERE hash = ? RETURNING person_id, ends_at", hashed)
    return rows[0][0] if rows and rows[0][1] > at else None
