"""Who this bot is, also where the database lets wait for it."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

from bot.channels.telegram.api import Api
from bot.channels.telegram.incoming.addressing import Me
from bot.channels.telegram.setup.get_me import introduce
from bot.clock import SystemClock
from storage.engine.opening import MIGRATIONS
from storage.engine.sqlite import open_sqlite
from tests.channels.telegram.fake import FakeTelegram


async def test_a_database_that_is_busy_at_the_start_is_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "tama.db"
    db = await open_sqlite(path, MIGRATIONS, busy_seconds=0.05)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    async with FakeTelegram() as fake, Api(fake.token, fake.url) as api, asyncio.timeout(20):
        bot = fake.world.bot.id
        waiting = asyncio.gather(introduce(api, db, SystemClock(), bot))
        await asyncio.sleep(0.3)
        assert not waiting.done()
        other.execute("ROLLBACK")
        assert list(await waiting) == [Me(bot, fake.username)]
    other.close()
    await db.close()
