"""A vote through the whole of Tama (inbox to outbox, committed, synchronous=FULL) beside plain sqlite3."""

from __future__ import annotations

import asyncio
import sqlite3
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from statistics import median, quantiles

import bot.handlers  # noqa: F401 - declares every command
from bot.clock import SystemClock
from bot.dispatch.dispatcher import Dispatcher
from bot.messages import Incoming
from tests.bench.data import IDEAS, make_group, plain_vote, sqlite_in
from tests.bench.table import table

VOTES = 3000
ROUNDS = 3
NOW = datetime(2020, 12, 1, 10, tzinfo=UTC)


async def main() -> None:
    """Print votes a second for 1, 10 and 100 people at once, on 100 and 100,000 members."""
    rows = []
    for members in (100, 100_000):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "tama.db"
            db = await make_group(sqlite_in(folder), members)
            dispatcher = Dispatcher(db, SystemClock(), lambda: None)
            for at_once in (1, 10, 50, 100):
                rows.append(await _side_by_side(file, dispatcher, members, at_once))  # noqa: PERF401 - reads as steps
            cast = await db.read(lambda tx: tx.value("SELECT COUNT(*) FROM votes"))
            assert cast == min(VOTES, members * IDEAS), cast
            await db.close()
    head = ("members", "at once", "plain sqlite3/s", "Tama/s", "ratio", "p50 ms", "p99 ms")
    table("A vote, inbox to outbox, committed (goal: ratio ≥ 0.3 at 50)", head, rows)


async def _side_by_side(file: Path, dispatcher: Dispatcher, members: int, at_once: int) -> tuple[str, ...]:
    plain, ours, waits = [], [], []
    for turn in range(ROUNDS):
        tag = f"{at_once}-{turn}"
        plain.append(_plain(file, members, at_once, turn))
        speed, times = await _ours(dispatcher, members, at_once, tag)
        ours.append(speed)
        waits += times
    ratio = median(ours) / median(plain)
    p99 = quantiles(waits, n=100)[98]
    return (
        f"{members:,}", str(at_once), f"{median(plain):,.0f}", f"{median(ours):,.0f}", f"{ratio:.2f}",
        f"{median(waits) * 1000:.2f}", f"{p99 * 1000:.2f}",
    )  # fmt: skip


def _plain(file: Path, members: int, batch: int, turn: int) -> float:
    connection = sqlite3.connect(file, isolation_level=None)
    connection.execute("PRAGMA synchronous = FULL")
    count = min(VOTES, members * IDEAS)
    start = time.perf_counter()
    for first in range(0, count, batch):
        connection.execute("BEGIN IMMEDIATE")
        for vote in range(first, min(first + batch, count)):
            plain_vote(connection, f"plain-{batch}-{turn}-{vote}", vote % members + 1, vote // members % IDEAS + 1)
        connection.execute("COMMIT")
    speed = count / (time.perf_counter() - start)
    connection.close()
    return speed


async def _ours(dispatcher: Dispatcher, members: int, at_once: int, tag: str) -> tuple[float, list[float]]:
    count = min(VOTES, members * IDEAS)
    todo = iter(range(count))
    waits: list[float] = []

    async def one_after_the_other() -> None:
        for vote in todo:
            person, number = vote % members + 1, vote // members % IDEAS + 1
            start = time.perf_counter()
            await dispatcher.handle(Incoming("terminal", str(person), f"{tag}-{vote}", f"vote {number}", NOW))
            waits.append(time.perf_counter() - start)

    start = time.perf_counter()
    await asyncio.gather(*(one_after_the_other() for _ in range(at_once)))
    return count / (time.perf_counter() - start), waits
