"""After a webinar: how it was, its recording and mini-guide, and whether enough people were there."""

from __future__ import annotations

from tests.handlers.cast import Cast

RECORDING = "enregistrement 1 https://exemple.org/r 45 Mo 30 juin 2021"
LEFT = "Enregistrement : https://exemple.org/r\nPoids : 45 Mo. Le lien fonctionne jusqu’au mercredi 30 juin 2021."


async def test_who_was_there_rates_it_and_coordinators_read_it_without_names(held: Cast) -> None:
    await held.awa.says("participe 1")
    await held.ben.says("attended 1 partly")
    assert await held.awa.says("evaluer 1 5 très utile") == (
        "✓ Webinaire 1 : Accueil\nVotre note : 5 sur 5 (très utile)"
    )
    assert await held.ben.says("rating 1 3/5") == "✓ Webinar 1: Welcome\nYour rating: 3 of 5"
    await held.ben.says("rating 1 4 too short")
    assert await held.mina.says("avis 1") == (
        "🎓 Webinaire 1 : Accueil\nNote : 4.5 sur 5, donnée par 2 personnes.\n5 sur 5 : très utile\n"
        "4 sur 5 : too short [en]"
    )


async def test_a_rating_that_cannot_be_says_what_can(held: Cast) -> None:
    assert await held.ben.says("rating 1 4") == ("Webinar 1 is rated by those who were there. If you were: attended 1")
    await held.awa.says("participe 1")
    assert await held.awa.says("evaluer 1 7") == "Une note va de 1 à 5, par exemple : evaluer 1 4"
    assert await held.mina.says("avis 1") == "🎓 Webinaire 1 : Accueil\nPersonne n’a encore donné son avis."


async def test_who_was_there_is_asked_how_it_was_once(held: Cast) -> None:
    await held.place.wants_no_digests()
    await held.awa.says("participe 1")
    await held.zoe.says("attended 1 missed")
    held.place.clock.forward(days=1)
    assert await held.place.ticks("webinar:1:rating") == [f"webinar:1:rating:1591956000:{held.awa.id}"]
    assert await held.awa.reads() == (
        "🎓 Webinaire 1 : Accueil\nQu’en avez-vous pensé, de 1 (mauvais) à 5 (très bien) ?\n"
        "Avec un mot : evaluer 1 4 très utile\n"
        + "\n".join(f"• {stars} sur 5 → evaluer 1 {stars}" for stars in range(5, 0, -1))
    )
    held.place.clock.forward(days=1)
    assert await held.place.ticks("webinar:1:rating") == []


async def test_what_is_left_goes_to_those_who_were_there_and_is_offered_to_others(held: Cast) -> None:
    await held.awa.says("participe 1")
    shown = await held.mina.says(RECORDING)
    assert "À celles et ceux qui y étaient.\nAperçu, pour 1 personne (" in shown
    assert "Aux autres, c’est proposé.\nAperçu, pour 3 personnes (" in shown
    assert await held.awa.reads() == ""
    assert await held.mina.says("oui") == (
        "✓ L’enregistrement et le guide du webinaire 1 sont envoyés.\n4 personnes sont prévenues."
    )
    assert await held.awa.reads() == "🎓 Après le webinaire 1 : Accueil\n" + LEFT
    assert await held.ben.reads() == (
        "🎓 After webinar 1: Welcome\nThe recording is there: recording 1\n"
        "Weight: 45 MB. It works until Wednesday 30 June 2021.\n• See the recording → recording 1"
    )
    assert await held.ben.says("recording 1") == (
        "🎓 Webinar 1: Welcome\nRecording: https://exemple.org/r\n"
        "Weight: 45 MB. It works until Wednesday 30 June 2021.\n1. I saw the recording"
    )
    assert (await held.ben.says("1")).startswith("✓ Webinar 1\nYou answered: saw the recording.\n")
    assert "\nEnregistrement vu : 1.\n" in await held.mina.says("participation 1")
    await held.mina.says("suites 1 oui")
    assert await held.awa.reads() == ""
    held.place.clock.forward(days=400)
    assert await held.awa.says("enregistrement 1") == (
        "🎓 Webinaire 1 : Accueil\nLe lien de l’enregistrement a expiré."
    )


