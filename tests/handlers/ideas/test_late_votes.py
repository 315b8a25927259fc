"""A vote counts by when it was said: before the close, be it heard hours after it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.commands import Role
from bot.messages import Incoming
from storage import facts
from storage.database import Tx
from storage.people import people
from tests.group_chat import Gathering
from tests.handlers.cast import trio
from tests.talk import Talker, Town

CLOSED = "Le vote est clos. Le résultat : resultats"
COUNTS = "Votre message est parti avant la clôture : il compte."
ARRIVING = "Le vote est clos. Ses derniers votes arrivent encore ; le résultat suivra."
UNTIL = "Vous pouvez changer votre vote jusqu’au mardi 1er décembre 2020, 16h00 (GMT)."
HOURS = 6.0
"""The close is so long after the town's beginning."""


async def _opened(place: Town, rule: str = "approbation") -> tuple[Talker, Talker, Talker]:
    """A vote on three ideas that closes at 16h00."""
    people = coumba, _, _ = await trio(place)
    await coumba.says(f"espace Idées ; {rule} ; jusqu’au 1 décembre 2020 16h")
    await coumba.says("oui")
    for idea in ("Former", "Visiter", "Publier"):
        await coumba.says(f"idee {idea}")
    for talker in people:
        await talker.reads()
    return people


async def _says_late(place: Town, talker: Talker, line: str, **before_the_close: float) -> str:
    """What was typed so long before the close is heard now."""
    start = place.clock.now()
    close = start.replace(hour=16, minute=0, second=0)
    return await talker.says(line, at=close - timedelta(**before_the_close))


@pytest.mark.parametrize("ticks", [False, True])
async def test_a_vote_said_before_the_close_and_heard_after_it_counts(place: Town, ticks: bool) -> None:  # noqa: FBT001
    coumba, awa, ben = await _opened(place)
    place.clock.forward(hours=HOURS + 2)
    if ticks:
        await place.ticks()
        for talker in (coumba, awa, ben):
            await talker.reads()
    assert await _says_late(place, awa, "vote 1 3", minutes=10) == f"✓ Vos votes : 1, 3.\n{COUNTS}"
    assert await _says_late(place, ben, "vote 2", seconds=1) == (
        "✓ Your vote: 2.\nYour message was sent before the close: it counts."
    )
    assert await _says_late(place, awa, "retirer 3", minutes=5) == f"✓ Votre vote : 1.\n{COUNTS}"
    assert (await coumba.says("resultats")).splitlines()[1:4] == [
        "2 membres sur 3 ont voté (67 %).",
        "1. (à égalité) ██████████ 1 vote : idée 1, Former",
        "1. (à égalité) ██████████ 1 vote : idée 2, Visiter",
    ]


async def test_at_the_second_of_the_close_it_is_too_late(place: Town) -> None:
    _, awa, _ = await _opened(place)
    place.clock.forward(hours=HOURS + 2)
    assert await _says_late(place, awa, "vote 1", seconds=0) == CLOSED
    assert await awa.says("vote 1") == CLOSED


async def test_what_is_pressed_counts_when_it_arrives(place: Town) -> None:
    _, awa, _ = await _opened(place)
    place.clock.forward(hours=HOURS)
    assert await awa.presses("vote 1") == CLOSED


@pytest.mark.parametrize(("hours", "counts"), [(23.9, True), (24, False), (40, False)])
async def test_after_a_day_it_is_too_late_to_count(place: Town, hours: float, counts: bool) -> None:  # noqa: FBT001
    _, awa, _ = await _opened(place)
    said_at = place.clock.now()
    place.clock.forward(hours=hours)
    assert ("✓ Votre vote : 1." in await awa.says("vote 1", at=said_at)) == counts


async def test_a_clock_that_goes_fast_makes_no_vote_later_than_now(place: Town) -> None:
    _, awa, _ = await _opened(place)
    ahead = place.clock.now() + timedelta(days=3)
    assert (await awa.says("vote 1", at=ahead)).startswith("✓ Votre vote : 1.\nVous pouvez changer votre vote")


