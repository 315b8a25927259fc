"""Until when all that was said is on disk: noted by what was asked, never by what may still come."""

from __future__ import annotations

from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest

from bot.channels.event_queue import ArrivedEvent, EventQueue
from bot.channels.telegram.facts import HEARD, POLLING
from bot.channels.telegram.incoming.watermark import Watermark
from bot.contact.outages import told_of_outage
from storage.inbox import events
from tests.channels.telegram.poller_setup import Nobody, Post, post_office, until, writes


@pytest.fixture
async def post(tmp_path: Path) -> AsyncIterator[Post]:
    async with post_office(tmp_path / "tama.db") as made:
        yield made


async def _asked_more(post: Post, before: int) -> bool:
    return len(post.asked()) > before


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
