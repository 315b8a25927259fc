"""What test_processes.py runs in a process of its own: `child.py <task> <url> <migrations>`."""

from __future__ import annotations

import asyncio
import resource
import sys
from pathlib import Path

from storage.database import Database, Tx
from storage.engine.opening import open_database
from storage.errors import UnavailableError


async def increment(tx: Tx) -> None:
    """Read, then write what was read plus one."""
    amount = await tx.value("SELECT amount FROM notes WHERE name = 'first'")
    await tx.run("UPDATE notes SET amount = ? WHERE name = 'first'", amount + 1)


async def insert(tx: Tx) -> int:
    """A new note of several pages."""
    key: int = await tx.value("INSERT INTO notes (name) VALUES (hex(randomblob(10000))) RETURNING id")
    return key


async def insert_much(tx: Tx) -> None:
    """More than fits in memory, so that it is written before the commit."""
    for _ in range(300):
        await insert(tx)


async def count(db: Database) -> None:
    """A hundred increments, ten at a time."""
    for _ in range(10):
        await asyncio.gather(*(db.transaction(increment) for _ in range(10)))


async def write(db: Database) -> None:
    """Insert for ever, three at a time, and print the key of each note once it is acknowledged."""

    async def one_after_another() -> None:
        while True:
            print(await db.transaction(insert), flush=True)  # noqa: T201

    await asyncio.gather(*(one_after_another() for _ in range(3)))


async def climb(db: Database) -> None:
    """Raise an amount for ever, three at a time, and print each that is acknowledged."""

    async def raise_once(tx: Tx) -> int:
        await increment(tx)
        amount: int = await tx.value("SELECT amount FROM notes WHERE name = 'first'")
        await tx.run("INSERT INTO lines (note) SELECT 1 WHERE ? % 100 = 0", amount)
        return amount

    async def one_after_another() -> None:
        while True:
            print(await db.transaction(raise_once), flush=True)  # noqa: T201

    await asyncio.gather(*(one_after_another() for _ in range(3)))


async def fill(db: Database) -> None:
    """Insert until the disk is full, make room, insert again; print each key as it is acknowledged."""
    unlimited = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, unlimited[1]))
    refusals = 0
    while refusals < 3:
        try:
            print(await db.transaction(insert))  # noqa: T201
        except UnavailableError:
            refusals += 1
    shared = await asyncio.gather(*(db.transaction(b) for b in (insert, insert_much, insert)), return_exceptions=True)
    assert [type(outcome) for outcome in shared] == [UnavailableError] * 3
    resource.setrlimit(resource.RLIMIT_FSIZE, unlimited)
    print(await db.transaction(insert))  # noqa: T201


async def main(task: str, url: str, migrations: str) -> None:
    """Open the database and do the task."""
    database = await open_database(url, Path(migrations))
    await {"count": count, "write": write, "climb": climb, "fill": fill}[task](database)
    await database.close()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
