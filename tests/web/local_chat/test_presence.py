"""Opening the page, and having a message before one's eyes, are signs of life."""

from __future__ import annotations

from collections.abc import Sequence

import httpx

from bot.messages import Reply
from storage.database import Tx
from storage.people import people
from storage.people.people import Speaker
from tests.web.site import Site, settled


async def known(site: Site) -> Speaker:
    found = await site.db.read(lambda tx: people.by_identity(tx, "web", "2"))
    assert found is not None
    return found


async def not_seen_for_long(site: Site) -> None:
    async def write(tx: Tx) -> None:
        await tx.run("UPDATE identities SET seen_at = 0")
        await people.set_away(tx, 2, 1)

    await site.db.transaction(write)


async def test_opening_the_page_brings_back_whoever_was_away(client: httpx.AsyncClient, site: Site) -> None:
    await client.get("/chat/2")
    await not_seen_for_long(site)
    await client.get("/chat/2")
    assert (await known(site)).person.away_at is None
    assert (await known(site)).seen_at > 0
    letters = await site.db.read(lambda tx: tx.rows("SELECT key FROM outbox"))
    assert [letter[0] for letter in letters] == ["catch-up:2:1"]


async def test_it_is_noted_once_an_hour(client: httpx.AsyncClient, site: Site) -> None:
    await client.get("/chat/2")
    seen_at = (await known(site)).seen_at
    await site.db.transaction(lambda tx: people.seen(tx, "web", "2", seen_at - 3000))
    await client.get("/chat/2")
    assert (await known(site)).seen_at == seen_at - 3000
    await site.db.transaction(lambda tx: people.seen(tx, "web", "2", seen_at - 4000))
    await client.get("/chat/2")
    assert (await known(site)).seen_at >= seen_at


async def test_reading_a_message_on_the_open_page_counts(client: httpx.AsyncClient, site: Site) -> None:
    await client.get("/chat/2")
    async with client.stream("GET", "/chat/2/events?have=") as feed:
        lines = feed.aiter_lines()
        await anext(lines)
        await site.db.transaction(lambda tx: people.seen(tx, "web", "2", 0))
        await site.tell(2, Reply("Bonjour"), "hello")
        async for line in lines:
            if "Bonjour" in line:
                break
        await settled(lambda: seen_lately(site), 1)


async def seen_lately(site: Site) -> Sequence[object]:
    return await site.db.read(lambda tx: tx.rows("SELECT 1 FROM identities WHERE seen_at > 0"))
