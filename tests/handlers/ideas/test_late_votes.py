"""A vote counts by when it was said: before the close, be it heard hours after it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.messages import Incoming
from storage.database import Tx
from storage.people import people
from tests.group_chat import Gathering
from tests.handlers.cast import trio
from tests.handlers.ideas.late_town import CLOSED, COUNTS, HOURS, UNTIL, opened, says_late
from tests.talk import Talker, Town


@pytest.mark.parametrize("ticks", [False, True])
async def test_a_vote_said_before_the_close_and_heard_after_it_counts(place: Town, ticks: bool) -> None:  # noqa: FBT001
    coumba, awa, ben = await opened(place)
    place.clock.forward(hours=HOURS + 2)
    if ticks:
        await place.ticks()
        for talker in (coumba, awa, ben):
            await talker.reads()
    assert await says_late(place, awa, "vote 1 3", minutes=10) == f"✓ Vos votes : 1 et 3.\n{COUNTS}"
    assert await says_late(place, ben, "vote 2", seconds=1) == (
        "✓ Your vote: 2.\nYour message was sent before the close: it counts."
    )
    assert await says_late(place, awa, "retirer 3", minutes=5) == f"✓ Votre vote : 1.\n{COUNTS}"
    assert (await coumba.says("resultats")).splitlines()[1:4] == [
        "2 membres sur 3 ont voté (67 %).",
        "1. (à égalité) ██████████ 1 vote : idée 1, Former",
        "1. (à égalité) ██████████ 1 vote : idée 2, Visiter",
    ]


async def test_at_the_second_of_the_close_it_is_too_late(place: Town) -> None:
    _, awa, _ = await opened(place)
    place.clock.forward(hours=HOURS + 2)
    assert await says_late(place, awa, "vote 1", seconds=0) == CLOSED
    assert await awa.says("vote 1") == CLOSED


async def test_what_is_pressed_counts_when_it_arrives(place: Town) -> None:
    _, awa, _ = await opened(place)
    place.clock.forward(hours=HOURS)
    assert await awa.presses("vote 1") == CLOSED


@pytest.mark.parametrize(("hours", "counts"), [(23.9, True), (24, False), (40, False)])
async def test_after_a_day_it_is_too_late_to_count(place: Town, hours: float, counts: bool) -> None:  # noqa: FBT001
    _, awa, _ = await opened(place)
    said_at = place.clock.now()
    place.clock.forward(hours=hours)
    assert ("✓ Votre vote : 1." in await awa.says("vote 1", at=said_at)) == counts


async def test_a_clock_that_goes_fast_makes_no_vote_later_than_now(place: Town) -> None:
    _, awa, _ = await opened(place)
    ahead = place.clock.now() + timedelta(days=3)
    assert (await awa.says("vote 1", at=ahead)).startswith("✓ Votre vote : 1.\nVous pouvez changer votre vote")


async def test_a_vote_said_before_voting_began_counts_once_it_has_begun(place: Town) -> None:
    coumba, awa, _ = await trio(place)
    await coumba.says("espace Idées ; du 1 décembre 2020 12h au 5 décembre 2020 16h")
    await coumba.says("oui")
    await coumba.says("idee Former")
    await awa.reads()
    said_at = place.clock.now()
    assert await awa.says("vote 1") == "Le vote ouvre le mardi 1er décembre 2020 à 12h00 (GMT)."
    place.clock.forward(hours=3)
    assert (await awa.says("vote 1", at=said_at)).startswith("✓ Votre vote : 1.\nVous pouvez changer")


async def test_after_a_close_by_hand_only_what_was_said_before_it_counts(place: Town) -> None:
    coumba, awa, ben = await opened(place)
    place.clock.forward(hours=2)
    await coumba.says("clore 1 oui")
    await awa.reads()
    await ben.reads()
    place.clock.forward(hours=1)
    ten, noon_past = place.clock.now() - timedelta(hours=3), place.clock.now() - timedelta(minutes=30)
    assert await awa.says("vote 1", at=noon_past) == CLOSED
    assert await ben.says("vote 1", at=ten) == "✓ Your vote: 1.\nYour message was sent before the close: it counts."


async def test_a_late_vote_leaves_the_result_on_its_way(place: Town) -> None:
    _, awa, _ = await opened(place)
    place.clock.forward(hours=HOURS)
    await place.ticks()
    said = await says_late(place, awa, "vote 1", minutes=1)
    assert "📊 Résultat : Idées\n1 membre sur 3 a voté (33 %)." in said


@pytest.mark.parametrize(
    ("rule", "early", "late", "stands"),
    [
        ("note", "vote 1=2 2=4", "vote 1=5", "✓ Vos notes : 1=5, 2=4."),
        ("classement", "vote 1 2", "vote 3 1", "✓ Votre classement : 3, puis 1."),
    ],
)
async def test_a_later_choice_through_another_channel_stands(
    place: Town, rule: str, early: str, late: str, stands: str
) -> None:
    _, awa, _ = await opened(place, rule)
    typed_at = place.clock.now()
    place.clock.forward(hours=1)
    await _through_web(place, awa, late)
    place.clock.forward(hours=1)
    answer = await awa.says(early, at=typed_at)
    assert answer.splitlines()[:2] == [
        stands,
        "Vous avez changé votre vote depuis : c’est votre dernier choix qui compte.",
    ]
    assert (await awa.says("mesvotes")).splitlines()[0] == stands
    answer = await awa.says("vote 2=1" if rule == "note" else "vote 2", at=typed_at + timedelta(hours=1, minutes=30))
    assert "depuis" not in answer


async def test_a_vote_cast_again_elsewhere_is_not_taken_back_by_what_was_said_before(place: Town) -> None:
    _, awa, _ = await opened(place)
    await awa.says("vote 1 2")
    typed_at = place.clock.now()
    place.clock.forward(hours=1)
    await _through_web(place, awa, "vote 1")
    answer = await awa.says("retirer 1 2", at=typed_at)
    assert answer.splitlines()[:2] == [
        "✓ Votre vote : 1.",
        "Vous avez changé votre vote depuis : c’est votre dernier choix qui compte.",
    ]


@pytest.mark.parametrize("before", ["vote 1 2", "vote 2"])
async def test_what_was_taken_back_elsewhere_stays_so_whatever_was_said_before(place: Town, before: str) -> None:
    _, awa, _ = await opened(place)
    typed_at = place.clock.now()
    place.clock.forward(hours=1)
    await _through_web(place, awa, before)
    place.clock.forward(hours=1)
    await _through_web(place, awa, "retirer 1")
    place.clock.forward(hours=1)
    answer = await awa.says("vote 1", at=typed_at)
    assert answer.splitlines()[:2] == [
        "✓ Votre vote : 2.", "Vous avez changé votre vote depuis : c’est votre dernier choix qui compte."
    ]  # fmt: skip
    assert "depuis" not in await awa.says("retirer 1", at=typed_at + timedelta(minutes=1))
    assert (await awa.says("vote 1", at=typed_at + timedelta(minutes=2))).splitlines()[0] == "✓ Votre vote : 2."
    answer = await awa.says("vote 1", at=typed_at + timedelta(hours=2, minutes=30))
    assert answer.splitlines()[0] == "✓ Vos votes : 1 et 2."
    assert "depuis" not in answer


async def test_a_ranking_taken_back_elsewhere_stays_so_as_a_whole(place: Town) -> None:
    _, awa, _ = await opened(place, "classement")
    typed_at = place.clock.now()
    place.clock.forward(hours=1)
    await _through_web(place, awa, "vote 3")
    await _through_web(place, awa, "retirer 3")
    assert (await awa.says("vote 1 2", at=typed_at)).splitlines()[0] == "Vous ne votez pour aucune idée."


async def test_a_group_chat_and_what_is_private_are_heard_apart(place: Town) -> None:
    coumba, awa, _ = await opened(place)
    chat = await Gathering(place).bound(coumba)
    typed_at = place.clock.now()
    place.clock.forward(hours=1)
    await awa.says("vote 1")
    await awa.says("retirer 1")
    place.clock.forward(hours=1)
    late = Incoming("terminal", awa.address, "late", "/vote 1", typed_at, chat.place, name=awa.name, thread="/7/")
    await place.tama.dispatcher.handle(late)
    assert (await chat.messages())[-1].text.splitlines()[0] == (
        "Vous avez changé votre vote depuis : c’est votre dernier choix qui compte."
    )
    assert await awa.says("mesvotes") == "Vous ne votez pour aucune idée.\n" + UNTIL


async def test_what_is_said_in_a_group_chat_and_answered_in_private_was_said_in_the_chat(place: Town) -> None:
    coumba, awa, _ = await opened(place)
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
