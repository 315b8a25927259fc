"""What transactions that hold names promise each other, on both databases, from the connections of two processes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import asyncpg
import pytest

from storage.database import Body, Database, Tx
from storage.engine.opening import open_database


async def increment(tx: Tx) -> None:
    """Read, then write what was read plus one."""
    amount = await tx.value("SELECT amount FROM notes WHERE name = 'first'")
    await tx.run("UPDATE notes SET amount = ? WHERE name = 'first'", amount + 1)


async def amount(tx: Tx) -> int:
    value: int = await tx.value("SELECT amount FROM notes WHERE name = 'first'")
    return value


@pytest.fixture
async def two(bare_url: str, migrations: Path) -> AsyncIterator[tuple[Database, Database]]:
    """One database opened twice, as by two processes."""
    first, second = await open_database(bare_url, migrations), await open_database(bare_url, migrations)
    yield first, second
    for one in (first, second):
        await one.close()


@pytest.fixture
async def servers(bare_postgres_url: str, migrations: Path) -> AsyncIterator[tuple[Database, Database]]:
    """The same on PostgreSQL alone."""
    first, second = (
        await open_database(bare_postgres_url, migrations),
        await open_database(bare_postgres_url, migrations),
    )
    yield first, second
    for one in (first, second):
        await one.close()


class Held:
    """A transaction that is held open until it is told to go on."""

    def __init__(self, database: Database, *names: str, body: Body[None] | None = None) -> None:
        self.begun, self.go_on = asyncio.Event(), asyncio.Event()
        self.ended = asyncio.ensure_future(database.transaction(self._wait, *names))  # noqa: TID251
        self._body = body

    async def _wait(self, tx: Tx) -> None:
        if self._body is not None:
            await self._body(tx)
        self.begun.set()
        await self.go_on.wait()


async def test_what_is_read_under_a_name_stays_true_until_it_is_written(two: tuple[Database, Database]) -> None:
    await asyncio.gather(*(one.transaction(increment, "note") for one in two * 15))
    assert await two[0].read(amount) == 30


async def test_a_name_may_be_held_from_the_middle_on(two: tuple[Database, Database]) -> None:
    async def body(tx: Tx) -> None:
        await amount(tx)
        await tx.lock("note")
        await increment(tx)

    await asyncio.gather(*(one.transaction(body, f"speaker {number}") for number, one in enumerate(two * 15)))
    assert await two[0].read(amount) == 30


async def test_whoever_names_nothing_is_alone(two: tuple[Database, Database]) -> None:
    await asyncio.gather(*(one.transaction(increment) for one in two * 10), two[0].transaction(increment, "note"))
    assert await two[0].read(amount) == 21


@pytest.mark.postgres
async def test_those_that_hold_other_names_do_not_wait(servers: tuple[Database, Database]) -> None:
    held = Held(servers[0], "first group")
    await held.begun.wait()
    async with asyncio.timeout(5):
        await servers[1].transaction(increment, "second group")
    held.go_on.set()
    await held.ended


@pytest.mark.postgres
async def test_a_name_is_shared_by_those_who_share_it_and_by_nobody_else(servers: tuple[Database, Database]) -> None:
    async def share(tx: Tx) -> None:
        await tx.lock(shared=["group"])

    async def have(tx: Tx) -> None:
        await tx.lock("group")
        await increment(tx)

    held = Held(servers[0], "first", body=share)
    await held.begun.wait()
    async with asyncio.timeout(5):
        await servers[1].transaction(share, "second")
    having = asyncio.ensure_future(servers[1].transaction(have, "third"))  # noqa: TID251
    await _waits_for_a_lock(servers[0])
    assert await servers[0].read(amount) == 0
    held.go_on.set()
    await asyncio.gather(held.ended, having)
    assert await servers[0].read(amount) == 1


async def _waits_for_a_lock(database: Database) -> None:
    async def waiting(tx: Tx) -> int:
        return int(await tx.value("SELECT COUNT(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted"))

    async with asyncio.timeout(5):
        while not await database.read(waiting):
            pass


@pytest.mark.postgres
async def test_whoever_must_be_alone_runs_again_and_sees_what_others_did(servers: tuple[Database, Database]) -> None:
    seen: list[int] = []

    async def body(tx: Tx) -> None:
        seen.append(await amount(tx))
        if len(seen) == 1:
            await servers[1].transaction(increment, "somebody else")
        await tx.alone()
        await increment(tx)

    await servers[0].transaction(body, "speaker")
    assert seen == [0, 1]
    assert await servers[0].read(amount) == 2


@pytest.mark.postgres
async def test_two_who_wait_for_each_other_both_end(servers: tuple[Database, Database]) -> None:
    both = asyncio.Barrier(2)
    tries = 0

    async def crossed(tx: Tx, then: str) -> None:
        nonlocal tries
        tries += 1
        if tries <= 2:
            await both.wait()
        await tx.lock(then)
        await increment(tx)

    await asyncio.gather(
        servers[0].transaction(lambda tx: crossed(tx, "second"), "first"),
        servers[1].transaction(lambda tx: crossed(tx, "first"), "second"),
    )
    assert await servers[0].read(amount) == 2
    assert tries == 3


@pytest.mark.postgres
async def test_a_key_that_somebody_took_meanwhile_is_seen_the_second_time(servers: tuple[Database, Database]) -> None:
    found: list[bool] = []

    async def take(tx: Tx) -> None:
        await tx.run("INSERT INTO notes (name) VALUES ('second')")

    async def body(tx: Tx) -> bool:
        found.append(await tx.value("SELECT 1 FROM notes WHERE name = 'second'") is not None)
        if found[-1]:
            return False
        await servers[1].transaction(take, "somebody else")
        await take(tx)
        return True

    assert await servers[0].transaction(body, "speaker") is False
    assert found == [False, True]


@pytest.mark.postgres
async def test_a_body_that_was_cut_off_runs_again(postgres_server: str, servers: tuple[Database, Database]) -> None:
    administrator, tries = await asyncpg.connect(postgres_server), 0

    async def body(tx: Tx) -> None:
        nonlocal tries
        tries += 1
        await increment(tx)
        if tries == 1:
            await administrator.fetch("SELECT pg_terminate_backend($1)", await tx.value("SELECT pg_backend_pid()"))
            await increment(tx)

    await servers[0].transaction(body, "speaker")
    assert await servers[0].read(amount) == 1
    assert tries == 2
    await administrator.close()
