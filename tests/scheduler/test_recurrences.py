"""The next meeting of a series is proposed to the coordinators, once, in time, and as it would go out."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.commands import Role
from storage.database import Tx
from storage.meetings import meetings
from storage.meetings.meetings import Meeting
from storage.people import people
from tests.handlers.meetings.meeting_town import Meeters, kept, meeters
from tests.talk import Talker, Town

LINE = "recurrence 1er lundi 9h-11h, Salle 2, Coordination | Coordination meeting"
PROPOSED = "next-meeting:"


@pytest.fixture
async def group(place: Town) -> Meeters:
    """On Tuesday 1 December 2020; the first Mondays are the 7th and 4 January."""
    return await meeters(place)


async def drafts(place: Town) -> list[Meeting]:
    return await place.db.read(lambda tx: meetings.drafts(tx, place.group_id))


async def proposals(place: Town) -> list[str]:
    return await place.ticks(PROPOSED)


PROPOSAL = """🔁 Voici une proposition de prochaine réunion, brouillon 1 : personne n’a été prévenu.
Aperçu, pour 3 personnes (terminal 3) :

📅 Invitation
Réunion 1 : Coordination
lundi 7 décembre 2020, 9h00–11h00 (GMT)
Lieu : Salle 2
Ordre du jour :
1. Suivi des points d’action : 1 et 2
Viendrez-vous ?
—
📅 Invitation
Meeting 1: Coordination meeting
Monday 7 December 2020, 09:00–11:00 (GMT)
Venue: Salle 2
Agenda:
1. Follow-up of action points: 1 and 2
Are you coming?
Pour corriger : titre 1 …, lieu 1 …, ordre 1 …, deplacer 1 …, changer reunion 1
Publier ?
• Publier → publier 1 oui 1
• Une autre date → deplacer 1
• Pas de réunion cette fois → supprimer 1"""
PROPOSAL_EN = """🔁 The next meeting is proposed to you, draft 1: nobody has been told.
Preview, for 3 people (terminal 3):

