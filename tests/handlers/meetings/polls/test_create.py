"""Moments of a date poll in free text: each is repeated with its weekday and zone, and what cannot be is asked back."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.meeting_town import Meeters
from tests.handlers.meetings.polls.poll_town import MOMENTS, asked

WHICH = "Quels moments proposez-vous, de 2 à 12 ? Par exemple : 3 janvier 10h, 4 janvier 15h-17h"
READ = [
    ("sondage lundi 9h, mardi 8 décembre 9h et jeudi 14h30",
     ("lundi 7 décembre 2020, 9h00", "mardi 8 décembre 2020, 9h00", "jeudi 3 décembre 2020, 14h30")),
    ("sondage 3, 4 ou 5 janvier à 10h",
     ("dimanche 3 janvier 2021, 10h00", "lundi 4 janvier 2021, 10h00", "mardi 5 janvier 2021, 10h00")),
    ("sondage 4 janvier 10h ou 15h, 5 janvier 9h",
     ("lundi 4 janvier 2021, 10h00", "lundi 4 janvier 2021, 15h00", "mardi 5 janvier 2021, 9h00")),
    ("sondage Bilan :\n- 4 janvier 10h-12h\n- 5 janvier 15h\nLieu : Salle 2\nRéponse avant le 20 décembre",
     ("lundi 4 janvier 2021, 10h00–12h00", "mardi 5 janvier 2021, 15h00")),
    ("sondage 4 January 2021 10am UTC+1 or 5 January 2021 3pm UTC+1",
     ("lundi 4 janvier 2021, 9h00", "mardi 5 janvier 2021, 14h00")),
]  # fmt: skip
REFUSED = [
    ("sondage 4 janvier 10h",
     "Un sondage de dates a au moins 2 moments ; pour un seul : reunion 3 janvier 10h"),
    ("sondage 31 février 10h, 4 janvier 10h",
     "« 31 février 10h » n’existe pas dans le calendrier. Une ligne qui marche : 3 janvier 10h, 4 janvier 15h"),
    ("sondage 30 novembre 2020 10h, 4 janvier 10h",
     "« 30 novembre 2020 10h » est déjà passé. Une ligne qui marche : 3 janvier 10h, 4 janvier 15h"),
    ("sondage " + ", ".join(f"{day} janvier 10h" for day in range(4, 17)), "C’est trop : 13 moments, 12 au maximum."),
    ("sondage 4 janvier 10h, 4 janvier 10h", "Un moment y est deux fois : lundi 4 janvier 2021, 10h00 (GMT)."),
]  # fmt: skip


async def test_each_moment_is_repeated_with_its_weekday_and_zone(group: Meeters) -> None:
    for line, moments in READ:
        draft = await group.fatou.says(line)
        shown = "\n".join(f"{number}. {moment} (GMT)" for number, moment in enumerate(moments, 1))
        assert f"\n{shown}\nPar exemple : dispo" in draft, draft
    assert "Lieu : Salle 2" in await group.fatou.says("sondage 4")
    assert "Répondez avant le dimanche 20 décembre 2020 à 23h59 (GMT)." in await group.fatou.says("sondage 4")


@pytest.mark.parametrize(("line", "refused"), REFUSED)
async def test_what_cannot_be_is_one_sentence_and_the_rest_is_kept(group: Meeters, line: str, refused: str) -> None:
    assert await group.fatou.says(f"{line} ; jusqu’au 20 décembre 18h") == f"{refused}\n{WHICH}"
    await group.fatou.says("5 janvier 10h, 6 janvier 15h")
    await group.fatou.says("Budget")
    draft = await group.fatou.says("passer")
    assert "1. mardi 5 janvier 2021, 10h00 (GMT)\n2. mercredi 6 janvier 2021, 15h00 (GMT)" in draft
    assert "Répondez avant le dimanche 20 décembre 2020 à 18h00 (GMT)." in draft


async def test_a_doubtful_moment_is_asked_about_and_the_others_stay(group: Meeters) -> None:
    assert await group.fatou.says("sondage 4 janvier 2021 10h ou mardi 15h") == (
        f"« mardi 15h » peut désigner plusieurs moments. Lequel ?\n{WHICH}\n"
        "1. mardi 1er décembre 2020, 15h00 (GMT)\n2. mardi 8 décembre 2020, 15h00 (GMT)"
    )
    await group.fatou.says("2")
    for _ in range(2):
        await group.fatou.says("passer")
    assert "2. mardi 8 décembre 2020, 15h00 (GMT)" in await group.fatou.says("passer")


async def test_a_close_that_cannot_be_is_asked_again(group: Meeters) -> None:
    line = "sondage 4 janvier 2021 10h, 5 janvier 2021 10h, jusqu’au 4 janvier 2021 12h"
    assert (await group.fatou.says(line)).startswith(
        "La clôture doit venir avant le premier moment : lundi 4 janvier 2021, 10h00 (GMT)\nJusqu’à quand"
    )
    await group.fatou.says("30 décembre 2020")
    await group.fatou.says("passer")
    assert "Répondez avant le mercredi 30 décembre 2020 à 23h59 (GMT)" in await group.fatou.says("passer")


async def test_twelve_moments_are_shown_whole_to_everybody_who_is_asked(group: Meeters) -> None:
    days = ", ".join(f"{day} janvier 2021 10h-12h" for day in range(4, 16))
    draft = await group.fatou.says(f"sondage Budget : {days}")
    assert len(draft) <= 1000
    assert "12. vendredi 15 janvier 2021, 10h00–12h00 (GMT)" in draft
    assert "more moments: poll 1" in draft
    await group.fatou.says("oui")
    assert "12. Friday 15 January 2021, 10:00–12:00 (GMT)" in await group.lamin.reads()
    await group.awa.says("dispo 1-6, peutetre 7-9, non 10-12")
    assert len(await group.awa.says("sondage 1")) <= 1000
    assert len(await group.fatou.says("qui peut 1")) <= 1000


async def test_nobody_is_asked_before_the_yes_and_a_draft_can_go(group: Meeters) -> None:
    await group.fatou.says("sondage Budget : 4 janvier 2021 10h, 5 janvier 2021 10h")
    assert await group.fatou.says("non") == "D’accord, rien n’a changé."
    assert await group.awa.reads() == ""
    assert await group.awa.says("sondage 1") == "Il n’y a pas de sondage 1. Pour la liste : sondages"
    assert await group.fatou.says("sondages") == (
        "Sondages de dates :\nSondage 1 : Budget · brouillon\n1. Voir le sondage 1\n2. Proposer des dates"
    )
    assert (await group.fatou.says("1")).endswith("Le lancer ?\n1. Oui\n2. Non")
    assert await group.fatou.says("annuler sondage 1") == (
        "✓ Sondage 1 : Budget est supprimé : personne n’était prévenu."
    )
    assert await group.fatou.says("lancer sondage 1") == "Le sondage 1 est annulé."


async def test_started_once_it_is_asked_once(group: Meeters) -> None:
    await asked(group)
    assert (await group.fatou.says("lancer sondage 1 oui")).startswith("Le sondage 1 est déjà lancé.")
    assert await group.awa.reads() == ""
    assert MOMENTS in await group.awa.says("voir sondage")
