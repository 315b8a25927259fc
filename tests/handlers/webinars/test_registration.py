"""People register for a webinar to come, by themselves or with colleagues; who finds no place waits for one."""

from __future__ import annotations

import pytest

from tests.handlers.cast import Cast, gather
from tests.handlers.webinars.webinar_town import FUTURE
from tests.talk import Talker, Town

WHEN = "mardi 15 décembre 2020, 10h00 (GMT)"


@pytest.fixture
async def coming(place: Town) -> Cast:
    """Everybody, with webinar 1, which is in two weeks."""
    cast = await gather(place)
    await place.wants_no_digests()
    await cast.mina.says(f"{FUTURE}, https://exemple.org/1")
    await cast.mina.says("oui")
    await place.ticks()
    await cast.all_read()
    return cast


async def test_somebody_registers_with_colleagues_and_withdraws(coming: Cast) -> None:
    assert await coming.awa.says("inscription 1 +2") == (
        "✓ Webinaire 1. Votre inscription est notée, avec 2 collègues.\nAbris\n"
        + WHEN
        + "\nLien : https://exemple.org/1\n"
        "1. Annuler mon inscription\n2. L’ajouter à mon calendrier"
    )
    assert await coming.ben.says("register 1") == (
        "✓ Webinar 1. You are registered.\nShelters\nTuesday 15 December 2020, 10:00 (GMT)\n"
        "Link: https://exemple.org/1\n1. Cancel my registration\n2. Put it into my calendar"
    )
    assert (await coming.awa.says("inscription")).startswith("✓ Webinaire 1. Votre inscription est notée.\n")
    assert await coming.awa.says("desinscription 1") == (
        "✓ Webinaire 1. Vous avez dit que vous ne venez pas.\nAbris\n" + WHEN + "\n1. Je m’inscris"
    )


@pytest.mark.parametrize(
    ("who", "line"),
    [
        ("awa", "inscrivez-moi au webinaire 1"),
        ("awa", "je m’inscris au webinaire sur les abris"),
        ("awa", "je viens au webinaire 1"),
        ("awa", "je voudrais m’inscrire au webinaire 1 svp"),
        ("ben", "please register me for webinar 1"),
        ("ben", "sign me up for the webinar on shelters"),
        ("ben", "I would like to register for webinar 1"),
    ],
)
async def test_people_register_in_their_own_words(coming: Cast, who: str, line: str) -> None:
    talker: Talker = getattr(coming, who)
    answer = await talker.says(line)
    if not answer.startswith("✓"):
        answer = await talker.says("1")
    assert answer.startswith(("✓ Webinaire 1. Votre inscription est notée.\n", "✓ Webinar 1. You are registered.\n"))


@pytest.mark.parametrize(
    "line",
    [
        "je ne veux pas m’inscrire au webinaire 1",
        "est-ce que je suis inscrit au webinaire 1 ?",
        "si je peux, je m’inscris au webinaire 1",
    ],
)
async def test_who_denies_asks_or_doubts_is_not_registered(coming: Cast, line: str) -> None:
    await coming.awa.says(line)
    assert "Inscrits : 0." in await coming.mina.says("webinaire 1")


async def test_who_finds_no_place_waits_and_is_told_when_one_is_free(coming: Cast) -> None:
    await coming.mina.says("places 1 2")
    await coming.awa.says("inscription 1 +1")
    assert await coming.ben.says("register 1") == (
        "✓ Webinar 1. It is full: you are number 1 on the waiting list.\nShelters\n"
        "Tuesday 15 December 2020, 10:00 (GMT)\nAs soon as a place is free, it is yours and I tell you.\n"
        "1. Cancel my registration"
    )
    assert "you are number 2 on the waiting list" in await coming.zoe.says("register 1")
    assert "Inscrits : 2 sur 2. Liste d’attente : 2." in await coming.mina.says("webinaire 1")
    assert await coming.ali.says("inscription 1 +2") == (
        "Le webinaire 1 n’a que 2 places. Pour vous inscrire : inscription 1"
    )
    await coming.awa.says("inscription 1")
    await coming.place.ticks()
    assert (await coming.ben.reads()).startswith("✓ A place is free: it is yours.\n🎓 Webinar 1: Shelters\n")
    assert await coming.zoe.reads() == ""
    assert await coming.mina.says("places 1 1") == "2 personnes sont déjà inscrites. Au minimum : places 1 2"
    await coming.mina.says("places 1 0")
    await coming.place.ticks()
    assert (await coming.zoe.reads()).startswith("✓ A place is free: it is yours.\n")


async def test_nobody_passes_those_who_wait(coming: Cast) -> None:
    await coming.mina.says("places 1 2")
    await coming.awa.says("inscription 1")
    await coming.ben.says("register 1 +1")
    assert "rang 2 de la liste" in await coming.ali.says("inscription 1")
    assert await coming.awa.says("inscription 1 +1") == (
        "Il n’y a pas assez de places : votre inscription reste comme avant. Pour la voir : webinaire 1"
    )
    await coming.place.ticks()
    assert await coming.ben.reads() == ""


