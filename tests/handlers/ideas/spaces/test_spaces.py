"""Coordinators prepare a space and open it."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.handlers.cast import trio
from tests.talk import Town, open_space

INVITATION = (
    "💡 Vos idées sont attendues : Idées pour 2021\n"
    "Pour en proposer une : idee …\n"
    "3 votes par personne : vote 1 4\n"
    "Vous pouvez voter du lundi 1er mars 2021 à 0h00 (GMT) au lundi 15 mars 2021 à 23h59 (GMT).\n"
    "Personne ne voit qui a proposé une idée.\n"
    "Le résultat est envoyé à tout le monde à la clôture, pas avant."
)
ENGLISH = (
    "💡 Your ideas are wanted: Ideas for 2021\n"
    "To add one: idea …\n"
    "3 votes each: vote 1 4\n"
    "You can vote from Monday 1 March 2021, 00:00 (GMT) to Monday 15 March 2021, 23:59 (GMT).\n"
    "Nobody sees who added an idea.\n"
    "The result goes to everybody at the close, not before."
)
LINE = "Idées pour 2021 | Ideas for 2021 ; 3 votes ; du 1 mars au 15 mars ; noms cachés ; résultats après"
TURNED = "Idées pour 2021|Ideas for 2021; results after; names hidden; 3 votes each; from 1 March to 15 March"


async def test_a_space_is_opened_by_one_line_after_a_look(place: Town) -> None:
    coumba, awa, ben = await trio(place)
    odile = await place.joins("Odile", Role.OBSERVER)
    await awa.says("idees")
    assert await coumba.says(f"espace {LINE}") == (
        f"Aperçu, pour 2 personnes ({place.channel_name} 2) :\n\n{INVITATION}\n—\n{ENGLISH}\n—\n"
        "À l’ouverture du vote, chacun reçoit un message qui dit comment voter.\n"
        "Les personnes qui n’ont pas voté recevront un rappel avant la clôture.\n1. Ouvrir et envoyer\n2. Non"
    )
    assert await awa.reads() == ""
    assert await coumba.says("oui") == (
        "✓ L’espace est ouvert ; 2 personnes sont prévenues.\nLe vote ouvre le lundi 1er mars 2021 à 0h00 (GMT).\n"
        "1. Toutes les idées"
    )
    assert await awa.reads() == f"{INVITATION}\n• Voir les idées → idees"
    assert await ben.reads() == f"{ENGLISH}\n• See the ideas → ideas"
    assert await odile.reads() == await coumba.reads() == ""


async def test_the_parts_of_the_line_stand_in_any_order_and_either_language(place: Town) -> None:
    await trio(place)
    cora = await place.joins("Cora", Role.COORDINATOR, lang="en")
    assert await cora.says(f"space {TURNED}") == (
        f"Preview, for 3 people ({place.channel_name} 3):\n\n{ENGLISH}\n—\n{INVITATION}\n—\n"
        "As the vote opens, everybody is told how to vote.\n"
        "People who have not voted will be reminded before the close.\n1. Open and send\n2. No"
    )


async def test_only_the_title_is_needed(place: Town) -> None:
    coumba, _, _ = await trio(place)
    assert (await coumba.says("espace Idées")).splitlines()[:6] == [
        f"Aperçu, pour 2 personnes ({place.channel_name} 2) :",
        "",
        "💡 Vos idées sont attendues : Idées",
        "Pour en proposer une : idee …",
        "Votez pour autant d’idées que vous voulez : vote 1 4",
        "Le résultat est envoyé à tout le monde à la clôture, pas avant.",
    ]


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("approbation", "Votez pour autant d’idées que vous voulez : vote 1 4"),
        ("approval", "Votez pour autant d’idées que vous voulez : vote 1 4"),
        ("5 voix par personne", "5 votes par personne : vote 1 4"),
        ("1 vote", "1 vote par personne : vote 1 4"),
        ("note 1-5", "Des notes de 1 à 5, 5 étant la meilleure : vote 1=5 4=3"),
        ("Score", "Des notes de 1 à 5, 5 étant la meilleure : vote 1=5 4=3"),
        ("classement", "Classez les idées, la meilleure d’abord : vote 4 1 7"),
        ("ranked", "Classez les idées, la meilleure d’abord : vote 4 1 7"),
        ("jusqu’au 15 mars 18h", "Le vote est ouvert jusqu’au lundi 15 mars 2021 à 18h00 (GMT)."),
        ("clos le 15 mars", "Le vote est ouvert jusqu’au lundi 15 mars 2021 à 23h59 (GMT)."),
        ("until 15 March", "Le vote est ouvert jusqu’au lundi 15 mars 2021 à 23h59 (GMT)."),
        ("à partir du 15 mars", "Le vote ouvre le lundi 15 mars 2021 à 0h00 (GMT)."),
        ("résultats pendant", "Les résultats sont visibles pendant le vote, et envoyés à tout le monde à la clôture."),
        ("anonyme", "Personne ne voit qui a proposé une idée."),
    ],
)
async def test_each_part_is_understood(place: Town, part: str, line: str) -> None:
    coumba, _, _ = await trio(place)
    assert line in (await coumba.says(f"espace Idées ; {part}")).splitlines()


async def test_a_space_is_asked_for_step_by_step(place: Town) -> None:
    coumba, _, _ = await trio(place)
    assert await coumba.says("espace") == ("Quel est le titre ? Dans une langue, ou dans les deux : français | english")
    assert await coumba.says("Idées | Ideas") == (
        "Comment vote-t-on ? Ou, par exemple : 5 votes\n1. Autant d’idées qu’on veut\n2. 3 votes par personne\n"
        "3. Des notes de 1 à 5\n4. Un classement\n- Passer"
    )
    assert await coumba.says("2 votes") == "Jusqu’à quand peut-on voter ? Par exemple : 15 mars 18h\n- Passer"
    assert await coumba.says("bientôt") == (
        "Je n’ai pas compris « bientôt ».\nJusqu’à quand peut-on voter ? Par exemple : 15 mars 18h\n- Passer"
    )
    assert (
        await coumba.says("15 mars")
        == "Le nom de la personne qui propose une idée est-il visible ?\n1. Oui\n2. Non\n- Passer"
    )
    assert (
        await coumba.says("non")
        == "Quand les résultats sont-ils visibles ?\n1. Pendant le vote\n2. Après la clôture\n- Passer"
    )
    assert (await coumba.says("passer")).splitlines()[2:8] == [
        "💡 Vos idées sont attendues : Idées",
        "Pour en proposer une : idee …",
        "2 votes par personne : vote 1 4",
        "Le vote est ouvert jusqu’au lundi 15 mars 2021 à 23h59 (GMT).",
        "Personne ne voit qui a proposé une idée.",
        "Le résultat est envoyé à tout le monde à la clôture, pas avant.",
    ]


async def test_a_space_is_asked_for_in_english(place: Town) -> None:
    cora = await place.joins("Cora", Role.COORDINATOR, lang="en")
    assert await cora.says("space") == "What is the title? In one language, or in both: français | english"
    assert (await cora.says("Ideas for us")).startswith(
        "How do people vote? Or, for example: 5 votes\n1. For as many ideas as one likes\n"
    )
    assert await cora.says("4") == "Until when can people vote? For example: 15 March 6pm\n- Skip"
    assert await cora.says("skip") == "Are the names of those who add ideas shown?\n1. Yes\n2. No\n- Skip"
    assert await cora.says("1") == "When are the results shown?\n1. During the vote\n2. After the close\n- Skip"
    assert (await cora.says("1")).startswith("Preview, for nobody:\n\n💡 Your ideas are wanted: Ideas for us\n")


async def test_what_is_not_understood_is_asked_again_and_the_rest_is_kept(place: Town) -> None:
    coumba, _, _ = await trio(place)
    asked = await coumba.says("espace Idées ; au hasard ; noms cachés ; résultats après ; 15 mars")
    assert asked.startswith("Je n’ai pas compris « au hasard ».\nComment vote-t-on ? Ou, par exemple : 5 votes\n")
    assert "2 votes par personne : vote 1 4\nLe vote est ouvert jusqu’au lundi 15 mars 2021" in await coumba.says(
        "2 votes"
    )


async def test_too_many_votes_each_are_refused(place: Town) -> None:
    coumba, _, _ = await trio(place)
    assert (await coumba.says("espace Idées ; 40 votes")).startswith("Chaque personne peut avoir de 1 à 20 votes.\n")


async def test_a_close_that_has_passed_is_asked_again(place: Town) -> None:
    coumba, _, _ = await trio(place)
    assert await coumba.says("espace Idées ; 1 décembre 9h") == (
        "« 1 décembre 9h » est déjà passé.\nJusqu’à quand peut-on voter ? Par exemple : 15 mars 18h\n"
        "1. mercredi 1er décembre 2021, 9h00 (GMT)\n- Passer"
    )


async def test_a_close_before_the_opening_is_asked_again(place: Town) -> None:
    coumba, _, _ = await trio(place)
    assert await coumba.says("espace Idées ; à partir du 15 mars ; jusqu’au 10 mars") == (
        "La clôture doit venir après l’ouverture, et après maintenant.\n"
        "Jusqu’à quand peut-on voter ? Par exemple : 15 mars 18h\n- Passer"
    )


async def test_one_space_is_open_at_a_time(place: Town) -> None:
    coumba, _, _ = await trio(place)
    await coumba.says("espace Avant ; jusqu’au 15 décembre")
    await coumba.says("espace Après")
    assert (await coumba.says("oui")).startswith("✓ L’espace est ouvert")
    refusal = "Un vote est déjà ouvert : Après. Pour le clôturer d’abord : cloturer"
    for line in ("espace", "espace Encore", "ouvrirespace 1"):
        assert await coumba.says(line) == refusal
    assert await coumba.says("ouvrirespace 2") == "Ce vote est déjà ouvert, ou l’a été.\n1. Toutes les idées"
    await coumba.says("clore 2 oui")
    assert (await coumba.says("ouvrirespace 1")).startswith("✓ L’espace est ouvert")


async def test_an_old_preview_whose_close_has_passed_opens_nothing(place: Town) -> None:
    coumba, awa, _ = await trio(place)
    await coumba.says("espace Idées ; jusqu’au 5 décembre")
    place.clock.forward(days=14)
    assert await coumba.presses("ouvrirespace 1") == (
        "La date de clôture est passée. Pour préparer de nouveau ce vote : espace"
    )
    assert await awa.says("idees") == "Il n’y a pas de vote en ce moment."


async def test_a_space_whose_date_has_passed_makes_room_for_the_next(place: Town) -> None:
    coumba, _, _ = await trio(place)
    await coumba.says("espace Avant ; jusqu’au 5 décembre")
    await coumba.says("oui")
    place.clock.forward(days=10)
    await coumba.says("espace Après")
    assert (await coumba.says("oui")).startswith("✓ L’espace est ouvert")
    assert (await coumba.says("resultats 1")).startswith("📊 Résultat : Avant\n")


COORDINATING = (
    "espace Idées",
    "ouvrirespace 1",
    "fusionner 1 2",
    "relancer",
    "clore",
    "decision Oui",
    "publierdecision 1 1",
)


@pytest.mark.parametrize("line", COORDINATING)
async def test_only_a_coordinator_may(place: Town, line: str) -> None:
    await open_space(place, "Former", "Visiter")
    _, awa, ben = await trio(place)
    assert await awa.says(line) == "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    assert await ben.says(line) == "Only a coordinator of Groupe gtm can do this."


async def test_the_spaces_of_another_group_do_not_exist_here(place: Town) -> None:
    await open_space(place, "Former")
    place.group_id = await place.group("autre")
    bineta = await place.joins("Bineta", Role.COORDINATOR)
    for line in ("ouvrirespace 1", "relancer 1 oui", "clore 1 oui", "resultats 1", "publierdecision 1 1"):
        assert await bineta.says(line) == "Il n’y a pas de vote 1. Pour la liste : idees"


@pytest.mark.parametrize(("rule", "said"), [("notes", "Des notes de 1 à 5"), ("noter", "Des notes de 1 à 5")])
async def test_the_rule_is_understood_in_one_word(place: Town, rule: str, said: str) -> None:
    coumba, _, _ = await trio(place)
    assert said in await coumba.says(f"espace Idées ; {rule} ; pendant")


async def test_the_longest_preview_still_fits(place: Town) -> None:
    coumba, _, _ = await trio(place)
    title = "é" * 58 + " | " + "e" * 59
    line = f"espace {title} ; note ; du 5 décembre 2020 8h au 15 décembre 2020 18h ; noms cachés ; résultats pendant"
    shown = await coumba.says(line)
    assert "GMT" in shown
    assert len(shown) <= 1000
