"""What can be typed after `vote`."""

from __future__ import annotations

import pytest

from bot.handlers.ideas.ballot_parts import Marks
from bot.parts import Hearing
from bot.rules.ideas.voting import BallotMark
from tests.talk import NOW

HEARING = Hearing(NOW, "Africa/Dakar", "fr")


@pytest.mark.parametrize(
    ("typed", "marks"),
    [
        ("1 4 7", [BallotMark(1), BallotMark(4), BallotMark(7)]),
        ("1, 4 et 7", [BallotMark(1), BallotMark(4), BallotMark(7)]),
        ("n° 4 & #7.", [BallotMark(4), BallotMark(7)]),
        ("2-4", [BallotMark(2), BallotMark(3), BallotMark(4)]),
        ("2 à 4", [BallotMark(2), BallotMark(3), BallotMark(4)]),
        ("4=5 7 = 3", [BallotMark(4, 5), BallotMark(7, 3)]),
        ("4:5, 4:2", [BallotMark(4, 2)]),
        ("4 > 7 > 1", [BallotMark(4), BallotMark(7), BallotMark(1)]),
        ("+4", [BallotMark(4, after=True)]),
    ],
)
def test_ideas_are_read(typed: str, marks: list[BallotMark]) -> None:
    assert Marks().read(typed, HEARING) == (marks, "")


def test_what_is_no_number_is_left() -> None:
    assert Marks().read("4 merci", HEARING) == ([BallotMark(4)], "merci")


@pytest.mark.parametrize("typed", ["", "quatre", "12/3", "4th"])
def test_what_does_not_begin_with_a_number_is_no_ballot(typed: str) -> None:
    assert Marks().read(typed, HEARING) is None
