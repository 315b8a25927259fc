"""Real minutes, verbatim."""

from datetime import date, time
from pathlib import Path

import pytest

from bot.minutes.model import ActionPoint, AgendaItem, Minutes
from bot.minutes.reading.reader import read_minutes
from bot.minutes.refusals import NotMinutes

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds are not here")


def text_of(number: str) -> str:
    return next(SEEDS.glob(f"{number}_*.txt")).read_text(encoding="utf-8")


def told(minutes: Minutes) -> list[tuple[str, int]]:
    """How many points stand under each title."""
    return [(discussion.title, len(discussion.points)) for discussion in minutes.discussion]


def test_minutes_of_2022() -> None:
    read = read_minutes(text_of("001"))
    stability, children, other, coordination = (
        "Présentation de l'Indice de stabilité de la DTM",
        "Présentation du projet « Enfants et Jeunes sur les routes migratoires en Afrique du Nord et de l'ouest »",
        "Divers",
        "Coordination prochaines étapes",
    )
    assert read.title == (
        "Compte-rendu de la réunion du Groupe de Technique sur la Migration – Coordination et partage de l'information"
    )
    assert (read.date, read.start, read.end) == (date(2022, 9, 23), time(9), time(11))
    assert read.place == "Salle de réunion DGECEM-R"
    assert read.present == [
        "Ministère de l'Intérieur (MI)",
        "Secrétariat Permanent du Cadre de Concertation Migration (SP-CCM)",
        "Direction des Migrations",
        "Ministère de la Santé de Publique, de la Population et des Affaires Sociales",
        "Délégation de l'Union Européenne",
        "CRS",
        "DNE/Ministère des Affaires Etrangères",
        "CICR",
        "DRC/MMC",
        "GIZ/APM",
        "HELVETAS",
    ]
    assert read.agenda == [
        AgendaItem(title=stability, presenter="OIM"),
        AgendaItem(title=children, presenter="HELVETAS"),
        AgendaItem(title=other),
        AgendaItem(title=coordination),
    ]
    assert told(read) == [(stability, 20), (children, 14), (other, 1), (coordination, 1)]
    assert read.action_points == [
        ActionPoint(text="Partage de la présentation", owners=["SP/CCM", "OIM"], agenda_item=stability),
        ActionPoint(text="Partage de la présentation", owners=["SP/CCM", "HELVETAS"], agenda_item=children),
        ActionPoint(text="Partage de l'étude de référence du projet", owners=["HELVETAS"], agenda_item=children),
    ]
    assert read.next_meeting == date(2022, 10, 27)
    assert read.not_understood == ["Ouverture (SP/CCM)"]


def test_minutes_of_2021() -> None:
    read = read_minutes(text_of("003"))
    year, women, trends, other, coordination = (
        "Récapitulatif des rencontres du GTM de l'année 2020",
        'Présentation du programme "Making Migration Safe for Women"',
        "Présentation sur les tendances migratoires",
        "Divers",
        "Coordination prochaines étapes",
    )
    assert (read.date, read.start, read.end) == (date(2021, 1, 28), time(9, 30), time(11, 20))
    assert read.place == "Virtuelle (skype)"
    assert read.present == [
        "Ministère de l’Intérieur (MI)",
        "Secrétariat permanent du Cadre de Concertation Migration (SP-CCM)",
        "CICR",
        "CRN",
        "DRC",
        "GIZ/APM",
        "OIM",
        "ONU Femmes",
        "UNFPA",
        "UNICEF",
    ]
    assert read.agenda == [
        AgendaItem(title=year, presenter="SP/CCM"),
        AgendaItem(title=women, presenter="ONUFemmes"),
        AgendaItem(title=trends, presenter="OIM"),
        AgendaItem(title=other),
        AgendaItem(title=coordination),
    ]
    assert told(read) == [(year, 16), (women, 7), (trends, 48), (coordination, 1), (other, 2)]
    assert read.action_points == [
        ActionPoint(text="Prise de contact pour des échanges bilatéraux", agenda_item=women),
        ActionPoint(
            text="Prise de contact avec OCHA pour la création du pont GTM-HNO-HRP",
            owners=["SP/CCM", "DRC/MMC"],
            agenda_item=other,
        ),
    ]
    assert read.next_meeting == date(2021, 3, 4)
    assert read.not_understood == []


def test_minutes_that_hold_a_plan_of_action_have_their_head_read() -> None:
    read = read_minutes(text_of("002"))
    assert read.title == "Compte-rendu Groupe Thématique « MIGRATION »"
    assert (read.date, read.start, read.end) == (date(2018, 7, 24), time(14, 30), time(16, 30))
    assert (read.present, read.agenda, read.action_points) == ([], [], [])
    assert [title for title, _ in told(read)][:3] == [
        "Contexte",
        "Objectifs de la rencontre",
        "Les rencontres thématiques",
    ]
    assert read.not_understood == ["Cf Liste de présence en Annexe"]


@pytest.mark.parametrize("number", ["000", "004"])
def test_reports_are_refused(number: str) -> None:
    with pytest.raises(NotMinutes) as refusal:
        read_minutes(text_of(number))
    assert refusal.value.reason == "not_minutes"
