"""What was agreed, in lists without the usual words, with codes, in blocks of labels, in clauses of one sentence."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest

from bot.minutes.model import Minutes
from bot.minutes.reading.reader import read_minutes

NOW = datetime(2024, 5, 1, tzinfo=UTC)
HEAD = "Compte rendu de réunion\nDate : 14 juin 2023\nLieu : Abéché\nPrésents : OMS, IRC, ALIMA\n\n"


def _read(text: str) -> Minutes:
    return read_minutes(text, now=NOW)


def _points(text: str) -> list[tuple[str, list[str], date | None]]:
    return [(one.text, one.owners, one.deadline) for one in _read(text).action_points]


@pytest.mark.parametrize(
    ("text", "points"),
    [
        (
            ("Décisions\nD1  Le rapport est validé.\nD2  Le cadre est commun.\n\n"
            "Tâches\nT1  Amender le rapport (IRC) : 30/06/2023\n"
            "T2  Étudier l’appui à la radio (?) : premier trimestre 2024\n"),
            [
                ("Amender le rapport", ["IRC"], date(2023, 6, 30)),
                ("Étudier l’appui à la radio (?) : premier trimestre 2024", [], None),
            ],
        ),
        (
            ("Points à suivre\no IRC partage la carte – lundi 19 juin 2023\n"
            "o OMS et ALIMA préparent la riposte – 23 juin 2023\n"),
            [
                ("partage la carte", ["IRC"], date(2023, 6, 19)),
                ("préparent la riposte", ["OMS", "ALIMA"], date(2023, 6, 23)),
            ],
        ),
        (
            ("ITEM: Cash\nDiscussion: late.\nDecision: by phone.\nResponsible: IRC; OMS\n"
            "Deadline: 20/6/2023\nTask: Collect the numbers\n"),
            [("Collect the numbers", ["IRC", "OMS"], date(2023, 6, 20))],
        ),
        (
            "What we agreed\n* IRC visits the two late payers before 25 June 2023.\n* The share-out is in December.\n",
            [("visits the two late payers", ["IRC"], date(2023, 6, 25))],
        ),
        (
            ("Échanges\nIl a été convenu ce qui suit : l’OMS transmettra le plan avant le 5 juillet 2023 ; "
            "l’IRC désignera un point focal.\n"),
            [("transmettra le plan", ["OMS"], date(2023, 7, 5)), ("désignera un point focal", ["IRC"], None)],
        ),
        (
            "Échanges\nLe comité charge ALIMA de rencontrer le préfet avant le 1er juillet 2023.\n",
            [("rencontrer le préfet", ["ALIMA"], date(2023, 7, 1))],
        ),
        (
            "À faire : recenser les stocks (IRC, OMS) pour le 17 juillet 2023\n",
            [("recenser les stocks", ["IRC", "OMS"], date(2023, 7, 17))],
        ),
    ],
)  # fmt: skip
def test_what_was_agreed_is_an_action_point(text: str, points: list[tuple[str, list[str], date | None]]) -> None:
    assert _points(HEAD + text) == points


def test_who_stands_before_a_colon_keeps_what_is_to_be_done() -> None:
    [(text, owners, _)] = _points(f"{HEAD}Points d’action\n- IRC : publier la carte, 29 juin 2023\n")
    assert (text.startswith("publier la carte"), owners) == (True, ["IRC"])


def test_hours_with_points_and_a_duration_from_hour_to_hour() -> None:
    council = "MINUTES OF THE MEETING HELD ON 7TH SEPTEMBER 2022 AT THE BOARDROOM FROM 10.00AM TO 12.40PM\n"
    read = _read(f"{council}\nPresent: NDMA, WFP\n\nAgenda\n1. Survey\n")
    assert (read.start, read.end) == (time(10, 0), time(12, 40))
    read = _read(
        "Relevé de conclusions – réunion du 22 novembre 2022\nDurée : 9 h 40 – 13 h 05\nParticipants : ADR, AFD\n"
    )
    assert (read.start, read.end) == (time(9, 40), time(13, 5))


def test_a_page_whose_columns_go_on_in_one_another() -> None:
    left = ["Present", "ARRA, UNHCR, Oxfam, IRC", "", "Agenda", "1. Water", "2. Latrines"]
    right = [
        "Action points",
        "- Oxfam to repair the pump by 20 December",
        "2022",
        "- ARRA to allocate land",
        "Next meeting",
        "9 January 2023",
    ]
    page = "\n".join(f"{a:<50}{b}" for a, b in zip(left, right, strict=True))
    read = _read(f"Minutes of the meeting of 12 December 2022\n\n{page}\n")
    assert [(one.text, one.owners, one.deadline) for one in read.action_points] == [
        ("repair the pump", ["Oxfam"], date(2022, 12, 20)),
        ("allocate land", ["ARRA"], None),
    ]
    assert ([item.title for item in read.agenda], read.next_meeting) == (["Water", "Latrines"], date(2023, 1, 9))
