"""Telegram is asked over lines that break, hang and crawl, and nothing is lost."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.channels.telegram.incoming.get_updates import SILENCE_SECONDS, WAIT_SECONDS
from tests.channels.telegram.poller_setup import Post, post_office, until, writes


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    async with post_office(tmp_path / "tama.db") as made:
        yield made


@pytest.mark.parametrize("kind", ["hang", "reset", "drop", "mute", 502])
async def test_comes_back_once_a_line_heals(post: Post, kind: str | int) -> None:
    awa = post.fake.person("Awa")
    post.fake.fail("getUpdates", kind, times=None)
    async with post.polls():
        await writes(awa, "un")

        async def tried() -> bool:
            return len(post.asked()) >= 3

        await until(tried)
        assert await post.kept() == []
        post.fake.heals()

        async def kept() -> bool:
            return await post.kept() == ["un"]

        assert await until(kept) <= 2 * post.silence
    assert [asked["limit"] for asked in post.asked()[:3]] == [100, 10, 1]
    assert {asked["timeout"] for asked in post.asked()[:3]} == {0}


async def test_waits_as_long_as_telegram_wants(post: Post) -> None:
    await writes(post.fake.person("Awa"), "un")
    post.fake.fail("getUpdates", 429, retry_after=7)
    begin = post.clock.now()
    async with post.polls():

        async def kept() -> bool:
            return await post.kept() == ["un"]

        await until(kept)
    assert (post.clock.now() - begin).total_seconds() == 7
    assert [asked["limit"] for asked in post.asked()[:2]] == [100, 100]


async def test_one_in_five_requests_lost_loses_nothing(post: Post) -> None:
    awa = post.fake.person("Awa")
    for after in range(0, 40, 5):
        post.fake.fail("getUpdates", ("hang", "drop", "reset", "mute")[after % 4], after=after)
    texts = [f"m{number}" for number in range(20)]
    post.silence, post.wait = 0.3, 0
    async with post.polls():
        for text in texts:
            await writes(awa, text)
            await asyncio.sleep(0.01)

        async def kept() -> bool:
            return len(await post.kept()) == 20

        await until(kept)
    assert await post.kept() == texts


async def test_a_line_as_slow_as_can_be_brings_one_message_after_the_other(post: Post) -> None:
    awa = post.fake.person("Awa")
    await writes(awa, "un", "deux")
    size = len(json.dumps(post.fake.pending[0]))
    post.fake.fail("getUpdates", "trickle", times=None)
    # As long as one message takes, and not two; ten times as fast, as 50 bytes a second would take half a minute.
    post.fake.server.trickle_rate = 500
    post.wait, post.silence = 0, 1.4 * size / 500
    async with post.polls():

        async def kept() -> bool:
            return await post.kept() == ["un", "deux"]

        await until(kept, seconds=60)
    assert [asked["limit"] for asked in post.asked()[:2]] == [100, 10]


async def test_a_message_too_long_for_the_line_gets_more_time(post: Post) -> None:
    await writes(post.fake.person("Awa"), "a" * 60)
    size = len(json.dumps(post.fake.pending[0]))
    post.fake.fail("getUpdates", "trickle", times=None)
    post.fake.server.trickle_rate = 500
    post.wait, post.silence = 0, 0.3 * size / 500
    async with post.polls():

        async def kept() -> bool:
            return len(await post.kept()) == 1

        await until(kept, seconds=60)


async def test_starts_without_a_network_and_goes_on_trying(post: Post) -> None:
    post.fake.goes_down()
    awa = post.fake.person("Awa")
    await writes(awa, "un")
    async with post.polls() as task:
        begin = post.clock.now()

        async def ten_minutes() -> bool:
            return (post.clock.now() - begin).total_seconds() > 600

        await until(ten_minutes)
        assert not task.done()
        post.fake.comes_back()

        async def kept() -> bool:
            return await post.kept() == ["un"]

        await until(kept)


@pytest.mark.promise(22)
@pytest.mark.soak
@pytest.mark.parametrize("kind", ["hang", "reset", "drop", "mute", "trickle"])
async def test_comes_back_within_thirty_seconds(post: Post, kind: str) -> None:
    post.wait, post.silence = WAIT_SECONDS, SILENCE_SECONDS
    awa = post.fake.person("Awa")
    async with post.polls():
        post.fake.fail("getUpdates", kind, times=None)
        await writes(awa, *(f"m{number}" for number in range(100)))
        await asyncio.sleep(40)
        post.fake.heals()

        async def kept() -> bool:
            return len(await post.kept()) == 100

        assert await until(kept, 40) <= 30
