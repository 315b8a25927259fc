"""Date polls as time passes: their card where the group meets, a reminder to the silent alone, the close, changes."""

from __future__ import annotations

import pytest

from tests.group_platform import Square, meets
from tests.handlers.meetings.meeting_town import Meeters, meeters
from tests.handlers.meetings.polls.poll_town import MOMENTS, asked
from tests.talk import Town

HEAD = "📅 Sondage 1 : Budget\nLieu : Salle 2\n"
OPEN = "Appuyez sur les moments qui vous conviennent, avant le dimanche 20 décembre 2020 à 18h00 (GMT).\n"
BUTTONS = (
    "\n[1 → @gtm dispo 1: ok 1]\n[2 → @gtm dispo 1: ok 2]\n[3 → @gtm dispo 1: ok 3]"
    "\n[Aucun ne convient → @gtm dispo 1: no]"
)


@pytest.fixture
async def group(place: Town) -> Meeters:
    return await meeters(place)


async def later(place: Town, **by: float) -> list[str]:
    """What the tick puts of polls after some time."""
    place.clock.forward(**by)
    return await place.ticks("poll")


async def test_only_the_silent_are_reminded_before_the_close_and_coordinators_choose_after_it(group: Meeters) -> None:
    place = group.town
    await asked(group)
    await group.awa.says("dispo 1 : oui 1 3")
    assert await later(place, days=17) == []
    assert [key.rpartition(":")[2] for key in await later(place, days=1.5)] == [
        str(group.fatou.id),
        str(group.lamin.id),
    ]
    assert (await group.lamin.reads()).startswith("⏰ Your answer is still missing\n📅 Date poll 1: Budget [fr]\n")
    assert await group.awa.reads() == ""
    assert await later(place, hours=1) == []
    assert [key.rpartition(":")[2] for key in await later(place, days=1)] == [str(group.fatou.id)]
    told = await group.fatou.reads()
    assert "Clos depuis le dimanche 20 décembre 2020 à 18h00 (GMT).\n1 personne sur 3 a répondu." in told
    assert "• Retenir le moment 1 → retenir 1 sondage 1" in told
    assert await later(place, days=1) == []


async def test_a_reminder_that_was_not_read_says_nothing_once_it_is_answered(group: Meeters) -> None:
    await asked(group)
    assert len(await later(group.town, days=18.5)) == 3
    await group.lamin.says("available 1: yes 1")
    assert await group.lamin.reads() == ""


async def test_one_living_card_where_the_group_meets(group: Meeters) -> None:
    place, square = group.town, Square(group.town)
    await meets(place)
    await asked(group)
    await later(place)
    card = f"{HEAD}{OPEN}{MOMENTS}\n0 personne sur 3 a répondu.{BUTTONS}"
    assert await square.news() == [card]
    await group.awa.says("dispo 1 : oui 1 3, peutetre 2")
    assert len(await later(place, minutes=1)) == 1
    changed = (
        f"{HEAD}{OPEN}1. mardi 12 janvier 2021, 10h00 (GMT) · 1 oui\n"
        "2. mercredi 13 janvier 2021, 15h00–17h00 (GMT) · 1 si besoin\n"
        f"3. jeudi 14 janvier 2021, 9h00 (GMT) · 1 oui\n1 personne sur 3 a répondu.{BUTTONS}"
    )
    assert await square.news() == [changed]
    assert await later(place, minutes=1) == []
    await group.fatou.says("retenir 2")
    await group.fatou.says("oui")
    await later(place, minutes=1)
    over = HEAD + "Date retenue : mercredi 13 janvier 2021, 15h00–17h00 (GMT)\n[Voir la réunion 1 → @gtm reunion 1]"
    assert over in await square.news()
    assert len([text for text in square.stands["-100"].values() if "Sondage 1" in text]) == 1
    assert await later(place, days=30) == []


async def test_an_extension_is_told_once_and_late_answers_count_again(group: Meeters) -> None:
    place = group.town
    await asked(group)
    await later(place, days=20)
    look = await group.fatou.says("prolonger sondage 22 décembre 18h")
    assert "La clôture a changé : vous pouvez répondre jusqu’au mardi 22 décembre 2020 à 18h00 (GMT).\n" in look
    assert look.endswith("Déplacer la clôture ?\n1. Oui\n2. Non")
    assert (await group.fatou.says("oui")).startswith(
        "✓ Sondage 1 : Budget : on peut répondre jusqu’au mardi 22 décembre 2020 à 18h00 (GMT).\n2 personnes"
    )
    assert "La clôture a changé" in await group.awa.reads()
    assert "oui 1\n" in await group.awa.says("dispo oui 1")
    assert (await group.fatou.says("prolonger sondage 1 15 janvier 2021")).startswith(
        "La clôture doit venir avant le dernier moment : jeudi 14 janvier 2021, 9h00 (GMT)\n"
    )


async def test_a_cancelled_poll_is_told_after_a_look_and_reminds_nobody(group: Meeters) -> None:
    place = group.town
    await asked(group)
    assert (await group.fatou.says("annuler sondage 1")).startswith(
        "Aperçu, pour 2 personnes (terminal 2) :\n\nSondage 1"
    )
    assert await group.awa.reads() == ""
    assert (await group.fatou.says("oui")).startswith("✓ Sondage 1 : Budget est annulé.\n2 personnes")
    assert await group.awa.reads() == "Sondage 1 : Budget est annulé : il n’est plus nécessaire de répondre."
    assert await later(place, days=19) == []
    assert await group.awa.says("dispo 1 : oui 1") == "Le sondage 1 est annulé."
    assert await group.fatou.says("retenir 1 sondage 1") == "Le sondage 1 est annulé."
