"""The parts of a typed line that have no subject of their own."""

from __future__ import annotations

import pytest

from bot.parts import Hearing, Numbers, Yes
from tests.talk import NOW

HEARING = Hearing(NOW, "Africa/Dakar", "fr")


@pytest.mark.parametrize("typed", ["oui", " Oui ", "YES", "o", "y", "ok", "d'accord", "D’accord"])
def test_a_yes_is_one_in_both_languages(typed: str) -> None:
    assert Yes().read(typed, HEARING) == (True, "")
    assert Yes(revised=True).read(typed, HEARING) == (0, "")


@pytest.mark.parametrize("typed", ["oui 3", "d'accord  3", "yes 3"])
def test_a_yes_may_name_the_revision_that_was_seen(typed: str) -> None:
    assert Yes(revised=True).read(typed, HEARING) == (3, "")
    assert Yes().read(typed, HEARING) is None


@pytest.mark.parametrize("typed", ["", "oui mais non", "oui.", "ouimerci", "okay", "non", "oui3", "oui 3 4", "3"])
def test_what_only_begins_with_yes_is_none(typed: str) -> None:
    assert Yes().read(typed, HEARING) is None
    assert Yes(revised=True).read(typed, HEARING) is None


@pytest.mark.parametrize(
    ("typed", "numbers", "rest"),
    [
        ("1 4 7", [1, 4, 7], ""),
        ("1, 4 et 7", [1, 4, 7], ""),
        ("n° 4 & #7", [4, 7], ""),
        ("2-4; 9", [2, 3, 4, 9], ""),
        ("2 à 4 and 3", [2, 3, 4], ""),
        ("3 : en retard", [3], "en retard"),
        ("3, en retard", [3], "en retard"),
        ("4-2", [4], "-2"),
        ("1-100", list(range(1, 101)), ""),
        ("1-101", [1], "-101"),
    ],
)
def test_numbers_are_read_one_after_the_other(typed: str, numbers: list[int], rest: str) -> None:
    assert Numbers().read(typed, HEARING) == (numbers, rest)


@pytest.mark.parametrize("typed", ["", "quatre", "12/3", "4th", "et 4h"])
def test_what_does_not_begin_with_a_number_is_no_list(typed: str) -> None:
    assert Numbers().read(typed, HEARING) is None
