"""How often what goes wrong is tried, and what becomes of it then."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator

import pytest

from bot.channels.arriving import Arrivals, LineFailed
from storage import inbox
from storage.database import Database, open_database
from storage.errors import UnavailableError
from storage.inbox import Waiting
from tests.talk import HeldClock
from tests.telegram.desk import Desk, arrived, open_for, rows, until


@pytest.fixture
async def db(url: str) -> AsyncIterator[Database]:
    opened = await open_database(url)
    yield opened
    await opened.close()


async def test_poison_is_set_aside_after_three_tries_and_the_next_one_is_done(
    db: Database, caplog: pytest.LogCaptureFixture
) -> None:
    clock, tries = HeldClock(), list[float]()
    begin = clock.now()

    async def fail(event: Waiting) -> None:
        if event.event == "0":
            tries.append((clock.now() - begin).total_seconds())
            raise ValueError(event.body)

    desk = Desk(db, fail)
    arrivals = Arrivals(db, clock, "telegram", desk)
    with caplog.at_level(logging.WARNING):
        async with open_for(arrivals):
            await arrivals.keep(arrived(2))
            await until(lambda: len(desk.done) == 1)
    assert tries == [0, 1, 6]
    assert (desk.given_up, desk.done) == (["m0"], ["m1"])
    assert (await rows(db))[0] == ("0", "failed", "telegram:0", "m0", 3)
    reference = await db.read(lambda tx: tx.value("SELECT reference FROM inbox WHERE event = '0'"))
    assert caplog.messages[-1] == f"an event was set aside after 3 tries, reference {reference}"


async def test_tries_count_across_starts(db: Database) -> None:
    async def fail(_: Waiting) -> None:
        raise ValueError

    clock = HeldClock()
    await Arrivals(db, clock, "telegram", Desk(db)).keep(arrived(1))
    await db.transaction(lambda tx: inbox.tried(tx, "telegram", "0"))
    await db.transaction(lambda tx: inbox.tried(tx, "telegram", "0"))
    desk = Desk(db, fail)
    async with open_for(Arrivals(db, clock, "telegram", desk)):
        await until(lambda: desk.given_up == ["m0"])
    assert (await rows(db))[0][4] == 3


async def test_a_line_that_fails_is_given_more_time(db: Database) -> None:
    clock, tries = HeldClock(), list[float]()
    begin = clock.now()

    async def fail(_: Waiting) -> None:
        tries.append((clock.now() - begin).total_seconds())
        if len(tries) < 3:
            raise LineFailed("TimedOut")

    desk = Desk(db, fail)
    arrivals = Arrivals(db, clock, "telegram", desk)
    async with open_for(arrivals):
        await arrivals.keep(arrived(1))
        await until(lambda: desk.done == ["m0"])
    assert tries == [0, 10, 70]


async def test_a_database_that_is_away_is_no_try(db: Database) -> None:
    calls = 0

    async def away(_: Waiting) -> None:
        nonlocal calls
        calls += 1
        if calls <= 5:
            raise UnavailableError

    desk = Desk(db, away)
    arrivals = Arrivals(db, HeldClock(), "telegram", desk)
    async with open_for(arrivals):
        await arrivals.keep(arrived(1))
        await until(lambda: desk.done == ["m0"])
    assert (calls, desk.given_up) == (6, [])
