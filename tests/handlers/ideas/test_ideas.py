"""The list of ideas, one idea, adding, changing, withdrawing and commenting."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.talk import Talker, Town, open_space

CLOSED = "Le vote est clos. Le résultat : resultats"


async def _two(place: Town) -> tuple[Talker, Talker]:
    """One who reads French, one who reads English."""
    return await place.joins("Awa", Role.MEMBER), await place.joins("Ben", Role.MEMBER, lang="en")


async def test_the_list_says_by_whom_and_marks_mine(place: Town) -> None:
    await open_space(place)
    awa, ben = await _two(place)
    await awa.says("idee Former les volontaires | Train the volunteers")
    await ben.says("idea Visit each other")
    await ben.says("comment 1 Very useful")
    await awa.says("vote 1 2")
    assert await awa.says("idees") == (
        "💡 Idées\n"
        "Le vote est ouvert.\n"
        "Votez pour autant d’idées que vous voulez : vote 1 4\n"
        "✓ 1. Former les volontaires · par vous · 1 commentaire · 1 vote\n"
        "✓ 2. Visit each other [en] · par Ben · 1 vote\n"
        "1. Retirer mon vote 1\n"
        "2. Retirer mon vote 2"
    )
    assert await ben.says("IDEAS") == (
        "💡 Idées [fr]\n"
        "The vote is open.\n"
        "Vote for as many ideas as you like: vote 1 4\n"
        "1. Train the volunteers · by Awa · 1 comment · 1 vote\n"
        "2. Visit each other · by you · 1 vote\n"
        "1. Vote 1\n"
        "2. Vote 2"
    )


async def test_names_and_results_stay_hidden_where_that_was_chosen(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    awa, ben = await _two(place)
    await coumba.says("espace Idées ; noms cachés ; résultats après")
    await coumba.says("oui")
    await awa.says("idee Former")
    await awa.says("commenter 1 Urgent")
    await awa.says("vote 1")
    assert (await ben.says("ideas")).splitlines()[-2:] == ["1. Former [fr] · 1 comment", "1. Vote 1"]
    assert await ben.says("idea 1") == ("💡 Idea 1: Former [fr]\n1 comment\n– Urgent [fr]\n1. Vote 1\n2. Comment")


async def test_a_long_list_is_paged_and_short_enough(place: Town) -> None:
    await open_space(place, *(f"{number} " + "mots " * 50 for number in range(1, 18)))
    awa, ben = await _two(place)
    first, numbers = await awa.says("idees"), []
    assert "+ Suite (2 sur 3)" in first
    pages = [first, await awa.says("+"), await awa.says("suite")]
    for page in pages:
        assert len(page) <= 1000
        numbers += [int(line.split(".")[0]) for line in page.splitlines() if "mots" in line]
    assert numbers == list(range(1, 18))
    assert await awa.says("idees page 99") == pages[-1]
    assert "+ More (3 of 3)" in await ben.says("ideas page 2")


async def test_an_empty_list_says_how_to_add(place: Town) -> None:
    await open_space(place)
    awa, ben = await _two(place)
    assert (await awa.says("idees")).splitlines()[-2] == ("Il n’y a pas encore d’idée. Pour proposer la vôtre : idee …")
    assert (await ben.says("ideas")).splitlines()[-2] == "There are no ideas yet. To add yours: idea …"


async def test_an_idea_is_added_in_one_line_or_asked(place: Town) -> None:
    await open_space(place)
    awa, ben = await _two(place)
    assert await awa.says("idee Former") == (
        "✓ Votre idée porte le numéro 1 : Former\n"
        "Vous pouvez la changer jusqu’au premier vote : modifier 1 …\n"
        "1. Voter 1\n"
        "2. Toutes les idées"
    )
    assert await awa.says("1") == "✓ Votre vote : 1."
    assert await ben.says("idea") == "What is your idea? In one sentence."
    assert await ben.says("Visit each other") == (
        "✓ Your idea is number 2: Visit each other\n"
        "You can change it until somebody votes for it: edit 2 …\n"
        "1. Vote 2\n"
        "2. All ideas"
    )


async def test_the_same_idea_is_there_once(place: Town) -> None:
    await open_space(place, "Former les volontaires")
    awa, ben = await _two(place)
    assert await awa.says("idee former  les Volontaires") == (
        "Cette idée existe déjà : c’est l’idée 1.\n1. Voir l’idée 1"
    )
    assert await ben.says("idea Former les volontaires") == ("This idea is already there: it is idea 1.\n1. See idea 1")


async def test_an_idea_that_is_too_long_is_refused(place: Town) -> None:
    await open_space(place)
    awa, _ = await _two(place)
    assert await awa.says("idee " + "a" * 301) == (
        "C’est trop long : 301 caractères, 300 au plus.\nQuelle est votre idée ? En une phrase."
    )


async def test_observers_and_latecomers_are_not_asked_for_ideas(place: Town) -> None:
    await open_space(place, "Former")
    odile = await place.joins("Odile", Role.OBSERVER)
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    refusal = "Dans le groupe « Groupe gtm », seuls les membres peuvent voir ou faire cela."
    assert await odile.says("idee") == await odile.says("idee Une idée") == refusal
    assert await odile.says("idee 1") == "💡 Idée 1 : Former\n0 vote"
    await coumba.says("clore 1 oui")
    for line in ("idee", "idee Autre", "commenter 1 Ah", "modifier 1 Ah", "retireridee 1", "commenter"):
        assert await coumba.says(line) == CLOSED
    assert await coumba.says("idee 1") == "💡 Idée 1 : Former\n0 vote"


async def test_one_idea_is_shown_with_its_comments(place: Town) -> None:
    await open_space(place, "Former")
    awa, ben = await _two(place)
    assert await awa.says("commenter 1 Très utile") == (
        "✓ Votre commentaire sur l’idée 1 est enregistré.\n1. Voir l’idée 1"
    )
    await awa.says("commenter 1 Très utile")
    assert await ben.says("comment") == ("Which idea do you comment on? Give its number.\n1. Former [fr]")
    assert await ben.says("1") == "What do you want to say about it?"
    assert await ben.says("From when?") == "✓ Your comment on idea 1 is recorded.\n1. See idea 1"
    assert await awa.says("1") == (
        "💡 Idée 1 : Former\n2 commentaires · 0 vote\n– Vous : Très utile\n– Ben : From when? [en]\n"
        "1. Voter 1\n2. Commenter"
    )
    await ben.says("vote 1")
    assert await ben.says("idea n° 1") == (
        "💡 Idea 1: Former [fr]\n✓ you voted for it · 2 comments · 1 vote\n– Awa: Très utile [fr]\n– You: From when?\n"
        "1. Take back my vote 1\n2. Comment"
    )


async def test_many_comments_are_paged(place: Town) -> None:
    await open_space(place, "x" * 300)
    awa, _ = await _two(place)
    for number in range(4):
        await awa.says(f"commenter 1 {number}{'y' * 250}")
    first = await awa.says("idee 1")
    assert len(first) <= 1000
    assert "+ Suite (2 sur 4)" in first
    assert "– Vous : 1yy" in await awa.says("suite")
    assert "– Vous : 3yy" in await awa.says("idee 1 page 4")


async def test_ones_own_idea_can_be_changed_until_its_first_vote(place: Town) -> None:
    await open_space(place, "D’un autre")
    awa, ben = await _two(place)
    await awa.says("idee Former")
    assert await awa.says("modifier 2 Former les jeunes") == "✓ L’idée 2 dit maintenant : Former les jeunes"
    assert await awa.says("modifier") == "Laquelle de vos idées ? Donnez son numéro.\n2. Former les jeunes"
    assert await awa.says("2") == "Que doit dire l’idée ?"
    assert await awa.says("Former tout le monde") == "✓ L’idée 2 dit maintenant : Former tout le monde"
    assert await awa.says("modifier 1 Non") == "Seule la personne qui a proposé l’idée 1 peut faire cela."
    assert await ben.says("edit 2 Mine") == "Only whoever added idea 2 can do this."
    assert await ben.says("edit") == "None of the ideas is yours. To add one: idea …"
    await ben.says("vote 2")
    assert await awa.says("modifier 2 Autre") == (
        "L’idée 2 a déjà des votes : son texte ne change plus. Pour ajouter quelque chose : commenter 2 …"
    )
    await ben.says("idea Visit")
    assert await ben.says("edit 3 Visit each other") == "✓ Idea 3 now says: Visit each other"


async def test_an_idea_is_withdrawn_once_confirmed_and_its_votes_are_free_again(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    awa, ben = await _two(place)
    await coumba.says("espace Idées ; 1 vote")
    await coumba.says("oui")
    await awa.says("idee Former")
    await ben.says("vote 1")
    assert await awa.says("retireridee 1") == (
        "Retirer définitivement l’idée 1 ? Former\n1 personne a voté pour elle.\n1. Oui\n2. Non"
    )
    assert await awa.says("non") == "D’accord, rien n’a changé."
    assert await ben.says("withdrawidea 1") == "Only whoever added idea 1 can do this."
    await awa.says("retirer idee 1")
    assert await awa.says("oui") == "✓ L’idée 1 est retirée."
    assert await awa.says("retireridee 1 oui") == "L’idée 1 a été retirée."
    assert await ben.says("idea 1") == "💡 Idea 1: Former [fr]\nIdea 1 was withdrawn."
    await ben.says("idea Visit")
    assert await ben.says("vote 2") == "✓ Your vote: 2."
    assert await ben.says("withdraw idea 2") == (
        "Withdraw idea 2 for good? Visit\n1 person voted for it.\n1. Yes\n2. No"
    )
    assert await ben.says("yes") == "✓ Idea 2 is withdrawn."


async def test_a_coordinator_may_withdraw_any_idea(place: Town) -> None:
    await open_space(place, "Former")
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    assert await coumba.says("retireridee") == "Quelle idée est retirée ? Donnez son numéro.\n1. Former"
    await coumba.says("1")
    assert await coumba.says("oui") == "✓ L’idée 1 est retirée."


async def test_numbers_are_never_used_again(place: Town) -> None:
    await open_space(place, "Former")
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    await coumba.says("retireridee 1 oui")
    assert (await coumba.says("idee Former")).startswith("✓ Votre idée porte le numéro 2 : Former\n")


@pytest.mark.parametrize("line", ["idee 1", "commenter 1 Ah", "modifier 1 Ah", "retireridee 1 oui"])
async def test_the_ideas_of_another_group_do_not_exist_here(place: Town, line: str) -> None:
    await open_space(place, "Former")
    place.group_id = await place.group("autre")
    await open_space(place)
    bineta = await place.joins("Bineta", Role.COORDINATOR)
    assert await bineta.says(line) == "Il n’y a pas d’idée 1. Pour la liste : idees"


async def test_an_idea_that_is_not_there_is_refused_before_anything_is_asked(place: Town) -> None:
    await open_space(place, "Former")
    awa = await place.joins("Awa", Role.MEMBER)
    for line in ("commenter 9", "modifier 9"):
        assert await awa.says(line) == "Il n’y a pas d’idée 9. Pour la liste : idees"
    assert await awa.says("modifier 1") == "Seule la personne qui a proposé l’idée 1 peut faire cela."
    assert await awa.says("comment 1") == "Que voulez-vous en dire ?"


async def test_whoever_writes_english_first_is_read_in_both_languages_all_the_same(place: Town) -> None:
    await open_space(place)
    ben, awa = await place.joins("Ben", Role.MEMBER, lang="en"), await place.joins("Awa", Role.MEMBER)
    assert (await ben.says("idea A map of the wells | Une carte des puits")).splitlines()[0] == (
        "✓ Your idea is number 1: A map of the wells"
    )
    assert (await awa.says("idee 1")).splitlines()[0] == "💡 Idée 1 : Une carte des puits"
