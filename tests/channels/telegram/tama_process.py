"""A real `tama run` on the fake Telegram, with people whom it knows."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import IO

from bot.clock import SystemClock
from bot.commands import Role
from storage.database import Tx
from storage.people import people
from tests.channels.telegram.fake import FakeTelegram, Person
from tests.cli_process import Heard, Host, free_port
from tests.databases.sqlite import sqlite_url
from tests.talk import open_space, town

Row = tuple[object, ...]


@dataclass
class Life:
    """A process, and what it said."""

    process: Heard
    page: str
    started: float
    log: list[str] = field(default_factory=list)

    async def ends(self, seconds: float = 10) -> int:
        """Its exit code, once it has ended."""
        return await asyncio.to_thread(self.process.wait, seconds)

    async def is_told_to_end(self) -> float:
        """SIGTERM; the seconds it took."""
        begin = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        assert await self.ends(12) == 0
        return time.monotonic() - begin


@dataclass
class Home:
    """A host with a database of a group whose members are on Telegram."""

    host: Host
    file: Path
    fake: FakeTelegram
    members: list[Person]
    command: str = "run"

    @asynccontextmanager
    async def life(self, **env: str) -> AsyncIterator[Life]:
        """`tama run`, or another command, from the moment its page can be opened; killed at the end."""
        began = time.monotonic()
        settings = {"TAMA_PORT": str(free_port()), "TAMA_TELEGRAM_TOKEN": self.fake.token}
        with self.host.starts(self.command, TAMA_TELEGRAM_API_URL=self.fake.url, **settings | env) as process:
            out, err = await _stream(process.stdout), await _stream(process.stderr)
            first = (await out.readline()).decode()
            life = Life(process, first.removeprefix("Tama: ").strip(), time.monotonic() - began)
            # Not a task of Tama's.
            reading = asyncio.gather(_read(out, life.log), _read(err, life.log))
            try:
                yield life
            finally:
                process.kill()
                await asyncio.to_thread(process.wait)
                await reading

    def rows(self, sql: str) -> Sequence[Row]:
        """What stands in the database."""
        with closing(sqlite3.connect(self.file, timeout=20)) as connection:
            return [tuple(row) for row in connection.execute(sql)]

    def count(self, what: str) -> int:
        """How many rows there are, `table WHERE …`."""
        return int(str(self.rows(f"SELECT COUNT(*) FROM {what}")[0][0]))  # noqa: S608

    async def writes(self, texts: Sequence[str], first: int = 0) -> None:
        """The members write these, one after the other, from this member on."""
        for number, text in enumerate(texts, first):
            await self.members[number % len(self.members)].types(text)


async def _stream(pipe: IO[str]) -> asyncio.StreamReader:
    stream = asyncio.StreamReader(limit=2**20)
    await asyncio.get_running_loop().connect_read_pipe(lambda: asyncio.StreamReaderProtocol(stream), pipe)
    return stream


async def _read(stream: asyncio.StreamReader, log: list[str]) -> None:
    while line := await stream.readline():
        log.append(line.decode())


@asynccontextmanager
async def home(folder: Path, members: int = 5, names: Sequence[str] = (), url: str = "") -> AsyncIterator[Home]:
    """A group with an open ideation space; nothing runs yet."""
    file = folder / "tama.db"
    url = url or sqlite_url(folder)
    host = Host(folder, url)
    async with FakeTelegram() as fake:
        fake.limits = False
        found = [fake.person(names[one] if names else f"Membre {one}") for one in range(members)]
        await _furnish(url, found)
        yield Home(host, file, fake, found)


async def _furnish(url: str, members: Sequence[Person]) -> None:
    async with town(url, SystemClock().now()) as place:
        await open_space(place, "Cartographie")
        for one in members:
            who = await place.joins(one.user.first_name, Role.MEMBER)
            await place.db.transaction(partial(_on_telegram, one, who.id or 0))
            one.chat.started = True
        await place.wants_no_digests()


async def _on_telegram(one: Person, who: int, tx: Tx) -> None:
    await people.identify(tx, "telegram", str(one.id), who, int(SystemClock().now().timestamp()))


async def until(condition: Callable[[], bool] | Callable[[], Awaitable[bool]], seconds: float = 30) -> float:
    """Wait until it is so; the seconds it took."""
    begin = time.monotonic()
    async with asyncio.timeout(seconds):
        while True:
            so = condition()
            if so is True or (not isinstance(so, bool) and await so):
                return time.monotonic() - begin
            await asyncio.sleep(0.02)
