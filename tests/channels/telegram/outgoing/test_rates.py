"""Promises 13, 14 and 17 on the fake's own windows: its rates, what it holds back, and who has blocked us."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.channels.telegram.incoming.objects import parse
from bot.channels.telegram.incoming.parsing import read
from bot.channels.telegram.incoming.raw_updates import event
from bot.letters import pack
from bot.messages import Incoming, Reply
from storage.outbox.letters import BROADCAST, Letter
from tests.channels.telegram.delivery_setup import Office, office
from tests.channels.telegram.fake import Group
from tests.channels.telegram.payloads import ME, fetch


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Office]:
    """An office on Telegram."""
    async with office(tmp_path) as made:
        yield made


def post(group: Group, text: str) -> Letter:
    """Something said in a group."""
    return Letter(
        text, "news", BROADCAST, pack(Reply(text), "fr"), channel="telegram", address="", chat_id=str(group.id)
    )


@pytest.mark.promise(13)
@pytest.mark.parametrize("count", [90, pytest.param(1000, marks=pytest.mark.soak)])
async def test_a_crowd_is_told_in_time_and_never_too_fast(place: Office, count: int) -> None:
    crowd = await place.joins(*(f"P{number}" for number in range(count)))
    for person in crowd:
        await place.tells(person, "Réunion demain")
    began = place.town.clock.now()
    await place.delivery.drain()
    seconds = (place.town.clock.now() - began).total_seconds()
    assert [[one.text for one in person.messages] for person in crowd] == [["Réunion demain"]] * count
    assert place.fake.refusals == []
    assert place.fake.sent_rate().per_second <= 30
    assert seconds == pytest.approx(count / 29, rel=0.05)


@pytest.mark.promise(13)
@pytest.mark.parametrize("count", [8, pytest.param(60, marks=pytest.mark.soak)])
async def test_a_person_and_a_group_are_not_written_to_too_fast(place: Office, count: int) -> None:
    (awa,) = await place.joins("Awa")
    group = place.fake.group("GTM", [awa])
    texts = [f"Nouvelle {number}" for number in range(count)]
    await place.tells(awa, *texts)
    await place.puts(*(post(group, text) for text in texts))
    await place.sends_for(3.5 * count)
    assert [one.text for one in awa.messages] == texts
    assert [one.text for one in group.messages] == texts
    rate = place.fake.sent_rate()
    assert (rate.per_chat_second, rate.per_group_minute <= 20) == (1, True)
    assert place.fake.refusals == []


@pytest.mark.promise(14)
@pytest.mark.parametrize("count", [30, pytest.param(300, marks=pytest.mark.soak)])
async def test_who_must_wait_waits_alone(place: Office, count: int) -> None:
    awa, *others = await place.joins(*(f"P{number}" for number in range(count + 1)))
    held = place.town.clock.now() + timedelta(seconds=30)
    place.fake.fail("sendMessage", 429, chat=awa.id, until=held)
    for person in (awa, *others):
        await place.tells(person, "Réunion demain", "Ordre du jour")
    await place.sends_for(2 * count / 29 + 1.5)
    assert [len(person.messages) for person in others] == [2] * count
    await place.sends_for(40)
    assert [one.text for one in awa.messages] == ["Réunion demain", "Ordre du jour"]
    tries = [request for request in place.fake.requests if request.chat == awa.id]
    assert [request.status for request in tries] == [429, 200, 200]
    assert tries[1].at >= held


async def test_who_blocks_us_is_left_in_peace_until_they_write_again(place: Office) -> None:
    awa, ben = await place.joins("Awa", "Ben")
    awa.blocks()
    await place.tells(awa, "Un", "Deux", "Trois")
    await place.tells(ben, "Un")
    await place.sends_for(60)
    assert [request.description for request in place.fake.refusals] == ["Forbidden: bot was blocked by the user"]
    assert [one.text for one in ben.messages] == ["Un"]
    awa.unblocks()
    await awa.types("aide")
    await place.town.tama.dispatcher.handle(said(place))
    await place.tells(awa, "Quatre")
    await place.sends_for(10)
    assert awa.messages[-1].text == "Quatre"
    assert len(place.fake.refusals) == 1


def said(place: Office) -> Incoming:
    """What was typed last."""
    last = place.fake.pending[-1]
    got = read(parse(json.dumps(last)), event(last), ME, fetch, place.town.clock.now())
    assert isinstance(got, Incoming)
    return got
