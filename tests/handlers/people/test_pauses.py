"""A pause ends by itself; until then only answers come, as after `stop`."""

from __future__ import annotations

import pytest

from bot.commands import Role
from tests.handlers.people.test_join import a_code
from tests.talk import Talker, Town

OVER_FR = "Votre pause est finie : je vous écris de nouveau."
OVER_EN = "Your pause is over: I write to you again."


async def newcomer(place: Town, name: str) -> None:
    """Somebody joins, which coordinators are told."""
    await place.stranger(name).says(f"rejoindre {await a_code(place)} {name}, -, -")


async def told(coordinator: Talker, place: Town, name: str) -> str:
    await newcomer(place, name)
    return await coordinator.reads()


async def test_two_weeks_without_messages_then_one_line_with_the_first(place: Town) -> None:
    coumba = await place.joins("Coumba", Role.COORDINATOR)
    assert await coumba.says("stop 2 semaines") == (
        "✓ Je ne vous écris plus avant le mardi 15 décembre 2020. Ce jour-là, je recommence."
        "\nJe réponds toujours quand vous écrivez."
        "\nPour recevoir des messages plus tôt : recevoir"
    )
    await place.wants_no_digests()
    assert await told(coumba, place, "Awa Diop") == ""
    assert (await coumba.says("moi")).splitlines()[-2] == (
        "Je ne vous écris pas avant le mardi 15 décembre 2020. Pour recevoir des messages plus tôt : recevoir"
    )
    place.clock.forward(days=13, hours=13)
    await place.ticks()
    assert await told(coumba, place, "Issa Ba") == ""
    place.clock.forward(hours=2)
    await place.ticks()
    first = await told(coumba, place, "Moussa Sy")
    assert first.splitlines()[:2] == [OVER_FR, "Moussa Sy a rejoint le groupe « Groupe gtm »."]
    assert (await told(coumba, place, "Fanta Ly")).splitlines()[0] == "Fanta Ly a rejoint le groupe « Groupe gtm »."


async def test_until_a_day_in_english_and_sooner_if_wished(place: Town) -> None:
    john = await place.joins("John", Role.COORDINATOR, lang="en")
    assert await john.says("stop until 15 January") == (
        "✓ I do not write to you before Friday 15 January 2021. On that day I begin again."
        "\nI still answer when you write."
        "\nTo get messages sooner: resume"
    )
    assert (await john.says("me")).splitlines()[-2] == (
        "I do not write to you before Friday 15 January 2021. To get messages sooner: resume"
    )
    assert await john.says("resume") == "✓ I send you messages again.\n1. To do"
    assert (await told(john, place, "Awa Diop")).splitlines()[0] == "Awa Diop joined the group Groupe gtm."


@pytest.mark.parametrize(
    "line", ["stop pendant deux semaines", "stop pour deux semaines svp", "une pause de deux semaines"]
)
async def test_a_pause_in_ordinary_words_is_asked_back(place: Town, line: str) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert (await awa.says(line)).splitlines()[0] == "Voulez-vous dire : pause deux semaines ?"
    assert (await awa.says("oui")).startswith("✓ Je ne vous écris plus avant le mardi 15 décembre 2020.")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("stop 2 semaines", "mardi 15 décembre 2020"),
        ("stop un mois", "vendredi 1 janvier 2021"),
        ("stop quinze jours", "mardi 15 décembre 2020"),
        ("stop jusqu’au 15 janvier", "vendredi 15 janvier 2021"),
        ("stop jusqu'à lundi", "lundi 7 décembre 2020"),
        ("stop 2 weeks", "mardi 15 décembre 2020"),
        ("arreter jusqu’au 15/01", "vendredi 15 janvier 2021"),
        ("pause d’une semaine", "mardi 8 décembre 2020"),
        ("stop jusqu’au 15 janvier 8h", "vendredi 15 janvier 2021 à 8h00 (GMT)"),
    ],
)
async def test_how_a_pause_is_said(place: Town, line: str, day: str) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    said = (await awa.says(line)).splitlines()[0].replace("vendredi 1er", "vendredi 1")
    assert said == f"✓ Je ne vous écris plus avant le {day}. Ce jour-là, je recommence."


async def test_a_pause_of_the_past_is_asked_back(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert (await awa.says("stop jusqu'au 15 novembre 2020")).startswith(
        "« jusqu'au 15 novembre 2020 » est déjà passé."
    )
    assert (await awa.says("moi")).count("écris") == 0


async def test_pause_alone_asks_until_when_and_stop_alone_stops(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.MEMBER)
    assert await awa.says("pause") == "Jusqu’à quand ? Par exemple : 2 semaines, ou 15 janvier."
    assert (await awa.says("une semaine")).startswith("✓ Je ne vous écris plus avant le mardi 8 décembre 2020.")
    assert (await awa.says("stop")).startswith("✓ Je ne vous envoie plus de messages.")
    place.clock.forward(days=60)
    await place.ticks()
    assert (await awa.says("moi")).splitlines()[-2] == (
        "Je ne vous envoie pas de messages. Pour en recevoir de nouveau : recevoir"
    )


async def test_the_digest_of_the_day_on_which_a_pause_ends_comes(place: Town) -> None:
    awa = await place.joins("Awa Diop", Role.COORDINATOR)
    await awa.says("stop jusqu’à lundi 14 décembre")
    assert await place.ticks("digest") == []
    place.clock.forward(days=6)
    await place.ticks()
    await newcomer(place, "Issa Ba")
    await awa.says("reunion 18 décembre 9h, Salle 2 : Bilan")
    await awa.says("oui")
    place.clock.forward(days=6, hours=22)
    assert await place.ticks("digest") != []
    assert (await awa.reads()).splitlines()[0] == OVER_FR


async def test_whoever_writes_after_the_end_is_told_with_the_answer(place: Town) -> None:
    john = await place.joins("John", Role.MEMBER, lang="en")
    await john.says("pause 3 days")
    place.clock.forward(days=4)
    assert (await john.says("help")).splitlines()[0] == OVER_EN
    assert (await john.says("help")).splitlines()[0] != OVER_EN
