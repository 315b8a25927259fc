"""People say whether they attended a webinar, and with how many colleagues."""

from __future__ import annotations

from tests.handlers.cast import Cast
from tests.handlers.webinars.webinar_town import FUTURE, counted


async def test_attended_with_colleagues_counts_for_the_organisation(held: Cast) -> None:
    assert await held.awa.says("participe 1 +2") == (
        "✓ Webinaire 1\n"
        "Votre réponse : présence, avec 2 collègues.\n"
        "CRN : 3 personnes comptées en tout.\n"
        "1. J’y étais en partie\n"
        "2. Je n’y étais pas\n3. Noter ce webinaire"
    )
    assert await held.ali.says("participe 1 partiel avec 1 collègue") == (
        "Awa Diop a répondu pour le webinaire 1 : Accueil\n"
        "CRN : 3 personnes comptées en tout.\n"
        "• Donner ma réponse → webinaire 1\n"
        "✓ Webinaire 1\n"
        "Votre réponse : présence en partie, avec 1 collègue.\n"
        "CRN : 5 personnes comptées en tout.\n"
        "1. J’y étais\n"
        "2. Je n’y étais pas\n3. Noter ce webinaire"
    )
    assert await held.ben.reads() == ""


async def test_attendance_in_english_replaces_the_former_answer(held: Cast) -> None:
    assert await held.ben.says("attended 1 +2") == (
        "✓ Webinar 1\n"
        "You answered: attended, with 2 colleagues.\n"
        "SP/CCM: 3 people counted in all.\n"
        "1. I attended partly\n"
        "2. I missed it\n3. Rate this webinar"
    )
    assert await held.ben.says("attended 1 partly +1") == (
        "✓ Webinar 1\n"
        "You answered: attended partly, with 1 colleague.\n"
        "SP/CCM: 2 people counted in all.\n"
        "1. I attended\n"
        "2. I missed it\n3. Rate this webinar"
    )
    assert await held.ben.says("2") == (
        "✓ Webinar 1\nYou answered: missed.\nSP/CCM: 0 people counted in all.\n1. I attended\n2. I attended partly\n"
        "3. I saw the recording"
    )
    assert await counted(held) == [("missed", 0)]


async def test_same_answer_again_counts_once_and_tells_nobody(held: Cast) -> None:
    first = await held.awa.says("participe 1 +2")
    await held.all_read()
    assert await held.awa.says("participe 1 +2") == first
    assert await counted(held) == [("attended", 2)]
    assert await held.ali.reads() == ""


async def test_which_webinar_is_asked(held: Cast) -> None:
    assert await held.ben.says("attended") == "Which webinar did you attend? Give its number.\n1. Welcome"
    assert (await held.ben.says("1")).startswith("✓ Webinar 1\nYou answered: attended.\n")


async def test_somebody_without_organisation_counts_alone(held: Cast) -> None:
    assert await held.zoe.says("attended 1") == (
        "✓ Webinar 1\nYou answered: attended.\n1. I attended partly\n2. I missed it\n3. Rate this webinar"
    )


async def test_too_many_colleagues_are_asked_back(held: Cast) -> None:
    assert await held.awa.says("participe 1 partiel +500") == (
        "500, c’est trop.\nCombien de collègues étaient avec vous ? De 0 à 200."
    )
    await held.awa.says("20")
    assert await counted(held) == [("partly", 20)]


async def test_colleagues_of_somebody_absent_are_not_counted(held: Cast) -> None:
    assert "Pour compter vos collègues, l’un d’eux peut répondre lui-même.\n" in await held.awa.says(
        "participe 1 absent +2"
    )
    assert await counted(held) == [("missed", 0)]


async def test_before_it_begins_is_too_early(cast: Cast) -> None:
    await cast.mina.says(FUTURE)
    await cast.mina.says("oui")
    await cast.all_read()
    assert await cast.ben.says("attended 1") == (
        "Webinar 1 has not begun. Please answer once it has:\nTuesday 15 December 2020, 10:00 (GMT)\n"
        "To register: register 1"
    )
    cast.place.clock.forward(days=14)
    assert (await cast.ben.says("attended 1")).startswith("✓ Webinar 1\n")


async def test_observers_do_not_answer(held: Cast) -> None:
    for line in ("participe 1", "participation 1"):
        assert await held.oumar.says(line) == (
            "Dans le groupe « Groupe gtm », seuls les membres peuvent voir ou faire cela."
        )
    assert "J’y étais" not in await held.oumar.says("webinaire 1")


async def test_missed_is_a_word_of_its_own_and_can_be_asked(held: Cast) -> None:
    assert (await held.awa.says("j’ai manqué 1")).startswith("✓ Webinaire 1\nVotre réponse : absence.\n")
    assert await held.ben.says("missed") == "Which webinar did you miss? Give its number.\n1. Welcome"
    assert (await held.ben.says("1")).startswith("✓ Webinar 1\nYou answered: missed.\n")


async def test_colleagues_may_be_said_where_only_the_webinar_is_asked(held: Cast) -> None:
    await held.awa.says("participe")
    assert (await held.awa.says("1 +2")).startswith("✓ Webinaire 1\nVotre réponse : présence, avec 2 collègues.\n")
