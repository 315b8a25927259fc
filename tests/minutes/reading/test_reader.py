"""What single lines of a compte-rendu are read as."""

from datetime import date, datetime, time

import pytest

from bot.minutes.model import AgendaItem, Discussion
from tests.minutes.lines import TITLE, read


@pytest.mark.parametrize(
    "head",
    [
        ["Date : 28 janvier 2021", "Heure : 9h30 - 11h20"],
        ["Date et heure : jeudi 28 janvier 2021, de 9h30 à 11h20"],
        ["Date/Time: 28 January 2021, 9:30 am to 11:20 am (GMT)"],
        ["Date : 28/01/2021    Heure : 09H30 à 11H20"],
        ["Date | 28.01.2021 | Horaire | 9h30–11h20"],
        ["Le jeudi 28 janvier 2021, de 9h30 à 11h20"],
        ["Date : 2021-01-28", "Heure de début : 9h30", "Heure de fin : 11h20"],
        ["Date", "28 janvier 2021", "Time", "9h30 - 11h20"],
    ],
)
def test_day_and_hours(head: list[str]) -> None:
    found = read(TITLE, "", *head, "Présents : OIM, CICR")
    assert (found.date, found.start, found.end) == (date(2021, 1, 28), time(9, 30), time(11, 20))
    assert (found.present, found.not_understood) == (["OIM", "CICR"], [])


def test_day_in_the_title() -> None:
    found = read("PV de la réunion du 12 mars 2021", "", "Présents : OIM, CICR")
    assert (found.title, found.date) == ("PV de la réunion du 12 mars 2021", date(2021, 3, 12))


@pytest.mark.parametrize("word", ["Lieu", "Venue", "Place", "Location", "Lieu de la réunion"])
def test_place(word: str) -> None:
    assert read(TITLE, "Date : 28 janvier 2021", f"{word} : En ligne (Teams)").place == "En ligne (Teams)"


@pytest.mark.parametrize("value", ["///", "N/A", "à définir", "TBD", "-", ""])
def test_place_that_is_not_set(value: str) -> None:
    found = read(TITLE, "", f"| Date | 28 janvier 2021 |\n| Lieu | {value} |", "| Présence | OIM, CICR |")
    assert (found.place, found.not_understood) == (None, [])


def test_the_excused_are_not_present() -> None:
    found = read(TITLE, "Date : 28 janvier 2021", "Présents : OIM, CICR", "Absents excusés : CRN, CRS")
    assert (found.present, found.excused, found.not_understood) == (["OIM", "CICR"], ["CRN", "CRS"], [])


def test_present_and_absent_side_by_side() -> None:
    found = read(TITLE, "Date : 28 janvier 2021", "", "Présents\tAbsents", "OIM\tCRN", "CICR\tCRS", "HCR\t")
    assert (found.present, found.absent, found.not_understood) == (["OIM", "CICR", "HCR"], ["CRN", "CRS"], [])


@pytest.mark.parametrize(
    ("lines", "present"),
    [
        (["CRN, CRS, CRM et CICR"], ["CRN", "CRS", "CRM", "CICR"]),
        (["CRN (2), CRS (1)"], ["CRN", "CRS"]),
        (
            ["Ministère de la Santé, de la Population ; CRN, CRS ; OIM"],
            ["Ministère de la Santé, de la Population", "CRN", "CRS", "OIM"],
        ),
        (["1. Mme Un – CRN", "2. M. Deux – GIZ/APM", "3. M. Trois – CRN"], ["CRN", "GIZ/APM"]),
        (["- Awa Un (CRN)", "- Croix-Rouge malienne (CRM)"], ["CRN", "Croix-Rouge malienne (CRM)"]),
        (
            ["- CRN – Croix-Rouge nigérienne", "- CRM – Croix-Rouge malienne"],
            ["CRN – Croix-Rouge nigérienne", "CRM – Croix-Rouge malienne"],
        ),
        (["| Nom | Organisation | Signature |", "| A. Un | CRN | |", "| B. Deux | OIM | |"], ["CRN", "OIM"]),
    ],
)
def test_presence(lines: list[str], present: list[str]) -> None:
    assert read(TITLE, "Date : 28 janvier 2021", "", "Présents :", *lines).present == present


def test_presence_that_is_elsewhere() -> None:
    found = read(TITLE, "Date : 28 janvier 2021", "Participants : voir liste en annexe")
    assert (found.present, found.not_understood) == ([], ["Participants : voir liste en annexe"])


