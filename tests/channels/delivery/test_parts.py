"""A letter that is too long for one message goes out in parts, and goes on where it stopped."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.channels.channel import Pace
from bot.commands import Role
from bot.letters import pack
from bot.messages import Attachment, Option, Reply
from storage.outbox.letters import BROADCAST, Letter
from tests.channels.delivery.scripted import RETRY_AFTER, Fault, Scripted, by, ends, notice, put
from tests.promises.report import Shows
from tests.talk import Talker, Town

LINES = [f"Ligne {number}" for number in range(1, 31)]
FOUR = LINES[:4]


def long_letter(to: Talker, lines: Sequence[str] = FOUR, name: str = "") -> Letter:
    reply = Reply("\n".join(lines), (Option("Oui", "oui 1"),), file=Attachment("a.txt", b"a"))
    return Letter(f"long{name}", "news", BROADCAST, pack(reply), to.id)


@pytest.mark.promise(8)
@pytest.mark.parametrize("count", [4, pytest.param(30, marks=pytest.mark.soak)])
@pytest.mark.parametrize("fault", ["5xx", "reset", "silence", "429", "down"])
async def test_parts_come_in_order_and_resume_where_they_failed(
    place: Town, fault: Fault, count: int, shows: Shows
) -> None:
    """Whichever part it is; the one of which nobody knows whether it arrived may come twice."""
    awa = await place.joins("Awa", Role.MEMBER)
    for failing in range(count):
        post, lines = Scripted(place.clock, text=10), LINES[:count]
        well: list[Fault] = [""] * failing
        post.faults["Awa"] = [*well, fault]
        await put(place, long_letter(awa, lines, f"{failing}"), notice(awa, f"après {failing}"))
        await by(post, place).drain()
        read = lines[: failing + (fault == "silence")]
        assert [text for _, text in post.sent] == read
        assert [state for state, _ in await ends(place)][-2:] == ["waiting", "waiting"]
        place.clock.forward(seconds=RETRY_AFTER)
        await by(post, place).drain()
        assert [text for _, text in post.sent] == [*read, *lines[failing:], f"après {failing}"]
        place.clock.forward(minutes=5)
    shows(f"{fault} at each of {count} parts: all there")


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
    assert [text for _, text in post.sent] == [*FOUR, "après"]