async def test_a_vote_said_before_voting_began_counts_once_it_has_begun(place: Town) -> None:
    coumba, awa, _ = await trio(place)
    await coumba.says("espace Idées ; du 1 décembre 2020 12h au 5 décembre 2020 16h")
    await coumba.says("oui")
    await coumba.says("idee Former")
    await awa.reads()
    said_at = place.clock.now()
    assert await awa.says("vote 1") == "Le vote ouvre le mardi 1er décembre 2020, 12h00 (GMT)."
    place.clock.forward(hours=3)
    assert (await awa.says("vote 1", at=said_at)).startswith("✓ Votre vote : 1.\nVous pouvez changer")


async def test_after_a_close_by_hand_only_what_was_said_before_it_counts(place: Town) -> None:
    coumba, awa, ben = await _opened(place)
    place.clock.forward(hours=2)
    await coumba.says("clore 1 oui")
    await awa.reads()
    await ben.reads()
    place.clock.forward(hours=1)
    ten, noon_past = place.clock.now() - timedelta(hours=3), place.clock.now() - timedelta(minutes=30)
    assert await awa.says("vote 1", at=noon_past) == CLOSED
    assert await ben.says("vote 1", at=ten) == "✓ Your vote: 1.\nYour message was sent before the close: it counts."


async def test_a_late_vote_leaves_the_result_on_its_way(place: Town) -> None:
    _, awa, _ = await _opened(place)
    place.clock.forward(hours=HOURS)
    await place.ticks()
    said = await _says_late(place, awa, "vote 1", minutes=1)
    assert "📊 Résultat : Idées\n1 membre sur 3 a voté (33 %)." in said


@pytest.mark.parametrize(
    ("rule", "early", "late", "stands"),
    [
        ("note", "vote 1=2 2=4", "vote 1=5", "✓ Vos notes : 1=5, 2=4."),
        ("classement", "vote 1 2", "vote 3 1", "✓ Votre classement : 3 > 1."),
    ],
)
async def test_a_later_choice_through_another_channel_stands(
    place: Town, rule: str, early: str, late: str, stands: str
) -> None:
    _, awa, _ = await _opened(place, rule)
    typed_at = place.clock.now()
    place.clock.forward(hours=1)
    await _through_web(place, awa, late)
    place.clock.forward(hours=1)
    answer = await awa.says(early, at=typed_at)
    assert answer.splitlines()[:2] == [stands, "Vous avez changé votre vote depuis : votre dernier choix reste."]
    assert (await awa.says("mesvotes")).splitlines()[0] == stands
    answer = await awa.says("vote 2=1" if rule == "note" else "vote 2", at=typed_at + timedelta(hours=1, minutes=30))
    assert "depuis" not in answer


async def test_a_vote_cast_again_elsewhere_is_not_taken_back_by_what_was_said_before(place: Town) -> None:
    _, awa, _ = await _opened(place)
    await awa.says("vote 1 2")
    typed_at = place.clock.now()
    place.clock.forward(hours=1)
    await _through_web(place, awa, "vote 1")
    answer = await awa.says("retirer 1 2", at=typed_at)
    assert answer.splitlines()[:2] == [
        "✓ Votre vote : 1.",
        "Vous avez changé votre vote depuis : votre dernier choix reste.",
    ]


@pytest.mark.parametrize("before", ["vote 1 2", "vote 2"])
async def test_what_was_taken_back_elsewhere_stays_so_whatever_was_said_before(place: Town, before: str) -> None:
    _, awa, _ = await _opened(place)
    typed_at = place.clock.now()
    place.clock.forward(hours=1)
    await _through_web(place, awa, before)
    place.clock.forward(hours=1)
    await _through_web(place, awa, "retirer 1")
    place.clock.forward(hours=1)
    answer = await awa.says("vote 1", at=typed_at)
    assert answer.splitlines()[:2] == [
        "✓ Votre vote : 2.", "Vous avez changé votre vote depuis : votre dernier choix reste."
    ]  # fmt: skip
    assert "depuis" not in await awa.says("retirer 1", at=typed_at + timedelta(minutes=1))
    assert (await awa.says("vote 1", at=typed_at + timedelta(minutes=2))).splitlines()[0] == "✓ Votre vote : 2."
    answer = await awa.says("vote 1", at=typed_at + timedelta(hours=2, minutes=30))
    assert answer.splitlines()[0] == "✓ Vos votes : 1, 2."
    assert "depuis" not in answer