def test_presenters() -> None:
    found = read(
        TITLE,
        "Date : 28 janvier 2021",
        "Présents : OIM, CICR",
        "",
        "Agenda:",
        "1. Tendances (OIM, 20 min)",
        "2. Budget – CICR",
        "3. Termes de référence (version finale)",
        "4. Bilan, présenté par la FICR",
        "5. Prochaine réunion",
    )
    assert found.agenda == [
        AgendaItem(title="Tendances", presenter="OIM"),
        AgendaItem(title="Budget", presenter="CICR"),
        AgendaItem(title="Termes de référence (version finale)"),
        AgendaItem(title="Bilan", presenter="la FICR"),
        AgendaItem(title="Prochaine réunion"),
    ]


def test_agenda_in_a_table() -> None:
    found = read(
        TITLE,
        "Date : 28 janvier 2021",
        "",
        "Ordre du jour",
        "N°\tPoint\tPrésentateur",
        "1\tBilan\tOIM",
        "2\tDivers\t///",
    )
    assert found.agenda == [AgendaItem(title="Bilan", presenter="OIM"), AgendaItem(title="Divers")]


def test_an_older_agenda_that_is_told_of_is_no_heading() -> None:
    told = ["La réunion du 5 juin 2020 portait sur :", "1. Bilan des flux", "2. Divers", "3. Calendrier."]
    found = read(
        TITLE,
        "Date : 28 janvier 2021",
        "",
        "Ordre du jour",
        "1. Historique",
        "2. Divers",
        "",
        "1. Historique",
        "",
        *told,
        "",
        "2. Divers",
        "",
        "Une visite est prévue.",
    )
    assert found.discussion == [
        Discussion(title="Historique", points=told),
        Discussion(title="Divers", points=["Une visite est prévue."]),
    ]
    assert found.next_meeting is None


def at(hour: int, minute: int = 0) -> datetime:
    """On 4 March 2021, on the clocks of the venue."""
    return datetime.combine(date(2021, 3, 4), time(hour, minute))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Prochaine réunion : jeudi 4 mars 2021 à 9h30", at(9, 30)),
        ("Prochaine réunion le 4 mars", date(2021, 3, 4)),
        ("La prochaine rencontre du groupe se tiendra le 04/03/2021.", date(2021, 3, 4)),
        ("The next meeting will be held on Thursday, 4 March 2021 at 2 pm.", at(14)),
        ("Next meeting date: March 4, 2021", date(2021, 3, 4)),
        ("| Prochaine réunion | 4 mars 2021, 10 h |", at(10)),
        ("Prochaine réunion :\n4 mars 2021", date(2021, 3, 4)),
    ],
)
def test_next_meeting(line: str, expected: date) -> None:
    found = read(TITLE, "Date : 28 janvier 2021", "Présents : OIM, CICR", "", line)
    assert (found.next_meeting, found.not_understood) == (expected, [])


@pytest.mark.parametrize(
    ("line", "odd"),
    [
        ("Prochaine réunion : à définir", []),
        ("Prochaine réunion : courant mars", ["Prochaine réunion : courant mars"]),
        ("Prochaine réunion : 3 janvier 2021", ["Prochaine réunion : 3 janvier 2021"]),
    ],
)
def test_next_meeting_without_a_day(line: str, odd: list[str]) -> None:
    found = read(TITLE, "Date : 28 janvier 2021", "Présents : OIM, CICR", "", line)
    assert (found.next_meeting, found.not_understood) == (None, odd)


def test_what_is_left_over_is_told() -> None:
    found = read(
        "Groupe technique",
        TITLE,
        "Date : la semaine passée",
        "Heure : matin",
        "Rapporteur : CICR",
        "Présents : OIM, CICR",
        "",
        "Points d'action :",
        "- Partager la note",
    )
    assert found.not_understood == [
        "Date : la semaine passée",
        "Heure : matin",
        "Rapporteur : CICR",
        "Groupe technique",
    ]


def test_sentences_of_the_head_are_kept() -> None:
    sentence = "La séance a été ouverte par la coordination, qui a souhaité la bienvenue à toutes et à tous."
    found = read(TITLE, "Date : 28 janvier 2021", "Présents : OIM, CICR", "", sentence)
    assert (found.discussion, found.not_understood) == ([Discussion(title="", points=[sentence])], [])


def test_lines_below_the_agenda_are_told() -> None:
    agenda = ("Ordre du jour", "1. Bilan", "2. Divers")
    found = read(TITLE, "Date : 28 janvier 2021", "", *agenda, "", "Relevé des décisions", "Le plan est adopté")
    assert [item.title for item in found.agenda] == ["Bilan", "Divers"]
    assert found.not_understood == ["Relevé des décisions", "Le plan est adopté"]
