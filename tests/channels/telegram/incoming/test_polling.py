"""What Telegram brings is on disk before it is told so, on any line."""

from __future__ import annotations

import asyncio
import json
import sqlite3
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest

from bot.channels.event_queue import ArrivedEvent, EventQueue
from bot.channels.telegram.facts import HEARD, POLLING
from bot.channels.telegram.incoming.get_updates import SILENCE_SECONDS, WAIT_SECONDS
from bot.channels.telegram.incoming.watermark import Watermark
from bot.contact.outages import told_of_outage
from storage.inbox import events
from tests.channels.telegram.fake.api.polling import Polling as FakePolling
from tests.channels.telegram.poller_setup import Nobody, Post, post_office, until, writes


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


async def test_an_answer_says_nothing_of_what_came_after_the_question(post: Post) -> None:
    begin = int(post.clock.now().timestamp())
    async with post.polls():
        await until(partial(_asked_more, post, 1))
        # Meanwhile the second question is held.
        post.clock.forward(seconds=70)
        await until(partial(_asked_more, post, 2))
        assert await post.mark(HEARD) == str(begin)
        await until(partial(_asked_more, post, 3))
        assert await post.mark(HEARD) == str(begin + 70)


async def test_what_was_brought_and_waits_is_not_taken_for_heard(post: Post) -> None:
    heard, asked_at = Watermark(post.db, told_of_outage), post.clock.now()
    post.clock.forward(seconds=5)
    arrivals = EventQueue(post.db, post.clock, "telegram", Nobody())
    await arrivals.keep([ArrivedEvent("1", "telegram:1", "{}")])
    await heard.note(asked_at)
    assert await post.mark(HEARD) is None
    await post.db.transaction(lambda tx: events.record(tx, "telegram", "1", 0))
    await heard.note(asked_at)
    assert await post.mark(HEARD) == str(int(asked_at.timestamp()))


async def test_what_was_heard_last_is_named_again_and_again(post: Post) -> None:
    """A server may go by it without forgetting anything."""
    await writes(post.fake.person("Awa"), "bonjour")
    async with post.polls():

        async def asked_twice() -> bool:
            offsets = [one.get("offset") for one in post.asked()]
            return len(offsets) > 2 and None not in offsets[-2:] and len(set(offsets[-2:])) == 1

        await until(asked_twice)


async def test_until_when_all_was_heard_is_noted_once_a_minute_and_at_the_end(post: Post) -> None:
    await writes(post.fake.person("Awa"), *(f"m{number}" for number in range(100)))
    begin = int(post.clock.now().timestamp())
    async with post.polls():

        async def first() -> bool:
            return len(post.told) == 100

        await until(first)
        assert str(await post.mark(POLLING)).startswith("1 ")

        async def noted() -> bool:
            return await post.mark(HEARD) is not None

        await until(noted)
        assert await post.mark(HEARD) == str(begin)
        post.clock.forward(seconds=59)
        asked = len(post.asked())

        async def asked_again() -> bool:
            return len(post.asked()) >= asked + 2

        await until(asked_again)
        assert await post.mark(HEARD) == str(begin)
    assert await post.mark(HEARD) == str(begin + 59)
    assert await post.mark(POLLING) is None


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
