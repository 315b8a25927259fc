"""What a ballot becomes under each rule."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import Refused
from bot.rules.ideas.voting import BallotMark, is_open, is_over, may_vote, shows_results, weights
from bot.texts import Line, P, T, listed
from storage.ideas.spaces import Space

APPROVAL = Space(
    1, 1, "Idées", "fr", "approval", None, opens_at=100, closes_at=200, named=True, live=False, state="open",
    outcome=None, outcome_lang=None,
)  # fmt: skip
LIMITED = replace(APPROVAL, rule="limited", votes_each=2)
SCORE = replace(APPROVAL, rule="score")
RANKED = replace(APPROVAL, rule="ranked")


@pytest.mark.parametrize(
    ("now", "open_now", "over"), [(99, False, False), (100, True, False), (199, True, False), (200, False, True)]
)
def test_one_votes_from_the_opening_until_the_close(now: int, open_now: bool, over: bool) -> None:  # noqa: FBT001
    assert (is_open(APPROVAL, now), is_over(APPROVAL, now)) == (open_now, over)


def test_a_closed_space_is_over_before_its_date() -> None:
    with pytest.raises(Refused) as refused:
        may_vote(replace(APPROVAL, state="closed"), 150)
    assert refused.value.text == T("The vote is closed. The result: {line}", line=Line("resultats", "results"))


def test_a_vote_said_before_a_space_was_closed_is_in_time() -> None:
    closed = replace(APPROVAL, state="closed", closed_at=150)
    assert [is_over(closed, said) for said in (149, 150)] == [False, True]
    may_vote(closed, 149)


def test_results_are_shown_during_the_vote_only_where_that_was_chosen() -> None:
    assert [shows_results(space, 150) for space in (APPROVAL, replace(APPROVAL, live=True))] == [False, True]
    assert shows_results(APPROVAL, 200)


def test_by_approval_votes_are_added() -> None:
    assert weights(APPROVAL, {1: 1}, [BallotMark(4), BallotMark(1)]) == {1: 1, 4: 1}


def test_a_limited_vote_counts_what_was_voted_for_before() -> None:
    assert weights(LIMITED, {1: 1}, [BallotMark(1), BallotMark(4)]) == {1: 1, 4: 1}
    with pytest.raises(Refused) as refused:
        weights(LIMITED, {1: 1, 4: 1}, [BallotMark(7)])
    assert refused.value.text == T(
        "{limit} Already given: {given}. To take one back: {line}",
        limit=P("You have {n} vote.", "You have {n} votes.", 2), given=listed(["1", "4"]),
        line=Line("retirer 1", "unvote 1"),
    )  # fmt: skip


def test_a_first_ballot_beyond_the_limit_is_asked_again() -> None:
    with pytest.raises(Refused) as refused:
        weights(LIMITED, {}, [BallotMark(1), BallotMark(2), BallotMark(3)])
    assert refused.value.field == "ideas"


def test_a_later_score_replaces_the_earlier_one() -> None:
    assert weights(SCORE, {1: 5, 2: 3}, [BallotMark(2, 4)]) == {1: 5, 2: 4}


@pytest.mark.parametrize("mark", [BallotMark(2), BallotMark(2, 0), BallotMark(2, 6)])
def test_a_score_is_from_one_to_five(mark: BallotMark) -> None:
    with pytest.raises(Refused):
        weights(SCORE, {}, [mark])


def test_a_ranking_replaces_the_one_before() -> None:
    assert weights(RANKED, {1: 1, 2: 2}, [BallotMark(4), BallotMark(1)]) == {4: 1, 1: 2}


def test_an_idea_is_added_at_the_end_of_a_ranking_once() -> None:
    assert weights(RANKED, {1: 3, 2: 1}, [BallotMark(4, after=True)]) == {2: 1, 1: 2, 4: 3}
    assert weights(RANKED, {1: 1, 2: 2}, [BallotMark(1, after=True)]) == {1: 1, 2: 2}


@pytest.mark.parametrize("space", [APPROVAL, LIMITED, RANKED])
def test_scores_are_refused_where_none_are_given(space: Space) -> None:
    with pytest.raises(Refused):
        weights(space, {}, [BallotMark(1, 5)])
