"""Coordinators add action points, give them to owners, answer for them, and drop them."""

from __future__ import annotations

import pytest

from storage.points import action_points
from storage.points.action_points import Point
from tests.handlers.cast import Cast

WHO = (
    "Qui s’en charge ? Des organisations ou des personnes, par exemple : CRS, CRM. "
    "/// si personne n’est encore désigné.\n1. CRN\n2. SP/CCM\n3. CRM"
)
WHEN = "Pour quand ? Par exemple : 12 mars. /// s’il n’y a pas d’échéance.\n- Passer"


async def stored(cast: Cast, number: int = 1) -> Point | None:
    return await cast.place.db.read(lambda tx: action_points.by_number(tx, cast.place.group_id, number))


async def owners(cast: Cast, number: int = 1) -> list[str | None]:
    found = await stored(cast, number)
    return [] if found is None else [owner.name for owner in found.owners]


async def test_one_line_adds_a_point_and_shows_what_would_be_told(cast: Cast) -> None:
    line = "point Partager la présentation | Share the presentation, SP/CCM-CRN, 12 mars"
    assert await cast.mina.says(line) == (
        "✓ Le point 1 est ajouté.\n"
        f"Aperçu, pour 3 personnes ({cast.place.channel_name} 3) :\n"
        "\n"
        "📌 Un point d’action pour vous, n° 1 : Partager la présentation\n"
        "Responsables : SP/CCM et CRN\n"
        "Échéance : vendredi 12 mars 2021\n"
        "—\n"
        "📌 An action point for you, number 1: Share the presentation\n"
        "Owners: SP/CCM and CRN\n"
        "Deadline: Friday 12 March 2021\n"
        "1. Prévenir 3 personnes\n"
        "2. Non"
    )
    assert await cast.ben.reads() == ""
    assert await cast.mina.says("oui") == "✓ Point 1 : 3 personnes sont prévenues."
    assert await cast.ben.reads() == (
        "📌 An action point for you, number 1: Share the presentation\n"
        "Owners: SP/CCM and CRN\n"
        "Deadline: Friday 12 March 2021\n"
        "• Done → done 1\n"
        "• See the point → point 1"
    )
    assert await cast.mina.says("prevenir 1 oui") == "Les responsables du point 1 sont déjà prévenus."
    assert await cast.ben.reads() == ""


async def test_english_line_with_one_person_to_tell_tells_at_once(cast: Cast) -> None:
    await cast.mina.says("langue en")
    assert await cast.mina.says("point Share the list; SP/CCM; 12 March") == (
        "✓ Point 1 is added.\n"
        "📌 Action point 1: Share the list\n"
        "Deadline: Friday 12 March 2021\n"
        "SP/CCM: waiting\n"
        "1 person was told."
    )
    assert (await cast.ben.reads()).startswith("📌 An action point for you, number 1: Share the list\n")


async def test_what_is_not_set_is_shown_and_offered(cast: Cast) -> None:
    assert await cast.mina.says("point Prise de contact, ///, ///") == (
        "✓ Le point 1 est ajouté.\n"
        "📌 Point d’action 1 : Prise de contact\n"
        "Échéance : aucune\n"
        "Responsable : personne pour l’instant\n"
        "1. Choisir un responsable\n"
        "2. Fixer une échéance"
    )
    assert await cast.mina.says("1") == WHO


async def test_point_is_asked_step_by_step(cast: Cast) -> None:
    assert await cast.mina.says("ajouter point") == "Qu’y a-t-il à faire ?"
    assert await cast.mina.says("Écrire le guide") == f"{WHO}\n- Passer"
    assert await cast.mina.says("2") == WHEN
    assert await cast.mina.says("demain") == (
        "✓ Le point 1 est ajouté.\n"
        "📌 Point d’action 1 : Écrire le guide\n"
        "Échéance : mercredi 2 décembre 2020\n"
        "SP/CCM : en attente\n"
        "1 personne est prévenue."
    )


async def test_steps_can_be_skipped(cast: Cast) -> None:
    await cast.mina.says("add point")
    await cast.mina.says("Écrire le guide")
    await cast.mina.says("passer")
    await cast.mina.says("-")
    assert (await owners(cast), await cast.ben.reads()) == ([], "")


async def test_unknown_owner_is_refused_with_the_list_and_the_rest_is_kept(cast: Cast) -> None:
    assert await cast.mina.says("point Écrire le guide, CRN et XYZ, 12 mars") == (
        f"Je ne connais pas « XYZ » dans ce groupe.\n{WHO}\n- Passer"
    )
    assert await stored(cast) is None
    await cast.mina.says("crn, ben roy")
    found = await stored(cast)
    assert found is not None
    assert (found.text, str(found.deadline)) == ("Écrire le guide", "2021-03-12")
    assert await owners(cast) == ["CRN", "Ben Roy"]


