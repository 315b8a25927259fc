"""A loop that fails or stands still is seen, and started again."""

from __future__ import annotations

import asyncio
import logging
from pathlib import Path

import pytest

from bot.channels import watchdog
from bot.channels.event_queue import EventQueue
from bot.channels.telegram.api import Api
from bot.channels.telegram.incoming.get_updates import GetUpdates
from bot.channels.telegram.incoming.polling import Polling
from bot.channels.telegram.incoming.watermark import Watermark
from bot.channels.watchdog import Pulse, StuckError, keep_going
from bot.contact.outages import told_of_outage
from bot.errors import HostError
from bot.tasks import spawn
from storage.engine.opening import open_database
from tests.channels.telegram.fake import FakeTelegram
from tests.channels.telegram.poller_setup import Nobody
from tests.databases.sqlite import sqlite_url
from tests.talk import HeldClock


async def test_one_that_stands_still_is_started_again_within_ninety_seconds(caplog: pytest.LogCaptureFixture) -> None:
    clock, starts = HeldClock(), list[float]()
    begin = clock.now()

    async def hang(pulse: Pulse) -> None:
        starts.append((clock.now() - begin).total_seconds())
        if len(starts) == 3:
            raise HostError("enough")
        pulse.within(27)
        await asyncio.Event().wait()

    with caplog.at_level(logging.ERROR), pytest.raises(HostError):
        await keep_going(clock, hang, "telegram")
    assert starts == [0, 72, 144]
    assert caplog.messages == ["telegram failed or stood still, and is started again"] * 2


async def test_one_that_fails_is_started_again_and_one_that_goes_on_is_left_alone() -> None:
    clock, starts = HeldClock(), list[float]()
    begin = clock.now()

    async def fail(pulse: Pulse) -> None:
        starts.append((clock.now() - begin).total_seconds())
        if len(starts) == 1:
            raise RuntimeError("bug")
        if len(starts) == 2:
            while (clock.now() - begin).total_seconds() < 600:
                pulse.within(27)
                await clock.sleep(27)
        raise HostError("enough")

    with pytest.raises(HostError):
        await keep_going(clock, fail, "telegram")
    assert len(starts) == 2
    assert starts[1] <= 10
    assert (clock.now() - begin).total_seconds() >= 600


async def test_one_that_cannot_even_be_ended_ends_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watchdog, "END_SECONDS", 0.05)
    released = asyncio.Event()

    async def hold_on(_: Pulse) -> None:
        while not released.is_set():
            try:
                await released.wait()
            except asyncio.CancelledError:
                continue

    with pytest.raises(StuckError):
        await keep_going(HeldClock(), hold_on, "telegram")
    released.set()
    await asyncio.sleep(0)


async def test_a_mistake_in_the_storage_does_not_end_polling(tmp_path: Path) -> None:
    db, clock = await open_database(sqlite_url(tmp_path)), HeldClock()
    await db.transaction(lambda tx: tx.run("ALTER TABLE inbox RENAME TO lost"))
    async with FakeTelegram() as fake, Api(fake.token, fake.url) as api:
        await fake.person("Awa").types("un")
        arrivals = EventQueue(db, clock, "telegram", Nobody())
        told = asyncio.Event()

        async def tell(_: object) -> None:
            told.set()

        polling = Polling(GetUpdates(api, clock, wait=1), db, clock, arrivals, Watermark(db, told_of_outage), tell)
        task = spawn(keep_going(clock, polling.run, "telegram"), "watched")
        async with asyncio.timeout(10):
            while len(fake.requests) < 3:  # noqa: ASYNC110 - what is waited for rings no bell
                await asyncio.sleep(0.005)
        assert len(fake.pending) == 1
        await db.transaction(lambda tx: tx.run("ALTER TABLE lost RENAME TO inbox"))
        async with asyncio.timeout(10):
            await told.wait()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
    assert await db.read(lambda tx: tx.value("SELECT COUNT(*) FROM inbox")) == 1
    await db.close()
