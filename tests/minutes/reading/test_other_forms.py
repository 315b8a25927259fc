"""Minutes as clusters, committees and branches write them, a kind of sentence or table at a time."""

from datetime import date, time

import pytest

from bot.minutes.model import ActionPoint
from tests.minutes.lines import TITLE, read

HELD = "Date : 9 mars 2024"
PRESENT = "Présents : OIM, CICR, M. Seydou Karembé (trésorier)"


def points(*lines: str) -> list[ActionPoint]:
    return read(TITLE, HELD, PRESENT, "", "1. Eau", *lines).action_points


@pytest.mark.parametrize("hours", ["1100 - 1230 hrs", "1100hrs to 1230hrs", "1100-1230 hours"])
def test_hours_of_four_digits(hours: str) -> None:
    found = read("Meeting minutes", "Date: 14 August 2018", f"Time: {hours}", "Participants: IOM, NRC")
    assert (found.start, found.end) == (time(11), time(12, 30))


def test_a_table_whose_first_head_is_a_hash() -> None:
    (point,) = points("# | Action | By whom | By when", "1 | Share the map | All partners | COB Monday 18 March")
    assert (point.text, point.owners, point.deadline) == ("Share the map", ["All partners"], date(2024, 3, 18))


@pytest.mark.parametrize(
    ("line", "text", "owners", "deadline"),
    [
        ("→ M. Karembé demande un devis avant la fin du mois.", "demande un devis", ["M. Karembé"], date(2024, 3, 31)),
        (
            "Le puits est sec. L'OIM partagera la carte avant le 15 mars.",
            "partagera la carte",
            ["OIM"],
            date(2024, 3, 15),
        ),
        ("ICRC to collect the gloves.", "collect the gloves.", ["ICRC"], None),
        (
            "Recommandation : afficher le numéro (Resp. : OIM, CICR ; délai : 28/03/2024)",
            "afficher le numéro",
            ["OIM", "CICR"],
            date(2024, 3, 28),
        ),
    ],
)
def test_what_somebody_is_told_to_do(line: str, text: str, owners: list[str], deadline: date | None) -> None:
    (point,) = points(line)
    assert (point.text, point.owners, point.deadline) == (text, owners, deadline)


@pytest.mark.parametrize(
    "line",
    [
        "Le CICR demande que l’on partage les cartes avant la saison des pluies.",
        "L’OIM a présenté les chiffres du 2 mars.",
        "→ Le prix du bidon reste à 10 F.",
        "La table ronde se déroulera le 28 mars 2024 sous la présidence du Premier ministre.",
        "OIM presented the plan to CICR on 3 March.",
    ],
)
def test_what_is_only_told_is_no_action_point(line: str) -> None:
    assert points(line) == []


def test_an_email_gives_the_year_of_its_meeting() -> None:
    found = read(
        "From: Working Group", "To: list@example.org", "Sent: Friday, 19 November 2021 17:02",
        "Subject: Minutes of the meeting, 18 Nov", "", "Dear colleagues,", "",
        "Thanks to those who joined yesterday's meeting (Thursday 18 November, 10:00-11:20, on Teams).",
        "Attendance: UNHCR, NRC", "", "Action points:", "- NRC to draft a note (deadline: Monday 22 Nov)",
    )  # fmt: skip
    assert (found.date, found.start, found.end, found.place) == (date(2021, 11, 18), time(10), time(11, 20), "Teams")
    assert [(one.owners, one.deadline) for one in found.action_points] == [(["NRC"], date(2021, 11, 22))]


def test_the_day_of_the_week_tells_the_year() -> None:
    found = read("Compte-rendu de la réunion du mardi 8 février", "Présents : OIM, CICR")
    assert (found.date, found.uncertain) == (date(2022, 2, 8), ["date"])


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("Meeting minutes | 3 February 2020 | 09:00 – 10:30 | OCHA, Bangui", "OCHA, Bangui"),
        ("MINUTES of the meeting held on Saturday 11th May, 2019 at the branch office", "branch office"),
        ("Minutes of the meeting | 3 February 2020", None),
    ],
)
def test_the_place_in_a_title_is_uncertain(title: str, place: str | None) -> None:
    found = read(title, "Present: OCHA, WFP")
    assert (found.place, "place" in found.uncertain) == (place, place is not None)
