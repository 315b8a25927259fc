"""Real compte-rendus, verbatim, through the chat."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.commands import Role
from bot.minutes.reading.reader import read_minutes
from storage.database import Tx
from storage.meetings import meetings, minutes
from storage.meetings.agenda import agendas
from storage.meetings.agenda.agendas import AgendaItem
from storage.meetings.meetings import Meeting
from storage.points.action_points import Point, of_meeting
from tests.handlers.minutes.minutes_files import upload
from tests.talk import Talker, Town, town

SEEDS = Path(__file__).parents[4] / "shared" / "seeds"


def seed(number: str) -> bytes:
    found = next(iter(SEEDS.glob(f"{number}_*.txt")), None)
    if found is None:
        pytest.skip("the seeds are not here")
    return found.read_bytes()


def paragraphs(data: bytes) -> list[str]:
    """What was said, as it is read."""
    return [text for subject in read_minutes(data.decode()).discussion for text in subject.points]


@pytest.fixture
async def later(url: str) -> AsyncIterator[Town]:
    """A town, soon after these meetings."""
    async with town(url, datetime(2022, 10, 3, 9, tzinfo=UTC)) as made:
        yield made


@dataclass(frozen=True, slots=True)
class Held:
    """What is kept of a meeting."""

    meeting: Meeting
    present: list[str]
    organisations: int
    agenda: list[AgendaItem]
    points: list[Point]
    paragraphs: list[str]


async def held(place: Town) -> Held:
    async def read(tx: Tx) -> Held:
        meeting = await meetings.by_number(tx, place.group_id, 1)
        assert meeting is not None
        return Held(
            meeting,
            await minutes.presences(tx, meeting.id),
            await minutes.organisations_present(tx, meeting.id),
            await agendas.of_meeting(tx, meeting.id),
            await of_meeting(tx, meeting.id),
            [one.text for one in await minutes.discussion(tx, meeting.id)],
        )

    return await place.db.read(read)


async def coordinator(place: Town, lang: str = "fr") -> Talker:
    await place.organisation("SP-CCM", "NE", "Secrétariat permanent")
    return await place.joins("Fatou", Role.COORDINATOR, lang=lang)


def owners(points: list[Point]) -> list[list[str | None]]:
    return [[owner.name for owner in point.owners] for point in points]


async def test_23_september_2022(later: Town) -> None:
    fatou = await coordinator(later)
    said = paragraphs(seed("001"))
    shown = await fatou.says("", file=upload(seed("001")))
    assert shown.splitlines()[:4] == [
        "📄 Ce que j’ai lu : vendredi 23 septembre 2022, 9h00–11h00",
        f"11 présences · 4 sujets · 3 points d’action · {len(said)} paragraphes",
        "Prochaine réunion : jeudi 27 octobre 2022",
        "Il manque : 3 échéances",
    ]
    assert (await fatou.says("oui")).splitlines() == [
        "✓ Enregistré : réunion 1.",
        "vendredi 23 septembre 2022, 9h00–11h00 (GMT)",
        "11 organisations présentes.",
        "11 organisations sont nouvelles dans le registre.",
        "3 points d’action, numéros 1 à 3. Pour prévenir les responsables du premier : prevenir 1",
        "Il manque : 3 échéances",
        "Prochaine réunion : jeudi 27 octobre 2022, réunion 2. Personne n’est encore prévenu.",
        "1. Voir les points",
        "2. Annoncer la réunion 2",
    ]
    found = await held(later)
    assert (found.meeting.venue, len(found.present), found.organisations) == ("Salle de réunion DGECEM-R", 11, 11)
    assert [(item.presenter, item.title[:12]) for item in found.agenda] == [
        ("OIM", "Présentation"), ("HELVETAS", "Présentation"), ("", "Divers"), ("", "Coordination"),
    ]  # fmt: skip
    assert owners(found.points) == [["SP-CCM", "OIM"], ["SP-CCM", "HELVETAS"], ["HELVETAS"]]
    assert [point.deadline for point in found.points] == [None, None, None]
    assert found.paragraphs == said
    assert (await fatou.says("prochaine")).splitlines()[1] == "jeudi 27 octobre 2022"
    assert (await fatou.says("points tous")).splitlines() == [
        "3 points ouverts. En retard : 0. Sans responsable : 0. Sans échéance : 3.",
        "1. Partage de la présentation · SP-CCM et OIM · sans échéance",
        "2. Partage de la présentation · SP-CCM et HELVETAS · sans échéance",
        "3. Partage de l'étude de référence du projet · HELVETAS · sans échéance",
    ]


async def test_28_january_2021_for_a_reader_of_english(later: Town) -> None:
    fatou = await coordinator(later, "en")
    shown = await fatou.says("", file=upload(seed("003")))
    assert shown.splitlines()[:4] == [
        "📄 What I read: Thursday 28 January 2021, 9:30–11:20",
        f"10 present · 5 agenda items · 2 action points · {len(paragraphs(seed('003')))} paragraphs",
        "Next meeting: Thursday 4 March 2021",
        "Not set: 2 deadlines and 1 owner",
    ]
    assert (await fatou.says("yes")).splitlines()[-2:] == [
        "Next meeting: Thursday 4 March 2021, number 2.", "1. See the points",
    ]  # fmt: skip
    found = await held(later)
    assert (found.meeting.venue, len(found.present), len(found.agenda)) == ("Virtuelle (skype)", 10, 5)
    assert owners(found.points) == [[], ["SP-CCM", "DRC/MMC"]]


@pytest.mark.parametrize(("number", "lang"), [("001", "fr"), ("001", "en"), ("003", "fr"), ("003", "en")])
async def test_every_page_fits(later: Town, number: str, lang: str) -> None:
    fatou = await coordinator(later, lang)
    shown = [await fatou.says("", file=upload(seed(number)))]
    while "\n+ " in shown[-1]:
        shown.append(await fatou.says("+"))
    shown.append(await fatou.says("garder 1 oui"))
    shown.append(await fatou.says("compterendu 1"))
    while "\n+ " in shown[-1]:
        shown.append(await fatou.says("+"))
    assert max(map(len, shown)) <= 1000


async def test_both_meetings_in_one_group_share_their_organisations(later: Town) -> None:
    fatou = await coordinator(later)
    await fatou.says("", file=upload(seed("001")))
    await fatou.says("oui")
    await fatou.says("", file=upload(seed("003")))
    kept = await fatou.says("oui")
    assert "10 organisations présentes.\n5 organisations sont nouvelles dans le registre." in kept