async def test_only_coordinators_add_what_is_left(held: Cast) -> None:
    assert await held.awa.says("mini guide 1") == "🎓 Webinaire 1 : Accueil\nIl n’y a pas encore de mini-guide."
    assert "seule la coordination" in await held.awa.says("mini guide 1 https://exemple.org/g")
    assert "Mini-guide : https://exemple.org/g" in await held.mina.says("mini guide 1 https://exemple.org/g")
    assert (await held.mina.says("suites 2")).startswith("Il n’y a pas de webinaire 2.")


async def test_coordinators_are_warned_under_the_rate_that_they_set(held: Cast) -> None:
    await held.place.wants_no_digests()
    assert await held.mina.says("alerte participation 150") == (
        "Un taux va de 1 à 100, par exemple : alerte participation 50"
    )
    assert await held.mina.says("alerte participation 50 %") == (
        "✓ La coordination est alertée, 4 jours après un webinaire, si moins de 50 % y étaient."
    )
    await held.awa.says("participe 1")
    held.place.clock.forward(days=4)
    assert await held.place.ticks("webinar:1:rate:") == [f"webinar:1:rate:{held.mina.id}"]
    assert (await held.mina.reads()).endswith(
        "⚠ Peu de monde au webinaire 1 : Accueil\n"
        "Présence : 1 sur 5 (20 %) ; vous voulez le savoir en dessous de 50 %.\n"
        "• Qui y était → participation 1"
    )


async def test_people_say_it_in_their_own_words(held: Cast) -> None:
    await held.mina.says(RECORDING)
    await held.mina.says("annuler")
    assert "https://exemple.org/r" in await held.awa.says("où est l’enregistrement du webinaire 1 ?")
    assert "https://exemple.org/r" in await held.ben.says("where is the recording of webinar 1?")
    assert "You answered: saw the recording." in await held.ben.says("I watched the recording of webinar 1")


async def test_the_rating_and_the_recording_stand_on_the_answer_sheet(held: Cast) -> None:
    awa, zoe, clock = held.awa, held.zoe, held.place.clock
    await awa.says("participe 1")
    await zoe.says("attended 1 missed")
    assert "de 1 à 5" not in await awa.says("afaire")
    clock.forward(days=1)
    await held.mina.says("enregistrement 1 https://exemple.org/r 45 Mo")
    await held.mina.says("oui")
    await held.all_read()
    assert "1. Webinaire 1 : Accueil · qu’en avez-vous pensé, de 1 à 5 ?" in await awa.says("afaire")
    assert await awa.says("1 note 7") == (
        "1. Pas noté : « note 7 ». Une note va de 1 à 5, par exemple : evaluer 1 4\nPar exemple : 1 note 4 très utile"
    )
    assert await awa.says("1 4/5 très utile") == (
        "1. ✓ Webinaire 1 : Accueil\nPour tout annuler (pendant 10 minutes) : annuler"
    )
    assert "Note : 4.0 sur 5, donnée par 1 personne.\n4 sur 5 : très utile" in await held.mina.says("avis 1")
    assert "de 1 à 5" not in await awa.says("afaire")
    await awa.says("annuler")
    assert "de 1 à 5" in await awa.says("afaire")
    assert "1. Webinar 1: Welcome · the recording is there (45 MB)" in await zoe.says("todo")
    assert (await zoe.says("1 seen")).startswith("1. ✓ Recording of webinar 1: you saw the recording")
    assert "how was it, from 1 to 5?" in await zoe.says("todo")
    await held.ali.says("participe 1 absent")
    await held.ali.says("afaire")
    assert (await held.ali.says("1 vu")).startswith(
        "1. ✓ Enregistrement du webinaire 1 : vous avez vu l’enregistrement"
    )
