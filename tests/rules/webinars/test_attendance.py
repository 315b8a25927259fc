"""How many people attended a webinar."""

from __future__ import annotations

from bot.rules.webinars.attendance import Tally, of_organisation, tally
from storage.webinars.attendances import Attendance

ANSWERS = [
    Attendance(1, 1, 1, "CRN", "Niger", "attended", 2),
    Attendance(1, 2, 1, "CRN", "Niger", "partly", 0),
    Attendance(1, 3, 2, "OIM", "Mali", "missed", 0),
    Attendance(1, 4, 3, "GIZ", "Niger", "attended", 3),
    Attendance(1, 5, None, None, "Mali", "attended", 0),
    Attendance(1, 6, None, None, None, "attended", 5),
]


def test_people_are_those_who_answered_and_their_colleagues() -> None:
    assert tally(ANSWERS) == Tally(
        people=15,
        partly=1,
        missed=1,
        recording=0,
        by_organisation=[("CRN", 4), ("GIZ", 4), (None, 7)],
        by_country=[("Niger", 8), ("Mali", 1), (None, 6)],
    )


def test_nobody_answered() -> None:
    assert tally([]) == Tally(people=0, partly=0, missed=0, recording=0, by_organisation=[], by_country=[])


def test_an_organisation_counts_all_its_people() -> None:
    assert of_organisation(ANSWERS, 1) == 4
    assert of_organisation(ANSWERS, 2) == 0
