"""Coordinators say how often the group meets, and see when that is."""

from __future__ import annotations

import pytest

from bot.commands import Role
from storage.database import Tx
from storage.privacy import erasure
from tests.handlers.meetings.meeting_town import Meeters
from tests.talk import Talker, Town


@pytest.fixture
async def hope(place: Town) -> Talker:
    return await place.joins("Hope", Role.COORDINATOR, lang="en")


BEFORE = (
    "I send a proposal to the coordinators no earlier than {} days before. Nobody else is told until it is published."
)
NONE = (
    "Aucune réunion régulière n’est prévue. Pour qu’une réunion soit proposée chaque mois : recurrence 1er lundi 9h-11h"
)
MONDAYS = """🔁 Réunions régulières : chaque mois, le premier lundi.
Titre : Coordination
Lieu : Salle 2
Les prochaines dates :
lundi 7 décembre 2020, 9h00–11h00 (GMT)
lundi 4 janvier 2021, 9h00–11h00 (GMT)
lundi 1er février 2021, 9h00–11h00 (GMT)
Je propose chaque réunion à la coordination, au plus tôt 28 jours avant. Personne d’autre n’en est prévenu avant sa publication.
Pour ne plus en avoir : recurrence non"""  # noqa: E501
MONDAYS_EN = """🔁 Regular meetings: every month, on the first Monday.
Title: Coordination meeting
Venue: Salle 2
The next dates:
Monday 7 December 2020, 09:00–11:00 (GMT)
Monday 4 January 2021, 09:00–11:00 (GMT)
Monday 1 February 2021, 09:00–11:00 (GMT)
I send a proposal to the coordinators no earlier than 28 days before. Nobody else is told until it is published.
To have none: recurrence no"""
LINE = "recurrence 1er lundi 9h-11h, Salle 2, Coordination | Coordination meeting"


async def test_a_series_is_set_seen_and_stopped(group: Meeters, hope: Talker) -> None:
    assert await group.fatou.says("recurrence") == NONE
    assert await group.fatou.says(LINE) == f"✓ C’est noté.\n{MONDAYS}"
    assert await group.fatou.says(LINE) == f"✓ C’est noté.\n{MONDAYS}"
    assert await group.fatou.says("Récurrence ?") == MONDAYS
    assert await hope.says("recurrence") == MONDAYS_EN
    stopped = "✓ No meeting is proposed any more. Those that are planned stay."
    assert await hope.says("recurrence no") == stopped
    assert await group.fatou.says("recurrence non") == NONE
    assert await group.fatou.says("recurrence jamais") == NONE
    assert "🔁 Réunions régulières : chaque mois, le deuxième mardi." in (
        await group.fatou.says("recurrence mensuelle 2e mardi 9h")
    )
    assert await hope.says("recurrence off") == stopped


async def test_what_is_missing_is_asked_for(group: Meeters) -> None:
    assert await group.fatou.says("tous les mois le 31") == "À quelle heure ? Par exemple : 9h-11h"
    assert await group.fatou.says("14h30") == "Où ? Un lieu ou un lien.\n- Passer"
    assert await group.fatou.says("-") == "Quel est le titre ?\n- Passer"
    assert (await group.fatou.says("Coordination")).splitlines()[:9] == [
        "✓ C’est noté.",
        "🔁 Réunions régulières : chaque mois, le 31.",
        "Les mois plus courts : leur dernier jour.",
        "Titre : Coordination",
        "Lieu : pas encore fixé",
        "Les prochaines dates :",
        "jeudi 31 décembre 2020, 14h30 (GMT)",
        "dimanche 31 janvier 2021, 14h30 (GMT)",
        "dimanche 28 février 2021, 14h30 (GMT)",
    ]


async def test_the_same_in_english(hope: Talker) -> None:
    asked = "How often? For example: first Monday, last Thursday, the 15th, every 2 weeks Tuesday"
    assert await hope.says("recurrence whenever") == f"I did not understand “whenever”.\n{asked}"
    assert await hope.says("every 2 weeks Tuesday") == "At what time? For example: 9:00-11:00"
    assert await hope.says("9-11am") == "Where? A venue or a link.\n- Skip"
    assert await hope.says("Room 2") == "What is the title?\n- Skip"
    assert (await hope.says("-")).splitlines() == [
        "✓ Noted.",
        "🔁 Regular meetings: every 2 weeks, on Tuesday.",
        "Venue: Room 2",
        "The next dates:",
        "Tuesday 8 December 2020, 09:00–11:00 (GMT)",
        "Tuesday 22 December 2020, 09:00–11:00 (GMT)",
        "Tuesday 5 January 2021, 09:00–11:00 (GMT)",
        BEFORE.format(14),
        "To have none: recurrence no",
    ]


async def test_weeks_are_counted_from_the_last_meeting_on_that_weekday(group: Meeters) -> None:
    await group.announced("reunion mardi 15 décembre 9h-11h")
    said = await group.fatou.says("recurrence toutes les 2 semaines mardi 9h")
    assert said.splitlines()[4:7] == [
        "mardi 15 décembre 2020, 9h00 (GMT)",
        "mardi 29 décembre 2020, 9h00 (GMT)",
        "mardi 12 janvier 2021, 9h00 (GMT)",
    ]
    place = group.town
    place.clock.forward(days=30)
    again = await group.fatou.says("recurrence toutes les 2 semaines mardi 9h, Salle 4")
    assert again.splitlines()[4] == "mardi 12 janvier 2021, 9h00 (GMT)"


@pytest.mark.parametrize(
    ("line", "often"),
    [
        ("recurrence 2e mardi 9h", "chaque mois, le deuxième mardi"),
        ("recurrence third Wednesday 9am", "chaque mois, le troisième mercredi"),
        ("recurrence 4e jeudi 9h", "chaque mois, le quatrième jeudi"),
        ("recurrence dernier vendredi 14h30", "chaque mois, le dernier vendredi"),
        ("recurrence tous les samedis 9h", "chaque semaine, le samedi"),
        ("recurrence toutes les semaines, le dimanche, 9h", "chaque semaine, le dimanche"),
    ],
)
async def test_every_pattern_is_said(group: Meeters, line: str, often: str) -> None:
    assert (await group.fatou.says(line)).splitlines()[1] == f"🔁 Réunions régulières : {often}."


async def test_only_coordinators(group: Meeters) -> None:
    assert await group.awa.says(LINE) == "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
    assert await group.lamin.says("recurrence") == "Only a coordinator of Groupe gtm can do this."
    assert await group.fatou.says("recurrence") == NONE


async def test_each_group_has_its_own(group: Meeters) -> None:
    await group.fatou.says(LINE)
    other = await group.town.group("autre")
    binta = await group.town.joins("Binta", Role.COORDINATOR, group=other)
    assert await binta.says("recurrence non") == NONE
    assert await group.fatou.says("recurrence") == MONDAYS


async def test_a_title_stays_as_it_was_written_whoever_is_erased(group: Meeters) -> None:
    await group.fatou.says("recurrence 1er lundi 9h-11h, chez Awa, Le point d’Awa")
    awa = group.awa.id or 0

    async def erase(tx: Tx) -> None:
        await erasure.erase(tx, awa, 1)

    await group.town.db.transaction(erase)
    assert (await group.fatou.says("recurrence")).splitlines()[1:3] == ["Titre : Le point d’Awa", "Lieu : chez Awa"]
