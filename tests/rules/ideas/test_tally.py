"""Points, places with their ties, shares and bars."""

from __future__ import annotations

import pytest

from bot.rules.ideas.tally import Standing, bar, borda, percent, standings


def test_no_ideas_have_no_standings() -> None:
    assert standings({}) == []


def test_ideas_stand_by_their_points() -> None:
    assert standings({4: 1, 7: 5, 9: 3}) == [
        Standing(7, 5, 1, tied=False),
        Standing(9, 3, 2, tied=False),
        Standing(4, 1, 3, tied=False),
    ]


def test_tied_ideas_share_their_place_and_the_next_place_is_skipped() -> None:
    assert standings({1: 2, 2: 5, 3: 2, 4: 0}) == [
        Standing(2, 5, 1, tied=False),
        Standing(1, 2, 2, tied=True),
        Standing(3, 2, 2, tied=True),
        Standing(4, 0, 4, tied=False),
    ]


def test_the_first_of_a_ranking_gets_a_point_for_each_idea_and_what_is_not_ranked_none() -> None:
    ballots = [{1: 1, 2: 2, 3: 3}, {2: 1}]
    assert borda(ballots, [1, 2, 3]) == {1: 3, 2: 5, 3: 1}


def test_ranks_close_up_where_an_idea_is_gone() -> None:
    assert borda([{8: 1, 2: 5, 3: 9}], [1, 2, 3]) == {1: 0, 2: 3, 3: 2}


@pytest.mark.parametrize(("points", "drawn"), [(10, "██████████"), (5, "█████"), (1, "█"), (0, "▏")])
def test_a_bar_is_as_long_as_its_share_of_the_most(points: int, drawn: str) -> None:
    assert bar(points, 10) == drawn


def test_one_vote_among_very_many_is_still_seen() -> None:
    assert bar(1, 1000) == "█"


@pytest.mark.parametrize(("part", "whole", "share"), [(2, 3, 67), (0, 9, 0), (9, 9, 100), (0, 0, 0)])
def test_a_share_is_rounded_and_nothing_of_nothing_is_none(part: int, whole: int, share: int) -> None:
    assert percent(part, whole) == share
