"""Action points: lateness, counts, and the line of a new one."""

from __future__ import annotations

from datetime import date

import pytest

from bot.rules.points.points import Counts, by_urgency, counts, cut, is_late, is_not_set, shares_of
from storage.points.action_points import Point
from storage.points.point_owners import Owner

TODAY = date(2020, 12, 1)


def owner(organisation_id: int | None, person_id: int | None = None) -> Owner:
    return Owner(1, 1, organisation_id, person_id, None, "CRN", "open", "", "", None, None, told=False)


def point(number: int, deadline: date | None, *owners: Owner, state: str = "open") -> Point:
    return Point(number, number, "Écrire", "fr", state, "", "", 0, None, deadline, None, owners)


def test_late_from_the_day_after_the_deadline() -> None:
    assert not is_late(point(1, TODAY), TODAY)
    assert is_late(point(1, date(2020, 11, 30)), TODAY)


def test_nothing_done_or_without_deadline_is_late() -> None:
    assert not is_late(point(1, date(2020, 11, 30), state="done"), TODAY)
    assert not is_late(point(1, None), TODAY)


def test_what_is_not_set_is_counted() -> None:
    found = [point(1, None, owner(1)), point(2, date(2020, 11, 1)), point(3, None)]
    assert counts(found, TODAY) == Counts(open=3, late=1, ownerless=2, undated=2)


def test_the_nearest_deadline_comes_first() -> None:
    found = [point(1, None), point(2, date(2021, 3, 1)), point(3, date(2020, 12, 24)), point(4, None)]
    assert [one.number for one in by_urgency(found)] == [3, 2, 1, 4]


def test_shares_are_those_of_the_organisation_or_the_person() -> None:
    of_organisation, of_person = owner(1), owner(None, 7)
    found = point(1, None, of_organisation, of_person)
    assert shares_of(found, 7, 1) == [of_organisation, of_person]
    assert shares_of(found, 8, 1) == [of_organisation]
    assert shares_of(found, 8, None) == []


@pytest.mark.parametrize("words", ["///", "//////", "N/A", "à définir", "-", "rien", "TBD"])
def test_not_set_has_many_forms(words: str) -> None:
    assert is_not_set(words)


@pytest.mark.parametrize("words", ["OIM", "/", "12 mars", ""])
def test_other_words_are_set(words: str) -> None:
    assert not is_not_set(words)


@pytest.mark.parametrize(
    ("line", "text", "owners", "deadline"),
    [
        ("Partager la présentation", "Partager la présentation", None, None),
        ("Partager la présentation, SP/CCM-OIM, 12 mars", "Partager la présentation", "SP/CCM-OIM", "12 mars"),
        ("Partager, CRN, OIM et Awa Diop, 12 mars", "Partager", "CRN, OIM et Awa Diop", "12 mars"),
        ("Partager la liste, puis le rapport, crn", "Partager la liste, puis le rapport", "crn", None),
        ("Partager, puis tout ranger", "Partager, puis tout ranger", None, None),
        ("Partager, ///, ///", "Partager", "///", "///"),
        ("Partager, 12 mars", "Partager", None, "12 mars"),
        ("Partager | Share, OIM", "Partager | Share", "OIM", None),
        (
            "Lister, trier; Ministère de la Santé, CRN; 12 mars",
            "Lister, trier",
            "Ministère de la Santé, CRN",
            "12 mars",
        ),
        ("Lister ; 12 mars", "Lister", None, "12 mars"),
        ("Lister ; ///; ///", "Lister", "///", "///"),
    ],
)
def test_a_line_is_cut_into_text_owners_and_deadline(
    line: str, text: str, owners: str | None, deadline: str | None
) -> None:
    expected = {"text": text, "owners": owners, "deadline": deadline}
    assert cut(line, lambda words: words == "12 mars") == {name: part for name, part in expected.items() if part}


@pytest.mark.parametrize("line", ["Partager le guide, CRS,", "Partager le guide, CRS , ", "Partager le guide,,CRS"])
def test_a_comma_too_many_is_nothing(line: str) -> None:
    assert cut(line, lambda words: words == "12 mars")["owners"] == "CRS"


def test_commas_alone_are_no_fault() -> None:
    assert set(cut(" , ,, ", lambda words: words == "12 mars")) <= {"text"}
