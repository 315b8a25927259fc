"""A coordinator puts what was read right, line by line."""

from __future__ import annotations

import pytest

from tests.handlers.minutes.minutes_files import ENGLISH, Keepers

FRENCH_LINES = [
    ("corriger 1 Envoyer le bilan", "1. Envoyer le bilan · SP/CCM et OIM (nouveau nom) · sans échéance"),
    ("corriger 1 ; CRN, UNICEF", "1. Partager le bilan · CRN et UNICEF (nouveau nom) · sans échéance"),
    ("corriger 1 CRN", "1. Partager le bilan · CRN · sans échéance"),
    ("corriger 1 ; ; 20 décembre", "1. Partager le bilan · SP/CCM et OIM (nouveau nom) · dimanche 20 décembre 2020"),
    ("corriger 1 20 décembre", "1. Partager le bilan · SP/CCM et OIM (nouveau nom) · dimanche 20 décembre 2020"),
    ("corriger 2 Écrire ; CRN ; ///", "2. Écrire · CRN · sans échéance"),
    ("corriger 2 ; ; -", "2. Écrire au ministère · sans responsable · sans échéance"),
    ("corriger 3 sujet", "3. Ouverture (SP/CCM)"),
    ("corriger 3 présent FAO", "3. FAO (nouveau nom)"),
    ("corriger 3 point Ouvrir ; CRN", "3. Ouvrir · CRN · sans échéance"),
    ("corriger 4 Réunion mensuelle", "4. Titre : Réunion mensuelle"),
    ("corriger titre -", "4. Titre : non précisé"),
    ("corriger 5 10 novembre 2020", "5. Date : mardi 10 novembre 2020"),
    ("corriger date 10/11/2020", "5. Date : mardi 10 novembre 2020"),
    ("corriger 6 14h30-16h", "6. Horaire : 14h30–16h00"),
    ("corriger heures 14h30", "6. Horaire : 14h30"),
    ("corriger 7 En ligne", "7. Lieu : En ligne"),
    ("corriger lieu : Salle C", "7. Lieu : Salle C"),
    ("corriger 8 18 décembre", "8. Prochaine réunion : vendredi 18 décembre 2020"),
    ("corriger prochaine 18 décembre 14h", "8. Prochaine réunion : vendredi 18 décembre 2020, 14h00"),
    ("corriger 8 -", "8. Prochaine réunion : non précisé"),
    ("corriger 11 FAO", "11. FAO (nouveau nom)"),
    ("corriger 12 Bilan (CRN)", "12. Bilan (CRN)"),
    ("corriger 15 Le budget est trouvé.", "15. Le budget est trouvé."),
    ("corriger + présent OIM", "18. OIM (nouveau nom)"),
    ("corriger présent OIM", "18. OIM (nouveau nom)"),
    ("corriger + sujet Budget (CRN)", "18. Budget (CRN)"),
    ("corriger + point Chercher un budget ; CRN ; 20 décembre",
     "18. Chercher un budget · CRN · dimanche 20 décembre 2020"),
    ("corriger + discussion Tout va bien.", "18. Tout va bien."),
]  # fmt: skip
ENGLISH_LINES = [
    ("correct 1 Send the review", "1. Send the review · SP/CCM and IOM (new) · no deadline"),
    ("correct 1 ; CRN", "1. Share the review · CRN · no deadline"),
    ("correct 1 20 December", "1. Share the review · SP/CCM and IOM (new) · Sunday 20 December 2020"),
    ("correct 1 ; - ; 20 December", "1. Share the review · no owner · Sunday 20 December 2020"),
    ("correct 2 Monthly meeting", "2. Title: Monthly meeting"),
    ("correct date 10 November 2020", "3. Date: Tuesday 10 November 2020"),
    ("correct 4 2:30pm-4pm", "4. Time: 14:30–16:00"),
    ("correct hours -", "4. Time: not set"),
    ("correct 5 Online", "5. Venue: Online"),
    ("correct venue Room C", "5. Venue: Room C"),
    ("correct 6 18 December 2pm", "6. Next meeting: Friday 18 December 2020, 14:00"),
    ("correct 8 IOM", "8. IOM (new)"),
    ("correct 9 Review (CRN)", "9. Review (CRN)"),
    ("correct + present IOM", "14. IOM (new)"),
    ("correct + subject Budget (CRN)", "14. Budget (CRN)"),
    ("correct + point Look for a budget ; CRN ; 20 December", "14. Look for a budget · CRN · Sunday 20 December 2020"),
]


@pytest.mark.parametrize(("line", "row"), FRENCH_LINES)
async def test_each_kind_of_line_is_put_right(group: Keepers, line: str, row: str) -> None:
    was = rows(await group.sends(), await group.fatou.says("relire page 2"), await group.fatou.says("relire page 3"))
    number, _, words = row.partition(". ")
    said = f"{was[number]} → {words}" if number in was else words
    added = "" if number in was else " ajoutée"
    assert await group.fatou.says(line) == (
        f"✓ Ligne {number}{added} : {said}\nEnregistrer ce compte-rendu ?\n1. Oui, enregistrer\n2. Non\n3. Relire"
        "\n4. Annuler cette correction"
    )
    assert row in (await group.fatou.says("3")).splitlines()