async def test_who_registered_is_counted_by_organisation_and_country_and_named_for_coordinators(coming: Cast) -> None:
    await coming.awa.says("inscription 1 +2")
    await coming.ben.says("register 1")
    await coming.zoe.says("unregister 1")
    assert await coming.ben.says("registrations 1") == (
        "🎓 Webinar 1: Shelters\nRegistered: 4.\nBy organisation: CRN 3 and SP/CCM 1\nBy country: Niger 3 and Mali 1"
    )
    assert await coming.mina.says("inscrits 1") == (
        "🎓 Webinaire 1 : Abris\nInscrits : 4.\nPar organisation : CRN 3 et SP/CCM 1\nPar pays : Niger 3 et Mali 1\n"
        "Inscrits : Awa Diop +2 et Ben Roy\n1. En tableau (CSV)"
    )
    assert "📎 inscrits-1.csv, " in await coming.mina.says("1")
    await coming.mina.says("1")
    assert coming.mina.files[-1].data.decode("utf-8-sig").splitlines() == [
        '"Organisation";"Pays";"Nom";"Collègues avec eux";"État"',
        '"CRN";"Niger";"Awa Diop";"2";"inscription"',
        '"SP/CCM";"Mali";"Ben Roy";"0";"inscription"',
        '"";"";"Zoe Cole";"0";"ne vient pas"',
    ]


async def test_the_link_is_for_those_alone_who_registered_if_the_coordinator_says_so(coming: Cast) -> None:
    assert "https" not in await coming.mina.says("lien webinaire 1 inscrits")
    kept = "Le lien est envoyé aux inscrits, une heure avant et au début."
    assert kept in await coming.awa.says("webinaire 1")
    assert "Lien : https://exemple.org/1" in await coming.awa.says("inscription 1")
    coming.place.clock.forward(days=13, hours=23)
    assert await coming.place.ticks("webinar:1:hour") == [f"webinar:1:hour:1608026400:{coming.awa.id}"]
    letter = await coming.awa.reads()
    assert "⏰ Ce webinaire commence dans moins d’une heure.\n" in letter
    assert "Lien : https://exemple.org/1" in letter
    assert "https" not in await coming.ali.reads()
    coming.place.clock.forward(hours=1)
    assert await coming.place.ticks("webinar:1:start") == [f"webinar:1:start:1608026400:{coming.awa.id}"]
    assert (await coming.awa.reads()).startswith("⏰ Ce webinaire commence maintenant.\n")


async def test_only_who_has_not_answered_is_asked_again_to_register(coming: Cast) -> None:
    await coming.awa.says("inscription 1")
    await coming.zoe.says("unregister 1")
    coming.place.clock.forward(days=7)
    who = (coming.ali, coming.ben, coming.mina)
    assert await coming.place.ticks("webinar:1:week") == [f"webinar:1:week:1608026400:{one.id}" for one in who]
    assert (await coming.ben.reads()).splitlines()[-3:] == [
        "To register: register 1", "• I register → register 1", "• I cannot come → unregister 1"
    ]  # fmt: skip
    coming.place.clock.forward(days=6)
    await coming.place.ticks()
    assert "Votre inscription est notée." in await coming.awa.reads()
    assert await coming.zoe.reads() == ""


async def test_it_waits_on_the_answer_sheet_and_can_be_taken_back(coming: Cast) -> None:
    assert "Webinaire 1 : Abris · mardi 15 décembre 2020, 10h00 (GMT) · vous inscrivez-vous ?" in (
        await coming.awa.says("afaire")
    )
    assert (await coming.awa.says("1 oui")).startswith("1. ✓ Webinaire 1. Votre inscription est notée.\n")
    assert "Inscrits : 1." in await coming.mina.says("webinaire 1")
    assert "Inscription au webinaire 1" in await coming.awa.says("annuler")
    assert "Inscrits : 0." in await coming.mina.says("webinaire 1")


async def test_a_colleague_registers_somebody_by_telephone(coming: Cast) -> None:
    assert "Ali Keita" in await coming.awa.says("pour Ali Keita : inscription 1")
    assert "Inscrits : 1." in await coming.mina.says("webinaire 1")


async def test_what_cannot_be_says_what_can(coming: Cast) -> None:
    assert await coming.awa.says("participe 1") == (
        "Le webinaire 1 n’a pas commencé. Répondez quand il aura commencé :\n"
        + WHEN
        + "\nPour vous inscrire : inscription 1"
    )
    coming.place.clock.forward(days=15)
    assert await coming.awa.says("inscription 1") == ("Le webinaire 1 est terminé. Si vous y étiez : participe 1")
    assert await coming.ben.says("register") == "No webinar is to come. Past ones: webinars"
    assert await coming.ben.says("register 7") == "There is no webinar 7. To see the list: webinars"
