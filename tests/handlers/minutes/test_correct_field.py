"""One field of a line is put right, by its name."""

from __future__ import annotations

import pytest

from tests.handlers.minutes.minutes_files import ENGLISH, FRENCH, Keepers

FIELDS = [
    ("corriger 1 responsable CRN", "1. Partager le bilan · CRN · sans échéance"),
    ("corriger 1 responsables : CRN et UNICEF", "1. Partager le bilan · CRN et UNICEF (nouveau nom) · sans échéance"),
    ("corriger 1 le responsable -", "1. Partager le bilan · sans responsable · sans échéance"),
    ("corriger 1 échéance 20 décembre",
     "1. Partager le bilan · SP/CCM et OIM (nouveau nom) · dimanche 20 décembre 2020"),
    ("corriger 2 date limite : ///", "2. Écrire au ministère · sans responsable · sans échéance"),
    ("corriger 1 texte Responsable du bilan", "1. Responsable du bilan · SP/CCM et OIM (nouveau nom) · sans échéance"),
    ("corriger 1 responsable CRN, échéance 20 décembre", "1. Partager le bilan · CRN · dimanche 20 décembre 2020"),
    ("corriger 1 Responsables à désigner avant la fin de mars",
     "1. Responsables à désigner avant la fin de mars · SP/CCM et OIM (nouveau nom) · sans échéance"),
    ("corriger 7 lieu Salle C", "7. Lieu : Salle C"),
    ("corriger 5 date : 10 novembre 2020", "5. Date : mardi 10 novembre 2020"),
    ("corriger 4 titre : bilan", "4. Titre : bilan"),
    ("corriger 4 Titre de séjour", "4. Titre : Titre de séjour"),
    ("corriger 11 présent FAO", "11. FAO (nouveau nom)"),
    ("corriger 12 présentateur CRN", "12. Bilan de l'année (CRN)"),
    ("corriger 12 titre Revue de l'année", "12. Revue de l'année (OIM)"),
]  # fmt: skip
FIELDS_EN = [
    ("correct 1 owner CRN", "1. Share the review · CRN · no deadline"),
    ("correct 1 deadline: 20 December", "1. Share the review · SP/CCM and IOM (new) · Sunday 20 December 2020"),
    ("correct 1 text Send the review", "1. Send the review · SP/CCM and IOM (new) · no deadline"),
    ("correct 5 venue online", "5. Venue: online"),
    ("correct 9 presenter CRN", "9. Review of the year (CRN)"),
]


@pytest.mark.parametrize(("line", "row"), [*FIELDS, *FIELDS_EN])
async def test_a_field_is_named(group: Keepers, line: str, row: str) -> None:
    english = line.startswith("correct ")
    who, file = (group.grace, ENGLISH) if english else (group.fatou, FRENCH)
    await group.sends(file, who)
    assert (await who.says(line)).splitlines()[0].endswith(f" → {row.partition('. ')[2]}")


async def test_a_field_that_cannot_be_read_changes_nothing(group: Keepers) -> None:
    shown = await group.sends()
    assert (await group.fatou.says("corriger 1 échéance bientôt")).startswith(
        "« bientôt » n’est pas une date claire.\n"
    )
    assert await group.fatou.says("relire") == shown


async def test_a_long_text_is_not_lost_for_a_short_one(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("corriger 1 Partager la présentation avec tous les membres du groupe")
    assert await group.fatou.says("corriger 1 Bilan partagé") == (
        "La ligne 1 dit : Partager la présentation avec tous les membres du groupe\n"
        "Il ne resterait que : Bilan partagé\nRemplacer ?\n1. Oui\n2. Non"
    )
    assert (await group.fatou.says("non")).startswith("D’accord, rien n’a changé.\nEnregistrer ce compte-rendu ?\n")
    assert "1. Partager la présentation avec" in await group.fatou.says("relire")
    await group.fatou.says("corriger 1 Bilan partagé")
    assert (await group.fatou.says("oui")).startswith("✓ Ligne 1 : Partager la présentation avec")
    assert "\n1. Bilan partagé · SP/CCM" in await group.fatou.says("relire")
