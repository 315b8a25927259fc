"""A process that ends, is killed, or loses its database for a while: what it carried is carried on."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator

import pytest

from bot.channels.delivery.claim import LEASE
from bot.commands import Role
from bot.tasks import spawn
from storage.database import Tx
from storage.instants import first_ms, later_by
from tests.channels.delivery.scripted import NOON, Scripted, by, ends, notice, put
from tests.talk import Town, town


@pytest.fixture
async def sqlite_place(sqlite_url: str) -> AsyncIterator[Town]:
    async with town(sqlite_url) as made:
        yield made


async def arrived(post: Scripted, count: int) -> None:
    """Wait until so much has arrived."""
    async with asyncio.timeout(10):
        while len(post.sent) < count:  # noqa: ASYNC110 - a channel rings no event
            await asyncio.sleep(0.001)


async def queue(place: Town, people: int, each: int) -> None:
    talkers = [await place.joins(f"P{number}", Role.MEMBER) for number in range(people)]
    await put(place, *(notice(one, str(number)) for number in range(each) for one in talkers))


@pytest.mark.parametrize(("people", "each"), [(10, 10), pytest.param(100, 10, marks=pytest.mark.soak)])
async def test_told_to_end_it_ends_and_the_next_process_goes_on(place: Town, people: int, each: int) -> None:
    post = Scripted(place.clock)
    post.latency = lambda: 0.005
    await queue(place, people, each)
    running = spawn(by(post, place).run(), "delivery")
    await arrived(post, people)
    running.cancel()
    async with asyncio.timeout(10):
        await asyncio.gather(running, return_exceptions=True)
    assert Counter(state for state, _ in await ends(place)) == {
        "sent": len(post.sent), "waiting": people * each - len(post.sent),
    }  # fmt: skip
    await by(post, place).drain()
    assert list(post.copies.values()) == [1] * people * each


@pytest.mark.soak
async def test_what_hangs_does_not_keep_it_from_ending(place: Town) -> None:
    post = Scripted(place.clock)
    post.otherwise = lambda message: "hang" if message.address == "P0" else ""
    await queue(place, 5, 1)
    running = spawn(by(post, place).run(), "delivery")
    await arrived(post, 4)
    running.cancel()
    async with asyncio.timeout(10):
        await asyncio.gather(running, return_exceptions=True)
    assert Counter(state for state, _ in await ends(place)) == {"sent": 4, "waiting": 1}


async def killed(place: Town) -> None:
    """As a process leaves it that is killed between a send and its mark."""

    async def leave(tx: Tx) -> None:
        until = later_by(first_ms(NOON), LEASE)
        await tx.run("UPDATE outbox SET state = 'sending', claimed_until = ? WHERE id = 1", until)
        await tx.run("INSERT INTO chats (chat, locked_until) VALUES ('terminal:Awa', ?)", until)

    await place.db.transaction(leave)


async def test_what_a_dead_process_carried_is_carried_on_when_its_time_is_over(place: Town) -> None:
    awa, post = await place.joins("Awa", Role.MEMBER), Scripted(place.clock)
    await put(place, notice(awa, "1"), notice(awa, "2"))
    await killed(place)
    place.clock.forward(seconds=29)
    assert await by(post, place).drain() == 0
    place.clock.forward(seconds=1)
    assert await by(post, place).drain() == 2
    assert post.sent == [("Awa", "1"), ("Awa", "2")]


async def test_the_only_process_need_not_wait_for_a_dead_one(sqlite_place: Town) -> None:
    place, post = sqlite_place, Scripted(sqlite_place.clock)
    await put(place, notice(await place.joins("Awa", Role.MEMBER), "1"))
    await killed(place)
    running = spawn(by(post, place).run(), "delivery")
    await arrived(post, 1)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert await ends(place) == [("sent", "")]


async def test_a_database_that_fails_for_a_while_ends_nothing(place: Town, caplog: pytest.LogCaptureFixture) -> None:
    post = Scripted(place.clock)
    await put(place, notice(await place.joins("Awa", Role.MEMBER), "1"))
    await place.db.transaction(lambda tx: tx.run("ALTER TABLE chats RENAME TO hidden"))
    delivery = by(post, place)
    running = spawn(delivery.run(), "delivery")
    async with asyncio.timeout(10):
        while "a round of delivery failed" not in caplog.text:  # noqa: ASYNC110 - a log rings no event
            await asyncio.sleep(0.001)
    await place.db.transaction(lambda tx: tx.run("ALTER TABLE hidden RENAME TO chats"))
    delivery.wake()
    await arrived(post, 1)
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert (running.done(), await ends(place)) == (True, [("sent", "")])
