"""Two Tama on one PostgreSQL: many speak at once while connections, processes and the server break off."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from itertools import count
from pathlib import Path
from typing import TypeVar
from urllib.parse import urlsplit

import aiohttp
import asyncpg
import pytest

from bot.app import Tama
from bot.clock import SystemClock
from bot.commands import Role
from bot.messages import Incoming
from bot.tasks import spawn
from storage.database import Database, Tx
from storage.engine.opening import open_database
from storage.errors import UnavailableError
from storage.people import people
from tests.cli_process import Host, free_port
from tests.databases.postgres import running_server
from tests.talk import Paper, Town, open_space, town

T = TypeVar("T")
IDEAS = 6
FEW, MANY = 8, 50
SOAK_SECONDS = 60
DONE = 204


async def furnished(url: str, crowd: int) -> None:
    """A vote on six ideas, and those who vote, on paper and on the page."""
    async with town(url) as place:
        await open_space(place, *(f"Idée {number}" for number in range(IDEAS)))
        for number in range(crowd):
            await _joins(place, f"Personne {number}")
        await place.wants_no_digests()


async def _joins(place: Town, name: str) -> None:
    talker = await place.joins(name, Role.MEMBER)
    person_id = talker.id
    assert person_id is not None
    await place.db.transaction(lambda tx: people.identify(tx, "web", str(person_id), person_id, 0))


async def until_taken(attempt: Callable[[], Awaitable[T]]) -> T:
    """As platforms do: what is not acknowledged is brought again."""
    while True:
        with suppress(UnavailableError):
            return await attempt()
        await asyncio.sleep(0)


async def counted(tx: Tx) -> tuple[Counter[str], Counter[str], int]:
    """The events by state, their answers by state, and the votes."""
    events = await tx.rows("SELECT state, COUNT(*) FROM inbox GROUP BY state")
    letters = await tx.rows("SELECT state, COUNT(*) FROM outbox WHERE kind = 'answer' GROUP BY state")
    votes: int = await tx.value("SELECT COUNT(*) FROM votes")
    return Counter(dict(map(tuple, events))), Counter(dict(map(tuple, letters))), votes


@asynccontextmanager
async def speaking(db: Database) -> AsyncIterator[tuple[Tama, Paper]]:
    """A Tama that answers on paper."""
    paper = Paper()
    tama = Tama(db, SystemClock(), {paper.name: paper}, paper)
    delivery = spawn(tama.delivery.run(), "delivery")
    yield tama, paper
    delivery.cancel()
    await asyncio.gather(delivery, return_exceptions=True)
    await db.close()


@pytest.mark.postgres
async def test_nothing_is_lost_doubled_or_set_aside_when_connections_break(
    postgres_server: str, postgres_url: str
) -> None:
    await furnished(postgres_url, FEW)
    one, other = await open_database(postgres_url), await open_database(postgres_url)
    async with speaking(one) as (first, here), speaking(other) as (second, there):

        async def votes(person: int) -> None:
            for number in range(1, IDEAS + 1):
                tama = (first, second)[(person + number) % 2]
                line = Incoming(
                    "terminal", f"Personne {person}", f"{person}.{number}", f"vote {number}", tama.clock.now()
                )
                await until_taken(lambda tama=tama, line=line: tama.dispatcher.attempt(line))  # type: ignore[misc]
                if number % 3 == person % 3 == 0:
                    await _hang_up(postgres_server, postgres_url)

        await asyncio.gather(*(votes(person) for person in range(FEW)))
        answers = FEW * IDEAS
        async with asyncio.timeout(30):
            while (await until_taken(lambda: one.read(counted)))[1] != Counter(sent=answers):  # noqa: ASYNC110 - nobody rings
                await asyncio.sleep(0)
        events, _, cast = await one.read(counted)
    assert (events, cast) == (Counter(done=answers), answers)
    assert Counter(message.ref for message in (*here.sent, *there.sent)).most_common(1)[0][1] == 1
    assert len(here.sent) + len(there.sent) == answers


async def _hang_up(server: str, url: str) -> None:
    """The server lets go of everybody who uses the database."""
    administrator = await asyncpg.connect(server)
    name = urlsplit(url).path.removeprefix("/")
    await administrator.fetch("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", name)
    await administrator.close()


class Page:
    """A `tama run` that may be killed, and is started again at the same door."""

    def __init__(self, folder: Path, url: str) -> None:
        self._host, self._port = Host(folder, url), free_port()
        self._host.env["TAMA_PORT"] = str(self._port)
        self.start()

    def start(self) -> None:
        """As a host's supervisor does: again, while the server is not there yet."""
        self.address = ""
        while not self.address:
            self._begin()

    def _begin(self) -> None:
        self._process = subprocess.Popen(
            self._host.command("run"), env=self._host.env, cwd=self._host.folder, stdout=subprocess.PIPE, text=True
        )
        assert self._process.stdout is not None
        self.address = self._process.stdout.readline().rpartition(" ")[2].strip()

    def end(self, number: signal.Signals = signal.SIGTERM) -> None:
        self._process.send_signal(number)
        self._process.communicate()


