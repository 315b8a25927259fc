"""A vote is not closed before all that was said is heard, and waits for a day at the most."""

from __future__ import annotations

from datetime import timedelta

from bot.commands import Role
from storage import facts
from tests.handlers.ideas.late_town import ARRIVING, CLOSED, HOURS, opened, says_late
from tests.talk import Town


async def test_a_vote_is_not_closed_before_all_that_was_said_is_heard(place: Town) -> None:
    coumba, awa, ben = await opened(place)
    odile = await place.joins("Odile", Role.OBSERVER)
    await awa.says("vote 1")
    await _heard_until(place, hours=-1)
    place.clock.forward(hours=HOURS)
    assert await place.ticks("space") == []
    assert await awa.says("resultats") == f"{ARRIVING}\n1 membre sur 3 a voté (33 %)."
    assert await ben.says("results") == (
        "The vote is closed. Its last votes are still arriving; the result follows.\n1 of 3 members has voted (33%)."
    )
    assert await coumba.says("clore") == await coumba.says("clore 1 oui") == ARRIVING
    assert await coumba.says("decision Nous formons") == await coumba.says("espace Après") == ARRIVING
    assert "1 vote" not in await awa.says("idees")
    assert await awa.says("vote 2") == CLOSED
    assert await odile.reads() == ""
    await says_late(place, ben, "vote 2", minutes=30)
    await _heard_until(place, hours=0)
    place.clock.forward(seconds=29)
    assert await place.ticks("space") == []
    place.clock.forward(seconds=1)
    assert f"space:1:result:{odile.id}" in await place.ticks("space")
    assert (await odile.reads()).splitlines()[1] == "2 membres sur 3 ont voté (67 %)."


async def test_a_vote_waits_for_what_is_on_disk_and_not_done(place: Town) -> None:
    _, awa, _ = await opened(place)
    place.clock.forward(hours=HOURS)
    await _heard_until(place, hours=0)
    await _waits(place, "u1")
    assert await place.ticks("space") == []
    await place.db.transaction(lambda tx: tx.run("UPDATE inbox SET state = 'done'"))
    place.clock.forward(seconds=20)
    await _waits(place, "u2")
    place.clock.forward(seconds=10)
    assert f"space:1:result:{awa.id}" in await place.ticks("space")


async def test_a_vote_waits_for_a_day_and_no_longer(place: Town) -> None:
    _, awa, _ = await opened(place)
    await _heard_until(place, hours=0)
    place.clock.forward(hours=HOURS + 23.99)
    assert await place.ticks("space") == []
    place.clock.forward(hours=0.01)
    assert f"space:1:result:{awa.id}" in await place.ticks("space")


async def test_by_hand_a_vote_closes_at_once_unless_a_channel_has_been_silent(place: Town) -> None:
    coumba, awa, ben = await opened(place)
    await _heard_until(place, hours=0)
    place.clock.forward(seconds=151)
    assert await coumba.says("clore 1 oui") == ARRIVING
    assert await awa.says("vote 1") == CLOSED
    assert "✓ Your vote: 1." in await ben.says("vote 1", at=place.clock.now() - timedelta(seconds=1))
    assert await place.ticks("space") == []
    place.clock.forward(seconds=30)
    await _heard_until(place, hours=0)
    assert f"space:1:result:{awa.id}" in await place.ticks("space")


async def test_by_hand_a_vote_closes_at_once_where_all_was_heard_lately(place: Town) -> None:
    coumba, _, _ = await opened(place)
    await _heard_until(place, hours=0)
    place.clock.forward(seconds=150)
    assert (await coumba.says("clore 1 oui")).startswith("📊 Résultat : Idées")


async def _heard_until(place: Town, *, hours: float) -> None:
    """Everything said there until so long from now is on disk."""
    until = int((place.clock.now() + timedelta(hours=hours)).timestamp())
    await place.db.transaction(lambda tx: facts.put(tx, "telegram:heard", str(until)))


async def _waits(place: Town, event: str) -> None:
    """Something has just come that nobody has looked at."""
    now = place.clock.now().timestamp()
    await place.db.transaction(
        lambda tx: tx.run(
            "INSERT INTO inbox (channel, event, received_at, state, arrived) VALUES ('telegram', ?, ?, 'waiting', ?)",
            event,
            int(now),
            int(now * 1_000_000),
        )
    )