async def test_ambiguous_owner_is_asked_back(cast: Cast) -> None:
    answer = await cast.mina.says("point Écrire le guide; SP-CCM, croix-rouge; ///")
    assert answer.split("\n")[0] == "« croix-rouge » peut désigner CRN et CRM."
    assert answer.split("\n")[-2:] == ["2. CRM", "- Passer"]
    await cast.mina.says("2")
    assert await owners(cast) == ["SP/CCM", "CRM"]


@pytest.mark.parametrize(
    "line", ["attribuer 1 2", "assign 1 sp ccm", "attribuer 1 #2", "attribuer 1 Secrétariat permanent"]
)
async def test_owner_is_found_by_number_alias_or_name(cast: Cast, line: str) -> None:
    await cast.mina.says("point Écrire le guide")
    assert (await cast.mina.says(line)).startswith("✓ Responsables du point 1 : SP/CCM.\n")


async def test_text_keeps_its_commas(cast: Cast) -> None:
    await cast.mina.says("point Lister les abris, puis les points d’eau, CRM")
    found = await stored(cast)
    assert found is not None
    assert (found.text, await owners(cast)) == ("Lister les abris, puis les points d’eau", ["CRM"])


async def test_past_deadline_is_asked_back_and_the_rest_kept(cast: Cast) -> None:
    answer = await cast.mina.says("point Écrire le guide; CRM; 12 mars 2019")
    assert answer.startswith("« 12 mars 2019 » est déjà passé.\n")
    await cast.mina.says("1")
    found = await stored(cast)
    assert found is not None
    assert (str(found.deadline), await owners(cast)) == ("2021-03-12", ["CRM"])


async def test_only_coordinators_add_assign_tell_and_drop(cast: Cast) -> None:
    await cast.mina.says("point Écrire le guide, CRM, ///")
    refused = "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    lines = ("point Un autre", "ajouter point Un autre", "attribuer 1 CRN", "prevenir 1 oui", "abandonner 1 oui")
    assert {await cast.awa.says(line) for line in lines} == {refused}
    assert (await owners(cast), await stored(cast, 2)) == (["CRM"], None)


async def test_new_owners_are_told_and_former_ones_too(cast: Cast) -> None:
    await cast.mina.says("point Écrire le guide, CRN, ///")
    await cast.mina.says("oui")
    await cast.all_read()
    assert await cast.mina.says("attribuer 1 SP/CCM, Awa Diop") == (
        "✓ Responsables du point 1 : SP/CCM et Awa Diop.\n"
        f"Aperçu, pour 2 personnes ({cast.place.channel_name} 2) :\n"
        "\n"
        "📌 Un point d’action pour vous, n° 1 : Écrire le guide\n"
        "Responsables : SP/CCM et Awa Diop\n"
        "Échéance : aucune\n"
        "—\n"
        "📌 An action point for you, number 1: Écrire le guide [fr]\n"
        "Owners: SP/CCM and Awa Diop\n"
        "Deadline: none\n"
        "1. Prévenir 2 personnes\n"
        "2. Non"
    )
    assert await cast.ali.reads() == (
        "Vous n’avez plus à vous charger du point 1.\nPoint 1 : Écrire le guide\n• Voir le point → point 1"
    )
    assert await cast.mina.says("attribuer 1 Awa Diop, SP-CCM") == (
        "Rien ne change. Responsables du point 1 : SP/CCM et Awa Diop."
    )


async def test_not_now_leaves_the_point_and_it_can_be_told_later(cast: Cast) -> None:
    await cast.mina.says("point Écrire le guide, CRN, ///")
    assert await cast.mina.says("non") == (
        "📌 Point d’action 1 : Écrire le guide\nÉchéance : aucune\nCRN : en attente\n"
        "1. Autre échéance\n2. Corriger le texte"
    )
    assert await cast.awa.reads() == ""
    assert (await cast.mina.says("prevenir 1")).startswith(
        f"Point 1\nAperçu, pour 2 personnes ({cast.place.channel_name} 2) :\n"
    )
    assert await cast.mina.says("oui") == "✓ Point 1 : 2 personnes sont prévenues."


async def test_coordinator_answers_for_an_owner(cast: Cast) -> None:
    await cast.mina.says("point Écrire le guide; CRN, SP/CCM, CRM; ///")
    assert await cast.mina.says("fait 1") == (
        "Le point 1 a plusieurs responsables.\nPour quel responsable répondez-vous ?\n1. CRN\n2. SP/CCM\n3. CRM"
    )
    assert await cast.mina.says("2") == (
        "✓ Le point 1 est fait pour SP/CCM. Encore en attente : CRN et CRM.\n1. Mes points"
    )
    assert await cast.ben.reads() == (
        "Mina Sow answered that point 1 is done for SP/CCM.\nPoint 1: Écrire le guide [fr]\n• See the point → point 1"
    )
    assert await cast.mina.says("fait 1 crn, dit par téléphone") == (
        "✓ Le point 1 est fait pour CRN. Encore en attente : CRM.\n1. Mes points"
    )
    assert await cast.mina.says("fait 1") == "✓ Le point 1 est fait.\n1. Mes points"


