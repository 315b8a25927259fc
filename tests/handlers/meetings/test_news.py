"""Several changes of a meeting within ten minutes are told once, from what each person knew to what is true."""

from __future__ import annotations

import pytest

from storage.database import Tx
from tests.handlers.meetings.meeting_town import Meeters, meeters
from tests.talk import Talker, Town


@pytest.fixture
async def group(place: Town) -> Meeters:
    made = await meeters(place)
    await made.announced()
    return made


OPTIONS = "\n• Oui → oui 1\n• Non → non 1\n• En ligne → en ligne 1\n• Absence excusée → excuse 1"
OPTIONS_EN = "\n• Yes → yes 1\n• No → no 1\n• Online → online 1\n• Excused absence → excused 1"
KEPT = (
    "Si vous aviez dit oui, votre réponse reste valable. Si vous aviez dit non, c’était pour l’ancienne date. "
    "Viendrez-vous ?"
)
BACK = "1. Remettre l’ancienne date"
HELD = "2 personnes seront prévenues à 10h10 (GMT), en un seul message."
NOBODY = "Personne n’a besoin d’être prévenu : rien n’est envoyé."


async def gets(talker: Talker, place: Town) -> list[str]:
    """What reaches somebody who does not come by, when delivery looks."""
    before = len(place.paper.sheets.get(talker.name, []))
    while await place.tama.delivery.drain():
        pass
    return [message.text for message in place.paper.sheets.get(talker.name, [])[before:]]


async def test_a_move_goes_out_after_ten_minutes(group: Meeters) -> None:
    assert (await group.fatou.says("deplacer 1 11 décembre 14h oui")).endswith(f"\n{HELD}\n{BACK}")
    group.town.clock.forward(minutes=9, seconds=59)
    assert await gets(group.awa, group.town) == []
    group.town.clock.forward(seconds=1)
    [news] = await gets(group.awa, group.town)
    assert news == (
        "📅 Nouvelle date\nRéunion 1 : Coordination\nAvant : jeudi 10 décembre 2020, 9h00–11h00 (GMT)\n"
        f"Maintenant : vendredi 11 décembre 2020, 14h00–16h00 (GMT)\n{KEPT}{OPTIONS}"
    )


async def test_several_changes_are_one_message_at_the_time_of_the_first(group: Meeters) -> None:
    await group.fatou.says("deplacer 1 11 décembre 14h oui")
    group.town.clock.forward(minutes=4)
    await group.fatou.says("lieu 1 Salle 5 | Room 5")
    assert await group.fatou.says("oui") == f"✓ C’est noté.\n{HELD}"
    group.town.clock.forward(minutes=4)
    shown = await group.fatou.says("deplacer 1 15 décembre 10h")
    assert "Avant : jeudi 10 décembre 2020, 9h00–11h00 (GMT)\nMaintenant : mardi 15 décembre 2020" in shown
    assert (await group.fatou.says("oui")).endswith(f"\n{HELD}\n{BACK}")
    group.town.clock.forward(minutes=2)
    [news] = await gets(group.lamin, group.town)
    assert news == (
        "📅 New date\nMeeting 1: Coordination meeting\nBefore: Thursday 10 December 2020, 09:00–11:00 (GMT)\n"
        "Now: Tuesday 15 December 2020, 10:00–12:00 (GMT)\nVenue: Room 5\nVenue before: Salle 2\n"
        f"If you had said yes, that is kept. If you had said no, that was for the old date. Are you coming?{OPTIONS_EN}"
    )
    group.town.clock.forward(days=1)
    assert await gets(group.lamin, group.town) == []


async def test_moved_back_in_time_is_no_news(group: Meeters) -> None:
    await group.fatou.says("deplacer 1 11 décembre 14h oui")
    group.town.clock.forward(minutes=4)
    shown = await group.fatou.says("deplacer 1 10 décembre 9h")
    assert shown == f"{NOBODY}\nDéplacer ?\n1. Oui\n2. Non"
    moved = "✓ La réunion 1 est déplacée : jeudi 10 décembre 2020, 9h00–11h00 (GMT)"
    assert await group.fatou.says("oui") == f"{moved}\n{NOBODY}\n{BACK}"
    group.town.clock.forward(minutes=30)
    assert await gets(group.awa, group.town) == []


