"""Voting, in both languages, typed and pressed, under each rule."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.talk import Talker, Town, open_space

UNTIL = "Vous pouvez changer votre vote jusqu’au jeudi 31 décembre 2020 à 23h59 (GMT)."


async def _space(place: Town, line: str, *ideas: str) -> Talker:
    """A coordinator who opened a space and added these ideas."""
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    await coumba.says(f"espace {line}")
    await coumba.says("oui")
    for idea in ideas:
        await coumba.says(f"idee {idea}")
    return coumba


async def test_several_ideas_in_one_line(place: Town) -> None:
    await open_space(place, "Former", "Visiter", "Publier")
    awa = await place.joins("Awa", Role.MEMBER)
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    assert await awa.says("voter 1, 3") == "✓ Vos votes : 1 et 3."
    assert await ben.says("vote 2") == "✓ Your vote: 2."
    assert await ben.says("VOTE 1 et 2") == "✓ Your votes: 1 and 2."


async def test_voting_twice_counts_once(place: Town) -> None:
    await open_space(place, "Former", "Visiter")
    awa = await place.joins("Awa", Role.MEMBER)
    first = await awa.says("vote 1")
    assert await awa.says("vote 1") == first == "✓ Votre vote : 1."
    assert "1. Former · 1 vote" in await awa.says("idees")


async def test_asked_step_by_step(place: Town) -> None:
    await open_space(place, "Former", "Visiter")
    awa = await place.joins("Awa", Role.MEMBER)
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    question = "Pour quelles idées votez-vous ? Donnez leurs numéros.\n1. Former\n2. Visiter"
    assert await awa.says("vote") == question
    assert await awa.says("n’importe") == f"Je n’ai pas compris « n’importe ».\n{question}"
    assert await awa.says("toutes") == "Voulez-vous dire : vote 1 2 ?\n1. vote 1 2"
    assert await awa.says("1 2") == "✓ Vos votes : 1 et 2."
    assert await ben.says("vote") == (
        "Which ideas do you vote for? Give their numbers.\n1. Former [fr]\n2. Visiter [fr]"
    )
    assert await ben.says("2") == "✓ Your vote: 2."


async def test_a_vote_is_taken_back_and_can_be_taken_back_again(place: Town) -> None:
    await open_space(place, "Former", "Visiter", "Publier")
    awa = await place.joins("Awa", Role.MEMBER)
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    await awa.says("vote 1 2 3")
    assert await awa.says("retirer 1 3") == "✓ Votre vote : 2."
    assert await awa.says("retirer 1") == "✓ Votre vote : 2."
    assert await awa.says("retirer") == "Quels votes retirez-vous ? Donnez leurs numéros.\n2. Visiter"
    assert await awa.says("2") == "Vous ne votez pour aucune idée."
    assert await awa.says("retirer") == "Vous ne votez pour aucune idée."
    await ben.says("vote 1 2")
    assert await ben.says("unvote 2") == "✓ Your vote: 1."
    assert await ben.says("myvotes") == "✓ Your vote: 1."


async def test_an_unknown_idea_is_refused_and_nothing_is_recorded(place: Town) -> None:
    await open_space(place, "Former")
    awa = await place.joins("Awa", Role.MEMBER)
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    assert await awa.says("vote 1 9") == "Il n’y a pas d’idée 9. Pour la liste : idees"
    assert await awa.says("mesvotes") == "Vous ne votez pour aucune idée."
    assert await ben.says("vote 9") == "There is no idea 9. To see the list: ideas"
    assert await ben.says("vote 1 hurrah") == "I did not understand “hurrah”.\nFor example: vote 1 4"


async def test_the_ideas_of_another_group_do_not_exist_here(place: Town) -> None:
    await open_space(place, "Former")
    place.group_id = await place.group("autre")
    await open_space(place)
    bineta = await place.joins("Bineta", Role.MEMBER)
    assert await bineta.says("vote 1") == "Il n’y a pas d’idée 1. Pour la liste : idees"


async def test_an_observer_reads_but_does_not_vote(place: Town) -> None:
    await open_space(place, "Former")
    odile = await place.joins("Odile", Role.OBSERVER)
    refusal = "Dans le groupe « Groupe gtm », seuls les membres peuvent voir ou faire cela."
    for line in ("vote 1", "retirer 1", "mesvotes"):
        assert await odile.says(line) == refusal
    assert await odile.says("idees") == "💡 Idées\nLe vote est ouvert.\n1. Former · 0 vote"


async def test_without_a_space_there_is_no_vote(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    for line in ("vote", "vote 1", "retirer", "mesvotes", "idees", "resultats"):
        assert await awa.says(line) == "Il n’y a pas de vote en ce moment."


async def test_a_pressed_button_shows_the_list_again_with_the_marks(place: Town) -> None:
    await open_space(place, "Former", "Visiter")
    awa = await place.joins("Awa", Role.MEMBER)
    assert await awa.presses("vote 2") == (
        "✓ Votre vote : 2.\n"
        "💡 Idées\n"
        "Le vote est ouvert.\n"
        "Votez pour autant d’idées que vous voulez : vote 1 4\n"
        "1. Former · 0 vote\n"
        "✓ 2. Visiter · 1 vote\n"
        "1. Voter 1\n"
        "2. Retirer mon vote 2"
    )
    assert await awa.presses("retirer 2") == (
        "Vous ne votez pour aucune idée.\n"
        "💡 Idées\n"
        "Le vote est ouvert.\n"
        "Votez pour autant d’idées que vous voulez : vote 1 4\n"
        "1. Former · 0 vote\n"
        "2. Visiter · 0 vote\n"
        "1. Voter 1\n"
        "2. Voter 2"
    )


async def test_a_pressed_button_stays_on_its_page(place: Town) -> None:
    await open_space(place, *(f"Idée numéro {number}" for number in range(1, 11)))
    awa = await place.joins("Awa", Role.MEMBER)
    assert "Suite (2 sur 2)" in await awa.says("idees")
    pressed = await awa.presses("vote 10")
    assert "✓ 10. Idée numéro 10 · 1 vote" in pressed
    assert "Idée numéro 1 ·" not in pressed


async def test_an_old_button_of_an_idea_that_is_gone_says_so(place: Town) -> None:
    await open_space(place, "Former", "Formations", "Visiter")
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    await coumba.says("fusionner 1 2 oui")
    await coumba.says("retireridee 3 oui")
    assert await ben.presses("vote 2") == "Idea 2 was merged into idea 1."
    assert await ben.presses("vote 3") == "Idea 3 was withdrawn."
    assert await coumba.presses("retirer 2") == "L’idée 2 fait maintenant partie de l’idée 1."


async def test_votes_end_at_the_closing_date_before_anybody_closes(place: Town) -> None:
    await _space(place, "Idées ; du 5 décembre au 31 décembre", "Former")
    awa = await place.joins("Awa", Role.MEMBER)
    assert await awa.says("vote 1") == "Le vote ouvre le samedi 5 décembre 2020 à 0h00 (GMT)."
    place.clock.forward(days=10)
    assert await awa.says("vote 1") == f"✓ Votre vote : 1.\n{UNTIL}"
    place.clock.forward(days=20, hours=13, minutes=58)
    assert await awa.says("retirer 1") == f"Vous ne votez pour aucune idée.\n{UNTIL}"
    place.clock.forward(minutes=2)
    assert await awa.says("vote 1") == "Le vote est clos. Le résultat : resultats"
    assert await awa.says("retirer 1") == "Le vote est clos. Le résultat : resultats"
    assert await awa.says("vote") == "Le vote est clos. Le résultat : resultats"


async def test_an_idea_of_an_earlier_vote(place: Town) -> None:
    coumba = await _space(place, "Avant", "Former")
    await coumba.says("clore 1 oui")
    await coumba.says("espace Après")
    await coumba.says("oui")
    assert await coumba.says("vote 1") == "L’idée 1 appartient à un vote précédent."


async def test_limited_votes_count_what_is_left(place: Town) -> None:
    await _space(place, "Idées ; 2 votes", "Former", "Visiter", "Publier")
    awa = await place.joins("Awa", Role.MEMBER)
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    assert await awa.says("vote 1") == "✓ Votre vote : 1.\nIl vous reste 1 vote."
    assert await awa.says("vote 3") == "✓ Vos votes : 1 et 3."
    assert await awa.says("vote 2") == "Vous avez 2 votes. Déjà donnés : 1 et 3. Pour en retirer un : retirer 1"
    assert await awa.says("mesvotes") == "✓ Vos votes : 1 et 3."
    assert await ben.says("vote 1 2 3") == (
        "You have 2 votes.\nWhich ideas do you vote for? Give their numbers.\n"
        "1. Former [fr]\n2. Visiter [fr]\n3. Publier [fr]"
    )
    assert await ben.says("1 2") == "✓ Your votes: 1 and 2."


async def test_scores_are_typed_or_asked(place: Town) -> None:
    await _space(place, "Idées ; note 1-5", "Former", "Visiter")
    awa = await place.joins("Awa", Role.MEMBER)
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    assert await awa.says("vote 1=5 2=3") == "✓ Vos notes : 1=5, 2=3."
    assert await awa.says("vote 2") == (
        "Quelle note donnez-vous à l’idée 2, de 1 à 5 ? 5 est la meilleure.\n"
        "1. Note 1\n2. Note 2\n3. Note 3\n4. Note 4\n5. Note 5"
    )
    assert await awa.says("4") == "✓ Vos notes : 1=5, 2=4."
    assert await ben.says("vote 1 2") == (
        "Give each idea a score from 1 to 5. For example: vote 1=5 2=5\n"
        "Which ideas do you vote for? Give their numbers.\n1. Former [fr]\n2. Visiter [fr]"
    )
    assert await ben.says("1=2 2=6") == (
        "A score goes from 1 to 5, 5 being the best.\n"
        "Which ideas do you vote for? Give their numbers.\n1. Former [fr]\n2. Visiter [fr]"
    )
    assert await ben.says("1=2") == "✓ Your scores: 1=2."


async def test_a_ranking_is_typed_in_its_order_and_added_to_by_buttons(place: Town) -> None:
    await _space(place, "Idées ; classement", "Former", "Visiter", "Publier")
    awa = await place.joins("Awa", Role.MEMBER)
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    assert await awa.says("vote 3 1") == "✓ Votre classement : 3, puis 1."
    assert (await awa.says("idees")).splitlines()[-3:] == [
        "1. Retirer mon vote 1",
        "2. Voter 2",
        "3. Retirer mon vote 3",
    ]
    assert await awa.says("2") == "✓ Votre classement : 3, puis 1, puis 2."
    assert await awa.says("vote 2 > 3") == "✓ Votre classement : 2, puis 3."
    assert await awa.says("retirer 2") == "✓ Votre classement : 3."
    assert await ben.says("vote 2 1=4") == "In this vote no scores are given. For example: vote 4 > 1"
    assert await ben.says("vote 2 1") == "✓ Your ranking: 2, then 1."


async def test_the_same_event_twice_counts_once(place: Town) -> None:
    await open_space(place, "Former")
    awa = await place.joins("Awa", Role.MEMBER)
    assert await awa.says("vote 1", event="again") == "✓ Votre vote : 1."
    await awa.says("retirer 1")
    assert await awa.says("vote 1", event="again") == ""
    assert await awa.says("mesvotes") == "Vous ne votez pour aucune idée."


@pytest.mark.parametrize("line", ["vote 1", "vote 2"])
async def test_who_votes_is_not_invited_any_more(place: Town, line: str) -> None:
    coumba = await _space(place, "Idées", "Former", "Visiter")
    awa = await place.joins("Awa", Role.MEMBER)
    await coumba.says("relancer 1 oui")
    assert (await awa.says(line)).startswith("✓ Votre vote :")
    assert await awa.reads() == ""


async def test_a_score_beside_its_idea_is_answered_with_the_line_that_works(place: Town) -> None:
    await _space(place, "Idées ; notes", *(f"Idée {number}" for number in range(7)))
    awa = await place.joins("Awa", Role.MEMBER)
    first = "Donnez à chaque idée une note de 1 à 5. Par exemple : "
    assert (await awa.says("vote 6 4, 7 2")).splitlines()[0] == f"{first}vote 6=4 7=2"
    assert (await awa.says("vote 6 5")).splitlines()[0] == f"{first}vote 6=5"
    assert (await awa.says("vote 6 7")).splitlines()[0] == f"{first}vote 6=5 7=5"