async def test_a_ranking_taken_back_elsewhere_stays_so_as_a_whole(place: Town) -> None:
    _, awa, _ = await _opened(place, "classement")
    typed_at = place.clock.now()
    place.clock.forward(hours=1)
    await _through_web(place, awa, "vote 3")
    await _through_web(place, awa, "retirer 3")
    assert (await awa.says("vote 1 2", at=typed_at)).splitlines()[0] == "Vous ne votez pour aucune idée."


async def test_a_group_chat_and_what_is_private_are_heard_apart(place: Town) -> None:
    coumba, awa, _ = await _opened(place)
    chat = await Gathering(place).bound(coumba)
    typed_at = place.clock.now()
    place.clock.forward(hours=1)
    await awa.says("vote 1")
    await awa.says("retirer 1")
    place.clock.forward(hours=1)
    late = Incoming("terminal", awa.address, "late", "/vote 1", typed_at, chat.place, name=awa.name, thread="/7/")
    await place.tama.dispatcher.handle(late)
    assert (await chat.messages())[-1].text.splitlines()[0] == (
        "Vous avez changé votre vote depuis : votre dernier choix reste."
    )
    assert await awa.says("mesvotes") == "Vous ne votez pour aucune idée.\n" + UNTIL


async def test_what_is_said_in_a_group_chat_and_answered_in_private_was_said_in_the_chat(place: Town) -> None:
    coumba, awa, _ = await _opened(place)
    chat = await Gathering(place).bound(coumba)
    await awa.says("vote 1")
    typed_at = place.clock.now()
    place.clock.forward(hours=1)
    assert (await chat.hears(awa, "/retirer 1")).private == "Vous ne votez pour aucune idée.\n" + UNTIL
    assert (await awa.says("vote 1", at=typed_at)).splitlines()[0] == "Vous ne votez pour aucune idée."


async def _through_web(place: Town, talker: Talker, line: str) -> None:
    now = place.clock.now()

    async def also_there(tx: Tx) -> None:
        assert talker.id is not None
        await people.identify(tx, "web", talker.address, talker.id, int(now.timestamp()))

    await place.db.transaction(also_there)
    await place.tama.dispatcher.handle(Incoming("web", talker.address, f"w{next(place.events)}", line, now))


async def test_a_vote_is_not_closed_before_all_that_was_said_is_heard(place: Town) -> None:
    coumba, awa, ben = await _opened(place)
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
    await _says_late(place, ben, "vote 2", minutes=30)
    await _heard_until(place, hours=0)
    place.clock.forward(seconds=29)
    assert await place.ticks("space") == []
    place.clock.forward(seconds=1)
    assert f"space:1:result:{odile.id}" in await place.ticks("space")
    assert (await odile.reads()).splitlines()[1] == "2 membres sur 3 ont voté (67 %)."


async def test_a_vote_waits_for_what_is_on_disk_and_not_done(place: Town) -> None:
    _, awa, _ = await _opened(place)
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
    _, awa, _ = await _opened(place)
    await _heard_until(place, hours=0)
    place.clock.forward(hours=HOURS + 23.99)
    assert await place.ticks("space") == []
    place.clock.forward(hours=0.01)
    assert f"space:1:result:{awa.id}" in await place.ticks("space")


async def test_by_hand_a_vote_closes_at_once_unless_a_channel_has_been_silent(place: Town) -> None:
    coumba, awa, ben = await _opened(place)
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
    coumba, _, _ = await _opened(place)
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