@contextmanager
def pages(folder: Path, url: str) -> Iterator[list[Page]]:
    """Two of them."""
    both = [Page(folder, url), Page(folder, url)]
    yield both
    for one in both:
        one.end()


class Visit:
    """A browser at each of the pages, which keeps what they give it."""

    def __init__(self, pages: list[Page]) -> None:
        self._pages = pages
        self._browsers = [aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) for _ in pages]

    async def says(self, person: int, number: int) -> None:
        """Post a line until a page has taken it, now to one and now to the other."""
        event, text = f"{number:032x}", f"vote {number % IDEAS + 1}"
        for turn in count(number):
            if await self._post(turn % 2, person, {"event": event, "text": text}):
                return
            await asyncio.sleep(0.5)

    async def _post(self, which: int, person: int, form: dict[str, str]) -> bool:
        page, browser = self._pages[which].address, self._browsers[which]
        door = "{0.scheme}://{0.netloc}".format(urlsplit(page))
        headers = {"Accept": "text/plain", "Origin": door}
        try:
            async with browser.post(f"{door}/chat/{person}", data=form, headers=headers) as answer:
                if answer.status == DONE:
                    return True
            # It may have another key by now.
            async with browser.get(page):
                return False
        except (aiohttp.ClientError, ValueError):
            return False

    async def end(self) -> None:
        """Close the browsers."""
        for browser in self._browsers:
            await browser.close()


@pytest.mark.soak
@pytest.mark.postgres
async def test_fifty_at_once_for_a_minute_while_processes_and_the_server_are_killed(tmp_path: Path) -> None:
    loop, lines = asyncio.get_running_loop(), Counter[int]()
    with running_server(durable=True) as url:
        await furnished(url, MANY)
        with pages(tmp_path, url) as both:
            visit, end = Visit(both), loop.time() + SOAK_SECONDS

            async def speaks(person: int) -> None:
                while loop.time() < end:
                    lines[person] += 1
                    await visit.says(person, lines[person])

            async with asyncio.timeout(3 * SOAK_SECONDS):
                await asyncio.gather(breaking(both, url, end), *(speaks(person) for person in range(1, MANY + 1)))
            await _settled(url, lines)
            await visit.end()
    assert lines.total() > MANY


async def breaking(both: list[Page], url: str, end: float) -> None:
    """Every few seconds a process is killed and started again, or the server breaks down and recovers."""
    loop, turn = asyncio.get_running_loop(), 0
    while loop.time() < end - 8:
        await asyncio.sleep(4)
        turn += 1
        if turn % 3:
            page = both[turn % 2]
            await loop.run_in_executor(None, page.end, signal.SIGKILL)
            await loop.run_in_executor(None, page.start)
        else:
            administrator = await asyncpg.connect(url)
            os.kill(administrator.get_server_pid(), signal.SIGKILL)


async def _settled(url: str, said: Counter[int]) -> None:
    """All lines are done once, and every answer arrived once."""
    db, lines = await open_database(url), said.total()
    async with asyncio.timeout(90):
        while (await db.read(counted))[1] != Counter(sent=lines):  # noqa: ASYNC110 - other processes cannot ring
            await asyncio.sleep(0.5)
    events, _, votes = await db.read(counted)
    assert events == Counter(done=lines)
    assert votes == sum(min(number, IDEAS) for number in said.values())
    rows = await db.read(lambda tx: tx.rows("SELECT mine, COUNT(*) FROM local_messages GROUP BY mine ORDER BY mine"))
    assert [tuple(row) for row in rows] == [(0, lines), (1, lines)]
    await db.close()
