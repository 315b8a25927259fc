"""The contract of aiosqlite's private entries, which storage.engine.sqlite_worker relies on."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import subprocess
import sys
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage.engine.sqlite_worker import Worker


@pytest.fixture
async def worker(tmp_path: Path) -> AsyncIterator[Worker]:
    worker = Worker(tmp_path / "tama.db", busy_seconds=1)
    await worker.start()
    yield worker
    await worker.close()


async def test_functions_run_in_order_in_one_thread_with_the_connection(worker: Worker) -> None:
    seen: list[tuple[int, int]] = []

    def note(connection: sqlite3.Connection) -> int:
        number: int = connection.execute("SELECT ?", (len(seen),)).fetchone()[0]
        seen.append((number, threading.get_ident()))
        return number

    calls = [worker.call(note) for _ in range(5)]
    assert worker.pending == 5
    assert await asyncio.gather(*calls) == [0, 1, 2, 3, 4]
    assert [number for number, _ in seen] == [0, 1, 2, 3, 4]
    assert len({thread for _, thread in seen}) == 1
    assert threading.get_ident() != seen[0][1]
    assert worker.pending == 0


async def test_what_a_function_raises_reaches_its_caller(worker: Worker) -> None:
    with pytest.raises(sqlite3.OperationalError, match="nowhere"):
        await worker.call(lambda connection: connection.execute("SELECT * FROM nowhere"))
    assert await worker.call(lambda connection: connection.in_transaction) is False


async def test_closing_finishes_what_was_asked_for(worker: Worker) -> None:
    asked = worker.call(lambda connection: connection.execute("SELECT 1").fetchone()[0])
    await worker.close()
    assert await asked == 1


async def test_the_log_shows_no_arguments(worker: Worker, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    await worker.call(lambda connection: connection.execute("SELECT ?", ("canary",)).fetchall())
    assert "aiosqlite" in {record.name for record in caplog.records}
    assert "canary" not in caplog.text


def test_a_program_that_fails_before_closing_ends_all_the_same(tmp_path: Path) -> None:
    program = (
        "import asyncio, pathlib, storage.engine.sqlite_worker as w\n"
        f"worker = w.Worker(pathlib.Path({str(tmp_path / 'tama.db')!r}), 1)\n"
        "asyncio.run(worker.start())\n"
        "raise SystemExit(3)\n"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False, timeout=20).returncode == 3
