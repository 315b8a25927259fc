"""People who vote through the page of a real `tama run`: on SQLite, and on PostgreSQL with one process and with two."""

from __future__ import annotations

import asyncio
import os
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from dataclasses import dataclass
from statistics import quantiles
from urllib.parse import urlsplit

import aiohttp

from tests.bench.data import IDEAS, make_group, sqlite_in
from tests.bench.process import PORT, PROJECT, TAMA, opened
from tests.bench.table import table
from tests.databases.postgres import running_server

PEOPLE = (1, 8, 50)
SECONDS = 6.0
DONE = 204
Door = tuple[aiohttp.ClientSession, dict[str, str]]
"""Somebody's browser at a page, and what it says with each line."""
WARM_SECONDS = 1.5


@dataclass(frozen=True, slots=True)
class Load:
    """Lines a second that were done, in how many milliseconds 95 of 100 were, and how many were `refused`."""

    speed: float
    p95: float
    refused: int


async def main() -> None:
    """Print lines a second and p95 on each home, for few people and for many."""
    print(f"\n{os.cpu_count()} cores, shared with the server and with those who write")
    rows = []
    with tempfile.TemporaryDirectory() as folder, running_server(durable=True) as server:
        homes = (("SQLite", sqlite_in(folder), 1), ("PostgreSQL", server, 1), ("PostgreSQL", server, 2))
        measured = {(name, processes): await _measure(url, processes) for name, url, processes in homes}
    for (name, processes), loads in measured.items():
        beside = measured["SQLite", 1] if processes == 1 else measured["PostgreSQL", 1]
        for people, load in loads.items():
            ratio = load.speed / beside[people].speed
            rows.append((
                name, str(processes), str(people), f"{load.speed:.0f}", f"{load.p95:.0f}", str(load.refused),
                f"{ratio:.2f}",
            ))  # fmt: skip
    head = ("home", "processes", "people", "lines/s", "p95 ms", "refused", "ratio")
    table("Votes through the page (goal at 8: one process ≥ 0.6 of SQLite, two ≥ 1.5 of one)", head, rows)


async def _measure(url: str, processes: int) -> dict[int, Load]:
    if processes == 1:
        await (await make_group(url, max(PEOPLE), "web")).close()
    async with AsyncExitStack() as stack:
        addresses = [stack.enter_context(_tama(url, PORT + number)) for number in range(processes)]
        doors = [await stack.enter_async_context(_door(address)) for address in addresses]
        await _vote(doors, max(PEOPLE), WARM_SECONDS)
        return {people: await _vote(doors, people, SECONDS) for people in PEOPLE}


@asynccontextmanager
async def _door(address: str) -> AsyncIterator[Door]:
    """A browser that has opened the page."""
    root = "{0.scheme}://{0.netloc}".format(urlsplit(address))
    # What the page gives to a browser must hold for an address without a name.
    async with aiohttp.ClientSession(root, cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        async with session.get(address) as answer:
            answer.raise_for_status()
        yield session, {"Accept": "text/plain", "Origin": root}


@contextmanager
def _tama(url: str, port: int) -> Iterator[str]:
    """A `tama run` there; the address that it prints."""
    own = {"TAMA_DATABASE_URL": url, "TAMA_PORT": str(port), "PYTHONPATH": str(PROJECT)}
    with opened([*TAMA, "run"], os.environ | own) as address:
        yield address


async def _vote(doors: Sequence[Door], people: int, seconds: float) -> Load:
    """Each person votes again as soon as the line before is done, those of one process beside those of the other."""
    waits: list[float] = []
    refused = 0
    end = time.perf_counter() + seconds

    async def one_after_the_other(person: int) -> None:
        nonlocal refused
        session, headers = doors[person % len(doors)]
        number = 0
        while time.perf_counter() < end:
            number += 1
            line = {"text": f"vote {number % IDEAS + 1}", "event": f"{time.time_ns()}"}
            start = time.perf_counter()
            async with session.post(f"/chat/{person}", data=line, headers=headers) as answer:
                if answer.status == DONE:
                    waits.append(time.perf_counter() - start)
                else:
                    refused += 1

    await asyncio.gather(*(one_after_the_other(person) for person in range(1, people + 1)))
    return Load(len(waits) / seconds, quantiles(waits, n=20)[18] * 1000, refused)
