"""How often what goes wrong is tried, and what becomes of it then."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TypeVar, cast

import pytest

from bot.channels.event_queue import AT_ONCE, EventQueue, LineFailed
from bot.tasks import spawn
from storage.database import Database, Tx
from storage.engine.opening import open_database
from storage.errors import UnavailableError
from storage.inbox import events
from storage.inbox.events import PendingEvent
from tests.channels.telegram.event_recorder import Desk, arrived, open_for, rows, until
from tests.talk import HeldClock

T = TypeVar("T")


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

    async def fail(event: PendingEvent) -> None:
        if event.event == "0":
            tries.append((clock.now() - begin).total_seconds())
            raise ValueError(event.body)

    desk = Desk(db, fail)
    arrivals = EventQueue(db, clock, "telegram", desk)
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
    async def fail(_: PendingEvent) -> None:
        raise ValueError

    clock = HeldClock()
    await EventQueue(db, clock, "telegram", Desk(db)).keep(arrived(1))
    await db.transaction(lambda tx: events.tried(tx, "telegram", "0"))
    await db.transaction(lambda tx: events.tried(tx, "telegram", "0"))
    desk = Desk(db, fail)
    async with open_for(EventQueue(db, clock, "telegram", desk)):
        await until(lambda: desk.given_up == ["m0"])
    assert (await rows(db))[0][4] == 3


async def test_a_line_that_fails_is_given_more_time(db: Database) -> None:
    clock, tries = HeldClock(), list[float]()
    begin = clock.now()

    async def fail(_: PendingEvent) -> None:
        tries.append((clock.now() - begin).total_seconds())
        if len(tries) < 3:
            raise LineFailed("TimedOut")

    desk = Desk(db, fail)
    arrivals = EventQueue(db, clock, "telegram", desk)
    async with open_for(arrivals):
        await arrivals.keep(arrived(1))
        await until(lambda: desk.done == ["m0"])
    assert tries == [0, 10, 70]


async def test_a_database_that_is_away_is_no_try(db: Database) -> None:
    calls = 0

    async def away(_: PendingEvent) -> None:
        nonlocal calls
        calls += 1
        if calls <= 5:
            raise UnavailableError

    desk = Desk(db, away)
    arrivals = EventQueue(db, HeldClock(), "telegram", desk)
    async with open_for(arrivals):
        await arrivals.keep(arrived(1))
        await until(lambda: desk.done == ["m0"])
    assert (calls, desk.given_up) == (6, [])


class HeldBackClock(HeldClock):
    """Nobody who sleeps wakes before `released`; then everybody does."""

    def __init__(self) -> None:
        super().__init__()
        self.asleep = 0
        self.released = asyncio.Event()

    async def sleep(self, seconds: float) -> None:  # noqa: ARG002 - however long
        """Wait to be released."""
        self.asleep += 1
        await self.released.wait()


async def test_those_who_wait_for_their_next_try_keep_nobody_from_being_served(db: Database) -> None:
    failed = set[str]()

    async def fail_once(event: PendingEvent) -> None:
        if int(event.event) < AT_ONCE and event.event not in failed:
            failed.add(event.event)
            raise LineFailed("TimedOut")

    clock, desk = HeldBackClock(), Desk(db, fail_once)
    arrivals = EventQueue(db, clock, "telegram", desk)
    async with open_for(arrivals):
        # One file in each chat that cannot be fetched just now, and a line behind it; then one more chat.
        await arrivals.keep(arrived(2 * AT_ONCE, chats=AT_ONCE))
        await until(lambda: clock.asleep == AT_ONCE)
        await arrivals.keep(arrived(1, chats=10_000, start=2 * AT_ONCE))
        await until(lambda: bool(desk.done))
        assert desk.done == [f"m{2 * AT_ONCE}"]
        clock.released.set()
        await until(lambda: len(desk.done) == 2 * AT_ONCE + 1)
    for chat in range(AT_ONCE):
        told = [int(one[1:]) for one in desk.done if int(one[1:]) % AT_ONCE == chat and one != f"m{2 * AT_ONCE}"]
        assert told == [chat, chat + AT_ONCE]


async def test_ending_while_one_waits_for_its_next_try_leaves_it_waiting(db: Database) -> None:
    async def fail(_: PendingEvent) -> None:
        raise LineFailed("TimedOut")

    clock = HeldBackClock()
    arrivals = EventQueue(db, clock, "telegram", Desk(db, fail))
    async with asyncio.timeout(5), open_for(arrivals):
        await arrivals.keep(arrived(2))
        await until(lambda: clock.asleep == 1)
    assert await rows(db) == [("0", "waiting", "telegram:0", "m0", 1), ("1", "waiting", "telegram:0", "m1", 0)]
    second = Desk(db)
    async with open_for(EventQueue(db, HeldClock(), "telegram", second)):
        await until(lambda: second.done == ["m0", "m1"])


class Reading:
    """A database whose answers come late: once `held`, what is read is given when `go` is set."""

    def __init__(self, db: Database) -> None:
        self.db, self.held, self.go, self.read_by_now = db, False, asyncio.Event(), asyncio.Event()
        self.transaction = db.transaction

    async def read(self, body: Callable[[Tx], Awaitable[T]]) -> T:
        found = await self.db.read(body)
        if self.held:
            self.read_by_now.set()
            await self.go.wait()
        return found


async def test_what_ends_while_the_disk_is_read_is_not_done_again(db: Database) -> None:
    begun, may_end, calls = asyncio.Event(), asyncio.Event(), 0

    async def slowly(_: PendingEvent) -> None:
        nonlocal calls
        calls += 1
        begun.set()
        await may_end.wait()

    clock, late, desk = HeldClock(), Reading(db), Desk(db, slowly)
    arrivals = EventQueue(cast("Database", late), clock, "telegram", desk)
    async with open_for(arrivals):
        await arrivals.keep(arrived(1))
        await begun.wait()
        # As if another process had left it.
        clock.forward(minutes=2)
        late.held = True
        looking = spawn(arrivals.look(), "look")
        await late.read_by_now.wait()
        may_end.set()
        await until(lambda: not arrivals._held)
        late.go.set()
        await looking
        await until(lambda: not arrivals._held)
    assert (calls, desk.done) == (1, ["m0"])
