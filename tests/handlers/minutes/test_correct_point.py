"""A coordinator puts right what an action point says, once it exists."""

from __future__ import annotations

import pytest

from bot.rules.wording.replacing import loses_much, matters
from tests.handlers.cast import Cast
from tests.handlers.minutes.minutes_files import Keepers
from tests.handlers.points.point_town import cast as cast  # noqa: PLC0414 - a fixture


async def test_the_text_of_a_point_is_put_right(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("oui")
    assert (await group.fatou.says("point 2")).endswith("Corriger le texte")
    assert await group.fatou.says("corriger point 2 Écrire au ministre") == (
        "✓ Point 2 : Écrire au ministère → Écrire au ministre\n1. Voir le point\n2. Annuler cette correction"
    )
    assert "Écrire au ministre\n" in await group.awa.says("point 2")
    assert "Dans le compte-rendu : Écrire au ministère\n" in await group.awa.says("point 2")
    assert "2. Écrire au ministère ·" in await group.awa.says("compterendu 1")
    assert await group.fatou.says("annuler") == "✓ Correction annulée : Point 2\nPour voir : point 2"
    assert "Écrire au ministère\n" in await group.awa.says("point 2")


async def test_those_who_know_of_it_are_told_after_a_look(cast: Cast) -> None:
    await cast.mina.says("prevenir 1 oui")
    await cast.all_read()
    asked = await cast.mina.says("corriger point 1 Envoyer la présentation à tous | Send the presentation to everybody")
    assert asked.startswith("Aperçu, pour 3 personnes (terminal 3) :\n")
    assert asked.endswith("\n1. Oui\n2. Non")
    assert (await cast.mina.says("oui")).splitlines()[1] == "3 personnes sont prévenues."
    assert await cast.ben.reads() == (
        "Point 1 was put right: Send the presentation to everybody\n• See the point → point 1"
    )
    assert (await cast.mina.says("annuler")).startswith("✓ Correction annulée : Point 1")
    assert "Mina Sow took back the correction: Point 1." in await cast.ben.reads()
    assert "Share the presentation" in await cast.ben.says("point 1")


async def test_a_letter_put_right_is_told_nobody(cast: Cast) -> None:
    await cast.mina.says("prevenir 1 oui")
    await cast.all_read()
    assert (await cast.mina.says("corriger point 1 : Partager la presentation | Share the presentation")).startswith(
        "✓ Point 1 : "
    )
    assert await cast.awa.reads() == ""


async def test_a_long_text_is_asked_back(cast: Cast) -> None:
    await cast.mina.says("point Partager la présentation avec tous les membres; CRN; ///")
    assert await cast.mina.says("corriger point 2 CRN-X") == (
        "Le point 2 dit : Partager la présentation avec tous les membres\nIl ne resterait que : CRN-X\n"
        "Remplacer ?\n1. Oui\n2. Non"
    )
    assert await cast.mina.says("non") == "D’accord, rien n’a changé."
    assert "avec tous les membres" in await cast.mina.says("point 2")


async def test_owners_and_deadline_are_read_as_such(cast: Cast) -> None:
    await cast.mina.says("corriger point 1 responsable CRM")
    assert "CRM : en attente" in await cast.mina.says("point 1")
    await cast.mina.says("corriger le point 1 échéance 20 décembre 2020")
    assert "Échéance : dimanche 20 décembre 2020" in await cast.mina.says("point 1")


@pytest.mark.parametrize(
    ("lang", "line", "yes", "done"),
    [
        (
            "fr",
            "corriger point 1 échéance 20 décembre 2020",
            "oui",
            "✓ Échéance du point 1 : dimanche 20 décembre 2020.",
        ),
        ("en", "correct point 1 deadline 20 December 2020", "yes", "✓ Deadline of point 1: Sunday 20 December 2020."),
    ],
)
async def test_another_deadline_is_shown_before_several_are_told(
    cast: Cast, lang: str, line: str, yes: str, done: str
) -> None:
    await cast.mina.says("prevenir 1 oui")
    await cast.mina.says(f"langue {lang}")
    assert done not in await cast.mina.says(line)
    assert (await cast.mina.says(yes)).startswith(done)


async def test_where_no_minutes_wait_a_number_is_that_of_a_point(cast: Cast) -> None:
    assert (await cast.mina.says("corriger 1 responsable CRN")).startswith("✓ Responsables du point 1 : CRN.")
    assert "20 décembre 2020" in await cast.mina.says("corriger 1 échéance 20 décembre 2020")
    assert (await cast.mina.says("corriger 1")).endswith("Que doit-il dire ?")
    assert "21 décembre 2020" in await cast.mina.says("échéance 21 décembre 2020")
    await cast.mina.says("langue en")
    assert (await cast.mina.says("correct 1 owner SP/CCM")).startswith("✓ Owners of point 1: SP/CCM.")
    assert (await cast.mina.says("correct 1 text Share the guide with them all")).startswith("✓ Point 1: ")
    assert "seule la coordination" in await cast.awa.says("corriger 1 responsable CRN")


async def test_a_line_of_a_draft_or_a_point(group: Keepers) -> None:
    await group.sends()
    assert (await group.fatou.says("corriger point 2 Écrire au ministre")).startswith("✓ Ligne 2 : ")
    assert (await group.fatou.says("corriger point Chercher un budget ; CRN")).startswith("✓ Ligne 18 ajoutée : ")
    await group.fatou.says("point Appeler la mairie; CRN; ///")
    assert await group.fatou.says("corriger point 1 Appeler le maire") == (
        "Il y a un point d’action 1, et une ligne 1 dans le compte-rendu en attente.\n"
        "Lequel des deux ?\n1. Le point d’action\n2. La ligne du compte-rendu"
    )
    assert (await group.fatou.says("1")).startswith("✓ Point 1 : Appeler la mairie → Appeler le maire")


async def test_only_coordinators_put_points_right(cast: Cast) -> None:
    assert "seule la coordination" in await cast.awa.says("corriger point 1 Rien")
    assert await cast.mina.says("corriger point 9 Rien du tout") == (
        "Il n’y a pas de point d’action 9. Pour la liste : points tous"
    )


@pytest.mark.parametrize(
    ("before", "after", "lost", "told"),
    [
        ("Partager la présentation avec les membres", "CRN-X", True, True),
        ("Partager la présentation avec les membres", "Partager la presentation avec les membre", False, False),
        ("Écrire", "É", False, True),
    ],
)
def test_what_a_replacement_does(before: str, after: str, lost: bool, told: bool) -> None:  # noqa: FBT001 - a table
    assert (loses_much(before, after), matters(before, after)) == (lost, told)
