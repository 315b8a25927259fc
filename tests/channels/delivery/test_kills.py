"""A real process is killed at any time while it delivers what time has made due: nothing is lost, nothing doubled."""

from __future__ import annotations

import asyncio
import random
import time
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.sample.load import load_sample
from bot.scheduler.tick import FINDERS, tick
from storage import waking
from storage.database import Tx
from storage.engine.opening import open_database
from tests.cli_process import Host, free_port
from tests.databases.sqlite import sqlite_url

AGO = timedelta(days=6)
SECONDS = 120
"""How long all of it may take, kills included: on PostgreSQL, what a killed process had taken is free after 30."""
SHORT_LIVES = 8
MORE = [pytest.mark.postgres, pytest.mark.soak]
TABLES = tuple(finder.table for finder in FINDERS)

Said = Counter[tuple[str, str]]


async def load(url: str) -> None:
    """The sample group as it was a few days ago."""
    db = await open_database(url)
    await load_sample(db, SystemClock().now() - AGO)
    await db.close()


async def look(url: str) -> tuple[int, Said]:
    """How much is still to be done, and what was said to whom: how often each letter stands in the local chat."""
    db = await open_database(url)
    try:
        return await db.read(_look)
    finally:
        await db.close()


async def _look(tx: Tx) -> tuple[int, Said]:
    now = int(SystemClock().now().timestamp())
    left: int = await tx.value(
        "SELECT COUNT(*) FROM outbox WHERE state = 'sending' OR (state = 'waiting' AND due_at <= ?)", now
    )
    for table in TABLES:
        left += len(await waking.woken(tx, table, now, 1))
    rows = await tx.rows(
        "SELECT o.key, m.address FROM outbox o LEFT JOIN local_messages m ON m.outbox_id = o.id WHERE o.state = 'sent'"
    )
    return left, Counter((row[0], row[1]) for row in rows)


def run(host: Host, seconds: float) -> None:
    """Tama for so long, and then SIGKILL."""
    host.env["TAMA_PORT"] = str(free_port())
    with host.starts("run") as process:
        process.stdout.readline()
        time.sleep(seconds)
        process.kill()


def all_of_it(host: Host, url: str, lives: random.Random) -> Said:
    """Run and kill until nothing is left to be done."""
    until = time.monotonic() + SECONDS
    for _ in range(SHORT_LIVES):
        run(host, lives.uniform(0, 0.4))
    while time.monotonic() < until:
        run(host, lives.uniform(1, 5))
        left, said = asyncio.run(look(url))
        if not left:
            return said
    pytest.fail("it never came to an end")


@pytest.mark.promise(28)
@pytest.mark.long
@pytest.mark.parametrize("url", ["sqlite", pytest.param("postgres", marks=MORE)], indirect=True)
@pytest.mark.parametrize("seed", [1, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(2, 12))])
def test_killed_at_any_time_says_the_same_as_never_killed(host: Host, url: str, tmp_path: Path, seed: int) -> None:
    asyncio.run(load(url))
    said = all_of_it(host, url, random.Random(seed))  # noqa: S311 - chance of no importance
    assert set(said.values()) == {1}
    twin = sqlite_url(tmp_path, "twin.db")
    assert sorted(key for key, _ in said) == sorted(asyncio.run(never_killed(twin)))


async def never_killed(url: str) -> list[str]:
    """What is said on the same day in a Tama that nobody kills."""
    await load(url)
    db = await open_database(url)
    try:
        return await tick(db, SystemClock().now())
    finally:
        await db.close()
