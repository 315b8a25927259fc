"""At its close a vote is closed by itself, and everybody gets the result, once."""

from __future__ import annotations

from bot.commands import Role
from storage.ideas import spaces
from tests.handlers.cast import trio
from tests.talk import Talker, Town

RESULT = (
    "📊 Résultat : Idées\n2 membres sur 3 ont voté (67 %).\n"
    "1. (à égalité) ██████████ 1 vote : idée 1, Former\n"
    "1. (à égalité) ██████████ 1 vote : idée 2, Visiter\n"
    "3. ▏ 0 vote : idée 3, Rien"
)
ENGLISH = (
    "📊 Result: Idées [fr]\n2 of 3 members have voted (67%).\n"
    "1. (tied) ██████████ 1 vote: idea 1, Former [fr]\n"
    "1. (tied) ██████████ 1 vote: idea 2, Visiter [fr]\n"
    "3. ▏ 0 votes: idea 3, Rien [fr]"
)
ASKED = "\n\nC’est le moment d’annoncer au groupe ce qui a été décidé : decision …\n• Écrire la décision → decision"


async def _voted(place: Town) -> tuple[Talker, Talker, Talker]:
    """A space that closes in ten days; Awa and Ben have voted, and everybody has read."""
    people = coumba, awa, ben = await trio(place)
    await coumba.says("espace Idées ; jusqu’au 11 décembre 2020 10h")
    await coumba.says("oui")
    for idea in ("Former", "Visiter", "Rien"):
        await coumba.says(f"idee {idea}")
    await awa.says("vote 1")
    await ben.says("vote 2")
    await place.wants_no_digests()
    await place.ticks("space")
    return people


async def test_everybody_gets_the_result_and_coordinators_are_asked_for_the_outcome(place: Town) -> None:
    odile = await place.joins("Odile", Role.OBSERVER)
    coumba, awa, ben = await _voted(place)
    place.clock.forward(days=9, hours=23, minutes=59, seconds=59)
    assert not [key for key in await place.ticks("space") if "result" in key]
    place.clock.forward(seconds=1)
    assert await place.ticks("space") == [f"space:1:result:{one.id}" for one in (awa, ben, coumba, odile)]
    assert await awa.reads() == await odile.reads() == RESULT
    assert await ben.reads() == ENGLISH
    assert await coumba.reads() == RESULT + ASKED
    assert await coumba.says("decision") == (
        "Qu’a-t-on décidé après le vote ? Dans une langue, ou dans les deux : français | english"
    )
    assert await place.ticks("space") == []


async def test_a_vote_at_the_very_second_of_the_close_does_not_count(place: Town) -> None:
    coumba, _, _ = await _voted(place)
    place.clock.forward(days=10)
    assert await coumba.says("vote 3") == "Le vote est clos. Le résultat : resultats"
    await place.ticks("space")
    assert await coumba.reads() == RESULT + ASKED


async def test_a_tick_hours_late_closes_the_vote_at_its_hour(place: Town) -> None:
    _, awa, _ = await _voted(place)
    place.clock.forward(days=10, hours=7)
    assert f"space:1:result:{awa.id}" in await place.ticks("space")
    found = await place.db.read(lambda tx: spaces.by_id(tx, 1))
    assert found is not None
    assert (found.state, found.closed_at) == ("closed", found.closes_at)
    assert await awa.reads() == RESULT


async def test_a_vote_closed_by_hand_is_not_closed_again(place: Town) -> None:
    coumba, awa, _ = await _voted(place)
    place.clock.forward(days=1)
    await coumba.says("clore 1 oui")
    assert await awa.reads() == RESULT
    place.clock.forward(days=9)
    assert await place.ticks("space") == []
    assert await awa.reads() == ""


async def test_the_next_space_closes_one_whose_time_is_over_and_its_result_goes_out(place: Town) -> None:
    coumba, awa, _ = await _voted(place)
    place.clock.forward(days=10)
    await coumba.says("espace Après")
    await coumba.says("oui")
    assert await place.ticks("space") == []
    assert (await awa.reads()).startswith(f"{RESULT}\n💡 Vos idées sont attendues : Après\n")


async def test_the_outcome_takes_the_place_of_a_result_not_read(place: Town) -> None:
    coumba, awa, _ = await _voted(place)
    place.clock.forward(days=10)
    await place.ticks("space")
    await coumba.says("decision Nous formons")
    await coumba.says("oui")
    assert (await awa.reads()).splitlines()[:2] == ["📊 Résultat : Idées", "Décision : Nous formons"]


async def test_an_old_result_is_no_news(place: Town) -> None:
    _, awa, _ = await _voted(place)
    place.clock.forward(days=24)
    assert await place.ticks("space") == []
    assert await awa.reads() == ""
    assert await awa.says("resultats") == RESULT


async def test_the_longest_result_still_fits(place: Town) -> None:
    coumba, awa, _ = await trio(place)
    cora = await place.joins("Cora", Role.COORDINATOR, lang="en")
    await coumba.says("espace " + "é" * 120 + " ; note ; jusqu’au 11 décembre 2020 10h")
    await coumba.says("oui")
    for number in range(1, 10):
        await coumba.says(f"idee {number}" + "e idée" * 40)
    await awa.says("vote 1=5 2=5 3=5 4=5 5=5 6=5 7=5 8=5")
    await place.wants_no_digests()
    await cora.reads()
    place.clock.forward(days=10)
    await place.ticks()
    for talker in (coumba, cora):
        result = await talker.reads()
        assert "decision" in result or "outcome" in result
        assert len(result) <= 1000
