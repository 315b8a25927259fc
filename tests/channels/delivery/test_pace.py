"""No channel is written to faster than it allows, and hardly slower; order within a chat is kept."""

from __future__ import annotations

import asyncio
import random
from bisect import bisect_left
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.channels.channel import Pace
from bot.channels.delivery.pace import Gate
from bot.clock import milliseconds
from bot.commands import Role
from storage.database import Tx
from storage.engine.opening import open_database
from storage.people import people
from tests.channels.delivery.scripted import NOON, Scripted, by, ends, notice, put
from tests.talk import NOW, HeldClock, Talker, Town

PACE = Pace(29, 1, 3)


async def crowd(place: Town, count: int) -> list[Talker]:
    """Many people at once."""

    async def add(tx: Tx) -> list[int]:
        ids = []
        for number in range(count):
            ids.append(await people.create(tx, f"P{number}", "fr", NOON))
            await people.identify(tx, "terminal", f"P{number}", ids[-1], NOON)
        return ids

    ids = await place.db.transaction(add)
    return [Talker(place, f"P{number}", person_id) for number, person_id in enumerate(ids)]


def most_in_a_second(post: Scripted) -> int:
    times = sorted(at for at, _ in post.times)
    return max(bisect_left(times, at + 1000) - place for place, at in enumerate(times))


@pytest.mark.parametrize("count", [120, pytest.param(1000, marks=pytest.mark.soak)])
async def test_many_are_told_quickly_and_never_too_fast(place: Town, count: int) -> None:
    post = Scripted(place.clock, pace=PACE)
    await put(place, *(notice(one, "News") for one in await crowd(place, count)))
    before = place.clock.now()
    assert await by(post, place).drain() == count
    seconds = (place.clock.now() - before).total_seconds()
    assert most_in_a_second(post) <= 30
    assert seconds == pytest.approx(count / 29, rel=0.05)


async def test_a_second_lies_between_two_messages_to_one_person(place: Town) -> None:
    awa, post = await place.joins("Awa", Role.MEMBER), Scripted(place.clock, pace=PACE)
    await put(place, *(notice(awa, str(number)) for number in range(5)))
    while len(post.sent) < 5:
        await by(post, place).drain()
        place.clock.forward(seconds=0.1)
    times = [at for at, _ in post.times]
    gaps = [later - earlier for earlier, later in pairwise(times)]
    assert min(gaps) >= 1000
    assert max(gaps) <= 1200


async def test_an_instant_of_before_the_clock_went_back_is_not_waited_for() -> None:
    clock = HeldClock()
    gate, given_out = Gate(clock, PACE), milliseconds(clock)
    clock.forward(hours=-2)
    async with asyncio.timeout(5):
        await gate.opens(given_out)
    assert clock.now() == NOW - timedelta(hours=2)


async def test_a_wait_of_one_chat_slows_nobody(place: Town) -> None:
    post = Scripted(place.clock, pace=PACE)
    people = await crowd(place, 60)
    post.faults["P0"] = ["429"]
    await put(place, *(notice(one, "News") for one in people))
    before = place.clock.now()
    await by(post, place).drain()
    assert len(post.sent) == 59
    assert (place.clock.now() - before).total_seconds() <= 60 / 29 / 0.8


async def test_the_pace_is_kept_across_a_restart(place: Town) -> None:
    post = Scripted(place.clock, pace=PACE)
    people = await crowd(place, 60)
    for one in people:
        await put(place, notice(one, "News"))
        await by(post, place).drain()
    assert most_in_a_second(post) <= 30


@pytest.mark.promise(9)
@pytest.mark.parametrize(("chats", "each"), [(10, 10), pytest.param(100, 100, marks=pytest.mark.soak)])
async def test_order_is_kept_in_each_chat_however_slow_the_others(place: Town, chats: int, each: int) -> None:
    draw, post = random.Random(chats), Scripted(place.clock)  # noqa: S311 - nothing secret
    post.latency = lambda: draw.choice((0, 0, 0.001, 0.003))
    people = await crowd(place, chats)
    await put(place, *(notice(one, str(number)) for number in range(each) for one in people))
    assert await by(post, place).drain() == chats * each
    expected = [str(number) for number in range(each)]
    assert {one.name: [text for to, text in post.sent if to == one.name] for one in people} == {
        one.name: expected for one in people
    }


@pytest.mark.postgres
async def test_two_processes_share_an_outbox_and_double_nothing(postgres_url: str) -> None:
    first, second = await open_database(postgres_url), await open_database(postgres_url)
    clock = HeldClock()
    here, there = Town(first, clock), Town(second, clock)
    here.group_id = await here.group()
    posts = [Scripted(clock), Scripted(clock)]
    for post in posts:
        post.latency = lambda: 0.002
    people = await crowd(here, 10)
    await put(here, *(notice(one, str(number)) for number in range(10) for one in people))
    try:
        while any(state == "waiting" for state, _ in await ends(here)):
            await asyncio.gather(by(posts[0], here).drain(), by(posts[1], there).drain())
    finally:
        await first.close()
        await second.close()
    assert sorted((posts[0].copies + posts[1].copies).values()) == [1] * 100
