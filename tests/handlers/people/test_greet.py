"""Whoever opens the conversation: a link with a code, the start button, again and again."""

from __future__ import annotations

import json
import re

import pytest

from bot.commands import Role
from bot.rules.people.codes import new_code
from storage import facts
from storage.outbox import chat_state
from tests.handlers.people.test_join import ASK_NAME_FR, HOW_EN, HOW_FR, STEPS_FR, UNUSABLE_FR, a_code, uses_left
from tests.talk import NOW, Town

START = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""What a link to a bot on Telegram may carry."""
NOON = SERIAL = int(NOW.timestamp())
"""Serials of questions begin after that."""
HELLO_FR = "Bonjour Awa Diop. Vous êtes dans le groupe « Groupe gtm »."
STEPS_EN = "1. To do\n2. Help"


async def on_telegram(place: Town) -> None:
    me = json.dumps({"id": 7, "username": "TamaTestBot"})
    await place.db.transaction(lambda tx: facts.put(tx, "telegram:me", me))


async def test_a_link_asks_one_thing_at_a_time(place: Town) -> None:
    await place.organisation("CRS", "Sénégal")
    awa, code = place.stranger("Awa Diop"), await a_code(place)
    assert await awa.says(f"/start {code}") == f"{ASK_NAME_FR}\n1. Awa Diop"
    assert await awa.presses(f"reponse {SERIAL + 1} 1") == (
        "Merci, Awa Diop.\nPour quelle organisation ? Choisissez-la ou écrivez son nom.\n1. CRS\n2. Passer"
    )
    assert await awa.presses(f"reponse {SERIAL + 2} 1") == (
        "C’est noté.\nDans quel pays travaillez-vous ?\n1. Sénégal\n2. Passer"
    )
    assert await awa.presses(f"reponse {SERIAL + 3} 1") == (
        f"✓ Bienvenue dans le groupe « Groupe gtm », Awa Diop.\nVotre rôle : membre.\nOrganisation : CRS.\n{STEPS_FR}"
    )


async def test_a_link_in_english(place: Town) -> None:
    await place.organisation("KRC", "Kenya")
    john, code = place.stranger("John Kamau", "en"), await a_code(place, Role.FOCAL)
    assert await john.says(f"/start {code}") == (
        "Welcome. This code is for the group Groupe gtm.\nWhat is your name? First name and family name.\n1. John Kamau"
    )
    assert await john.presses(f"reponse {SERIAL + 1} 1") == (
        "Thank you, John Kamau.\nFor which organisation? Choose it or type its name.\n1. KRC\n2. Skip"
    )
    assert await john.presses(f"reponse {SERIAL + 2} 2") == "Noted.\nIn which country do you work?\n1. Kenya\n2. Skip"
    assert await john.presses(f"reponse {SERIAL + 3} 2") == (
        f"✓ Welcome to the group Groupe gtm, John Kamau.\nYour role: focal point.\n{STEPS_EN}"
    )


@pytest.mark.parametrize(("lang", "hello"), [("fr", "Bonjour"), ("en", "Hello"), ("pt", "Bonjour"), ("", "Bonjour")])
async def test_the_language_is_the_one_of_the_client_if_tama_speaks_it(place: Town, lang: str, hello: str) -> None:
    assert (await place.stranger("Ana", lang).says("/start")).startswith(hello)


async def test_a_code_fits_in_a_link(place: Town) -> None:
    assert START.fullmatch(new_code())


async def test_starting_again_while_joining_asks_the_same_again(place: Town) -> None:
    await place.organisation("CRS", "Sénégal")
    awa, code = place.stranger("Awa Diop"), await a_code(place, uses=1)
    await awa.says(f"/start {code}")
    await awa.says("Awa Ndiaye Diop")
    question = "Pour quelle organisation ? Choisissez-la ou écrivez son nom.\n1. CRS\n2. Passer"
    for again in ("/start", f"/start {code}", "/start@TamaTestBot", f"rejoindre {code}", code):
        assert await awa.says(again) == question
    await awa.says("1")
    assert await awa.says("/start") == "Dans quel pays travaillez-vous ?\n1. Sénégal\n2. Passer"
    assert (await awa.says("1")).splitlines()[0] == "✓ Bienvenue dans le groupe « Groupe gtm », Awa Ndiaye Diop."
    assert await uses_left(place, code) == 0


@pytest.mark.parametrize("word", ["rejoindre", "join", "/start"])
async def test_the_name_of_the_command_is_nobodys_name(place: Town, word: str) -> None:
    awa, code = place.stranger("Awa Diop"), await a_code(place)
    await awa.says(f"rejoindre {code}")
    assert (await awa.says(word)).endswith("Quel est votre nom ? Prénom et nom de famille.\n1. Awa Diop")
    assert (await awa.says("Awa Diop")).startswith("Merci, Awa Diop.")


async def test_whoever_stops_half_way_is_not_in(place: Town) -> None:
    awa, john = place.stranger("Awa Diop"), place.stranger("John Kamau", "en")
    code = await a_code(place)
    for answers in ([], ["Awa Diop"], ["Awa Diop", "-"]):
        await awa.says(f"/start {code}")
        for line in answers:
            await awa.says(line)
        assert await awa.says("annuler") == (
            "D’accord, j’arrête de demander.\nVous n’êtes pas encore dans le groupe."
            " Pour continuer, renvoyez-moi le code ou ouvrez de nouveau le lien."
        )
    await john.says(f"join {code}")
    assert await john.says("cancel") == (
        "All right, I'll stop asking.\nYou are not in the group yet. To go on, send me the code or open the link again."
    )
    assert (await john.says(code)).startswith("Welcome. This code is for the group Groupe gtm.")


async def test_another_code_while_joining_begins_with_that_one(place: Town) -> None:
    other = await place.group("axe1")
    awa, code, second = place.stranger("Awa Diop"), await a_code(place), await a_code(place, group=other)
    await awa.says(f"/start {code}")
    assert await awa.says(f"/start {second}") == (
        "Bienvenue. Ce code donne accès au groupe « Groupe axe1 »."
        "\nQuel est votre nom ? Prénom et nom de famille.\n1. Awa Diop"
    )


async def test_starting_again_after_joining_changes_nothing(place: Town) -> None:
    awa, code = place.stranger("Awa Diop"), await a_code(place, uses=2)
    await awa.says(f"/start {code} Awa Diop, -, -")
    already = "Vous êtes déjà dans le groupe « Groupe gtm ». Votre rôle : membre."
    for _ in range(2):
        assert await awa.says(f"/start {code}") == f"{already}\n{STEPS_FR}"
        assert await awa.says("/start") == f"{HELLO_FR}\n{STEPS_FR}"
        assert await awa.says("/start@TamaTestBot") == f"{HELLO_FR}\n{STEPS_FR}"
    assert await uses_left(place, code) == 1


async def test_starting_while_something_is_asked_keeps_the_question(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    asked = await awa.says("nom")
    assert asked == "Quel est votre nom ? Prénom et nom de famille."
    assert await awa.says("/start") == f"{HELLO_FR}\n\nJ’attends toujours votre réponse : {asked}\n{STEPS_FR}"
    assert await awa.says("Awa Ndiaye") == "✓ Désormais, je vous appelle Awa Ndiaye."


async def test_a_spent_code_is_said_to_be_so_in_both_languages(place: Town) -> None:
    code = await a_code(place, uses=0)
    assert await place.stranger("Awa Diop").says(f"/start {code}") == UNUSABLE_FR
    assert await place.stranger("John Kamau", "en").says(f"/start {code}") == (
        "This code is not valid. Please ask your coordinator for a new one."
    )
    assert await place.stranger("Awa Diop").says("/start") == f"Bonjour, je suis Tama.\n{HOW_FR}"
    assert await place.stranger("John Kamau", "en").says("/start") == f"Hello, I am Tama.\n{HOW_EN}"


async def test_whoever_had_blocked_tama_and_starts_again_is_reached_again(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    await place.db.transaction(lambda tx: chat_state.gone(tx, "terminal", awa.address, "blocked", NOON))
    assert await awa.says("/start") == f"{HELLO_FR}\n{STEPS_FR}"
    standing = await place.db.read(lambda tx: chat_state.standings(tx, [chat_state.chat_key("terminal", awa.address)]))
    assert [one.failures for one in standing.values()] in ([], [0])


async def test_starting_does_not_bring_messages_back_unasked(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    await awa.says("stop")
    assert await awa.says("/start") == (
        f"{HELLO_FR}\nJe ne vous envoie pas de messages. Pour en recevoir de nouveau : recevoir\n{STEPS_FR}"
    )
    john = await place.joins("John Kamau", Role.MEMBER, lang="en")
    await john.says("stop")
    assert await john.says("/start") == (
        "Hello John Kamau. You are in the group Groupe gtm."
        f"\nYou get no messages from me. To get them again: resume\n{STEPS_EN}"
    )


async def test_an_invitation_gives_the_link_where_tama_is_on_telegram(place: Town) -> None:
    await on_telegram(place)
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    said = (await coumba.says("inviter membre 3 10")).splitlines()
    code = said[3].removeprefix("rejoindre ")
    assert said[3:] == [
        f"rejoindre {code}",
        "Sur Telegram, ce lien suffit :",
        f"https://t.me/TamaTestBot?start={code}",
        "Gardez-le : je ne l’afficherai plus. Pour le désactiver : desactiver code 1",
    ]
    john = await place.joins("John Kamau", Role.COORDINATOR, lang="en")
    assert (await john.says("invite member 3 10")).splitlines()[4] == "On Telegram, this link is enough:"
    assert (await place.stranger("Awa").says(f"/start {code}")).startswith("Bienvenue.")


async def test_names_of_several_words_are_typed_as_telegram_writes_them(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    for line in ("/ordre_du_jour", "/ordre_du_jour@TamaTestBot"):
        assert await awa.says(line) == await awa.says("ordre du jour")
    assert await awa.says("/en_ligne 5") == await awa.says("en ligne 5")
