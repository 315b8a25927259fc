"""Coordinators set when people are reminded of meetings, for the group or for one of them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.handlers.meetings.meeting_town import Meeters, kept, meeters
from tests.talk import Town


@pytest.fixture
async def group(place: Town) -> Meeters:
    made = await meeters(place)
    await made.announced()
    return made


CHANGE = "Pour les changer : rappels 7j 1j 1h"
BACK = "Pour cette réunion seulement. Pour revenir au réglage du groupe : rappels 1 groupe"


async def reminders_in(group: Meeters, **until: float) -> list[str]:
    """How long before which reminders come, in this time from now on."""
    end = group.town.clock.now() + timedelta(**until)
    found: list[str] = []
    while group.town.clock.now() < end:
        group.town.clock.forward(minutes=30)
        keys = [key.split(":") for key in await group.town.ticks()]
        found += [key[3] for key in keys if key[0] == "meeting" and key[-1] == str(group.awa.id)]
    return found


async def test_the_group_s_reminders_are_shown_and_set(group: Meeters) -> None:
    assert await group.fatou.says("rappels") == f"Rappels des réunions : 7 jours, 1 jour et 1 heure avant.\n{CHANGE}"
    changed = f"Rappels des réunions : 2 jours et 3 heures avant.\n{CHANGE}"
    assert await group.fatou.says("rappels 3h, 2 jours") == changed
    assert await group.fatou.says("rappels 3h, 2 jours") == changed
    assert await group.fatou.says("rappels") == changed
    assert await reminders_in(group, days=10) == ["2880", "180"]


async def test_in_english(group: Meeters) -> None:
    await group.fatou.says("langue en")
    assert await group.fatou.says("reminders 3d 1d 2h") == (
        "Reminders of meetings: 3 days, 1 day and 2 hours before.\nTo change them: reminders 7d 1d 1h"
    )
    assert await group.fatou.says("reminders 1 : 2d") == (
        "Reminders of meeting 1: 2 days before.\nFor this meeting only. To go back to the group's setting: reminders 1 group"  # noqa: E501
    )
    assert await group.fatou.says("reminders 1 group") == (
        "Reminders of meeting 1: 3 days, 1 day and 2 hours before.\n"
        "As in the whole group. To change it: reminders 1 2d 2h"
    )
    none = "Reminders of meetings: none.\nTo change them: reminders 7d 1d 1h"
    assert await group.fatou.says("reminders none") == none


@pytest.mark.parametrize("line", ["rappels 1 : 2j 2h", "rappels 1 2j 2h", "rappels n° 1 : 2 jours et 2 heures avant"])
async def test_a_meeting_has_its_own(group: Meeters, line: str) -> None:
    assert await group.fatou.says(line) == f"Rappels de la réunion 1 : 2 jours et 2 heures avant.\n{BACK}"
    assert await group.fatou.says("rappels 1") == f"Rappels de la réunion 1 : 2 jours et 2 heures avant.\n{BACK}"
    assert await group.fatou.says("rappels") == (
        "Rappels des réunions : 7 jours, 1 jour et 1 heure avant.\n"
        f"Rappels de la réunion 1 : 2 jours et 2 heures avant.\n{CHANGE}"
    )
    assert await reminders_in(group, days=10) == ["2880", "120"]


async def test_as_the_group_again(group: Meeters) -> None:
    assert await group.fatou.says("rappels 1 non") == f"Rappels de la réunion 1 : aucun.\n{BACK}"
    assert await reminders_in(group, days=3) == []
    assert await group.fatou.says("rappels 1 groupe") == (
        "Rappels de la réunion 1 : 7 jours, 1 jour et 1 heure avant.\n"
        "Comme pour tout le groupe. Pour changer : rappels 1 2j 2h"
    )
    assert await reminders_in(group, days=7) == ["1440", "60"]


async def test_none_for_the_whole_group(group: Meeters) -> None:
    assert await group.fatou.says("rappels non") == f"Rappels des réunions : aucun.\n{CHANGE}"
    assert await reminders_in(group, days=10) == []


async def test_setting_them_sends_none_that_would_have_come_before(group: Meeters) -> None:
    group.town.clock.forward(days=3)
    await group.fatou.says("rappels 8j 7j 1j")
    assert await reminders_in(group, days=7) == ["1440"]


async def test_a_reminder_that_waits_goes_with_the_setting(group: Meeters) -> None:
    group.town.clock.forward(days=7, hours=23)
    await group.town.ticks()
    await group.fatou.says("rappels 1 non")
    assert await group.awa.reads() == ""


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ("rappels 61j", "Un rappel peut partir d’une minute à 60 jours avant."),
        ("rappels 0h", "Un rappel peut partir d’une minute à 60 jours avant."),
        ("rappels 1 : 1h 2h 3h 4h 5h 6h", "C’est trop : 6 rappels, 5 au plus."),
        ("rappels bientôt", "Je n’ai pas compris « bientôt »."),
        ("rappels 1 : bientôt", "Je n’ai pas compris « bientôt »."),
    ],
)
async def test_what_is_wrong_is_asked_again(group: Meeters, line: str, wrong: str) -> None:
    asked = "Combien de temps avant ? Par exemple : 7j 1j 1h"
    assert await group.fatou.says(line) == f"{wrong}\n{asked}"
    of = "de la réunion 1" if " 1 :" in line else "des réunions"
    assert (await group.fatou.says("2j")).startswith(f"Rappels {of} : 2 jours avant.\n")


async def test_only_of_meetings_to_come_in_this_group_and_only_by_coordinators(group: Meeters) -> None:
    await kept(group.town, group.town.group_id, day="2020-11-10")
    assert await group.fatou.says("rappels 9 2j") == "Il n’y a pas de réunion 9. Pour la liste : reunions"
    assert await group.fatou.says("rappels 2 2j") == "La réunion 2 a déjà eu lieu : mardi 10 novembre 2020"
    await kept(group.town, await group.town.group("autre"))
    assert (await group.fatou.says("rappels 1 2j")).startswith("Rappels de la réunion 1 : 2 jours avant.\n")
    assert await group.awa.says("rappels 1j") == "Dans le groupe « Groupe gtm », seule la coordination peut faire cela."
