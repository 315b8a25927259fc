"""What Telegram brings is on disk before it is told so, on any line."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest

from tests.channels.telegram.fake.api.polling import Polling as FakePolling
from tests.channels.telegram.poller_setup import Post, post_office, until, writes


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    async with post_office(tmp_path / "tama.db") as made:
        yield made


async def test_nothing_is_confirmed_that_is_not_on_disk(post: Post) -> None:
    awa = post.fake.person("Awa")
    await writes(awa, "un", "deux", "trois")
    other = sqlite3.connect(post.path, isolation_level=None)
    async with post.polls():

        async def all_kept() -> bool:
            return len(await post.kept()) == 3

        await until(all_kept)
        other.execute("BEGIN IMMEDIATE")
        await writes(awa, "quatre")
        before = len(post.asked())
        await asyncio.sleep(0.3)
        assert len(post.asked()) - before <= 1
        assert post.told == [str(update) for update in range(int(post.told[0]), int(post.told[0]) + 3)]
        assert [update["message"]["text"] for update in post.fake.pending] == ["quatre"]
        other.execute("ROLLBACK")

        async def confirmed() -> bool:
            return not post.fake.pending

        await until(confirmed)
    other.close()
    assert await post.kept() == ["un", "deux", "trois", "quatre"]


async def test_a_text_that_no_database_takes_is_kept_as_it_came(post: Post) -> None:
    raw = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "text": "zero \x00"}
    post.fake.push({"message": raw})
    async with post.polls():

        async def kept() -> bool:
            return await post.kept() == ["zero \x00"]

        await until(kept)


async def test_numbers_that_start_anew_after_a_quiet_week_are_heard(post: Post) -> None:
    message = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}}
    post.fake.push({"update_id": 900, "message": {**message, "text": "avant"}})
    async with post.polls():

        async def asked_after() -> bool:
            return bool(post.told) and post.asked()[-1].get("offset") == 901

        await until(asked_after)
        # A clock that is put back takes nothing away from the quiet.
        for days in (4, -30, 2.1):
            post.clock.forward(days=days)
            await until(partial(_asked_more, post, len(post.asked())))
        assert "offset" not in post.asked()[-1]
        post.fake.push({"update_id": 7, "message": {**message, "text": "après"}})

        async def heard() -> bool:
            return await post.kept() == ["avant", "après"]

        await until(heard)


async def _at_once(_: FakePolling, __: float) -> None:
    """It does not wait for anything."""


async def _asked_more(post: Post, before: int) -> bool:
    return len(post.asked()) > before


async def test_a_server_that_does_not_hold_questions_is_asked_once_a_second(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    post.wait = 20
    begin = post.clock.now()
    monkeypatch.setattr(FakePolling, "_wait", _at_once)
    async with post.polls():

        async def asked() -> bool:
            return len(post.asked()) >= 12

        await until(asked)
        # The first question is not to be held, and the last one may be on its way.
        assert (post.clock.now() - begin).total_seconds() >= 10
        await writes(post.fake.person("Awa"), "un")

        async def kept() -> bool:
            return await post.kept() == ["un"]

        assert await until(kept) <= 1


async def test_the_first_short_question_is_followed_at_once_by_a_long_one(post: Post) -> None:
    post.wait = 20
    begin = post.clock.now()
    async with post.polls():

        async def asked() -> bool:
            return len(post.asked()) == 2

        await until(asked)
        await asyncio.sleep(0.2)
    assert [one["timeout"] for one in post.asked()] == [0, 20]
    assert post.clock.now() == begin
