"""Files out: their weight is said first, and they come when they are asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from icalendar import Calendar

from bot.commands import Role
from bot.messages import Attachment
from bot.minutes.files.docx_in import text_of
from bot.minutes.reading.reader import read_minutes
from storage.database import Tx
from tests.handlers.meetings.meeting_town import Meeters, kept, meeters
from tests.handlers.minutes.minutes_files import FRENCH, Keepers, keepers
from tests.talk import Talker, Town


@pytest.fixture
async def group(place: Town) -> Meeters:
    return await meeters(place)


def last(talker: Talker) -> Attachment:
    """The file that came last."""
    file = talker.files[-1]
    assert file is not None
    return file


async def test_a_meeting_for_the_calendar(group: Meeters) -> None:
    await group.announced()
    assert await group.awa.says("calendrier 1") == (
        "Réunion 1 : Coordination\n"
        "jeudi 10 décembre 2020, 9h00–11h00 (GMT)\n"
        "📎 reunion-1.ics, 305 octets\n"
        "1. Recevoir le fichier"
    )
    assert group.awa.files == []
    assert await group.awa.says("1") == "📎 reunion-1.ics, 305 octets"
    file = last(group.awa)
    assert (file.name, len(file.data)) == ("reunion-1.ics", 305)
    [event] = Calendar.from_ical(file.data).walk("VEVENT")
    assert str(event["SUMMARY"]) == "Réunion 1 : Coordination (Groupe gtm)"


async def test_a_meeting_for_the_calendar_in_english(group: Meeters) -> None:
    await group.announced()
    assert await group.lamin.says("calendar") == (
        "Meeting 1: Coordination meeting\n"
        "Thursday 10 December 2020, 09:00–11:00 (GMT)\n"
        "📎 meeting-1.ics, 311 bytes\n"
        "1. Get the file"
    )
    assert await group.lamin.presses("fichier calendrier 1") == "📎 meeting-1.ics, 311 bytes"
    assert b"SUMMARY:Meeting 1: Coordination meeting (Groupe gtm)" in last(group.lamin).data


async def test_several_days_are_days_and_the_hour_is_in_words(group: Meeters) -> None:
    await group.fatou.says("reunion atelier 12-14 janvier 2021 9h, Hôtel Sahel | Sahel Hotel : Formation")
    await group.fatou.says("oui")
    await group.lamin.says("file calendar 1")
    [event] = Calendar.from_ical(last(group.lamin).data).walk("VEVENT")
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2021, 1, 12), date(2021, 1, 15))
    assert [str(event[name]) for name in ("SUMMARY", "LOCATION", "DESCRIPTION")] == [
        "Workshop 1 (Groupe gtm)",
        "Sahel Hotel",
        "Tuesday 12 January 2021 to Thursday 14 January 2021, beginning Tuesday 12 January 2021, 09:00 (GMT)",
    ]


async def test_a_meeting_that_moved_replaces_itself(group: Meeters) -> None:
    await group.announced()
    await group.awa.says("fichier calendrier 1")
    await group.fatou.says("deplacer 1 11 décembre 14h")
    await group.fatou.says("oui")
    await group.awa.says("fichier calendrier 1")
    events = [event for one in group.awa.files for event in Calendar.from_ical(one.data).walk("VEVENT")]
    assert len({str(event["UID"]) for event in events}) == 1
    assert [event["SEQUENCE"] for event in events] == [2, 3]
    assert [event.decoded("DTSTART").day for event in events] == [10, 11]


async def test_a_cancelled_meeting_leaves_the_calendar(group: Meeters) -> None:
    await group.announced()
    await group.fatou.says("annulerreunion 1 oui")
    await group.awa.says("fichier calendrier 1")
    assert {b"METHOD:CANCEL", b"STATUS:CANCELLED"} <= set(last(group.awa).data.splitlines())
    assert "SUMMARY:Annulé : Réunion 1 : Coordination (Groupe gtm)" in last(group.awa).data.decode()
    await group.lamin.says("file calendar 1")
    assert b"SUMMARY:Cancelled: Meeting 1: Coordination meeting (Groupe gtm)" in last(group.lamin).data


async def test_no_mark_of_the_language_stands_in_a_calendar(group: Meeters) -> None:
    await group.fatou.says("reunion 12 janvier 2021 9h, Salle B : Bilan")
    await group.fatou.says("titre 1 Revue des formations")
    await group.fatou.says("publier 1 oui")
    await group.lamin.says("file calendar 1")
    assert b"SUMMARY:Meeting 1: Revue des formations (Groupe gtm)" in last(group.lamin).data


async def test_a_draft_is_not_for_calendars(group: Meeters) -> None:
    await kept(group.town, group.town.group_id, state="draft")
    for line in ("calendrier 1", "fichier calendrier 1"):
        assert await group.awa.says(line) == "Il n’y a pas de réunion 1. Pour la liste : reunions"
        assert await group.fatou.says(line) == "La réunion 1 est encore un brouillon. Pour la publier : publier 1"
    assert await group.lamin.says("calendar") == "No meeting is planned. Past ones: meetings"


async def test_another_groups_meeting_is_not_there(group: Meeters) -> None:
    await group.announced()
    other = await group.town.joins("Salif", Role.COORDINATOR, group=await group.town.group("autre"))
    for line in ("calendrier 1", "fichier calendrier 1", "fichier compterendu 1"):
        assert await other.presses(line) == "Il n’y a pas de réunion 1. Pour la liste : reunions"
    assert other.files == []


async def with_minutes(place: Town) -> Keepers:
    group = await keepers(place)
    await group.sends()
    await group.fatou.says("oui")
    return group


async def test_minutes_as_a_document(place: Town) -> None:
    group = await with_minutes(place)
    observer = await place.joins("Omar", Role.OBSERVER)
    shown = await observer.says("compterendu 1")
    assert shown.splitlines()[-3:] == ["1. Document Word, 3 Ko", "2. Les points aujourd’hui", "+ Suite (2 sur 2)"]
    assert await observer.says("1") == "📎 compte-rendu-1.docx, 3 Ko"
    assert await group.grace.says("file minutes") == "📎 minutes-1.docx, 3 KB"
    assert "Word" not in await observer.says("compterendu 1 page 2")


async def test_the_document_says_what_was_sent_in(place: Town) -> None:
    group = await with_minutes(place)
    await group.awa.says("fichier compterendu")
    sent, back = read_minutes(FRENCH, ["SP/CCM"]), read_minutes(text_of(last(group.awa).data), ["SP/CCM"])
    assert back == replace(sent, title="Compte-rendu : Réunion du Groupe migration", not_understood=[])


async def test_a_reader_of_the_other_language_is_told_so_once(place: Town) -> None:
    group = await with_minutes(place)
    await group.grace.says("file minutes 1")
    text = text_of(last(group.grace).data)
    assert text.split("\n")[:9] == [
        "Minutes: Réunion du Groupe migration",
        "",
        "| Date | Thursday 12 November 2020 |",
        "| Time | 09:00 – 11:00 (GMT) |",
        "| Venue | Salle B |",
        "| Present | - Secrétariat permanent (SP-CCM)\x1e- CRN\x1e- UNICEF |",
        "| Language | French |",
        "",
        "# Items on the agenda",
    ]
    assert "[fr]" not in text


async def test_without_minutes_there_is_no_document(group: Meeters) -> None:
    await group.announced()
    assert await group.awa.says("fichier compterendu 1") == "La réunion 1 n’a pas encore de compte-rendu."
    assert await group.lamin.says("file minutes") == ("No minutes are kept yet. To see the meetings: meetings")


async def test_whoever_is_erased_is_in_no_file_that_was_sent(place: Town) -> None:
    group = await with_minutes(place)
    await group.fatou.says("fichier compterendu 1")
    await group.awa.says("oubliezmoi oui")

    async def left(tx: Tx) -> tuple[list[str | None], int]:
        letters = await tx.rows("SELECT file FROM outbox WHERE kind = 'answer' AND body LIKE '%docx%'")
        return [row[0] for row in letters], await tx.value("SELECT COUNT(*) FROM files")

    assert await place.db.read(left) == ([None], 0)
