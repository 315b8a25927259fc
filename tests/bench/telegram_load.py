"""A bot in a process of its own on one core, and the fake Telegram that keeps it busy from the other."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from pathlib import Path

from storage.engine.opening import open_database
from tests.bench.data import make_group, sqlite_in
from tests.bench.process import cpu_seconds, started
from tests.channels.telegram.fake import FakeTelegram, Person

HERE = Path(__file__).parent
PEOPLE = 1000
WARM_UP = 200
PORT = 8439
PATIENCE = 120


@dataclass(frozen=True)
class Bot:
    """Which one, and what runs it."""

    name: str
    python: str
    script: str

    @property
    def is_here(self) -> bool:
        """Whether what it runs on has been installed."""
        return Path(self.python).exists()

    @property
    def command(self) -> list[str]:
        """What starts it."""
        return [self.python, str(HERE / "bots" / self.script)]


TAMA = Bot("Tama: a vote, durable, answered", sys.executable, "tama_unpaced.py")
PTB = Bot("python-telegram-bot, bare echo", sys.executable, "ptb_echo.py")
AIOGRAM = Bot("aiogram, bare echo", str(HERE.parents[1] / ".venv-aiogram/bin/python"), "aiogram_echo.py")


@dataclass(frozen=True)
class Figures:
    """What it took to answer so many updates: seconds, and those that the bot and the fake computed."""

    updates: int
    seconds: float
    bot: float
    fake: float


async def measure(bot: Bot, folder: str, updates: int, *, webhook: bool) -> Figures:
    """Have a bot answer votes that wait, each with one message, after a few to warm it up."""
    async with FakeTelegram(strict=False) as fake, _running(bot, fake, folder, webhook=webhook) as pid:
        fake.limits = False
        people = [fake.person(id=number) for number in range(1, PEOPLE + 1)]
        await _answered(fake, people, WARM_UP, first_idea=20)
        cpu, own = cpu_seconds(pid), time.process_time()
        seconds = await _answered(fake, people, updates, first_idea=1)
        figures = Figures(updates, seconds, cpu_seconds(pid) - cpu, time.process_time() - own)
        assert not fake.refusals, fake.refusals[:3]
    if bot is TAMA:
        assert await _counted(folder) == WARM_UP + updates
    return figures


async def _counted(folder: str) -> int:
    """The votes that are on disk, once the bot has been killed."""
    db = await open_database(sqlite_in(folder))
    votes: int = await db.read(lambda tx: tx.value("SELECT COUNT(*) FROM votes"))
    await db.close()
    return votes


async def _answered(fake: FakeTelegram, people: list[Person], updates: int, first_idea: int) -> float:
    """Seconds from when everybody has typed until the last answer."""
    before = len(fake.requests)
    for number in range(updates):
        await people[number % PEOPLE].types(f"vote {first_idea + number // PEOPLE}")
    start = time.monotonic()
    async with asyncio.timeout(PATIENCE):
        while True:
            if len(fake.requests) - before >= updates:
                sent = [one for one in fake.requests[before:] if one.method == "sendMessage" and one.status]
                if len(sent) >= updates:
                    return sent[-1].wall - start
            await asyncio.sleep(0.01)


@asynccontextmanager
async def _running(bot: Bot, fake: FakeTelegram, folder: str, *, webhook: bool) -> AsyncIterator[int]:
    """The bot, once it asks for updates or is called: its process number."""
    env = os.environ | await _settings(bot, fake, folder, webhook=webhook)
    with _on_two_cores() as core, started(bot.command, env) as process:
        if core is not None:
            os.sched_setaffinity(process.pid, {core})
        try:
            await _until_ready(fake, process, webhook=webhook)
            yield process.pid
        finally:
            # It would ask the fake for one thing more before it ends by itself, and this loop stands still meanwhile.
            process.kill()


async def _settings(bot: Bot, fake: FakeTelegram, folder: str, *, webhook: bool) -> dict[str, str]:
    if bot is not TAMA:
        called = {"BOT_WEBHOOK_PORT": str(PORT)} if webhook else {}
        return {"BOT_API_URL": fake.url, "BOT_TOKEN": fake.token} | called
    url = sqlite_in(folder)
    db = await make_group(url, PEOPLE, "telegram")
    await db.close()
    called = {"TAMA_PUBLIC_URL": f"http://127.0.0.1:{PORT}", "TAMA_WEBHOOK_PORT": str(PORT)} if webhook else {}
    return {
        "TAMA_DATABASE_URL": url,
        "TAMA_TELEGRAM_API_URL": fake.url,
        "TAMA_TELEGRAM_TOKEN": fake.token,
        "TAMA_LOG_LEVEL": "WARNING",
    } | called


async def _until_ready(fake: FakeTelegram, process: subprocess.Popen[bytes], *, webhook: bool) -> None:
    async with asyncio.timeout(PATIENCE):
        while not (fake.webhook.url if webhook else any(one.method == "getUpdates" for one in fake.requests)):
            assert process.poll() is None, "the bot has ended"
            await asyncio.sleep(0.01)


@contextmanager
def _on_two_cores() -> Iterator[int | None]:
    """Keep to one core meanwhile, if there are two, and leave the other to the bot."""
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) == 1:
        yield None
        return
    os.sched_setaffinity(0, {cores[0]})
    try:
        yield cores[1]
    finally:
        os.sched_setaffinity(0, cores)
