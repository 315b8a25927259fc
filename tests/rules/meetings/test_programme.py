"""Programmes as people paste them, the places of meetings, and who goes to events."""

from __future__ import annotations

from datetime import date

import pytest

from bot.rules.meetings.events.delegates_line import NamedDelegate, read_delegates
from bot.rules.meetings.meetings import day_count, lasting
from bot.rules.meetings.places import place_and_link
from bot.rules.meetings.programme.programme_lines import read_programme
from storage.meetings.meetings import Timing
from storage.meetings.programme.sessions import Session

FIRST = date(2025, 3, 4)
LINK = "https://meet.example.org/abc"


@pytest.mark.parametrize(
    ("line", "session"),
    [
        ("9h05–9h25 Introduction : OIM – Y. Bon", Session(1, "Introduction", 545, 565, "OIM", "Y. Bon")),
        ("- 09:30-10:15 Le mandat (CICR – A. Sy, B. Ba)", Session(1, "Le mandat", 570, 615, "CICR", "A. Sy, B. Ba")),
        ("De 10h30 à 12h : Session 2 : Excel", Session(1, "Session 2 : Excel", 630, 720)),
        ("14h-15h30 | Étude de cas | CRN", Session(1, "Étude de cas", 840, 930, "CRN")),
        ("10h15 Pause", Session(1, "Pause", 615)),
        ("2pm-3.30pm Wrap-up", Session(1, "Wrap-up", 840, 930)),
        ("1-2pm Lunch: IOM, J. Doe", Session(1, "Lunch", 780, 840, "IOM", "J. Doe")),
        ("9am to 10am Closing: Y. Bon (OIM)", Session(1, "Closing", 540, 600, "OIM", "Y. Bon")),
        (
            "9h – 10h Ouverture : Ministère de l’Intérieur – M. Diallo",
            Session(1, "Ouverture", 540, 600, "Ministère de l’Intérieur", "M. Diallo"),
        ),
    ],
)
def test_a_session_in_every_usual_way(line: str, session: Session) -> None:
    assert read_programme(line, FIRST).sessions == [session]


@pytest.mark.parametrize(
    ("heading", "day"),
    [("Jour 2", 2), ("Day 3 – Thursday", 3), ("Deuxième journée", 2), ("Mercredi 5 mars", 2), ("5 mars 2025", 2),
     ("**Jour 2 : mercredi 5 mars**", 2)],
)  # fmt: skip
def test_headings_say_which_day(heading: str, day: int) -> None:
    read = read_programme(f"9h-10h Accueil\n{heading}\n9h-10h Suite", FIRST)
    assert ([one.day for one in read.sessions], read.left) == ([1, day], [])


def test_without_a_first_day_each_named_day_is_the_next() -> None:
    read = read_programme("Mardi 4 mars\n9h-10h A\nMercredi 5 mars\n9h-10h B")
    assert [one.day for one in read.sessions] == [1, 2]


def test_nothing_is_lost_of_what_is_no_session() -> None:
    read = read_programme("Programme\n9h-10h A\n25h-26h B\n11h-10h C\nDéjeuner")
    assert (len(read.sessions), read.left) == (1, ["25h-26h B", "11h-10h C", "Déjeuner"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Salle 2, {LINK}", ("Salle 2", LINK)),
        (f"{LINK} ou Salle 2", ("Salle 2", LINK)),
        (f"Salle 2 (lien : {LINK})", ("Salle 2", LINK)),
        (f"Teams: {LINK}", (f"Teams: {LINK}", "")),
        (LINK, (LINK, "")),
        ("Salle 2", ("Salle 2", "")),
    ],
)
def test_a_place_a_link_or_both(text: str, expected: tuple[str, str]) -> None:
    assert place_and_link(text) == expected


def test_delegates_with_and_without_organisation() -> None:
    assert read_delegates("Awa (MI), Y. Bon – OIM et Ali Keita") == [
        NamedDelegate("Awa", "MI"), NamedDelegate("Y. Bon", "OIM"), NamedDelegate("Ali Keita"),
    ]  # fmt: skip
    assert read_delegates(" ; ") == []


def test_a_length_is_counted_from_the_beginning_and_days_keep_their_hours() -> None:
    begins = 1_741_075_200
    one_day = Timing("2025-03-04", "UTC", begins, begins + 3600)
    assert lasting(one_day, 90) == Timing("2025-03-04", "UTC", begins, begins + 5400)
    three = lasting(one_day, 3 * 1440)
    assert three == Timing("2025-03-04", "UTC", begins, begins + 3600 + 2 * 86400, "2025-03-06")
    assert day_count(three) == 3
    assert lasting(three, 1440) == one_day
    assert lasting(Timing("2025-03-04", "UTC"), 90) is None
    assert lasting(Timing("2025-03-04", "UTC"), 2 * 1440) == Timing("2025-03-04", "UTC", last_day="2025-03-05")
