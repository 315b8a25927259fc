"""A workshop's programme is pasted in one message, and shown per day."""

from __future__ import annotations

from tests.handlers.meetings.meeting_town import Meeters

PASTED = """Jour 1
9h05–9h25 Introduction : OIM – Y. Bon
9h30-10h15 Le mandat RFL (CICR – A. Sy, B. Ba)
Déjeuner
Mercredi 16 décembre
8h30 - 9h00 : Récapitulatif : Awa Diop"""


async def test_a_programme_is_pasted_told_and_shown_per_day(group: Meeters) -> None:
    await group.announced("atelier Formation RFL, du 14 au 15 décembre 9h-17h, Dakar")
    shown = await group.fatou.says(f"programme 1\n{PASTED}")
    assert shown.startswith(
        "✓ La réunion 1 est modifiée.\nProgramme : 3 séances\n1 ligne sans heures est laissée de côté :\nDéjeuner\n"
        "Le programme va jusqu’au jour 3, la rencontre en compte 2. Pour la prolonger : duree 1 3 jours\nAperçu"
    )
    await group.fatou.says("oui")
    assert "\nProgramme: 3 sessions. To see them: programme 1\n" in await group.lamin.reads()
    programme = """Workshop 1: Formation RFL [fr]
Day 1 – Monday 14 December 2020
09:05–09:25 Introduction [fr] (OIM – Y. Bon)
09:30–10:15 Le mandat RFL [fr] (CICR – A. Sy, B. Ba)
Day 3 – Wednesday 16 December 2020
08:30–09:00 Récapitulatif [fr] (Awa Diop)
Hours: GMT"""
    assert await group.lamin.says("programme 1") == programme
    assert (await group.fatou.says("prevenir reunion 1")).startswith("Tout le monde est déjà prévenu")


async def test_only_coordinators_write_one_and_what_has_no_session_is_asked_for_again(group: Meeters) -> None:
    await group.announced("atelier Formation RFL, du 14 au 15 décembre 9h-17h, Dakar")
    assert (await group.awa.says("ecrire programme 1 9h-10h Accueil")).endswith(
        "seule la coordination peut faire cela."
    )
    assert await group.awa.says("programme") == "Atelier 1 : Formation RFL\nIl n’y a pas encore de programme."
    asked = "Collez le programme, une séance par ligne, par exemple : 9h05–9h25 Introduction : OIM – Y. Bon"
    assert await group.fatou.says("ecrire programme 1") == asked
    assert (await group.fatou.says("Accueil\nPause")).startswith("Aucune séance avec ses heures n’y figure.")
    assert "Programme : 1 séance. Pour la voir : programme 1" in await group.fatou.says("9h-10h Accueil")
