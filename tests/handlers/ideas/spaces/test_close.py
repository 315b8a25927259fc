"""Coordinators close a vote, and everybody gets the result, once."""

from __future__ import annotations

from bot.commands import Role
from tests.handlers.cast import trio
from tests.talk import Town, open_space

RESULT = (
    "📊 Résultat : Idées\n"
    "2 membres sur 3 ont voté (67 %).\n"
    "1. ██████████ 2 votes : idée 1, Former\n"
    "2. (à égalité) █████ 1 vote : idée 2, Visiter\n"
    "2. (à égalité) █████ 1 vote : idée 3, Publier\n"
    "4. ▏ 0 vote : idée 4, Rien"
)
ENGLISH = (
    "📊 Result: Idées [fr]\n"
    "2 of 3 members have voted (67%).\n"
    "1. ██████████ 2 votes: idea 1, Former [fr]\n"
    "2. (tied) █████ 1 vote: idea 2, Visiter [fr]\n"
    "2. (tied) █████ 1 vote: idea 3, Publier [fr]\n"
    "4. ▏ 0 votes: idea 4, Rien [fr]"
)
HINT = "Pour annoncer au groupe ce qui a été décidé : decision …"


async def test_the_close_is_confirmed_and_shows_participation_places_and_ties(place: Town) -> None:
    await open_space(place, "Former", "Visiter", "Publier", "Rien")
    coumba, awa, ben = await trio(place)
    odile = await place.joins("Odile", Role.OBSERVER)
    await awa.says("vote 1 2 3")
    await ben.says("vote 1")
    assert await coumba.says("clore") == (
        "Clôturer définitivement le vote maintenant ? Idées\n2 membres sur 3 ont voté (67 %).\n"
        "Le résultat est envoyé à 3 personnes (terminal 3).\n1. Clôturer\n2. Non"
    )
    assert await coumba.says("oui") == f"{RESULT}\n✓ 3 personnes sont prévenues.\n{HINT}"
    assert await awa.reads() == await odile.reads() == RESULT
    assert await ben.reads() == ENGLISH
    assert await awa.says("resultats") == RESULT
    assert await ben.says("results") == ENGLISH


async def test_closing_again_tells_nobody(place: Town) -> None:
    await open_space(place, "Former")
    coumba, awa, _ = await trio(place)
    await coumba.says("clore 1 oui")
    await awa.reads()
    assert (await coumba.says("clore 1 oui")).splitlines()[2:] == ["1. ▏ 0 vote : idée 1, Former", HINT]
    assert await place.ticks() == []
    assert await awa.reads() == await coumba.reads() == ""


async def test_of_several_coordinators_the_others_are_asked_for_the_outcome(place: Town) -> None:
    await open_space(place, "Former")
    coumba, _, _ = await trio(place)
    cora = await place.joins("Cora", Role.COORDINATOR, lang="en")
    await coumba.says("clore 1 oui")
    assert await cora.reads() == (
        "📊 Result: Idées [fr]\n0 of 4 members have voted (0%).\n1. ▏ 0 votes: idea 1, Former [fr]\n\n"
        "It is time to tell the group what was decided: outcome …\n• Write the outcome → outcome"
    )
    assert (
        await cora.says("outcome") == "What was decided after the vote? In one language, or in both: français | english"
    )


async def test_results_wait_for_the_close_where_that_was_chosen(place: Town) -> None:
    coumba, awa, ben = await trio(place)
    await coumba.says("espace Idées ; jusqu’au 15 décembre")
    await coumba.says("oui")
    assert await ben.says("results") == (
        f"{_english_invitation()}\n• See the ideas → ideas\n"
        "The result is shown once the vote is closed, on Tuesday 15 December 2020, 23:59 (GMT).\n"
        "0 of 3 members have voted (0%)."
    )
    place.clock.forward(days=15)
    assert await awa.says("resultats") == ("📊 Résultat : Idées\n0 membre sur 3 a voté (0 %).\nIl n’y a pas d’idée.")


def _english_invitation() -> str:
    return (
        "💡 Your ideas are wanted: Idées [fr]\nTo add one: idea …\nVote for as many ideas as you like: vote 1 4\n"
        "The vote is open until Tuesday 15 December 2020, 23:59 (GMT).\n"
        "The result goes to everybody at the close, not before."
    )


async def test_the_result_takes_the_place_of_an_invitation_not_read(place: Town) -> None:
    coumba, awa, _ = await trio(place)
    await coumba.says("espace Idées")
    await coumba.says("oui")
    await coumba.says("clore 1 oui")
    assert await awa.reads() == "📊 Résultat : Idées\n0 membre sur 3 a voté (0 %).\nIl n’y a pas d’idée."