📅 Invitation
Meeting 1: Coordination meeting
Monday 7 December 2020, 09:00–11:00 (GMT)
Venue: Salle 2
Agenda: not set yet
Are you coming?
—
📅 Invitation
Réunion 1 : Coordination
lundi 7 décembre 2020, 9h00–11h00 (GMT)
Lieu : Salle 2
Ordre du jour : pas encore fixé
Viendrez-vous ?
To correct it: title 1 …, place 1 …, items 1 …, move 1 …, change meeting 1
Publish it?
• Publish → publish 1 oui 1
• Another date → move 1
• No meeting this time → delete 1"""


async def hope(group: Meeters) -> Talker:
    return await group.town.joins("Hope", Role.COORDINATOR, lang="en")


async def test_it_is_proposed_once_to_every_coordinator_with_what_is_open(group: Meeters) -> None:
    other = await hope(group)
    await group.fatou.says(LINE)
    for line in ("point Écrire la note, CRN", "point Lire, OIM"):
        await group.fatou.says(line)
    assert sorted(await proposals(group.town)) == [f"next-meeting:1:{group.fatou.id}", f"next-meeting:1:{other.id}"]
    assert await proposals(group.town) == []
    group.town.clock.forward(hours=30)
    assert await proposals(group.town) == []
    assert [one.number for one in await drafts(group.town)] == [1]
    assert await group.fatou.reads() == PROPOSAL


async def test_in_english_and_without_open_points(group: Meeters) -> None:
    other = await hope(group)
    await group.fatou.says(LINE)
    await proposals(group.town)
    assert await other.reads() == PROPOSAL_EN
    assert (await other.says("publish 1 yes 1")).startswith("✓ Published: 3 people will be told.")
    assert PROPOSED not in await group.fatou.reads()


async def test_what_was_published_or_deleted_in_between_is_not_proposed(group: Meeters) -> None:
    other = await hope(group)
    await group.fatou.says(LINE)
    await proposals(group.town)
    await group.fatou.says("supprimer 1")
    assert await other.reads() == ""
    group.town.clock.forward(days=2)
    assert await proposals(group.town) == []
    assert await drafts(group.town) == []


async def test_it_waits_until_28_days_before_and_until_the_planned_meeting_is_over(group: Meeters) -> None:
    await group.announced("reunion 10 décembre 9h-11h, Salle 2")
    await group.fatou.says(LINE)
    place = group.town
    place.clock.forward(days=8)
    assert await proposals(place) == []
    place.clock.forward(hours=24 + 1)
    assert place.clock.now() == datetime(2020, 12, 10, 11, 0, tzinfo=UTC)
    assert await proposals(place) == [f"next-meeting:2:{group.fatou.id}"]
    assert [one.timing.day for one in await drafts(place)] == ["2021-01-04"]


async def test_it_comes_28_days_before_in_the_morning(group: Meeters) -> None:
    await group.fatou.says("recurrence le 31 9h")
    place = group.town
    place.clock.forward(days=1)
    assert await proposals(place) == []
    place.clock.forward(hours=21)
    assert await proposals(place) == []
    place.clock.forward(hours=1)
    assert place.clock.now() == datetime(2020, 12, 3, 8, 0, tzinfo=UTC)
    assert await proposals(place) == [f"next-meeting:1:{group.fatou.id}"]


@pytest.mark.parametrize("state", ["draft", "published"])
async def test_a_meeting_that_stands_on_the_day_is_enough(group: Meeters, state: str) -> None:
    await kept(group.town, group.town.group_id, state=state, day="2020-12-07")
    await group.fatou.says(LINE)
    assert await proposals(group.town) == []
    assert len(await drafts(group.town)) == (state == "draft")


async def test_after_weeks_without_ticks_only_what_is_still_to_come_is_proposed(group: Meeters) -> None:
    await group.fatou.says("recurrence tous les lundis 9h-10h")
    group.town.clock.forward(days=45)
    assert await proposals(group.town) == [f"next-meeting:1:{group.fatou.id}"]
    assert [one.timing.day for one in await drafts(group.town)] == ["2021-01-18"]


async def test_a_year_of_mondays(group: Meeters) -> None:
    await group.fatou.says(LINE)
    place, proposed = group.town, []
    for _ in range(365):
        for key in await proposals(place):
            number = int(key.split(":")[1])
            proposed.append((await drafts(place))[-1].timing.day)
            await group.fatou.says(f"publier {number} oui 1")
        place.clock.forward(days=1)
    assert proposed == [
        "2020-12-07", "2021-01-04", "2021-02-01", "2021-03-01", "2021-04-05", "2021-05-03", "2021-06-07", "2021-07-05",
        "2021-08-02", "2021-09-06", "2021-10-04", "2021-11-01", "2021-12-06",
    ][: len(proposed)]  # fmt: skip
    assert len(proposed) >= 12


async def test_the_hour_stays_through_the_change_of_clocks_in_paris(place: Town) -> None:
    group = await place.group("paris", zone="Europe/Paris")
    colette = await place.joins("Colette", Role.COORDINATOR, group=group)
    place.clock.forward(days=107)
    await colette.says("recurrence dernier dimanche 9h-10h")
    await place.ticks()
    (found,) = await place.db.read(lambda tx: meetings.drafts(tx, group))
    assert found.timing.starts_at == int(datetime(2021, 3, 28, 7, 0, tzinfo=UTC).timestamp())
    assert "dimanche 28 mars 2021, 9h00–10h00 (GMT+2)" in await colette.reads()


async def test_without_a_coordinator_who_reads_nothing_is_made(group: Meeters) -> None:
    await group.fatou.says(LINE)
    fatou = group.fatou.id or 0

    async def stop(tx: Tx) -> None:
        await people.set_stopped(tx, fatou, 1)

    await group.town.db.transaction(stop)
    assert await proposals(group.town) == []
    assert await drafts(group.town) == []


async def test_a_proposal_that_nobody_read_in_time_is_not_delivered(group: Meeters) -> None:
    await group.fatou.says(LINE)
    await proposals(group.town)
    group.town.clock.forward(days=6, hours=2)
    assert group.town.clock.now() - timedelta(hours=1) == datetime(2020, 12, 7, 11, 0, tzinfo=UTC)
    assert "🔁" not in await group.fatou.reads()
