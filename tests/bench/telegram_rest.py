"""`tama run` on Telegram: its start, its memory, and what a minute costs in which nobody writes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from statistics import median

from tests.bench.process import TAMA, cpu_seconds, proportional, resident, sample, started
from tests.bench.starts import HEAD
from tests.bench.table import table
from tests.bench.wire import Wire
from tests.channels.telegram.fake import FakeTelegram

TIMES = 5
SETTLING, MINUTE = 3, 60
PATIENCE = 20


async def main() -> None:
    """Print start-up time, memory at rest, and the bytes and the time on the core of a minute of polling."""
    with sample() as (env, _names):
        starts = [await _start(env) for _ in range(TIMES)]
        async with _started(env) as (pid, wire, _seconds):
            await asyncio.sleep(SETTLING)
            memory, shared = resident(pid), proportional(pid)
            cpu, sent, received = cpu_seconds(pid), wire.up, wire.down
            await asyncio.sleep(MINUTE)
            spent, sent, received = cpu_seconds(pid) - cpu, wire.up - sent, wire.down - received
    row = ("Telegram and web", f"{median(starts):.2f}", "0.8", f"{memory:.0f}", "70", f"{shared:.0f}")
    table("Start until Telegram is asked, and memory at rest, page and clock included", HEAD, [row])
    rows = [(f"{sent:,}", f"{received:,}", f"{spent / MINUTE:.2%}")]
    table("A minute in which nobody writes, by polling", ("bytes up", "bytes down", "of a core"), rows)


async def _start(env: dict[str, str]) -> float:
    async with _started(env) as (_pid, _wire, seconds):
        return seconds


@asynccontextmanager
async def _started(env: dict[str, str]) -> AsyncIterator[tuple[int, Wire, float]]:
    """A `tama run` that has asked a fake Telegram: its process number, the wire to it, and the seconds it took."""
    async with FakeTelegram(strict=False) as fake, Wire(fake.server.port) as wire:
        own = {"TAMA_TELEGRAM_API_URL": f"http://127.0.0.1:{wire.port}", "TAMA_TELEGRAM_TOKEN": fake.token}
        start = time.perf_counter()
        with started([*TAMA, "run"], env | own) as process:
            async with asyncio.timeout(PATIENCE):
                while not any(one.method == "getUpdates" for one in fake.requests):  # noqa: ASYNC110 - rings no bell
                    await asyncio.sleep(0.005)
            yield process.pid, wire, time.perf_counter() - start