@pytest.mark.parametrize(("line", "row"), ENGLISH_LINES)
async def test_each_kind_of_line_is_put_right_in_english(group: Keepers, line: str, row: str) -> None:
    was = rows(await group.sends(ENGLISH, group.grace), await group.grace.says("review page 2"))
    number, _, words = row.partition(". ")
    said = f": {was[number]} → {words}" if number in was else f" is added: {words}"
    answer = (await group.grace.says(line)).splitlines()
    assert answer[:2] == [f"✓ Line {number}{said}", "Keep these minutes?"]
    assert row in (await group.grace.says("3")).splitlines()


def rows(*pages: str) -> dict[str, str]:
    """The lines of a draft by their numbers."""
    listed = [row for page in pages for row in page.split("\nPour corriger")[0].split("\nTo correct")[0].splitlines()]
    return dict(row.split(". ", 1) for row in listed if row.split(". ")[0].isdigit())


@pytest.mark.parametrize(
    ("number", "sign"), [("1", "-"), ("3", "-."), ("10", "–"), ("13", "- ."), ("16", "-")]
)  # fmt: skip
async def test_a_dash_takes_a_line_away(group: Keepers, number: str, sign: str) -> None:
    await group.sends()
    line = f"corriger {number} {sign}"
    assert (await group.fatou.says(line)).startswith(f"✓ Ligne {number} supprimée : ")
    assert number not in rows(await group.fatou.says("3"))
    assert (await group.fatou.says(line)).startswith(
        f"Il n’y a pas de ligne {number} dans ce compte-rendu.\nPar exemple : corriger + présent CRN\n"
    )


async def test_the_last_correction_is_taken_back(group: Keepers) -> None:
    shown = await group.sends()
    await group.fatou.says("corriger 7 Salle C")
    assert await group.fatou.says("annuler") == "✓ Correction annulée : Compte-rendu 1\nPour voir : relire 1"
    assert await group.fatou.says("relire 1") == shown
    await group.fatou.says("corriger 7 Salle C")
    await group.fatou.says("corriger 5 10 novembre 2020")
    assert await group.fatou.presses("annuler correction 7") == "Il n’y avait rien à annuler."
    assert (await group.fatou.presses("annuler correction 5")).startswith("✓ Correction annulée")
    assert "7. Lieu : Salle C" in await group.fatou.says("relire 1")


async def test_the_last_correction_is_taken_back_in_english(group: Keepers) -> None:
    shown = await group.sends(ENGLISH, group.grace)
    await group.grace.says("correct venue Room C")
    assert await group.grace.says("cancel") == "✓ The correction is taken back: Minutes 1\nTo see it: review 1"
    assert await group.grace.says("review 1") == shown


