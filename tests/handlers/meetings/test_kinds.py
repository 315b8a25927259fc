"""A workshop and an outside event live as a meeting does; length, link and kind are put right in one line."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.meeting_town import Meeters

WORKSHOP = "atelier Formation RFL, du 14 au 15 décembre 9h-17h, Dakar et https://meet.example.org/abc"


@pytest.mark.parametrize(
    ("line", "heading"),
    [
        ("atelier Formation RFL, 14 décembre 9h-17h, Dakar", "Atelier 1 : Formation RFL"),
        ("workshop 14 December 9:00-17:00, Dakar", "Atelier 1"),
        ("evenement Forum Eau, 14 décembre, Bamako", "Événement 1 : Forum Eau"),
        ("event Water Forum, 14 December, Bamako", "Événement 1 : Water Forum"),
        ("réunion Atelier national RFL, 14 décembre 9h", "Atelier 1 : Atelier national RFL"),
    ],
)
async def test_the_first_word_says_of_what_kind_it_is(group: Meeters, line: str, heading: str) -> None:
    assert f"\n{heading}\nlundi 14 décembre 2020" in await group.fatou.says(line)
    assert (await group.fatou.says("oui")).endswith(heading)
    await group.awa.reads()
    assert (await group.awa.says("atelier 1")).startswith(heading)
    assert (await group.awa.says("event 1")).startswith(heading)


async def test_a_workshop_has_a_place_and_a_link_replies_reminders_and_a_calendar_file(group: Meeters) -> None:
    await group.announced(WORKSHOP)
    card = await group.lamin.says("next")
    assert card.startswith(
        "Workshop 1: Formation RFL [fr]\nMonday 14 December 2020, 09:00 – Tuesday 15 December 2020, 17:00 (GMT)\n"
        "Venue: Dakar\nLink: https://meet.example.org/abc\n"
    )
    assert (await group.lamin.says("yes")).startswith("✓ Noted. Your answer: Yes\nWorkshop 1: Formation RFL")
    assert "Workshop 1" in await group.lamin.says("calendar 1")
    group.town.clock.forward(days=6)
    await group.town.ticks()
    assert "Atelier 1 : Formation RFL" in await group.awa.reads()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        ("duree 1 3 jours", "lundi 14 décembre 2020, 9h00 – mercredi 16 décembre 2020, 17h00 (GMT)"),
        ("duration 1 2h", "lundi 14 décembre 2020, 9h00–11h00 (GMT)"),
        ("lien reunion 1 https://meet.example.org/xyz", "Lieu : Dakar\nLien : https://meet.example.org/xyz\n"),
        ("lieu 1 Thiès", "Lieu : Thiès\nLien : https://meet.example.org/abc\n"),
        ("lien reunion 1 aucun", "Lieu : Dakar\nOrdre du jour"),
        ("type 1 reunion", "Réunion 1 : Formation RFL\n"),
        ("titre 1 événement Forum Eau", "Événement 1 : Forum Eau\n"),
    ],
)
async def test_what_was_typed_wrong_is_put_right_and_told_after_a_look(group: Meeters, line: str, answer: str) -> None:
    await group.announced(WORKSHOP)
    shown = await group.fatou.says(line)
    assert answer in shown
    assert shown.endswith("Prévenir tout le monde ?\n1. Oui\n2. Non")
    assert await group.awa.reads() == ""
    await group.fatou.says("oui")
    assert await group.awa.reads() != ""


async def test_without_an_hour_nothing_is_counted_from_it(group: Meeters) -> None:
    await group.announced("evenement Forum Eau, 14 décembre, Bamako")
    assert await group.fatou.says("duree 1 2h") == (
        "L’heure de la réunion 1 n’est pas encore fixée. Pour fixer les deux : deplacer 1 2020-12-14 9h-11h"
    )
    assert "Maintenant : du lundi 14 décembre 2020 au mardi 15 décembre 2020" in await group.fatou.says(
        "duree 1 2 jours"
    )
    assert await group.fatou.says("lien reunion 1 truc") == (
        "« truc » n’est pas un lien. Une ligne qui marche : lien reunion 1 https://meet.example.org/a"
    )


async def test_everything_of_a_meeting_is_changed_by_presses_from_its_card(group: Meeters) -> None:
    await group.announced(WORKSHOP)
    card = (await group.fatou.says("atelier 1")).splitlines()
    assert card[-1].endswith("Modifier…")
    choices = (await group.fatou.says(card[-1].partition(".")[0])).splitlines()
    assert [line.partition(". ")[2] for line in choices[-10:]] == [
        "Autre date…", "Durée…", "Titre…", "Lieu…", "Lien…", "Ordre du jour…", "Programme…",
        "Réunion, atelier ou événement…", "Rappels", "Annuler cette rencontre…",
    ]  # fmt: skip
    assert await group.fatou.says("2") == ("Combien de temps dure-t-elle ? Par exemple : 2h, 1h30, 90 min, 3 jours")
    assert "lundi 14 décembre 2020, 9h00–12h00 (GMT)" in await group.fatou.says("3 h")
