"""The fixtures of the tests of members' pages."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from bot.handlers.people.join_links import keep_page_url
from storage.engine.opening import open_database
from tests.web.members.outside import OutsideTown, outside_town


@pytest.fixture
async def outside(sqlite_url: str) -> AsyncIterator[OutsideTown]:
    """A town whose members reach it through a proxy."""
    db = await open_database(sqlite_url)
    try:
        async with outside_town(db) as place:
            yield place
    finally:
        await db.close()


@pytest.fixture
async def place_without_page(outside: OutsideTown) -> OutsideTown:
    """The town, whose host has opened no page."""
    await outside.db.transaction(lambda tx: keep_page_url(tx, ""))
    return outside
