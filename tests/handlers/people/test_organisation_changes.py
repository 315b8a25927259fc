"""The register of organisations is put right: another name, two made one, one taken out."""

from __future__ import annotations

import pytest

from bot.commands import Role
from bot.rules.people.organisation_line import renaming, uniting
from tests.handlers.cast import Cast
from tests.talk import Talker


async def jane(cast: Cast) -> Talker:
    return await cast.place.joins("Jane Hall", Role.COORDINATOR, lang="en")


async def test_members_see_them_and_change_nothing(cast: Cast) -> None:
    assert (await cast.zoe.says("organisations")).endswith("3. CRM – Croix-Rouge malienne (Mali)\nNo focal point.")
    for line in ("renommer organisation 3 X", "fusionner organisations 1 2", "retirer organisation 3"):
        assert "seule la coordination" in await cast.awa.says(line)


async def test_one_gets_its_right_name(cast: Cast) -> None:
    assert await cast.mina.says("renommer organisation 3 CRMA, Croix-Rouge du Mali") == (
        "✓ 3. CRM – Croix-Rouge malienne (Mali) → CRMA – Croix-Rouge du Mali (Mali)\n1. Les organisations"
    )
    english = await jane(cast)
    assert (await english.says("rename organisation CRMA to CRM")).startswith(
        "✓ 3. CRMA – Croix-Rouge du Mali (Mali) → CRM – "
    )
    assert (await english.says("rename organisation 3 Mali Red Cross")).startswith(
        "✓ 3. CRM – Croix-Rouge du Mali (Mali) → CRM – Mali Red Cross (Mali)\n"
    )


async def test_a_name_that_several_people_bear_is_looked_at_first(cast: Cast) -> None:
    assert await cast.mina.says("renommer organisation CRN en CR Niger") == (
        "1. CRN – Croix-Rouge nigérienne (Niger) → CRN – CR Niger (Niger)\n2 personnes la représentent.\n"
        "La renommer ?\n1. Oui\n2. Non"
    )
    assert await cast.mina.says("non") == "D’accord, rien n’a changé.\n1. Les organisations"
    await cast.mina.says("renommer organisation CRN en CR Niger")
    assert (await cast.mina.says("oui")).startswith("✓ 1. CRN")
    assert " · CRN · sans échéance" in await cast.mina.says("point Écrire; Croix-Rouge nigérienne; ///") + (
        await cast.mina.says("points tous")
    )


async def test_a_name_that_another_has_leads_to_making_them_one(cast: Cast) -> None:
    assert await cast.mina.says("renommer organisation 3 CRN") == (
        "L’organisation 1 s’appelle déjà ainsi : CRN. Pour n’en faire qu’une : fusionner organisations 1 3"
    )


async def test_two_become_one(cast: Cast) -> None:
    await cast.mina.says("organisation Croix Rouge du Niger")
    await cast.mina.says("rattacher Zoe Cole, Croix Rouge du Niger")
    await cast.mina.says("point Écrire; CRN, Croix Rouge du Niger; ///")
    await cast.awa.says("fait 1")
    asked = await cast.mina.says("fusionner organisations Croix Rouge du Niger dans CRN")
    assert asked == (
        "Disparaît : 4. Croix Rouge du Niger\nReste : 1. CRN – Croix-Rouge nigérienne (Niger)\n"
        "La suivent : 1 personne et 1 point d’action\nLes réunir ?\n1. Oui\n2. Non"
    )
    assert (await cast.mina.says("oui")).startswith("✓ L’organisation 4 est réunie à l’organisation 1 : CRN.\n")
    assert "Croix Rouge du Niger" not in await cast.mina.says("organisations")
    assert "CRN: ✓ done on" in await cast.zoe.says("point 1")
    assert (await cast.zoe.says("me")).count("CRN") == 1
    await cast.mina.says("point Lire; Croix Rouge du Niger; ///")
    assert "2. Lire [fr] · CRN" in await cast.zoe.says("points all")


async def test_two_become_one_in_english(cast: Cast) -> None:
    english = await jane(cast)
    assert (await english.says("merge organisations 1, 3")).endswith("Make them one?\n1. Yes\n2. No")
    assert (await english.says("yes")).startswith("✓ Organisation 3 is now part of organisation 1: CRN.")
    assert (await english.says("merge organisations 1 1")).startswith("These are the same organisation: CRN.")


async def test_only_one_that_nobody_uses_is_taken_out(cast: Cast) -> None:
    assert await cast.mina.says("retirer organisation CRN") == (
        "L’organisation 1 reste, car elle sert : 2 personnes.\nPour la réunir à une autre : fusionner organisations"
    )
    assert await cast.mina.says("supprimer l'organisation 3") == (
        "✓ L’organisation est retirée :\n3. CRM – Croix-Rouge malienne (Mali)\n1. Les organisations"
    )
    assert (await cast.mina.says("retirer organisation 3")).startswith(
        "L’organisation « 3 » n’est pas connue dans ce groupe."
    )
    assert (await cast.mina.says("organisation CRM")).startswith("✓ L’organisation est ajoutée :\n4. CRM\n")


async def test_what_one_was_asked_to_validate_is_not_lost_with_it(cast: Cast) -> None:
    await cast.mina.says("ajouter document Termes, https://exemple.org/tdr")
    await cast.mina.says("soumettre document 1")
    await cast.mina.says("oui")
    await cast.mina.says("transmis 1 SP/CCM le 2 novembre 2020")
    await cast.mina.says("organisation Croix Rouge du Niger")
    await cast.mina.says("point Écrire; Croix Rouge du Niger; ///")
    assert await cast.mina.says("fusionner organisations 1 2") == (
        "Disparaît : 2. SP/CCM – Secrétariat permanent (Mali)\nReste : 1. CRN – Croix-Rouge nigérienne (Niger)\n"
        "La suivent : 1 personne et la validation de 1 document\nLes réunir ?\n1. Oui\n2. Non"
    )
    await cast.mina.says("oui")
    assert "Transmis (1) : CRN (02/11/2020)" in await cast.mina.says("gouvernance 1")


async def test_a_name_typed_wrong_is_free_again(cast: Cast) -> None:
    await cast.mina.says("organisation CRB")
    await cast.mina.says("renommer organisation 4 CRT, Croix-Rouge tchadienne, Tchad")
    assert "5. CRB – Croix-Rouge béninoise" in await cast.mina.says("organisation CRB, Croix-Rouge béninoise, Bénin")


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("3 CRB, Croix-Rouge béninoise, Bénin", ("3", "CRB, Croix-Rouge béninoise, Bénin")),
        ("n° 3 : CRB", ("3", "CRB")),
        ("SP/CCM -> Secrétariat", ("SP/CCM", "Secrétariat")),
        ("CRN, CRNiger", ("CRN", "CRNiger")),
        ("CRN", ("CRN",)),
    ],
)
def test_a_renaming_is_cut(line: str, parts: tuple[str, ...]) -> None:
    assert tuple(renaming(line).values()) == parts


@pytest.mark.parametrize(
    ("line", "into", "gone"),
    [("3 5", "3", "5"), ("3, 5", "3", "5"), ("5 dans 3", "3", "5"), ("CRN et Croix Rouge", "CRN", "Croix Rouge")],
)
def test_a_uniting_is_cut(line: str, into: str, gone: str) -> None:
    assert uniting(line) == {"into": into, "gone": gone}