async def test_after_ten_minutes_or_once_kept_a_correction_stays(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("corriger 7 Salle C")
    group.town.clock.forward(minutes=11)
    assert await group.fatou.says("annuler") == (
        "Il est trop tard pour annuler la correction : les 10 minutes sont passées. Pour la voir : relire 1"
    )
    await group.fatou.says("corriger 7 Salle D")
    await group.fatou.says("oui")
    assert (await group.fatou.says("annuler")).startswith("Laissé tel quel")


async def test_asked_step_by_step(group: Keepers) -> None:
    await group.sends()
    assert await group.fatou.says("corriger") == "Quelle ligne faut-il corriger ? Donnez son numéro."
    assert await group.fatou.says("7") == (
        "La ligne 7 dit : Lieu : Salle B\nQue doit-elle dire ? Écrivez un tiret (-) pour la vider."
    )
    assert "→ Lieu : Réunion à distance" in await group.fatou.says("Réunion à distance")
    assert await group.fatou.says("corriger 3") == (
        "La ligne 3 dit : Ouverture (SP/CCM)"
        "\nQu’est-ce que c’est : présent, sujet, point, discussion… ? Écrivez un tiret (-) pour supprimer la ligne."
    )
    assert "✓ Ligne 3 : Ouverture (SP/CCM) → Ouverture (SP/CCM)\n" in await group.fatou.says("sujet")
    assert await group.fatou.says("corriger +") == "Que faut-il ajouter ? Par exemple : présent CRN"
    assert "✓ Ligne 18 ajoutée : FAO (nouveau nom)\n" in await group.fatou.says("présent FAO")
    assert await group.fatou.says("corriger 99") == "Il n’y a pas de ligne 99 dans ce compte-rendu."


async def test_asked_step_by_step_in_english(group: Keepers) -> None:
    await group.sends(ENGLISH, group.grace)
    assert await group.grace.says("correct") == "Which line is wrong? Give its number."
    assert await group.grace.says("8") == "Line 8 now: CRN\nWhat should it say? Type a dash (-) to remove it."
    assert "→ IOM (new)\n" in await group.grace.says("IOM")


async def test_whoever_is_asked_may_type_the_whole_line_again(group: Keepers) -> None:
    await group.sends()
    await group.fatou.says("corriger 7")
    assert "→ Horaire : 10h00–12h00" in await group.fatou.says("corriger 6 10h-12h")
    assert "7. Lieu : Salle B" in await group.fatou.says("relire")


@pytest.mark.parametrize(
    ("line", "sentence", "example"),
    [
        ("corriger 5 bientôt", "« bientôt » n’est pas une date claire.", "corriger 5 23 septembre 2022"),
        ("corriger heures le matin", "« le matin » n’est pas une heure claire.", "corriger 6 9h-11h"),
        ("corriger 8 un jour", "« un jour » n’est pas une date claire.", "corriger 8 27 octobre 2022"),
        ("corriger 1 ; ; un jour", "« un jour » n’est pas une date claire.", "corriger 1 17 décembre 2020"),
        ("corriger 3 Ouverture",
         "Dites ce qu’est la ligne 3 : présent, sujet, point, discussion… Pour la supprimer : corriger 3 -",
         "corriger 3 sujet"),
        ("corriger + FAO",
         "Dites ce qu’est cette ligne : présent, sujet, point, discussion…", "corriger + présent CRN"),
        ("corriger 18 FAO", "Il n’y a pas de ligne 18 dans ce compte-rendu.", "corriger + présent CRN"),
    ],
)  # fmt: skip
async def test_a_wrong_correction_is_refused_and_nothing_is_lost(
    group: Keepers, line: str, sentence: str, example: str
) -> None:
    shown = await group.sends()
    after = "Enregistrer ce compte-rendu ?\n1. Oui, enregistrer\n2. Non\n3. Relire"
    assert await group.fatou.says(line) == f"{sentence}\nPar exemple : {example}\n{after}"
    assert await group.fatou.says("relire") == shown


async def test_a_wrong_correction_in_english(group: Keepers) -> None:
    await group.sends(ENGLISH, group.grace)
    assert await group.grace.says("correct date soon") == (
        "“soon” is not a clear date.\nFor example: correct 3 23 September 2022\nKeep these minutes?"
        "\n1. Yes, keep\n2. No\n3. Look again"
    )


async def test_what_could_be_read_of_a_point_is_kept(group: Keepers) -> None:
    await group.sends()
    answer = await group.fatou.says("corriger 1 Envoyer le bilan ; CRN ; un jour")
    assert answer.splitlines()[:3] == [
        "✓ Ligne 1 : Partager le bilan · SP/CCM et OIM (nouveau nom) · sans échéance → Envoyer le bilan · CRN · sans échéance",  # noqa: E501
        "« un jour » n’est pas une date claire.",
        "Par exemple : corriger 1 17 décembre 2020",
    ]


async def test_a_date_that_can_be_two_is_asked_back_with_buttons(group: Keepers) -> None:
    await group.sends(ENGLISH, group.grace)
    assert await group.grace.says("correct date 10/11/2020 9am") == (
        "“10/11/2020 9am” can mean several days. Which one?"
        "\n1. Tuesday 10 November 2020, 9:00\n2. Sunday 11 October 2020, 9:00"
    )
    answer = await group.grace.says("2")
    assert answer.startswith("✓ Line 3: Date: Thursday 12 November 2020 → Date: Sunday 11 October 2020\n")
    assert "\n4. Time: 9:00\n" in await group.grace.says("review")


async def test_an_impossible_date_is_asked_back(group: Keepers) -> None:
    await group.sends()
    assert await group.fatou.says("corriger 1 31/02/2021") == (
        "« 31/02/2021 » n’existe pas dans le calendrier.\n1. dimanche 28 février 2021"
    )
    assert "· dimanche 28 février 2021\n" in await group.fatou.says("1")


async def test_without_a_draft_there_is_nothing_to_put_right(group: Keepers) -> None:
    none = "Aucun compte-rendu n’est en attente ici. Envoyez-en un en fichier : DOCX, TXT, MD ou PDF."
    for line in ("corriger", "corriger 5", "corriger 5 hier"):
        assert await group.fatou.says(line) == none


async def test_what_was_put_right_is_kept(group: Keepers) -> None:
    await group.sends()
    for line in ("1 ; ; 20 décembre", "2 -", "3 sujet", "lieu Salle C", "prochaine -", "+ présent FAO"):
        await group.fatou.says(f"corriger {line}")
    assert (
        await group.fatou.says("garder oui")
        == """✓ Enregistré : réunion 1.
jeudi 12 novembre 2020, 9h00–11h00 (GMT)
4 organisations présentes.
3 organisations sont nouvelles dans le registre.
1 point d’action, numéro 1. Pour prévenir ses responsables : prevenir 1
1. Voir les points"""
    )
    assert (await group.fatou.says("compterendu")).startswith("""Réunion 1 : Réunion du Groupe migration
jeudi 12 novembre 2020, 9h00–11h00 (GMT)
Lieu : Salle C
Points d’action :
1. Partager le bilan · SP/CCM et OIM · dimanche 20 décembre 2020
Ordre du jour :
1. Bilan de l'année (OIM)
2. Divers
3. Ouverture (SP/CCM)
""")
