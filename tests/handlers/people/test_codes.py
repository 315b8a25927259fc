"""Coordinators see which codes open their group, who made them, and withdraw any of them."""

from __future__ import annotations

import re

from bot.commands import Role
from tests.handlers.people.test_join import UNUSABLE_FR, a_code
from tests.talk import Town

UNTIL_FR = "jusqu’au jeudi 31 décembre 2020 à 10h00 (GMT)"
UNTIL_EN = "until Thursday 31 December 2020, 10:00 (GMT)"


async def test_codes_in_force_with_who_made_them(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    john = await place.joins("John", Role.COORDINATOR, lang="en")
    assert await coumba.says("codes") == "Aucun code d’invitation n’est actif.\n1. Faire un code"
    assert await john.says("codes") == "There is no active code.\n1. Make a code"
    await coumba.says("inviter membre 10 30")
    await john.says("invite coordinator")
    await a_code(place, Role.OBSERVER, uses=2)
    await a_code(place, uses=0)
    assert await coumba.says("les codes") == (
        "Codes d’invitation actifs :"
        f"\n– Code 1 : membre, encore 10 personnes, {UNTIL_FR}. Fait par Coumba."
        f"\n– Code 2 : coordination, encore 1 personne, {UNTIL_FR}. Fait par John."
        f"\n– Code 3 : observateur ou observatrice, encore 2 personnes, {UNTIL_FR}."
        "\n1. Désactiver le code 1\n2. Désactiver le code 2\n3. Désactiver le code 3\n+ Faire un code"
    )
    assert await john.says("codes") == (
        "Active codes of the group:"
        f"\n– Code 1: member, 10 more people, {UNTIL_EN}. Made by Coumba."
        f"\n– Code 2: coordinator, 1 more person, {UNTIL_EN}. Made by John."
        f"\n– Code 3: observer, 2 more people, {UNTIL_EN}."
        "\n1. Cancel code 1\n2. Cancel code 2\n3. Cancel code 3\n+ Make a code"
    )


async def test_a_code_is_withdrawn_by_its_button_by_its_number_or_by_itself(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    shown = re.findall(
        "(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}", "".join([await coumba.says("inviter membre") for _ in range(3)])
    )
    await coumba.says("codes")
    assert await coumba.says("2") == "✓ Le code 2 est désactivé."
    assert await coumba.presses("retirer code 1") == "✓ Le code 1 est désactivé."
    assert await coumba.says(f"retirer le code {shown[2].lower()}") == "✓ Le code 3 est désactivé."
    assert await coumba.says("retirer code 3") == "Le code 3 était déjà désactivé."
    assert await coumba.says("codes") == "Aucun code d’invitation n’est actif.\n1. Faire un code"
    assert await place.stranger("Awa").says(f"rejoindre {shown[1]}") == UNUSABLE_FR


async def test_a_code_of_another_group_is_not_known_here(place: Town) -> None:
    other = await place.group("axe1")
    john = await place.joins("John", Role.COORDINATOR, lang="en")
    elsewhere = await a_code(place, group=other)
    unknown = await john.says(f"withdraw code {elsewhere}")
    assert unknown.splitlines()[0] == "This code is not one of the group. To see the list: codes"
    assert (await place.stranger("Awa", "en").says(f"join {elsewhere}")).startswith("Welcome.")


async def test_a_long_list_of_codes_is_paged(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    for _ in range(10):
        await coumba.says("inviter membre")
    first = await coumba.says("codes")
    assert len(first) <= 1000
    rest = await coumba.says("codes page 2")
    assert "Code 1 :" in first
    assert "Code 10 :" in rest + await coumba.says("codes page 3")
