"""What nobody needs any more is dropped, and nothing else."""

from __future__ import annotations

import asyncio
from datetime import timedelta

from bot.commands import Role
from bot.letters import pack
from bot.messages import Reply
from bot.scheduler.clock import Ticker, TickTrigger
from bot.scheduler.housekeeping import tick
from storage.database import Tx
from storage.outbox import letters
from storage.outbox.letters import BROADCAST, Letter
from tests.talk import NOW, Town, open_space

NOON = int(NOW.timestamp())


async def rows(place: Town, table: str, columns: str) -> list[tuple[object, ...]]:
    found = await place.db.read(lambda tx: tx.rows(f"SELECT {columns} FROM {table} ORDER BY 1"))  # noqa: S608
    return [tuple(row) for row in found]


async def test_an_event_is_forgotten_when_no_platform_can_send_it_again(place: Town) -> None:
    await open_space(place, "Cartographie")
    awa = await place.joins("Awa", Role.MEMBER)
    await awa.says("vote 1", event="old")
    place.clock.forward(days=10)
    await awa.says("vote 1", event="new")
    await tick(place.db, place.clock.now())
    assert await rows(place, "inbox", "event") == [("new",), ("old",)]
    place.clock.forward(days=5)
    await tick(place.db, place.clock.now())
    assert await rows(place, "inbox", "event") == [("new",)]
    assert await rows(place, "votes", "weight") == [(1,)]


async def test_that_a_vote_was_taken_back_is_kept_while_what_was_said_before_may_come(place: Town) -> None:
    await open_space(place, "Cartographie")
    awa = await place.joins("Awa", Role.MEMBER)
    await awa.says("retirer 1")
    await tick(place.db, place.clock.now() + timedelta(days=1))
    assert await rows(place, "withdrawn_votes", "idea_id, withdrawn_at") == [(1, NOON)]
    await tick(place.db, place.clock.now() + timedelta(days=1, seconds=1))
    assert await rows(place, "withdrawn_votes", "idea_id, withdrawn_at") == []


async def test_words_of_old_letters_go_and_their_marks_stay(place: Town) -> None:
    await open_space(place, "Cartographie")
    awa = await place.joins("Awa", Role.MEMBER)
    await awa.says("vote 1", event="old")
    await tick(place.db, place.clock.now() + timedelta(days=89))
    assert await rows(place, "outbox", "key, body = ''") != [("answer:terminal:old", True)]
    await tick(place.db, place.clock.now() + timedelta(days=91))
    key, emptied = (await rows(place, "outbox", "key, body = ''"))[0]
    assert (key, bool(emptied)) == ("answer:terminal:old", True)


async def test_a_letter_that_is_too_late_never_goes_out(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    letter = Letter("k", "meeting", BROADCAST, pack(Reply("Réunion")), awa.id, useless_after=NOON + 60)

    async def put(tx: Tx) -> bool:
        return await letters.put(tx, letter, NOON)

    await place.db.transaction(put)
    await tick(place.db, NOW)
    assert await rows(place, "outbox", "state") == [("waiting",)]
    await tick(place.db, NOW + timedelta(minutes=1))
    assert await rows(place, "outbox", "state, reason") == [("expired", "too late")]


async def test_the_ticker_cleans_as_soon_as_it_starts(place: Town) -> None:
    await open_space(place, "Cartographie")
    awa = await place.joins("Awa", Role.MEMBER)
    await awa.says("vote 1", event="old")
    place.clock.forward(days=15)
    async with asyncio.timeout(10), Ticker(place.db, place.clock):
        while await rows(place, "inbox", "event"):  # noqa: ASYNC110 - nobody rings
            await asyncio.sleep(0.01)


def test_a_clock_that_is_put_forward_by_years_makes_one_tick_due() -> None:
    every = TickTrigger(timedelta(seconds=1))
    first = every.get_next_fire_time(None, NOW)
    later = NOW + timedelta(days=20_000)
    assert first == NOW
    assert every.get_next_fire_time(first, later) == later + timedelta(seconds=1)
