"""Promise 23: whatever stops within a real `tama run`, it goes on within 90 seconds, or ends with a code."""

from __future__ import annotations

import asyncio
import signal
import sqlite3
import sys
import time
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest

from tests.channels.telegram.tama_process import Home, home, until
from tests.cli_process import free_port
from tests.promises.report import Shows

SOON = 90
TASKS = (
    "Polling.run", "EventQueue.run", "keep_menus", "keep_going", "Service.run", "Delivery.run", "ClockWatch.run",
    "serve", "Daily.run",
)  # fmt: skip
"""The coroutines of the tasks that live as long as the process."""


@asynccontextmanager
async def unruly(place: Home, task: str) -> AsyncIterator[Process]:
    """A `tama run` one of whose tasks ends at SIGUSR1; killed at the end."""
    settings = {
        "TAMA_PORT": str(free_port()), "TAMA_TELEGRAM_TOKEN": place.fake.token, "TAMA_TELEGRAM_API_URL": place.fake.url,
    }  # fmt: skip
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.promises.unruly", task, "run",
        env=place.host.env | settings, cwd=place.host.folder, stdout=PIPE, stderr=asyncio.subprocess.DEVNULL,
    )  # fmt: skip
    try:
        yield process
    finally:
        if process.returncode is None:
            process.kill()
        await process.wait()


async def is_answered(place: Home, text: str) -> None:
    """Somebody writes, and waits for the answer."""
    before = len(place.members[0].messages)
    await place.members[0].types(text)
    await until(lambda: len(place.members[0].messages) > before, SOON)


@pytest.mark.promise(23)
@pytest.mark.soak
async def test_whichever_task_ends_tama_goes_on_or_ends(tmp_path: Path, shows: Shows) -> None:
    found = [await _end_of(_folder(tmp_path, task), task) for task in TASKS]
    shows(f"{len(TASKS)} tasks ended: {found.count(None)} went on, {len(found) - found.count(None)} ended with a code")


def _folder(parent: Path, name: str) -> Path:
    (parent / name).mkdir()
    return parent / name


async def _end_of(folder: Path, task: str) -> int | None:
    """What becomes of a Tama that loses this task: its exit code, or none where it goes on."""
    async with home(folder, members=1) as place, unruly(place, task) as process:
        assert process.stdout is not None
        await process.stdout.readline()
        await is_answered(place, "idees")
        process.send_signal(signal.SIGUSR1)
        async with asyncio.timeout(SOON):
            while not (line := await process.stdout.readline()).startswith(b"ended"):
                assert line, task
        assert line == b"ended 1\n", task
        goes_on, ends = asyncio.ensure_future(is_answered(place, "idees")), asyncio.ensure_future(process.wait())  # noqa: TID251 - not Tama's
        done, _ = await asyncio.wait([goes_on, ends], timeout=SOON, return_when=asyncio.FIRST_COMPLETED)
        for one in (goes_on, ends):
            one.cancel()
        assert done, f"{task}: a zombie"
        if ends in done:
            assert process.returncode, task
        return process.returncode


@pytest.mark.promise(23)
@pytest.mark.soak
async def test_a_fault_of_the_storage_in_the_queue_heals(tmp_path: Path, shows: Shows) -> None:
    async with home(tmp_path, members=1) as place, place.life() as life:
        await is_answered(place, "idees")
        _rename(place, "inbox", "lost")
        await place.members[0].types("vote 1")
        await until(lambda: any("inbox" in line or "OperationalError" in line for line in life.log), SOON)
        _rename(place, "lost", "inbox")
        healed = time.monotonic()
        await until(lambda: any("✓" in message.text for message in place.members[0].messages), SOON)
        shows(f"healed {time.monotonic() - healed:.0f} s after the storage did")
        assert await life.is_told_to_end() <= 10


def _rename(place: Home, table: str, to: str) -> None:
    with closing(sqlite3.connect(place.file, timeout=20)) as connection, connection:
        connection.execute(f"ALTER TABLE {table} RENAME TO {to}")
