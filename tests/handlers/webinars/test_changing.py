"""A webinar is moved or cancelled after a look, and everybody is told once."""

from __future__ import annotations

from tests.handlers.cast import Cast
from tests.handlers.webinars.test_registration import coming

__all__ = ["coming"]


async def test_a_webinar_is_moved_after_a_look(coming: Cast) -> None:
    await coming.awa.says("inscription 1")
    shown = await coming.mina.says("deplacer webinaire 1 16 décembre 2020")
    assert "📅 Nouvelle date\n🎓 Webinaire 1 : Abris\nmercredi 16 décembre 2020, 10h00 (GMT)\n" in shown
    assert "\n—\n📅 New date\n" in shown
    assert await coming.ben.reads() == ""
    assert await coming.mina.says("oui") == (
        "✓ Le webinaire 1 a une nouvelle date : mercredi 16 décembre 2020, 10h00 (GMT)\n5 personnes sont prévenues."
    )
    assert await coming.ben.reads() == (
        "📅 New date\n🎓 Webinar 1: Shelters\nWednesday 16 December 2020, 10:00 (GMT)\nLink: https://exemple.org/1\n"
        "Before: Tuesday 15 December 2020, 10:00 (GMT)\nIf you had registered, that is kept.\n"
        "• I register → register 1\n• I cannot come → unregister 1"
    )
    assert "• Annuler mon inscription" in await coming.awa.reads()
    assert (await coming.mina.says("deplacer webinaire 1 16 décembre 2020")).startswith(
        "C’est déjà la date du webinaire 1 : "
    )


async def test_a_webinar_is_cancelled_after_a_look(coming: Cast) -> None:
    assert "Annulé : ce webinaire n’aura pas lieu." in await coming.mina.says("annuler webinaire 1")
    assert await coming.mina.says("oui") == "✓ Le webinaire 1 est annulé.\n5 personnes sont prévenues."
    assert await coming.zoe.reads() == (
        "🎓 Webinar 1: Shelters\nTuesday 15 December 2020, 10:00 (GMT)\nCancelled: this webinar will not take place."
    )
    await coming.all_read()
    assert await coming.ben.says("register 1") == "Webinar 1 is cancelled. To see the others: webinars"
    coming.place.clock.forward(days=20)
    assert await coming.place.ticks("webinar") == []
    assert "1. Abris · mardi 15 décembre 2020 · annulé" in await coming.awa.says("webinaires")


async def test_a_yes_to_what_has_changed_since_is_no_yes(coming: Cast) -> None:
    await coming.mina.says("deplacer webinaire 1 16 décembre 2020 oui 1")
    assert "Annuler cette rencontre ?" in await coming.mina.says("annuler webinaire 1 oui 1")


async def test_only_coordinators_change_a_webinar(coming: Cast) -> None:
    refused = "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    for line in ("deplacer webinaire 1 jeudi 10h", "annuler webinaire 1", "places 1 3", "lien webinaire 1 tous"):
        assert await coming.awa.says(line) == refused


async def test_a_webinar_for_the_calendar(coming: Cast) -> None:
    assert "webinaire-1.ics" in await coming.awa.says("calendrier webinaire 1")
    await coming.awa.says("1")
    file = coming.awa.files[-1].data.decode()
    assert "SUMMARY:Webinaire 1 : Abris (Groupe gtm)" in file
    assert "DTSTART:20201215T100000Z" in file


async def test_speakers_title_and_link_are_set(coming: Cast) -> None:
    await coming.mina.says("intervenants 1 CICR et FICR")
    await coming.mina.says("titre webinaire 1 Toits | Roofs")
    await coming.mina.says("lien webinaire 1 https://exemple.org/2")
    assert (await coming.ben.says("webinar 1")).startswith(
        "🎓 Webinar 1: Roofs\nTuesday 15 December 2020, 10:00 (GMT)\nSpeakers: CICR et FICR\nLink: https://exemple.org/2\n"
    )