async def test_coordinator_reopens_for_the_owner_named(cast: Cast) -> None:
    await cast.mina.says("point Écrire le guide; CRN, SP/CCM; ///")
    await cast.mina.says("fait 1 CRN")
    await cast.mina.says("fait 1 SP/CCM")
    assert (await cast.mina.says("rouvrir 1")).startswith("Le point 1 a plusieurs responsables.\n")
    assert await cast.mina.says("SP-CCM") == "✓ Le point 1 est de nouveau ouvert.\n1 personne est prévenue."


async def test_coordinator_closes_what_nobody_owns(cast: Cast) -> None:
    await cast.mina.says("point Écrire le guide")
    assert await cast.mina.says("fait 1 en séance") == "✓ Le point 1 est fait.\n1. Mes points"
    assert await cast.mina.says("fait 1") == "Le point 1 était déjà fait.\n1. Mes points"
    assert await cast.mina.says("point 1") == (
        "📌 Point d’action 1 : Écrire le guide\n"
        "Échéance : aucune\n"
        "✓ Fait le mardi 1er décembre 2020.\n"
        "Remarque : en séance\n"
        "Responsable : personne pour l’instant\n"
        "1. Corriger le texte"
    )
    assert await cast.mina.says("rouvrir 1") == "✓ Le point 1 est de nouveau ouvert."


async def test_coordinator_sees_what_is_missing(cast: Cast) -> None:
    await cast.mina.says("point Écrire le guide; ///; 2 décembre")
    await cast.mina.says("point Prise de contact; CRM; ///")
    cast.place.clock.forward(days=3)
    assert await cast.mina.says("points") == (
        "2 points ouverts. En retard : 1. Sans responsable : 1. Sans échéance : 1.\n"
        "1. Écrire le guide · sans responsable · mercredi 2 décembre 2020 (en retard)\n"
        "2. Prise de contact · CRM · sans échéance"
    )


async def test_drop_asks_first_and_tells_the_owners(cast: Cast) -> None:
    await cast.mina.says("point Écrire le guide, SP/CCM, ///")
    await cast.all_read()
    assert await cast.mina.says("abandonner 1 non pertinent") == (
        "Abandonner le point 1 : Écrire le guide ?\n"
        f"Aperçu, pour 1 personne ({cast.place.channel_name} 1) :\n"
        "\n"
        "Le point 1 est abandonné : non pertinent\n"
        "Écrire le guide\n"
        "—\n"
        "Point 1 was dropped: non pertinent [fr]\n"
        "Écrire le guide [fr]\n"
        "1. Oui, l’abandonner\n"
        "2. Non"
    )
    assert (await cast.ben.says("point 1")).endswith("SP/CCM: waiting\n1. Done\n2. Blocked\n3. Another deadline")
    assert await cast.mina.says("oui") == "✓ Le point 1 est abandonné.\n1 personne est prévenue.\n1. Rouvrir"
    assert await cast.mina.says("abandonner 1 oui") == "Le point 1 était déjà abandonné."
    assert await cast.ben.says("done 1") == (
        "Point 1 was dropped: non pertinent [fr]\n"
        "Écrire le guide [fr]\n"
        "• See the point → point 1\n"
        "Point 1 was dropped: nothing was changed.\n"
        "1. My points"
    )
    assert await cast.ben.says("reopen 1") == "Only a coordinator can reopen point 1."
    assert await cast.mina.says("rouvrir 1") == "✓ Le point 1 est de nouveau ouvert.\n1 personne est prévenue."


@pytest.mark.parametrize(
    ("lang", "line", "answer"),
    [
        ("francais", "abandonner 1 d'accord", "✓ Le point 1 est abandonné."),
        ("english", "drop 1 d'accord", "✓ Point 1 is dropped."),
    ],
)
async def test_every_word_for_yes_drops(cast: Cast, lang: str, line: str, answer: str) -> None:
    await cast.mina.says("point Écrire le guide, ///, ///")
    await cast.mina.says(lang)
    assert (await cast.mina.says(line)).startswith(answer)


async def test_old_button_of_a_preview_tells_once(cast: Cast) -> None:
    await cast.mina.says("point Écrire le guide, CRN, ///")
    cast.place.clock.forward(days=14)
    assert await cast.mina.says("prevenir 1 oui") == "✓ Point 1 : 2 personnes sont prévenues."
    assert (await cast.awa.reads()).count("Un point d’action pour vous") == 1


async def test_a_long_preview_fits_in_a_message(cast: Cast) -> None:
    answer = await cast.mina.says(f"point {'très long ' * 24}; CRN, SP/CCM, CRM; 12 mars")
    assert len(answer) <= 1000
    assert (await cast.mina.says(f"point {'x' * 241}")).startswith("C’est trop long : 241 caractères, 240 au plus.")
