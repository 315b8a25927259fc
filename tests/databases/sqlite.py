"""SQLite files for tests: migrated once, then copied."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from storage.engine.opening import open_database


def sqlite_url(folder: Path, name: str = "tama.db") -> str:
    """The address of a file in a folder: migrated and without a row, unless it is there already."""
    file = folder / name
    if not file.exists():
        file.write_bytes(_migrated())
    return f"sqlite:///{file}"


@cache
def _migrated() -> bytes:
    """What stands in a file that is migrated and without a row."""
    with TemporaryDirectory() as folder, ThreadPoolExecutor(1) as thread:
        # In a thread: whoever asks may be in an event loop.
        thread.submit(asyncio.run, _migrate(f"sqlite:///{folder}/tama.db")).result()
        return Path(folder, "tama.db").read_bytes()


async def _migrate(url: str) -> None:
    database = await open_database(url)
    await database.close()
