"""A letter that is too long for one message goes out in parts, and goes on where it stopped."""

from __future__ import annotations

from bot.channels.channel import Pace
from bot.commands import Role
from bot.letters import pack
from bot.messages import Attachment, Option, Reply
from storage.outbox.letters import BROADCAST, Letter
from tests.channels.delivery.scripted import Scripted, by, ends, notice, put
from tests.talk import Talker, Town

LINES = [f"Ligne {number}" for number in range(1, 5)]


def long_letter(to: Talker) -> Letter:
    reply = Reply("\n".join(LINES), (Option("Oui", "oui 1"),), file=Attachment("a.txt", b"a"))
    return Letter("long", "news", BROADCAST, pack(reply), to.id)


async def test_parts_come_in_order_and_resume_where_they_failed(place: Town) -> None:
    awa, post = await place.joins("Awa", Role.MEMBER), Scripted(place.clock, text=10)
    post.faults["Awa"] = ["", "", "5xx"]
    await put(place, long_letter(awa), notice(awa, "après"))
    await by(post, place).drain()
    assert [text for _, text in post.sent] == LINES[:2]
    assert await ends(place) == [("waiting", "the platform failed"), ("waiting", "")]
    place.clock.forward(seconds=10)
    await by(post, place).drain()
    assert [text for _, text in post.sent] == [*LINES, "après"]
    assert list(post.copies.values()) == [1] * 5


async def test_parts_keep_the_pace(place: Town) -> None:
    awa, post = await place.joins("Awa", Role.MEMBER), Scripted(place.clock, text=10, pace=Pace(29, 1, 3))
    await put(place, long_letter(awa))
    await by(post, place).drain()
    start = post.times[0][0]
    assert [at - start for at, _ in post.times] == [0, 1000, 2000, 3000]


async def test_whoever_comes_for_them_gets_all_parts_before_the_next_letter(place: Town) -> None:
    awa, post = await place.joins("Awa", Role.MEMBER), Scripted(place.clock, text=10)
    await put(place, long_letter(awa), notice(awa, "après"))
    assert await by(post, place).drain_for(awa.id, "terminal", "Awa") == 2
    assert [text for _, text in post.sent] == [*LINES, "après"]
