"""What is said by halves, of another or in doubt: shown or asked back, never done."""

from __future__ import annotations

from bot.commands import Role
from tests.handlers.meetings.meeting_town import meeters
from tests.talk import Town, open_space


async def test_whoever_is_not_sure_to_come_is_asked(place: Town) -> None:
    group = await meeters(place)
    await group.announced()
    asked = "D’accord, rien n’a été noté. Réunion 1 : viendrez-vous ?\n1. Oui\n2. Non\n3. En ligne\n4. Absence excusée"
    assert (await group.awa.says("je ne sais pas si je peux venir")).endswith(asked)
    assert (await group.lamin.says("not sure I can make it")).endswith("4. Excused absence")
    assert "Pas encore de réponse (3)" in await group.fatou.says("qui vient")
    assert "Non (mission à Diffa)\n" in await group.awa.says("je viens pas (mission à Diffa)")
    assert await group.fatou.says("mon collègue prendra les notes") == "Voulez-vous dire : rapporteur ?\n1. rapporteur"


async def test_a_question_about_a_number_shows_what_has_it(place: Town) -> None:
    await open_space(place, "Former", "Informer")
    awa, mina = await place.joins("Awa", Role.MEMBER), await place.joins("Mina", Role.COORDINATOR)
    assert (await awa.says("c’est quoi la 2 ?")).startswith("💡 Idée 2 : Informer")
    assert "\n📌 Point d’action 1 : Écrire au maire\n" in await mina.says("nouveau point : Écrire au maire")
    asked = "Plusieurs choses ont le numéro 1. Laquelle ?\n1. idee 1\n2. point 1"
    assert await awa.says("c’est quoi la 1 ?") == asked


async def test_a_no_to_a_preview_is_no_answer_to_a_meeting(place: Town) -> None:
    group = await meeters(place)
    await group.announced()
    await group.fatou.says("annonce à tous : Le bus part à 7h")
    assert (await group.fatou.says("non finalement")).startswith("✓ L’annonce 1 ne partira pas.")
    assert "Votre réponse" not in await group.fatou.says("reunion 1")
    assert (await group.awa.says("présenté mes vœux à la direction")).count("Votre réponse") == 0


async def test_a_yes_that_changes_a_preview_is_no_answer_to_a_meeting(place: Town) -> None:
    group = await meeters(place)
    await group.announced()
    await group.fatou.says("annonce à tous : Le formulaire est ouvert")
    assert (await group.fatou.says("oui mais change formulaire en questionnaire")).startswith("Je ne suis pas sûr")
    assert "Votre réponse" not in await group.fatou.says("reunion 1")


async def test_each_of_several_things_that_were_asked_back_is_done_by_itself(place: Town) -> None:
    group = await meeters(place)
    await group.announced()
    for line in ("point Écrire au maire", "point Relire le guide", "point Traduire"):
        await group.fatou.says(line)
    asked = await group.fatou.says("excusez moi pr jeudi. fé le 2")
    assert asked == "Voulez-vous dire : excuse 1\nfait 2 ?\n1. excuse 1\nfait 2"
    done = await group.fatou.says("oui")
    assert "Le point 2 est fait." in done
    assert "(fait 2)" not in done
