"""What leaves the outbox, in which order, and what becomes of the rest."""

from __future__ import annotations

import logging
from datetime import timedelta

import pytest

from bot.channels.delivery.delivery import Delivery
from bot.commands import Role
from bot.letters import pack
from bot.messages import Reply
from storage.outbox import results
from storage.outbox.letters import BROADCAST, REMINDER, Letter
from storage.people import people
from storage.privacy.erasure import erase
from tests.channels.delivery.scripted import NOON, Scripted, by, ends, notice, put
from tests.talk import Town

HOUR = int(timedelta(hours=1).total_seconds())


async def test_what_is_no_longer_useful_never_goes_out(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    post = Scripted(place.clock)
    hours = {"in an hour": 1, "in two": 2, "in three": 3}
    await put(place, *(notice(awa, text, useless_after=NOON + n * HOUR) for text, n in hours.items()))
    place.clock.forward(hours=2)
    assert await by(post, place).drain() == 3
    assert post.sent == [("Awa", "in three")]
    assert await ends(place) == [("expired", "too late"), ("expired", "too late"), ("sent", "")]
    assert await by(post, place).drain() == 0


async def test_whoever_said_stop_gets_answers_and_nothing_else(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER, lang="en")
    await awa.says("stop")
    await put(place, notice(awa, "News"))
    assert await awa.says("vote 9 9") == "There is no vote at the moment."
    assert (await ends(place))[1:] == [("expired", "the person wants no messages"), ("sent", "")]
    await awa.says("resume")
    await put(place, notice(awa, "More news"))
    assert await awa.reads() == "More news"


async def test_a_newer_letter_on_a_topic_replaces_one_that_waits(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER)
    post = Scripted(place.clock)
    await put(place, notice(awa, "at nine", topic="meeting:1"))
    await by(post, place).drain()
    await put(
        place,
        notice(awa, "at ten", topic="meeting:1"),
        notice(ben, "at ten", topic="meeting:1"),
        notice(awa, "elsewhere", topic="meeting:2"),
        notice(awa, "at eleven", topic="meeting:1"),
    )
    await by(post, place).drain()
    assert sorted(post.sent) == [
        ("Awa", "at eleven"), ("Awa", "at nine"), ("Awa", "elsewhere"), ("Ben", "at ten"),
    ]  # fmt: skip
    states = [state for state, _ in await ends(place)]
    assert states == ["sent", "superseded", "sent", "sent", "sent"]


async def test_the_same_occurrence_is_said_once(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    assert await put(place, notice(awa, "News"), notice(awa, "News")) == [True, False]
    assert (await awa.reads(), await awa.reads()) == ("News", "")


async def test_what_did_not_go_out_is_marked_with_its_reason(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER)
    post = Scripted(place.clock)
    post.otherwise = lambda message: "refused" if message.text == "News" else ""
    await put(place, notice(awa, "News"), notice(awa, "More"), notice(ben, "Other"))
    assert await by(post, place).drain() == 3
    assert sorted(post.sent) == [("Awa", "More"), ("Ben", "Other")]
    assert await ends(place) == [("failed", "bad request"), ("sent", ""), ("sent", "")]


async def test_what_did_not_go_out_this_time_is_tried_again_in_its_order(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER)
    post = Scripted(place.clock)
    post.faults["Awa"] = ["", "5xx"]
    await put(place, notice(awa, "0"), notice(awa, "1"), notice(awa, "2"), notice(ben, "3"))
    assert await by(post, place).drain() == 2
    assert sorted(post.sent) == [("Awa", "0"), ("Ben", "3")]
    assert await ends(place) == [
        ("sent", ""), ("waiting", "the platform failed"), ("waiting", ""), ("sent", ""),
    ]  # fmt: skip
    place.clock.forward(seconds=1)
    assert await by(post, place).drain() == 0
    place.clock.forward(seconds=1)
    assert await by(post, place).drain() == 2
    assert post.sent[2:] == [("Awa", "1"), ("Awa", "2")]


async def test_somebody_erased_while_a_letter_is_on_its_way_leaves_no_address(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    await put(place, notice(awa, "News"))
    await place.db.transaction(lambda tx: erase(tx, awa.id or 0, NOON))
    await place.db.transaction(lambda tx: results.sent(tx, 1, ("terminal", "Awa", ""), "", NOON))
    row = await place.db.read(lambda tx: tx.row("SELECT state, person_id, address FROM outbox"))
    assert row is not None
    assert tuple(row) == ("superseded", None, None)


async def test_a_letter_that_cannot_be_read_holds_up_no_other(place: Town, caplog: pytest.LogCaptureFixture) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    post = Scripted(place.clock)
    await put(place, Letter("broken", "news", REMINDER, '{"text":["X"]}', awa.id), notice(awa, "News"))
    with caplog.at_level(logging.ERROR):
        assert await by(post, place).drain() == 1
    assert post.sent == [("Awa", "News")]
    assert "letter 1 failed" in caplog.text
    place.clock.forward(seconds=2)
    assert await by(post, place).drain() == 0
    assert caplog.text.count("letter 1 failed") == 2
    place.clock.forward(seconds=9)
    assert await by(post, place).drain() == 0
    assert await ends(place) == [("waiting", "ValueError"), ("sent", "")]
    place.clock.forward(seconds=1)
    assert await by(post, place).drain() == 1
    assert await ends(place) == [("failed", "ValueError"), ("sent", "")]


async def test_each_person_reads_in_order_and_waits_for_nobody(place: Town) -> None:
    awa, ben = await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER)
    post = Scripted(place.clock)
    post.otherwise = lambda message: "hang" if message.text == "first" else ""
    letters = [notice(to, str(number)) for number in (1, 2, 3) for to in (awa, ben)]
    reminder = Letter("reminder", "reminder", REMINDER, pack(Reply("first")), awa.id)
    await put(place, *letters, notice(ben, "4"), reminder)
    assert await by(post, place, send_seconds=0.05).drain() == 4
    assert post.sent == [("Ben", "1"), ("Ben", "2"), ("Ben", "3"), ("Ben", "4")]
    post.otherwise = lambda _: ""
    place.clock.forward(seconds=10)
    assert await by(post, place).drain() == 4
    assert post.sent[4:] == [("Awa", "first"), ("Awa", "1"), ("Awa", "2"), ("Awa", "3")]


async def test_somebody_without_a_channel_is_written_to_in_the_local_chat(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    await place.db.transaction(lambda tx: tx.run("DELETE FROM identities"))
    post = Scripted(place.clock)
    await put(place, notice(awa, "News"))
    await by(post, place).drain()
    assert post.sent == [(str(awa.id), "News")]


async def test_what_is_said_unasked_goes_where_the_person_was_last(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    post, page = Scripted(place.clock), Scripted(place.clock)
    page.name = "web"
    delivery = Delivery(place.db, place.clock, {"terminal": post, "web": page}, page)
    await place.db.transaction(lambda tx: people.identify(tx, "web", "7", awa.id or 0, NOON + 60))
    await put(place, Letter("k", "meeting", BROADCAST, pack(Reply("Réunion")), awa.id))
    await delivery.drain()
    place.clock.forward(days=2)
    await awa.says("moi")
    await put(place, Letter("l", "meeting", BROADCAST, pack(Reply("Atelier")), awa.id))
    await delivery.drain()
    assert (page.sent, post.sent) == ([("7", "Réunion")], [("Awa", "Atelier")])
