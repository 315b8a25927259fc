"""What a coordinator says of day and hour is understood or asked back, and is never a title or a place."""

from __future__ import annotations

import pytest

from tests.handlers.meetings.meeting_town import Meeters

WHEN = "Quand ? Par exemple : jeudi 14h30-16h"
NEW = "À quel jour et à quelle heure ?"


async def test_what_is_left_over_of_a_date_is_asked(group: Meeters) -> None:
    asked = f"Je n’ai pas compris « moins lequart ».\n{WHEN}"
    assert await group.fatou.says("reunion 15 décembre 9h moins lequart, Salle B : Bilan") == asked
    draft = await group.fatou.says("15 décembre 8h45")
    assert "mardi 15 décembre 2020, 8h45 (GMT)\nLieu : Salle B\nOrdre du jour :\n1. Bilan" in draft


async def test_two_moments_are_choices(group: Meeters) -> None:
    assert await group.fatou.says("reunion 12 janvier à 9h et 13 janvier à 10h, Salle B") == (
        f"« 12 janvier à 9h et 13 janvier à 10h » désigne plusieurs moments. Lequel ?\n{WHEN}\n"
        "1. mardi 12 janvier 2021, 9h00 (GMT)\n2. mercredi 13 janvier 2021, 10h00 (GMT)"
    )
    assert "mercredi 13 janvier 2021, 10h00 (GMT)\nLieu : Salle B" in await group.fatou.says("2")


async def test_two_moments_are_choices_in_english(group: Meeters) -> None:
    await group.fatou.says("langue en")
    assert await group.fatou.says("meeting 12 January at 9am or 13 January at 10am, Room B") == (
        "“12 January at 9am or 13 January at 10am” names several moments. Which one?\n"
        "When? For example: Thursday 14:30-16:00\n"
        "1. Tuesday 12 January 2021, 09:00 (GMT)\n2. Wednesday 13 January 2021, 10:00 (GMT)"
    )


async def test_a_part_of_the_day_is_asked_with_its_hours(group: Meeters) -> None:
    assert await group.fatou.says("reunion demain dans la matinée, Salle B") == (
        "mercredi 2 décembre 2020 : à quelle heure ? Par exemple : 9h-11h\n1. 8h00\n2. 9h00\n3. 10h00\n4. 11h00"
    )
    assert "mercredi 2 décembre 2020, 9h00 (GMT)\nLieu : Salle B" in await group.fatou.says("2")


async def test_before_a_day_is_no_day(group: Meeters) -> None:
    assert await group.fatou.says("reunion avant le 15 janvier 9h, Salle B") == (
        f"« avant le 15 janvier 9h » ne dit pas quel jour. Est-ce ce jour-là ?\n{WHEN}\n"
        "1. vendredi 15 janvier 2021, 9h00 (GMT)"
    )
    assert "vendredi 15 janvier 2021, 9h00 (GMT)" in await group.fatou.says("oui")


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("meeting tomorrow at ten o'clock, Room B", "Wednesday 2 December 2020, 10:00 (GMT)"),
        ("meeting 20 Dec quarter to nine, Room B", "Sunday 20 December 2020, 08:45 (GMT)"),
        ("meeting tomorrow from 9 to 11, Room B", "Wednesday 2 December 2020, 09:00–11:00 (GMT)"),
        ("meeting the first Monday of February half past two, Room B", "Monday 1 February 2021, 14:30 (GMT)"),
    ],
)
async def test_spoken_hours_are_working_hours(group: Meeters, line: str, when: str) -> None:
    await group.fatou.says("langue en")
    assert f"{when}\nVenue: Room B" in await group.fatou.says(line)


async def test_an_hour_in_figures_alone_is_asked_back(group: Meeters) -> None:
    await group.fatou.says("langue en")
    asked = await group.fatou.says("meeting tomorrow at 3, Room B")
    assert asked.endswith("1. Wednesday 2 December 2020, 15:00 (GMT)\n2. Wednesday 2 December 2020, 03:00 (GMT)")


@pytest.mark.parametrize(
    ("said", "when"),
    [
        ("d’une semaine", "jeudi 17 décembre 2020, 9h00–11h00 (GMT)"),
        ("de deux heures", "jeudi 10 décembre 2020, 11h00–13h00 (GMT)"),
        ("à 14h", "jeudi 10 décembre 2020, 14h00–16h00 (GMT)"),
        ("le même jour à 14h", "jeudi 10 décembre 2020, 14h00–16h00 (GMT)"),
        ("au 18 décembre, même heure", "vendredi 18 décembre 2020, 9h00–11h00 (GMT)"),
        ("18-12 9h30", "vendredi 18 décembre 2020, 9h30–11h30 (GMT)"),
        ("vendredi 18 décembre au matin", "vendredi 18 décembre 2020, 9h00–11h00 (GMT)"),
    ],
)
async def test_a_meeting_is_moved_as_it_is_said_after_a_look(group: Meeters, said: str, when: str) -> None:
    await group.announced()
    shown = await group.fatou.says(f"deplacer 1 {said}")
    assert f"Maintenant : {when}" in shown
    assert shown.endswith("Déplacer ?\n1. Oui\n2. Non")
    assert await group.awa.reads() == ""


async def test_a_move_that_can_mean_several_moments_is_asked_back(group: Meeters) -> None:
    await group.announced()
    assert await group.fatou.says("deplacer 1 de 15 jours") == (
        f"Cela peut désigner plusieurs moments.\n{NEW}\n"
        "1. vendredi 25 décembre 2020, 9h00 (GMT)\n2. jeudi 24 décembre 2020, 9h00 (GMT)"
    )
    afternoon = await group.fatou.says("deplacer 1 11 décembre après-midi")
    assert afternoon.splitlines()[2] == "1. vendredi 11 décembre 2020, 14h00 (GMT)"


async def test_a_meeting_is_moved_by_so_much_in_english(group: Meeters) -> None:
    await group.announced()
    await group.fatou.says("langue en")
    assert "Now: Thursday 24 December 2020, 09:00–11:00 (GMT)" in await group.fatou.says("move 1 by two weeks")
