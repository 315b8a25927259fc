"""What a platform brings waits on disk, and is done once, in the order of each chat."""

from __future__ import annotations

import asyncio
import random
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.channels import event_queue
from bot.channels.event_queue import ArrivedEvent, EventQueue
from storage.database import Database
from storage.engine.opening import MIGRATIONS, open_database
from storage.engine.sqlite import open_sqlite
from storage.errors import UnavailableError
from storage.inbox.events import PendingEvent
from tests.channels.telegram.event_recorder import Desk, arrived, open_for, rows, until
from tests.databases.sqlite import sqlite_url
from tests.talk import HeldClock


@pytest.fixture
async def db(url: str) -> AsyncIterator[Database]:
    opened = await open_database(url)
    yield opened
    await opened.close()


async def test_what_is_kept_is_on_disk_before_anybody_looks_at_it(db: Database) -> None:
    arrivals = EventQueue(db, HeldClock(), "telegram", Desk(db))
    await arrivals.keep(arrived(2))
    await arrivals.keep([ArrivedEvent("1", "telegram:9", "again"), *arrived(1, start=2)])
    assert await rows(db) == [(str(n), "waiting", "telegram:0", f"m{n}", 0) for n in range(3)]


async def test_only_the_mark_stays_of_what_is_done(db: Database) -> None:
    desk = Desk(db)
    arrivals = EventQueue(db, HeldClock(), "telegram", desk)
    async with open_for(arrivals):
        await arrivals.keep([*arrived(2), ArrivedEvent("2", "telegram:0", "nothing")])
        await arrivals.keep(arrived(2))
        await until(lambda: len(desk.done) == 2 and not arrivals._held)
    assert desk.done == ["m0", "m1"]
    assert await rows(db) == [(str(n), "done", "", "", 0) for n in range(3)]


async def test_what_was_left_is_done_first_even_if_the_clock_was_put_back(db: Database) -> None:
    clock, desk = HeldClock(), Desk(db)
    await EventQueue(db, clock, "telegram", desk).keep(arrived(3))
    clock.forward(hours=-5)
    second = EventQueue(db, clock, "telegram", desk)
    await second.keep(arrived(2, start=3))
    async with open_for(second):
        await until(lambda: len(desk.done) == 5)
    assert desk.done == ["m0", "m1", "m2", "m3", "m4"]


async def test_more_than_there_is_room_for_waits_on_disk_and_keeps_its_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(event_queue, "ROOM", 40)
    db = await open_database(sqlite_url(tmp_path))
    most = 0

    async def look(_: PendingEvent) -> None:
        nonlocal most
        most = max(most, len(arrivals._held))

    desk = Desk(db, look)
    arrivals = EventQueue(db, HeldClock(), "telegram", desk)
    async with open_for(arrivals):
        for start in range(0, 400, 20):
            await arrivals.keep(arrived(20, chats=3, start=start))
        await until(lambda: len(desk.done) == 400)
    await db.close()
    assert most <= 2 * 40 + 20
    for chat in range(3):
        assert [one for one in desk.done if int(one[1:]) % 3 == chat] == [f"m{n}" for n in range(chat, 400, 3)]


@pytest.mark.promise(9)
@pytest.mark.parametrize("messages", [10, pytest.param(100, marks=pytest.mark.soak)])
async def test_order_within_a_hundred_chats_is_kept_whatever_each_message_takes(tmp_path: Path, messages: int) -> None:
    db = await open_database(sqlite_url(tmp_path))
    dice = random.Random(9)  # noqa: S311 - chance of no importance

    async def dawdle(_: PendingEvent) -> None:
        await asyncio.sleep(dice.uniform(0, 0.004))

    desk = Desk(db, dawdle)
    arrivals = EventQueue(db, HeldClock(), "telegram", desk)
    async with open_for(arrivals):
        for start in range(0, 100 * messages, 100):
            await arrivals.keep(arrived(100, chats=100, start=start))
        await until(lambda: len(desk.done) == 100 * messages)
    await db.close()
    for chat in range(100):
        told = [int(one[1:]) for one in desk.done if int(one[1:]) % 100 == chat]
        assert told == sorted(told)
        assert len(told) == messages


async def test_one_who_takes_long_holds_up_nobody_else(db: Database) -> None:
    gate = asyncio.Event()

    async def wait(event: PendingEvent) -> None:
        if event.event == "0":
            await gate.wait()

    desk = Desk(db, wait)
    arrivals = EventQueue(db, HeldClock(), "telegram", desk)
    async with open_for(arrivals):
        await arrivals.keep(arrived(6, chats=2))
        await until(lambda: len(desk.done) == 3)
        assert desk.done == ["m1", "m3", "m5"]
        gate.set()
        await until(lambda: len(desk.done) == 6)
    assert desk.done[3:] == ["m0", "m2", "m4"]


async def test_nothing_is_kept_while_another_program_locks_the_database(tmp_path: Path) -> None:
    path = tmp_path / "tama.db"
    db = await open_sqlite(path, MIGRATIONS, busy_seconds=0.05)
    arrivals = EventQueue(db, HeldClock(), "telegram", Desk(db))
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(UnavailableError):
        await arrivals.keep(arrived(1))
    other.execute("ROLLBACK")
    other.close()
    assert await rows(db) == []
    await arrivals.keep(arrived(1))
    assert await rows(db) == [("0", "waiting", "telegram:0", "m0", 0)]
    await db.close()


async def test_what_another_process_left_is_picked_up_after_a_minute(postgres_url: str) -> None:
    ours, theirs = await open_database(postgres_url), await open_database(postgres_url)
    clock, desk = HeldClock(), Desk(ours)
    arrivals = EventQueue(ours, clock, "telegram", desk)
    async with open_for(arrivals):
        await until(lambda: not arrivals._behind)
        await EventQueue(theirs, clock, "telegram", Desk(theirs)).keep(arrived(2))
        clock.forward(seconds=59)
        await arrivals.look()
        assert desk.done == []
        clock.forward(seconds=2)
        await arrivals.look()
        await until(lambda: len(desk.done) == 2)
    await ours.close()
    await theirs.close()


async def test_two_processes_that_see_the_same_do_it_once(postgres_url: str) -> None:
    both = [await open_database(postgres_url) for _ in range(2)]
    clock, desks = HeldClock(), [Desk(one) for one in both]
    arrivals = [EventQueue(one, clock, "telegram", desk) for one, desk in zip(both, desks, strict=True)]
    await asyncio.gather(*(one.keep(arrived(30, chats=30)) for one in arrivals))
    async with open_for(arrivals[0]), open_for(arrivals[1]):
        await until(lambda: sum(len(desk.done) for desk in desks) >= 30 and not any(one._held for one in arrivals))
    assert Counter(desks[0].done + desks[1].done) == Counter(f"m{n}" for n in range(30))
    for one in both:
        await one.close()
