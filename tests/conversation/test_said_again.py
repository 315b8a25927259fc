"""A command typed again while its question waits is that command, and not the answer to it."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.handlers.people.test_join import a_code
from tests.talk import Town, open_space

MINE = "✓ Votre idée porte le numéro 2 : Version courte"


@pytest.mark.parametrize(
    "line", ["Version courte", "idee Version courte", "/idee Version courte", "Idée : Version courte"]
)
async def test_an_idea_is_the_same_with_and_without_the_command(place: Town, line: str) -> None:
    await open_space(place, "Un puits")
    awa = await place.joins("Awa", Role.MEMBER)
    assert await awa.says(f"idee {'x' * 500}")
    assert (await awa.says(line)).startswith(MINE)


async def test_in_english(place: Town) -> None:
    await open_space(place, "Un puits")
    ben = await place.joins("Ben", Role.MEMBER, lang="en")
    await ben.says("idea")
    assert (await ben.says("idea A school")).startswith("✓ Your idea is number 2: A school")


async def test_words_that_only_begin_like_the_command_are_left_whole(place: Town) -> None:
    await open_space(place, "Un puits")
    awa = await place.joins("Awa", Role.MEMBER)
    await awa.says("idee")
    assert "2 : Idée de jumelage" in await awa.says("Idée de jumelage")


async def test_a_name_is_no_command(place: Town) -> None:
    awa = await place.joins("Awa", Role.MEMBER)
    await awa.says("nom")
    assert "Bob Sy" in (answer := await awa.says("nom Bob Sy"))
    assert "nom Bob" not in answer
    await awa.says("nom")
    assert await awa.says("nom") == await awa.says("nom")


async def test_a_point_typed_in_full(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    await place.organisation("CRN", "Niger")
    await awa.says("ajouter point")
    assert "Faire ceci" in (answer := await awa.says("ajouter point Faire ceci ; CRN ; 12 mars 2027"))
    assert "12 mars 2027" in answer
    assert "ajouter" not in answer


async def test_why_something_is_blocked_may_begin_with_that_word(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    await awa.says("point Écrire la note")
    await awa.says("prendre 1")
    await awa.says("bloque 1")
    assert "Bloqué 3 jours par la pluie" in await awa.says("Bloqué 3 jours par la pluie")


@pytest.mark.parametrize("line", ["moi", "espace Idées ; Un puits", "espace Idées : Un puits", "/prochaine", "vote 1"])
async def test_a_command_is_neither_a_country_nor_an_organisation(place: Town, line: str) -> None:
    await place.organisation("CRS", "Sénégal")
    awa, code = place.stranger("Awa Diop"), await a_code(place)
    await awa.says(f"/start {code}")
    await awa.says("1")
    assert (await awa.says(line)).endswith(
        "Pour quelle organisation ? Choisissez-la ou écrivez son nom.\n1. CRS\n2. Passer"
    )
    await awa.says("1")
    assert (await awa.says(line)).endswith("Dans quel pays travaillez-vous ?\n1. Sénégal\n2. Passer")
    assert "Bienvenue" in await awa.says("Niger")
    assert "Pays : Niger" in await awa.says("moi")


async def test_whoever_is_just_coming_in_is_asked_first(place: Town) -> None:
    john, code = place.stranger("John Kamau", "en"), await a_code(place)
    await john.says(f"/start {code}")
    assert await john.says("/next") == (
        "I can do this for you once you are in the group. One more answer first, please:\n"
        "What is your name? First name and family name.\n1. John Kamau"
    )


async def test_an_announcement_does_not_begin_with_a_colon(place: Town) -> None:
    awa = await place.joins("Awa", Role.COORDINATOR)
    await place.joins("Bob", Role.MEMBER)
    await awa.says("annonce : Bonjour")
    await awa.says("tous")
    assert ": Bonjour" not in await awa.says("-")


async def test_what_is_done_with_a_thing_is_no_answer_though_it_names_one(place: Town) -> None:
    fatou = await place.joins("Fatou", Role.COORDINATOR)
    for day in (2, 3):
        await fatou.says(f"reunion {day} décembre 9h-11h, Dakar : Bilan")
        await fatou.says("oui")
    place.clock.forward(hours=18)
    assert "Quelle réunion ?" in await fatou.says("oui")
    opened = await fatou.says("seance 1")
    assert "Réunion 1 : ouverte aux notes" in opened
    assert "J’attends toujours votre réponse : Quelle réunion ?" in opened
    assert "Votre réponse : Oui\nRéunion 2" in await fatou.says("la réunion 2")


async def test_what_does_not_say_which_meeting_is_no_word_about_the_only_one_left(place: Town) -> None:
    """Asked « Quelle réunion ? » while there were two, whoever types something else days later has answered nothing."""
    fatou = await place.joins("Fatou", Role.COORDINATOR)
    for day in ("12 décembre 9h", "15 décembre 9h"):
        await fatou.says(f"reunion {day}, Dakar : Bilan")
        await fatou.says("oui")
    place.clock.forward(days=3)
    assert "Quelle réunion ?" in await fatou.says("non")
    await fatou.says("annuler reunion 2")
    await fatou.says("oui")
    await fatou.says("annee")
    assert "Votre réponse : Non" not in await fatou.says("voir reunion 1")