async def test_who_came_by_in_between_is_told_that_it_moved_back(group: Meeters) -> None:
    await group.fatou.says("deplacer 1 11 décembre 14h oui")
    assert (await group.awa.reads()).startswith("📅 Nouvelle date\n")
    group.town.clock.forward(minutes=4)
    said = await group.fatou.says("deplacer 1 10 décembre 9h oui")
    assert said.endswith(f"\n1 personne sera prévenue à 10h10 (GMT), en un seul message.\n{BACK}")
    group.town.clock.forward(minutes=6)
    assert await gets(group.lamin, group.town) == []
    assert group.town.paper.sheets["Awa"][-1].text == (
        "📅 Nouvelle date\nRéunion 1 : Coordination\nAvant : vendredi 11 décembre 2020, 14h00–16h00 (GMT)\n"
        f"Maintenant : jeudi 10 décembre 2020, 9h00–11h00 (GMT)\n{KEPT}{OPTIONS}"
    )


async def test_moved_and_then_cancelled_is_only_the_cancellation_of_the_date_people_knew(group: Meeters) -> None:
    await group.fatou.says("deplacer 1 11 décembre 14h oui")
    group.town.clock.forward(minutes=9)
    assert await group.fatou.says("annulerreunion 1 oui") == f"✓ La réunion 1 est annulée.\n{HELD}"
    group.town.clock.forward(minutes=1)
    [news] = await gets(group.awa, group.town)
    assert news == (
        "📅 Annulation\nRéunion 1 : Coordination\njeudi 10 décembre 2020, 9h00–11h00 (GMT)\nLieu : Salle 2\n"
        "Cette rencontre n’aura pas lieu."
    )


async def test_after_ten_minutes_a_change_is_news_of_its_own(group: Meeters) -> None:
    await group.fatou.says("deplacer 1 11 décembre 14h oui")
    group.town.clock.forward(minutes=10)
    assert len(await gets(group.awa, group.town)) == 1
    said = await group.fatou.says("deplacer 1 15 décembre 10h oui")
    assert said.endswith(f"\n2 personnes seront prévenues à 10h20 (GMT), en un seul message.\n{BACK}")
    group.town.clock.forward(minutes=10)
    [news] = await gets(group.awa, group.town)
    assert news.splitlines()[2:4] == [
        "Avant : vendredi 11 décembre 2020, 14h00–16h00 (GMT)",
        "Maintenant : mardi 15 décembre 2020, 10h00–12h00 (GMT)",
    ]


async def test_what_begins_soon_is_told_at_once(group: Meeters) -> None:
    group.town.clock.forward(days=8, hours=22)
    said = await group.fatou.says("deplacer 1 10 décembre 10h oui")
    assert said.endswith(f"\n2 personnes sont prévenues.\n{BACK}")
    assert len(await gets(group.awa, group.town)) == 1


async def test_what_is_moved_to_soon_is_told_at_once_with_what_waits(group: Meeters) -> None:
    await group.fatou.says("lieu 1 Salle 5")
    await group.fatou.says("oui")
    said = await group.fatou.says("deplacer 1 1 décembre 11h oui")
    assert said.endswith(f"\n2 personnes sont prévenues.\n{BACK}")
    news = await gets(group.awa, group.town)
    assert [one.splitlines()[0] for one in news] == ["📅 Nouvelle date"]
    assert "Lieu : Salle 5\nLieu auparavant : Salle 2\n" in news[0]
    group.town.clock.forward(minutes=10)
    assert await gets(group.awa, group.town) == []


async def test_the_other_coordinator_is_told_what_the_second_one_did(group: Meeters) -> None:
    """Awa coordinates from now on: each knows what they did themselves."""

    async def promote(tx: Tx) -> None:
        await tx.run("UPDATE memberships SET role = 4 WHERE person_id = ?", group.awa.id)

    await group.town.db.transaction(promote)
    await group.fatou.says("deplacer 1 11 décembre 14h oui")
    await group.awa.says("lieu 1 Salle 5")
    await group.awa.says("oui")
    group.town.clock.forward(minutes=10)
    assert await gets(group.awa, group.town) == []
    assert group.town.paper.sheets["Fatou"][-1].text.startswith("📅 Changement\nRéunion 1 : Coordination\nvendredi 11 ")
    assert group.town.paper.sheets["Lamin"][-1].text.startswith("📅 New date\n")


async def test_news_that_could_not_be_brought_in_time_is_not_brought_after(group: Meeters) -> None:
    await group.fatou.says("deplacer 1 11 décembre 14h oui")
    group.town.clock.forward(days=11)
    assert await gets(group.awa, group.town) == []


async def test_a_meeting_from_before_this_was_kept_is_news_too(group: Meeters) -> None:
    async def forget(tx: Tx) -> None:
        await tx.run("UPDATE meetings SET told_as = '', told_at = NULL")

    await group.fatou.says("lieu 1 Salle 5")
    await group.town.db.transaction(forget)
    await group.fatou.says("informer 1 oui")
    assert "Lieu : Salle 5\n" in await group.awa.reads()
