"""How fast the outbox empties, as fast as it can and at the pace that a platform allows, and what that costs."""

from __future__ import annotations

import asyncio
import tempfile
import time
from bisect import bisect_left
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from bot.channels.channel import Pace
from bot.channels.delivery.delivery import Delivery
from bot.clock import SystemClock
from bot.letter_kinds import LetterKind
from bot.letters import notice_letter
from bot.messages import Deferred, Notice, Option, Reply
from bot.tasks import spawn
from bot.texts import T
from storage.database import Database, Tx
from storage.outbox import letters
from storage.people import people
from tests.bench.data import add_meeting, make_group, now, sqlite_in
from tests.bench.post import Post
from tests.bench.table import table

LETTERS = 10_000
ALLOWED = 30
PACE = Pace(a_second=29)
"""One below what the platform allows, as one more may go in some second."""
SECONDS = 15
LATENCY = 0.05
BODIES: dict[str, Reply | Deferred] = {
    "Reply": Reply(T("Open: the space “{title}”.", title="Idées"), (Option(T("Read the ideas"), "idees"),)),
    "Deferred": Deferred("meeting-news", {"meeting": 1}, basis=""),
}


async def main() -> None:
    """Print letters a second through a channel with and without a pace, and what they cost."""
    head = ("a second", f"of {ALLOWED} (0.95–1)", f"in any second (≤ {ALLOWED})", "of a core (< 5 %)")
    title = f"Draining {LETTERS:,} Deferred letters where a platform allows {ALLOWED} a second, for {SECONDS} s"
    table(title, head, [await _paced()])
    rows = [await _unpaced(kind) for kind in BODIES]
    table(f"Draining {LETTERS:,} letters to as many people without a pace", ("body", "a second", "CPU ms each"), rows)


async def _paced() -> tuple[str, ...]:
    post, page = Post(pace=PACE, latency=LATENCY), Post("web")
    async with _waiting("Deferred") as db:
        delivery = Delivery(db, SystemClock(), {post.name: post, page.name: page}, page)
        cpu, task = time.process_time(), spawn(delivery.run(), "delivery")
        await asyncio.sleep(SECONDS)
        share, times = (time.process_time() - cpu) / SECONDS, tuple(post.times)
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    rate = (len(times) - 1) / (times[-1] - times[0]) * 1000
    return f"{rate:.1f}", f"{rate / ALLOWED:.2f}", str(_most_in_a_second(times)), f"{share:.1%}"


async def _unpaced(kind: str) -> tuple[str, ...]:
    post = Post()
    async with _waiting(kind) as db:
        start, cpu = time.perf_counter(), time.process_time()
        await Delivery(db, SystemClock(), {post.name: post}, post).drain()
        spent, worked = time.perf_counter() - start, time.process_time() - cpu
    assert len(post.times) == LETTERS, len(post.times)
    return kind, f"{LETTERS / spent:,.0f}", f"{worked / LETTERS * 1000:.2f}"


@asynccontextmanager
async def _waiting(kind: str) -> AsyncIterator[Database]:
    """A database in which letters with that body wait, one for each member of a group."""

    async def write(tx: Tx) -> None:
        await add_meeting(tx, now() + 86_400)
        (_, member), *_ = await people.members(tx, 1)
        for person in range(1, LETTERS + 1):
            notice = Notice(person, BODIES[kind], LetterKind.MEETING, f"news:{person}")
            await letters.put(tx, notice_letter(notice, member), now())

    with tempfile.TemporaryDirectory() as folder:
        db = await make_group(sqlite_in(folder), LETTERS)
        await db.transaction(write)
        yield db
        await db.close()


def _most_in_a_second(times: Sequence[int]) -> int:
    """How many lie in the second that begins with one of them, whichever has most."""
    return max(bisect_left(times, first + 1000) - place for place, first in enumerate(times))
