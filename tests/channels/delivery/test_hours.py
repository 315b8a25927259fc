"""Quiet hours, holds and absences: what is put off, what breaks through, and what is missed."""

from __future__ import annotations

from dataclasses import replace

from bot.commands import Role
from storage.database import Tx
from storage.people import people
from tests.channels.delivery.scripted import NOON, Scripted, by, ends, notice, put
from tests.talk import Talker, Town

HOUR = 3600


async def asleep(place: Town, person: Talker) -> None:
    """Quiet from 9 to 17 by the clocks of the group, which stand at 10."""

    async def write(tx: Tx) -> None:
        await people.choose_group(tx, person.id or 0, place.group_id)
        await tx.run("UPDATE people SET quiet_from = 540, quiet_until = 1020 WHERE id = ?", person.id)

    await place.db.transaction(write)


async def test_only_the_hour_before_a_meeting_breaks_quiet_hours(place: Town) -> None:
    awa, post = await place.joins("Awa", Role.MEMBER), Scripted(place.clock)
    await asleep(place, awa)
    await put(
        place,
        notice(awa, "News"),
        notice(awa, "In an hour", kind="meeting-hour"),
        notice(awa, "Too late then", useless_after=NOON + HOUR),
    )
    await by(post, place).drain()
    assert post.sent == [("Awa", "In an hour")]
    assert await ends(place) == [("waiting", ""), ("sent", ""), ("expired", "too late")]
    place.clock.forward(hours=6, minutes=59)
    assert await by(post, place).drain() == 0
    place.clock.forward(minutes=1)
    await by(post, place).drain()
    assert post.sent == [("Awa", "In an hour"), ("Awa", "News")]


async def test_whoever_comes_reads_all_in_quiet_hours_too(place: Town) -> None:
    awa, post = await place.joins("Awa", Role.MEMBER), Scripted(place.clock)
    await asleep(place, awa)
    await put(place, notice(awa, "News"), replace(notice(awa, "Held back"), due_at=NOON + HOUR))
    assert await by(post, place).drain_for(awa.id, "terminal", "Awa") == 2
    assert post.sent == [("Awa", "News"), ("Awa", "Held back")]


async def test_what_is_held_back_waits_for_its_hour(place: Town) -> None:
    awa, post = await place.joins("Awa", Role.MEMBER), Scripted(place.clock)
    await put(place, replace(notice(awa, "Later"), due_at=NOON + HOUR))
    assert await by(post, place).drain() == 0
    place.clock.forward(hours=1)
    assert await by(post, place).drain() == 1


async def test_messages_do_not_pile_up_for_somebody_who_is_away(place: Town) -> None:
    awa, post = await place.joins("Awa", Role.MEMBER), Scripted(place.clock)
    for number in range(1, 10):
        place.clock.forward(days=1)
        await put(place, notice(awa, f"day {number}"))
        await by(post, place).drain()
    await put(place, notice(awa, "What you missed", kind="catch-up"))
    await by(post, place).drain()
    assert [text for _, text in post.sent] == [*(f"day {number}" for number in range(1, 8)), "What you missed"]
    assert [state for state, _ in await ends(place)] == ["sent"] * 7 + ["missed"] * 2 + ["sent"]
