"""Coordinators tell the group what follows from a vote."""

from __future__ import annotations

from bot.commands import Role
from tests.handlers.cast import trio
from tests.talk import Town, open_space


async def test_the_outcome_is_told_to_all_after_a_look(place: Town) -> None:
    await open_space(place, "Former", "Visiter")
    coumba, awa, ben = await trio(place)
    odile = await place.joins("Odile", Role.OBSERVER)
    await awa.says("vote 1")
    assert (
        await coumba.says("decision Nous formons") == "Le vote est encore ouvert. Pour le clôturer d’abord : cloturer"
    )
    await coumba.says("clore 1 oui")
    french = "📊 Résultat : Idées\nDécision : Nous formons\n1 membre sur 3 a voté (33 %).\n1. 1 vote : idée 1, Former"
    english = (
        "📊 Result: Idées [fr]\nOutcome: We train\n1 of 3 members has voted (33%).\n1. 1 vote: idea 1, Former [fr]"
    )
    assert await coumba.says("decision Nous formons | We train") == (
        f"Aperçu, pour 3 personnes (terminal 3) :\n\n{french}\n—\n{english}\n1. Envoyer\n2. Non"
    )
    assert await coumba.says("oui") == "✓ 3 personnes sont prévenues."
    assert await awa.reads() == await odile.reads() == f"{french}\n• Tout le résultat → resultats 1"
    assert await ben.reads() == f"{english}\n• The whole result → results 1"
    assert await coumba.presses("publierdecision 1 1") == "Le groupe est déjà prévenu."
    assert await awa.reads() == ""
    assert (await awa.says("resultats 1")).splitlines()[-1] == "Décision : Nous formons"


async def test_the_outcome_is_asked_for_and_only_its_last_words_are_sent(place: Town) -> None:
    await open_space(place, "Former")
    cora = await place.joins("Cora", Role.COORDINATOR, lang="en")
    await cora.says("close 1 yes")
    assert await cora.says("publishoutcome 1 0") == ("There are newer words than these. To write them again: outcome …")
    assert await cora.says("outcome") == (
        "What was decided after the vote? In one language, or in both: français | english"
    )
    assert (await cora.says("We train")).startswith("Preview, for nobody:\n")
    await cora.says("outcome We train everybody")
    assert await cora.presses("publishoutcome 1 1") == (
        "There are newer words than these. To write them again: outcome …"
    )
    assert await cora.says("publishoutcome 1 2") == "✓ 0 people are told."


async def test_the_longest_outcome_still_fits_its_preview(place: Town) -> None:
    await open_space(place, *(str(number) + "e idée" * 40 for number in range(1, 4)))
    coumba, awa, _ = await trio(place)
    await awa.says("vote 1 2 3")
    await coumba.says("clore 1 oui")
    assert (await coumba.says("decision " + "a" * 201)).startswith("C’est trop long : 201 caractères, 200 au plus.\n")
    assert len(await coumba.says("a" * 200)) <= 1000
    assert len(await coumba.says("decision " + "a" * 200 + " | " + "b" * 200)) <= 1000
