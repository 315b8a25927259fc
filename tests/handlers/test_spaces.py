"""Coordinators open a space, merge, remind, close, and tell what follows."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.talk import Talker, Town, open_space

INVITATION = (
    "💡 Vos idées sont attendues : Idées pour 2021\n"
    "Pour en proposer une : idee …\n"
    "3 votes par personne : vote 1 4\n"
    "Vous pouvez voter du lundi 1er mars 2021, 0h00 (GMT) au lundi 15 mars 2021, 23h59 (GMT).\n"
    "Personne ne voit qui a proposé une idée.\n"
    "Les résultats sont montrés après la clôture."
)
ENGLISH = (
    "💡 Your ideas are wanted: Ideas for 2021\n"
    "To add one: idea …\n"
    "3 votes each: vote 1 4\n"
    "You can vote from Monday 1 March 2021, 00:00 (GMT) to Monday 15 March 2021, 23:59 (GMT).\n"
    "Nobody sees who added an idea.\n"
    "The results are shown after the close."
)
LINE = "Idées pour 2021 | Ideas for 2021 ; 3 votes ; du 1 mars au 15 mars ; noms cachés ; résultats après"
TURNED = "Idées pour 2021|Ideas for 2021; results after; names hidden; 3 votes each; from 1 March to 15 March"


async def _people(place: Town) -> tuple[Talker, Talker, Talker]:
    """A coordinator, and two members who read French and English."""
    return (
        await place.joins("Coumba", Role.COORDINATOR),
        await place.joins("Awa", Role.MEMBER),
        await place.joins("Ben", Role.MEMBER, lang="en"),
    )


async def test_a_space_is_opened_by_one_line_after_a_look(place: Town) -> None:
    coumba, awa, ben = await _people(place)
    odile = await place.joins("Odile", Role.OBSERVER)
    await awa.says("idees")
    assert await coumba.says(f"espace {LINE}") == (
        f"Aperçu, pour 2 personnes :\n\n{INVITATION}\n—\n{ENGLISH}\n1. Ouvrir et envoyer\n2. Non"
    )
    assert await awa.reads() == ""
    assert await coumba.says("oui") == ("✓ L’espace est ouvert ; 2 personnes sont informées.\n1. Toutes les idées")
    assert await awa.reads() == f"{INVITATION}\n• Voir les idées → idees"
    assert await ben.reads() == f"{ENGLISH}\n• See the ideas → ideas"
    assert await odile.reads() == await coumba.reads() == ""


async def test_the_parts_of_the_line_stand_in_any_order_and_either_language(place: Town) -> None:
    await _people(place)
    cora = await place.joins("Cora", Role.COORDINATOR, lang="en")
    assert await cora.says(f"space {TURNED}") == (
        f"Preview, for 3 people:\n\n{ENGLISH}\n—\n{INVITATION}\n1. Open and send\n2. No"
    )


async def test_only_the_title_is_needed(place: Town) -> None:
    coumba, _, _ = await _people(place)
    assert (await coumba.says("espace Idées")).splitlines()[:6] == [
        "Aperçu, pour 2 personnes :",
        "",
        "💡 Vos idées sont attendues : Idées",
        "Pour en proposer une : idee …",
        "Autant de votes que vous voulez : vote 1 4",
        "Les résultats sont montrés après la clôture.",
    ]


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("approbation", "Autant de votes que vous voulez : vote 1 4"),
        ("approval", "Autant de votes que vous voulez : vote 1 4"),
        ("5 voix par personne", "5 votes par personne : vote 1 4"),
        ("1 vote", "1 vote par personne : vote 1 4"),
        ("note 1-5", "Des notes de 1 à 5, 5 étant la meilleure : vote 1=5 4=3"),
        ("Score", "Des notes de 1 à 5, 5 étant la meilleure : vote 1=5 4=3"),
        ("classement", "Classez les idées, la meilleure d’abord : vote 4 1 7"),
        ("ranked", "Classez les idées, la meilleure d’abord : vote 4 1 7"),
        ("jusqu’au 15 mars 18h", "Le vote est ouvert jusqu’au lundi 15 mars 2021, 18h00 (GMT)."),
        ("clos le 15 mars", "Le vote est ouvert jusqu’au lundi 15 mars 2021, 23h59 (GMT)."),
        ("until 15 March", "Le vote est ouvert jusqu’au lundi 15 mars 2021, 23h59 (GMT)."),
        ("à partir du 15 mars", "Le vote ouvre le lundi 15 mars 2021, 0h00 (GMT)."),
        ("résultats pendant", "Les résultats sont montrés pendant le vote."),
        ("anonyme", "Personne ne voit qui a proposé une idée."),
    ],
)
async def test_each_part_is_understood(place: Town, part: str, line: str) -> None:
    coumba, _, _ = await _people(place)
    assert line in (await coumba.says(f"espace Idées ; {part}")).splitlines()


async def test_a_space_is_asked_for_step_by_step(place: Town) -> None:
    coumba, _, _ = await _people(place)
    assert await coumba.says("espace") == ("Quel est le titre ? Dans une langue, ou dans les deux : français | english")
    assert await coumba.says("Idées | Ideas") == (
        "Comment vote-t-on ? Ou, par exemple : 5 votes\n1. Autant de votes qu’on veut\n2. 3 votes par personne\n"
        "3. Des notes de 1 à 5\n4. Un classement\n- Passer"
    )
    assert await coumba.says("2 votes") == "Jusqu’à quand peut-on voter ? Par exemple : 15 mars 18h\n- Passer"
    assert await coumba.says("bientôt") == (
        "Je n’ai pas compris « bientôt ».\nJusqu’à quand peut-on voter ? Par exemple : 15 mars 18h\n- Passer"
    )
    assert await coumba.says("15 mars") == "Montre-t-on le nom de qui propose une idée ?\n1. Oui\n2. Non\n- Passer"
    assert (
        await coumba.says("non")
        == "Quand montre-t-on les résultats ?\n1. Pendant le vote\n2. Après la clôture\n- Passer"
    )
    assert (await coumba.says("passer")).splitlines()[2:8] == [
        "💡 Vos idées sont attendues : Idées",
        "Pour en proposer une : idee …",
        "2 votes par personne : vote 1 4",
        "Le vote est ouvert jusqu’au lundi 15 mars 2021, 23h59 (GMT).",
        "Personne ne voit qui a proposé une idée.",
        "Les résultats sont montrés après la clôture.",
    ]


async def test_a_space_is_asked_for_in_english(place: Town) -> None:
    cora = await place.joins("Cora", Role.COORDINATOR, lang="en")
    assert await cora.says("space") == "What is the title? In one language, or in both: français | english"
    assert (await cora.says("Ideas for us")).startswith(
        "How do people vote? Or, for example: 5 votes\n1. As many votes as one likes\n"
    )
    assert await cora.says("4") == "Until when can people vote? For example: 15 March 6pm\n- Skip"
    assert await cora.says("skip") == "Are the names of those who add ideas shown?\n1. Yes\n2. No\n- Skip"
    assert await cora.says("1") == "When are the results shown?\n1. During the vote\n2. After the close\n- Skip"
    assert (await cora.says("1")).startswith("Preview, for 0 people:\n\n💡 Your ideas are wanted: Ideas for us\n")


async def test_what_is_not_understood_is_asked_again_and_the_rest_is_kept(place: Town) -> None:
    coumba, _, _ = await _people(place)
    asked = await coumba.says("espace Idées ; au hasard ; noms cachés ; résultats après ; 15 mars")
    assert asked.startswith("Je n’ai pas compris « au hasard ».\nComment vote-t-on ? Ou, par exemple : 5 votes\n")
    assert "2 votes par personne : vote 1 4\nLe vote est ouvert jusqu’au lundi 15 mars 2021" in await coumba.says(
        "2 votes"
    )


async def test_too_many_votes_each_are_refused(place: Town) -> None:
    coumba, _, _ = await _people(place)
    assert (await coumba.says("espace Idées ; 40 votes")).startswith("Chaque personne peut avoir de 1 à 20 votes.\n")


async def test_a_close_that_has_passed_is_asked_again(place: Town) -> None:
    coumba, _, _ = await _people(place)
    assert await coumba.says("espace Idées ; 1 décembre 9h") == (
        "« 1 décembre 9h » est déjà passé.\nJusqu’à quand peut-on voter ? Par exemple : 15 mars 18h\n"
        "1. mercredi 1er décembre 2021, 9h00 (GMT)\n- Passer"
    )


async def test_a_close_before_the_opening_is_asked_again(place: Town) -> None:
    coumba, _, _ = await _people(place)
    assert await coumba.says("espace Idées ; à partir du 15 mars ; jusqu’au 10 mars") == (
        "La clôture doit venir après l’ouverture, et après maintenant.\n"
        "Jusqu’à quand peut-on voter ? Par exemple : 15 mars 18h\n- Passer"
    )


async def test_one_space_is_open_at_a_time(place: Town) -> None:
    coumba, _, _ = await _people(place)
    await coumba.says("espace Avant ; jusqu’au 15 décembre")
    await coumba.says("espace Après")
    assert (await coumba.says("oui")).startswith("✓ L’espace est ouvert")
    refusal = "Un vote est déjà ouvert : Après. Pour le clore d’abord : clore"
    for line in ("espace", "espace Encore", "ouvrirespace 1"):
        assert await coumba.says(line) == refusal
    assert await coumba.says("ouvrirespace 2") == "Ce vote est déjà ouvert, ou l’a été.\n1. Toutes les idées"
    await coumba.says("clore 2 oui")
    assert (await coumba.says("ouvrirespace 1")).startswith("✓ L’espace est ouvert")


async def test_an_old_preview_whose_close_has_passed_opens_nothing(place: Town) -> None:
    coumba, awa, _ = await _people(place)
    await coumba.says("espace Idées ; jusqu’au 5 décembre")
    place.clock.forward(days=14)
    assert await coumba.presses("ouvrirespace 1") == (
        "La date de clôture est passée. Pour le préparer de nouveau : espace"
    )
    assert await awa.says("idees") == "Il n’y a pas de vote en ce moment."


async def test_a_space_whose_date_has_passed_makes_room_for_the_next(place: Town) -> None:
    coumba, _, _ = await _people(place)
    await coumba.says("espace Avant ; jusqu’au 5 décembre")
    await coumba.says("oui")
    place.clock.forward(days=10)
    await coumba.says("espace Après")
    assert (await coumba.says("oui")).startswith("✓ L’espace est ouvert")
    assert (await coumba.says("resultats 1")).startswith("📊 Résultat : Avant\n")


async def test_merged_ideas_unite_their_votes_and_comments(place: Town) -> None:
    await open_space(place, "Former", "Visiter", "Formations")
    coumba, awa, ben = await _people(place)
    await awa.says("vote 1 3")
    await ben.says("vote 3")
    await ben.says("comment 3 Soon")
    assert await coumba.says("fusionner 1 3") == (
        "Fusionner l’idée 3 dans l’idée 1, pour de bon ?\nIdée 3 : Formations\nIdée 1 : Former\n"
        "Les votes et les commentaires suivent. Qui a voté pour les deux compte une fois.\n1. Oui\n2. Non"
    )
    assert await coumba.says("oui") == "✓ L’idée 3 fait maintenant partie de l’idée 1.\n1. Voir l’idée 1"
    assert (await coumba.says("idees")).splitlines()[3:6] == [
        "1. Former · 1 commentaire · 2 votes",
        "2. Visiter · 0 vote",
        "3. Formations (fait partie de l’idée 1)",
    ]
    assert await ben.says("myvotes") == "✓ Your vote: 1."
    assert await ben.says("idea 3") == ("💡 Idea 3: Formations [fr]\nIdea 3 was merged into idea 1.\n1. See idea 1")
    assert await coumba.says("fusionner 1 3 oui") == "L’idée 3 fait maintenant partie de l’idée 1."


async def test_a_merged_idea_follows_where_it_went(place: Town) -> None:
    await open_space(place, "Former", "Formations", "Cours")
    cora = await place.joins("Cora", Role.COORDINATOR, lang="en")
    assert await cora.says("merge") == (
        "Which idea stays? Give its number.\n1. Former [fr]\n2. Formations [fr]\n3. Cours [fr]"
    )
    await cora.says("2")
    assert (await cora.says("3")).startswith("Merge idea 3 into idea 2, for good?\n")
    assert await cora.says("yes") == "✓ Idea 3 is now part of idea 2.\n1. See idea 2"
    await cora.says("merge 1 2 yes")
    assert await cora.says("vote 3") == "Idea 3 was merged into idea 1."
    assert await cora.says("merge 1 1") == "An idea cannot be merged into itself."
    assert await cora.says("merge 1 9") == "There is no idea 9. To see the list: ideas"
    assert await cora.says("merge 2 1 yes") == "Idea 2 was merged into idea 1."


@pytest.mark.parametrize(("rule", "ballots", "after"), [
    ("note", ("vote 1=2 2=5", "vote 2=3"), ("✓ Vos notes : 1=5.", "✓ Your scores: 1=3.")),
    ("classement", ("vote 2 3 1", "vote 3 2"), ("✓ Votre classement : 1 > 3.", "✓ Your ranking: 3 > 1.")),
])  # fmt: skip
async def test_of_two_scores_or_ranks_the_better_one_stays(
    place: Town, rule: str, ballots: tuple[str, str], after: tuple[str, str]
) -> None:
    coumba, awa, ben = await _people(place)
    await coumba.says(f"espace Idées ; {rule}")
    await coumba.says("oui")
    for idea in ("Former", "Formations", "Visiter"):
        await coumba.says(f"idee {idea}")
    await awa.says(ballots[0])
    await ben.says(ballots[1])
    await coumba.says("fusionner 1 2 oui")
    assert (await awa.says("mesvotes"), await ben.says("myvotes")) == after


async def test_only_those_who_have_not_voted_are_reminded_and_once_a_day(place: Town) -> None:
    await open_space(place, "Former")
    coumba, awa, ben = await _people(place)
    odile = await place.joins("Odile", Role.OBSERVER)
    await awa.says("vote 1")
    reminder = "🗳 Your vote is still missing: Idées [fr]\nAs many votes as you like: vote 1 4"
    assert await coumba.says("relancer") == (
        "Aperçu, pour 1 personne :\n\n"
        "🗳 Votre vote manque encore : Idées\nAutant de votes que vous voulez : vote 1 4\n"
        f"—\n{reminder}\n1. Envoyer\n2. Non"
    )
    assert await coumba.says("oui") == "✓ 1 personne est relancée."
    assert await ben.reads() == f"{reminder}\n• See the ideas → ideas"
    assert await awa.reads() == await odile.reads() == ""
    refusal = "Une relance est déjà partie aujourd’hui. La prochaine pourra partir demain."
    assert await coumba.says("relancer") == await coumba.presses("relancer 1 oui") == refusal
    place.clock.forward(days=1)
    await ben.says("vote 1")
    assert await coumba.says("remind") == (
        "Il n’y a personne à relancer : les autres ont voté, ou ne veulent pas de messages."
    )


async def test_the_close_is_confirmed_and_shows_participation_places_and_ties(place: Town) -> None:
    await open_space(place, "Former", "Visiter", "Publier", "Rien")
    coumba, awa, ben = await _people(place)
    await awa.says("vote 1 2 3")
    await ben.says("vote 1")
    assert await coumba.says("clore") == (
        "Clore le vote maintenant, pour de bon ? Idées\n2 membres sur 3 ont voté (67 %).\n1. Clore\n2. Non"
    )
    result = (
        "📊 Résultat : Idées\n"
        "2 membres sur 3 ont voté (67 %).\n"
        "1. ██████████ 2 votes : idée 1, Former\n"
        "2. (à égalité) █████ 1 vote : idée 2, Visiter\n"
        "2. (à égalité) █████ 1 vote : idée 3, Publier\n"
        "4. ▏ 0 vote : idée 4, Rien"
    )
    hint = "Pour dire au groupe ce que vous décidez : decision …"
    assert await coumba.says("oui") == f"{result}\n{hint}"
    assert await coumba.says("clore 1 oui") == f"{result}\n{hint}"
    assert await awa.says("resultats") == result
    assert await ben.says("results") == (
        "📊 Result: Idées [fr]\n"
        "2 of 3 members have voted (67%).\n"
        "1. ██████████ 2 votes: idea 1, Former [fr]\n"
        "2. (tied) █████ 1 vote: idea 2, Visiter [fr]\n"
        "2. (tied) █████ 1 vote: idea 3, Publier [fr]\n"
        "4. ▏ 0 votes: idea 4, Rien [fr]"
    )


async def test_results_wait_for_the_close_where_that_was_chosen(place: Town) -> None:
    coumba, awa, ben = await _people(place)
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
        "💡 Your ideas are wanted: Idées [fr]\nTo add one: idea …\nAs many votes as you like: vote 1 4\n"
        "The vote is open until Tuesday 15 December 2020, 23:59 (GMT).\nThe results are shown after the close."
    )


async def test_an_invitation_not_read_before_the_close_is_not_delivered(place: Town) -> None:
    coumba, awa, _ = await _people(place)
    await coumba.says("espace Idées")
    await coumba.says("oui")
    await coumba.says("clore 1 oui")
    assert await awa.reads() == ""


async def test_the_outcome_is_told_to_all_after_a_look(place: Town) -> None:
    await open_space(place, "Former", "Visiter")
    coumba, awa, ben = await _people(place)
    odile = await place.joins("Odile", Role.OBSERVER)
    await awa.says("vote 1")
    assert await coumba.says("decision Nous formons") == "Le vote est encore ouvert. Pour le clore d’abord : clore"
    await coumba.says("clore 1 oui")
    french = "📊 Résultat : Idées\nDécision : Nous formons\n1 membre sur 3 a voté (33 %).\n1. 1 vote : idée 1, Former"
    english = (
        "📊 Result: Idées [fr]\nOutcome: We train\n1 of 3 members has voted (33%).\n1. 1 vote: idea 1, Former [fr]"
    )
    assert await coumba.says("decision Nous formons | We train") == (
        f"Aperçu, pour 3 personnes :\n\n{french}\n—\n{english}\n1. Envoyer\n2. Non"
    )
    assert await coumba.says("oui") == "✓ 3 personnes sont informées."
    assert await awa.reads() == await odile.reads() == f"{french}\n• Tout le résultat → resultats 1"
    assert await ben.reads() == f"{english}\n• The whole result → results 1"
    assert await coumba.presses("publierdecision 1 1") == "Le groupe est déjà informé."
    assert await awa.reads() == ""
    assert (await awa.says("resultats 1")).splitlines()[-1] == "Décision : Nous formons"


async def test_the_outcome_is_asked_for_and_only_its_last_words_are_sent(place: Town) -> None:
    await open_space(place, "Former")
    cora = await place.joins("Cora", Role.COORDINATOR, lang="en")
    await cora.says("close 1 yes")
    assert await cora.says("publishoutcome 1 0") == ("There are newer words than these. To write them again: outcome …")
    assert await cora.says("outcome") == ("What follows from the vote? In one language, or in both: français | english")
    assert (await cora.says("We train")).startswith("Preview, for 0 people:\n")
    await cora.says("outcome We train everybody")
    assert await cora.presses("publishoutcome 1 1") == (
        "There are newer words than these. To write them again: outcome …"
    )
    assert await cora.says("publishoutcome 1 2") == "✓ 0 people are told."


COORDINATING = (
    "espace Idées",
    "ouvrirespace 1",
    "fusionner 1 2",
    "relancer",
    "clore",
    "decision Oui",
    "publierdecision 1 1",
)


async def test_the_longest_outcome_still_fits_its_preview(place: Town) -> None:
    await open_space(place, *(str(number) + "e idée" * 40 for number in range(1, 4)))
    coumba, awa, _ = await _people(place)
    await awa.says("vote 1 2 3")
    await coumba.says("clore 1 oui")
    assert (await coumba.says("decision " + "a" * 201)).startswith("C’est trop long : 201 caractères, 200 au plus.\n")
    assert len(await coumba.says("a" * 200)) <= 1000
    assert len(await coumba.says("decision " + "a" * 200 + " | " + "b" * 200)) <= 1000


@pytest.mark.parametrize("line", COORDINATING)
async def test_only_a_coordinator_may(place: Town, line: str) -> None:
    await open_space(place, "Former", "Visiter")
    _, awa, ben = await _people(place)
    assert await awa.says(line) == "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    assert await ben.says(line) == "Only a coordinator of Groupe gtm can do this."


async def test_the_spaces_of_another_group_do_not_exist_here(place: Town) -> None:
    await open_space(place, "Former")
    place.group_id = await place.group("autre")
    bineta = await place.joins("Bineta", Role.COORDINATOR)
    for line in ("ouvrirespace 1", "relancer 1 oui", "clore 1 oui", "resultats 1", "publierdecision 1 1"):
        assert await bineta.says(line) == "Il n’y a pas de vote 1. Pour la liste : idees"


async def test_the_idea_that_goes_may_be_named_first(place: Town) -> None:
    coumba, _, _ = await _people(place)
    await open_space(place, "Former", "Visiter")
    cora = await place.joins("Cora", Role.COORDINATOR, lang="en")
    assert (await coumba.says("fusionner 2 dans 1")).splitlines()[
        0
    ] == "Fusionner l’idée 2 dans l’idée 1, pour de bon ?"
    assert (await cora.says("merge 2 into 1")).splitlines()[0] == "Merge idea 2 into idea 1, for good?"


@pytest.mark.parametrize(("rule", "said"), [("notes", "Des notes de 1 à 5"), ("noter", "Des notes de 1 à 5")])
async def test_the_rule_is_understood_in_one_word(place: Town, rule: str, said: str) -> None:
    coumba, _, _ = await _people(place)
    assert said in await coumba.says(f"espace Idées ; {rule} ; pendant")
