"""A real `tama run` whose clock is put back, ahead and right again: the next line is answered all the same."""

from __future__ import annotations

import asyncio
import json
import sqlite3
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import aiohttp
import pytest

from tests.cli_process import PROJECT, Host, free_port

LIBRARY = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
HOUR, DAY = 3600, 86_400
SECONDS = 30.0
"""More than a busy machine takes; whoever waits for the clock to catch up waits for hours."""


@dataclass
class Life:
    """A `tama run` by a clock that a file moves."""

    database: Path
    offset: Path
    page: str
    log: asyncio.StreamReader
    session: aiohttp.ClientSession
    said: int = 0

    async def is_answered(self) -> bool:
        """Whether a line is answered within a few seconds."""
        before, root = self._answers(), urlsplit(self.page)
        door = f"{root.scheme}://{root.netloc}"
        self.said += 1
        data = {"text": "moi", "event": f"{self.said:032x}"}
        async with self.session.post(
            f"{door}/chat/2", data=data, headers={"Accept": "text/plain", "Origin": door}
        ) as done:
            assert done.status == 204
        try:
            async with asyncio.timeout(SECONDS):
                while self._answers() == before:  # noqa: ASYNC110 - another process writes them
                    await asyncio.sleep(0.05)
        except TimeoutError:
            return False
        return True

    async def jumps(self, seconds: int) -> str:
        """Move the clock; what the host is told of it."""
        self.offset.write_text(f"{seconds:+d}")
        async with asyncio.timeout(SECONDS):
            while True:
                line = json.loads(await self.log.readline())
                if line["from"] == "bot.clock_watch":
                    return str(line["what"])

    async def looks_at_what_is_due(self) -> bool:
        """Whether everybody's digest is thought of within a few seconds."""
        self._ask("UPDATE people SET wake_at = 0 RETURNING 1")
        try:
            async with asyncio.timeout(SECONDS):
                while self._ask("SELECT COUNT(*) FROM people WHERE wake_at = 0"):  # noqa: ASYNC110 - likewise
                    await asyncio.sleep(0.05)
        except TimeoutError:
            return False
        return True

    def _answers(self) -> int:
        return self._ask("SELECT COUNT(*) FROM local_messages WHERE mine = 0")

    def _ask(self, sql: str) -> int:
        with closing(sqlite3.connect(self.database)) as connection, connection:
            return int(connection.execute(sql).fetchall()[0][0])


@asynccontextmanager
async def life(url: str, command: Sequence[str], folder: Path, **env: str) -> AsyncIterator[Life]:
    """From the moment its page can be opened, as somebody who has opened it."""
    host, offset = Host(folder, url), folder / "offset"
    host.env |= {"TAMA_PORT": str(free_port())} | env
    process = await asyncio.create_subprocess_exec(
        *command, env=host.env, cwd=folder, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    assert process.stderr is not None
    page = (await process.stdout.readline()).decode().split()[1]
    async with aiohttp.ClientSession(cookie_jar=aiohttp.CookieJar(unsafe=True)) as session:
        async with session.get(page):
            pass
        yield Life(Path(url.removeprefix("sqlite:///")), offset, page, process.stderr, session)
    process.terminate()
    await process.communicate()


async def jumps_and_answers(tama: Life) -> None:
    """Two hours back, four hundred days ahead, and right."""
    assert await tama.is_answered()
    for seconds, way in ((-2 * HOUR, "back by"), (0, "ahead by"), (400 * DAY, "ahead by"), (0, "back by")):
        assert way in await tama.jumps(seconds)
        assert await tama.is_answered(), seconds
        if way == "back by":
            assert await tama.looks_at_what_is_due(), seconds


async def test_the_next_line_is_answered_by_a_clock_that_jumps(sqlite_demo_url: str, tmp_path: Path) -> None:
    (tmp_path / "offset").write_text("+0")
    command = [sys.executable, str(PROJECT / "tests/shifted_clock.py"), str(tmp_path / "offset"), "run"]
    async with life(sqlite_demo_url, command, tmp_path) as tama:
        await jumps_and_answers(tama)


@pytest.mark.soak
@pytest.mark.skipif(LIBRARY is None, reason="libfaketime is not installed")
async def test_the_next_line_is_answered_by_a_machine_whose_clock_is_set(sqlite_demo_url: str, tmp_path: Path) -> None:
    (tmp_path / "offset").write_text("+0")
    faked = {
        "LD_PRELOAD": str(LIBRARY), "FAKETIME_TIMESTAMP_FILE": str(tmp_path / "offset"), "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }  # fmt: skip
    async with life(sqlite_demo_url, [sys.executable, "-m", "bot", "run"], tmp_path, **faked) as tama:
        await jumps_and_answers(tama)
