"""Who gives way where two ask with one token, and what a token is told that Telegram does not know."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.channels.telegram.api import Api
from bot.channels.telegram.facts import POLLING
from bot.channels.telegram.incoming.polling import ANOTHER, WRONG
from bot.channels.telegram.incoming.precedence import Precedence
from bot.channels.watchdog import Pulse
from bot.errors import HostError
from storage import facts
from storage.engine.opening import MIGRATIONS
from storage.engine.sqlite import open_sqlite
from tests.channels.telegram.poller_setup import Post, post_office, until, writes


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    async with post_office(tmp_path / "tama.db") as made:
        yield made


async def test_a_webhook_is_taken_away_and_loses_nothing(post: Post) -> None:
    await post.api.set_webhook("http://127.0.0.1:9/nowhere")
    await writes(post.fake.person("Awa"), "un")
    async with post.polls():

        async def kept() -> bool:
            return await post.kept() == ["un"]

        await until(kept)
    assert post.fake.webhook.url == ""


async def test_a_token_that_telegram_does_not_know_ends_it_with_a_sentence(post: Post) -> None:
    async with Api("1:unknown", post.fake.url) as api:
        post.api = api
        with pytest.raises(HostError) as told:
            await post.polling().run(Pulse(post.clock))
    assert str(told.value) == WRONG


async def test_a_newcomer_gives_way_and_whoever_was_there_goes_on(post: Post, tmp_path: Path) -> None:
    post.wait, post.silence = 20, 27
    other = await open_sqlite(tmp_path / "other.db", MIGRATIONS)
    async with post.polls() as first:

        async def asks() -> bool:
            return len(post.asked()) == 2

        await until(asks)
        post.clock.forward(seconds=6)
        async with post.polls(other) as second:
            # The clock stands still: it waits for nothing.
            await asyncio.wait([second], timeout=60)
            assert isinstance(fault := second.exception(), HostError)
            assert str(fault) == ANOTHER
        await writes(post.fake.person("Awa"), "un")

        async def kept() -> bool:
            return await post.kept() == ["un"]

        await until(kept)
        assert not first.done()
    await other.close()


async def test_two_who_were_there_or_follow_a_dead_one_do_not_both_go_on_for_ever(post: Post, tmp_path: Path) -> None:
    post.wait, post.silence = 20, 27
    other = await open_sqlite(tmp_path / "other.db", MIGRATIONS)
    for db in (post.db, other):
        await db.transaction(lambda tx: facts.put(tx, POLLING, ""))
    begin = post.clock.now()
    async with post.polls() as first, post.polls(other) as second:
        ended, going = await asyncio.wait([first, second], timeout=20, return_when=asyncio.FIRST_COMPLETED)
        assert (len(ended), len(going)) == (1, 1)
        assert [str(task.exception()) for task in ended] == [ANOTHER]
        assert 60 <= (post.clock.now() - begin).total_seconds() < 70
        await writes(post.fake.person("Awa"), "un")

        async def confirmed() -> bool:
            return len(post.told) == 1

        await until(confirmed)
    await other.close()


async def test_of_two_that_start_at_once_one_goes_on(post: Post, tmp_path: Path) -> None:
    post.wait, post.silence = 20, 27
    other = await open_sqlite(tmp_path / "other.db", MIGRATIONS)
    async with post.polls() as first, post.polls(other) as second:
        ended, going = await asyncio.wait([first, second], timeout=5, return_when=asyncio.FIRST_COMPLETED)
        assert (len(ended), len(going)) == (1, 1)
        await writes(post.fake.person("Awa"), "un")

        async def confirmed() -> bool:
            return len(post.told) == 1

        await until(confirmed)
    await other.close()


async def test_with_the_same_database_the_newcomer_gives_way_and_the_first_goes_on(post: Post) -> None:
    post.wait, post.silence = 20, 27
    async with post.polls() as first:

        async def asks() -> bool:
            return len(post.asked()) == 2

        await until(asks)
        mark = await post.mark(POLLING)
        post.clock.forward(seconds=90)
        begin = post.clock.now()
        for _ in range(2):
            async with post.polls() as second:
                await asyncio.wait([second], timeout=5)
                assert second.done()
                assert isinstance(fault := second.exception(), HostError)
                assert str(fault) == ANOTHER
        assert (post.clock.now() - begin).total_seconds() <= 10
        assert await post.mark(POLLING) == mark
        await writes(post.fake.person("Awa"), "un")

        async def kept() -> bool:
            return await post.kept() == ["un"]

        await until(kept)
        assert not first.done()


async def test_whoever_follows_one_that_was_killed_just_now_is_patient(post: Post) -> None:
    """Its mark is as fresh as can be, and Telegram takes a while to see that its line is dead."""
    await post.db.transaction(lambda tx: facts.put(tx, POLLING, "1 killed"))
    post.fake.fail("getUpdates", 409, times=20)
    begin = post.clock.now()
    async with post.polls() as heir:
        await writes(post.fake.person("Awa"), "un")

        async def kept() -> bool:
            return await post.kept() == ["un"]

        await until(kept)
        assert 30 <= (post.clock.now() - begin).total_seconds() <= 60
        assert not heir.done()
        assert str(await post.mark(POLLING)).startswith("2 ")


async def test_a_newcomer_that_goes_at_once_leaves_the_place_to_the_first(post: Post) -> None:
    """The first writes its mark again as soon as it is refused."""
    first, second = Precedence(post.db), Precedence(post.db)
    assert not await first.begin()
    mark = await post.mark(POLLING)
    assert await second.begin()
    await first.end()
    assert await first.is_first()
    assert await post.mark(POLLING) == mark
    assert not await second.is_first()
    await second.end()
    assert await post.mark(POLLING) == mark
    await first.end()
    assert await post.mark(POLLING) is None
