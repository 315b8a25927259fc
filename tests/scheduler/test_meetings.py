"""Meetings are reminded of 7 days, 1 day and 1 hour before, to those who have not said that they stay away."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.commands import Role
from storage.database import Tx
from storage.meetings import meetings
from storage.meetings.meetings import NewMeeting, Timing
from tests.handlers.meetings.meeting_town import Meeters, meeters
from tests.talk import Town, town

START = datetime(2020, 12, 10, 9, 0, tzinfo=UTC)
WEEK, DAY, HOUR = timedelta(days=7), timedelta(days=1), timedelta(hours=1)
SHEET = """Réunion 1 : Coordination
jeudi 10 décembre 2020, 9h00–11h00 (GMT)
Lieu : Salle 2
Ordre du jour :
1. Bilan (OIM)
2. Divers
"""
SHEET_EN = """Meeting 1: Coordination meeting
Thursday 10 December 2020, 09:00–11:00 (GMT)
Venue: Salle 2
Agenda:
1. Review (OIM)
2. Other
"""
OPTIONS = "\n• Oui → oui 1\n• Non → non 1\n• En ligne → en ligne 1\n• Absence excusée → excuse 1"
OPTIONS_EN = "\n• Yes → yes 1\n• No → no 1\n• Online → online 1\n• Excused absence → excused 1"


@pytest.fixture
async def group(place: Town) -> Meeters:
    made = await meeters(place)
    await made.announced()
    return made


async def ticks_at(place: Town, instant: datetime) -> list[str]:
    """Nothing happened until this instant; then there is one tick: what it says of meetings."""
    place.clock.forward(seconds=(instant - place.clock.now()).total_seconds())
    return [key for key in await place.ticks() if key.startswith("meeting:")]


async def due(place: Town, start: datetime, until: datetime, *, step: timedelta) -> list[tuple[datetime, str]]:
    """When which reminders go out to whom, ticking from one instant to the other."""
    found: list[tuple[datetime, str]] = []
    while start <= until:
        found += [(start, key) for key in await ticks_at(place, start)]
        start += step
    return found


async def test_each_reminder_once_and_only_to_those_who_may_come(group: Meeters) -> None:
    await group.lamin.says("non")
    await group.town.joins("Ousmane", Role.OBSERVER)
    found = await due(group.town, datetime(2020, 12, 2, tzinfo=UTC), START + DAY, step=timedelta(minutes=30))
    start = int(START.timestamp())
    # Awa 2, Fatou 1, Ousmane 4; not Lamin 3.
    assert found == [
        (START - before, f"meeting:1:{start}:{minutes}:{person}")
        for before, minutes in ((WEEK, 10080), (DAY, 1440), (HOUR, 60))
        for person in (2, 1, 4)
    ]


async def test_the_same_tick_again_says_nothing(group: Meeters) -> None:
    assert len(await ticks_at(group.town, START - WEEK)) == 3
    assert await ticks_at(group.town, START - WEEK) == []


async def test_a_reminder_is_read_in_ones_own_language(group: Meeters) -> None:
    await ticks_at(group.town, START - WEEK)
    assert await group.awa.reads() == f"⏰ Rappel : dans 7 jours\n{SHEET}Viendrez-vous ?{OPTIONS}"
    assert await group.lamin.reads() == f"⏰ Reminder: in 7 days\n{SHEET_EN}Are you coming?{OPTIONS_EN}"
    await ticks_at(group.town, START - DAY)
    assert (await group.awa.reads()).startswith(f"⏰ Rappel : demain\n{SHEET}")
    await ticks_at(group.town, START - HOUR)
    assert (await group.lamin.reads()).startswith(f"⏰ Reminder: in 1 hour\n{SHEET_EN}")


async def test_whoever_said_yes_is_reminded_of_that(group: Meeters) -> None:
    await group.awa.says("oui")
    await ticks_at(group.town, START - DAY)
    assert await group.awa.reads() == (
        f"⏰ Rappel : demain\n{SHEET}Votre réponse : Oui"
        "\n• Oui → oui 1\n• Non → non 1\n• En ligne → en ligne 1\n• Absence excusée → excuse 1"
    )


async def test_it_is_the_day_of_the_reader_that_counts(group: Meeters) -> None:
    """In Nairobi the meeting of ten at night in Dakar is at one, the day after."""
    await group.fatou.says("deplacer 1 10 décembre 22h-23h oui")
    await group.fatou.says("rappels 1 : 23h")

    async def move_to_nairobi(tx: Tx) -> None:
        await tx.run("UPDATE people SET zone = 'Africa/Nairobi' WHERE id = ?", group.lamin.id)

    await group.town.db.transaction(move_to_nairobi)
    for talker in (group.awa, group.lamin):
        await talker.reads()
    await ticks_at(group.town, datetime(2020, 12, 9, 23, tzinfo=UTC))
    there, here = (await group.lamin.reads()).splitlines(), (await group.awa.reads()).splitlines()
    assert (there[0], there[2]) == ("⏰ Reminder: tomorrow", "Friday 11 December 2020, 01:00–02:00 (GMT+3)")
    assert (here[0], here[2]) == ("⏰ Rappel : demain", "jeudi 10 décembre 2020, 22h00–23h00 (GMT)")


async def test_a_link_stands_in_the_reminder_of_the_last_hour_whatever_the_agenda(group: Meeters) -> None:
    link = "https://meet.example.org/" + "x" * 170
    await group.fatou.says(f"lieu 1 {link}")
    await group.fatou.says("ordre 1 " + "; ".join(f"{'Long ' * 30}{n} (OIM)" for n in range(12)))
    await group.fatou.says("oui")
    await ticks_at(group.town, START - HOUR)
    await group.awa.reads()
    last = group.town.paper.sheets["Awa"][-1].text
    assert last.startswith("⏰ Rappel : dans 1 heure\nRéunion 1 : Coordination\n")
    assert f"Lieu : {link}\n" in last
    assert len(last.removesuffix(OPTIONS)) <= 1000


async def test_after_a_stop_only_the_latest_reminder_goes_out(group: Meeters) -> None:
    assert len(await ticks_at(group.town, START - DAY + timedelta(hours=3))) == 3
    assert (await group.awa.reads()).startswith("⏰ Rappel : demain\n")
    assert await ticks_at(group.town, START) == []
    assert await ticks_at(group.town, START + DAY) == []


async def test_only_the_last_hour_is_a_kind_that_wakes_people(group: Meeters) -> None:
    for before in (WEEK, DAY, HOUR):
        await ticks_at(group.town, START - before)

    async def kinds(tx: Tx) -> list[str]:
        rows = await tx.rows("SELECT kind FROM outbox WHERE person_id = ? ORDER BY id", group.awa.id)
        return [row[0] for row in rows if row[0].startswith("meeting-")]

    assert await group.town.db.read(kinds) == ["meeting-reminder", "meeting-reminder", "meeting-hour"]


async def test_a_late_reminder_says_how_long_it_still_is(group: Meeters) -> None:
    await ticks_at(group.town, START - timedelta(minutes=37))
    assert (await group.awa.reads()).startswith("⏰ Rappel : dans 37 minutes\n")


async def test_what_was_not_read_in_time_is_not_read_after(group: Meeters) -> None:
    await ticks_at(group.town, START - DAY)
    await ticks_at(group.town, START - HOUR)
    assert (await group.awa.reads()).count("⏰") == 1
    group.town.clock.forward(hours=1)
    assert await group.lamin.reads() == ""


async def test_a_no_in_the_meantime_ends_a_reminder_that_waits(group: Meeters) -> None:
    await ticks_at(group.town, START - DAY)
    await group.awa.says("excuse 1 en mission")
    await group.lamin.says("oui")
    assert await group.awa.reads() == ""


async def test_who_joins_later_gets_what_comes_later(group: Meeters) -> None:
    await ticks_at(group.town, START - WEEK)
    await group.town.joins("Kadi", Role.MEMBER)
    keys = await ticks_at(group.town, START - DAY)
    assert [key for key in keys if key.endswith(":4")] == [f"meeting:1:{int(START.timestamp())}:1440:4"]


async def test_those_who_left_or_want_no_messages_are_not_reminded(group: Meeters) -> None:
    await group.awa.says("stop")
    await group.lamin.says("quitter oui")
    keys = await ticks_at(group.town, START - DAY)
    assert [key.rpartition(":")[2] for key in keys] == ["1"]


async def test_an_invitation_three_days_before_is_not_followed_by_the_reminder_of_a_week(place: Town) -> None:
    group = await meeters(place)
    place.clock.forward(days=5, hours=23)
    await group.announced()
    assert await ticks_at(place, START - timedelta(days=2)) == []
    assert len(await ticks_at(place, START - DAY)) == 3


async def test_no_reminder_of_an_old_date(group: Meeters) -> None:
    """Moved when the reminder had been put but not read, and then the old days come."""
    await ticks_at(group.town, START - WEEK)
    await group.fatou.says("deplacer 1 17 décembre 9h oui")
    said = await group.awa.reads()
    assert said.startswith("📅 Nouvelle date\n")
    assert "⏰" not in said
    for before in (DAY, HOUR):
        assert await ticks_at(group.town, START - before) == []
    later = START + WEEK
    assert [key.split(":")[2:4] for key in await ticks_at(group.town, later - DAY)] == [
        [str(int(later.timestamp())), "1440"]
    ] * 3
    assert "jeudi 17 décembre 2020" in await group.awa.reads()


async def test_a_move_to_a_week_ahead_is_not_followed_by_a_reminder_of_it(group: Meeters) -> None:
    """A reminder that would come while the move is being told is pointless."""
    group.town.clock.forward(days=8)
    await group.fatou.says("deplacer 1 16 décembre 10h05 oui")
    await group.awa.reads()
    assert await ticks_at(group.town, group.town.clock.now() + timedelta(minutes=30)) == []


async def test_a_move_that_is_taken_back_at_once_costs_no_reminder(group: Meeters) -> None:
    await ticks_at(group.town, START - DAY - timedelta(minutes=1))
    await group.fatou.says("deplacer 1 11 décembre 9h oui")
    group.town.clock.forward(minutes=3)
    await group.fatou.says("deplacer 1 10 décembre 9h oui")
    assert len(await ticks_at(group.town, group.town.clock.now())) == 3
    assert (await group.awa.reads()).startswith("⏰ Rappel : demain\n")


async def test_nothing_of_a_cancelled_meeting_or_a_draft(group: Meeters) -> None:
    await ticks_at(group.town, START - DAY)
    await group.fatou.says("reunion 10 décembre 15h, Salle 3")
    await group.fatou.says("annulerreunion 1 oui")
    assert (await group.awa.reads()).startswith("📅 Annulation\n")
    assert await ticks_at(group.town, START - HOUR) == []
    assert await ticks_at(group.town, START + timedelta(hours=5)) == []


async def test_a_day_without_an_hour_is_reminded_of_at_nine_and_has_no_last_hour(place: Town) -> None:
    group = await meeters(place)

    async def keep(tx: Tx) -> None:
        new = NewMeeting(Timing("2020-12-10", "Africa/Niamey"), "Archives", state="published")
        await meetings.create(tx, place.group_id, new, [], None, int(place.clock.now().timestamp()))

    await place.db.transaction(keep)
    found = await due(place, START - WEEK - DAY, START + DAY, step=timedelta(minutes=30))
    assert sorted({at for at, _ in found}) == [START - WEEK - HOUR, START - DAY - HOUR]
    assert await group.awa.reads() == ""


@pytest.mark.parametrize("day", ["2021-03-29", "2021-10-31", "2021-11-01"])
async def test_the_clocks_change_before_the_meeting(sqlite_url: str, day: str) -> None:
    """Paris, the last Sundays of March and October: each reminder once, so many hours before."""
    async with town(sqlite_url, datetime(2021, 3, 1, tzinfo=UTC)) as place:
        group = await place.group("paris", "Europe/Paris")
        nadia = await place.joins("Nadia", Role.COORDINATOR, group=group)
        await place.joins("Paul", Role.MEMBER, group=group)
        await nadia.says(f"reunion {day} 9h-11h, Salle 2, « Bilan »")
        await nadia.says("oui")
        start = datetime.fromisoformat(f"{day}T{'07' if day < '2021-10-31' else '08'}:00+00:00")
        found = await due(place, start - WEEK - DAY, start + DAY, step=timedelta(hours=1))
        assert [(at, key.split(":")[3]) for at, key in found if key.endswith(":2")] == [
            (start - WEEK, "10080"), (start - DAY, "1440"), (start - HOUR, "60"),
        ]  # fmt: skip


async def test_the_first_look_after_an_upgrade_says_nothing_stale(group: Meeters) -> None:
    """Rows from before have no mark of when people were told: then it counts when they were made."""

    async def forget(tx: Tx) -> None:
        await tx.run("UPDATE meetings SET told_at = NULL, told_as = '', wake_at = 0")

    for days in (0, 30):
        await group.town.db.transaction(forget)
        assert await ticks_at(group.town, group.town.clock.now() + timedelta(days=days)) == []
