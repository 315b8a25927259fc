"""The fixtures of the tests of members' pages."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

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
