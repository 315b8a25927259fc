"""Who may vote for what, and when."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.errors import Refused
from bot.texts import Line, P, T, listed
from storage.ideas.spaces import Space
from storage.instants import instant

SCORES = range(1, 6)


class BallotMark(NamedTuple):
    """What somebody wrote for an idea: its number, a score (`4=5`), or that it comes after the others (`+4`)."""

    number: int
    score: int | None = None
    after: bool = False


def is_over(space: Space, now: int) -> bool:
    """Whether voting had ended at that instant, by its date or by hand. `now` in UTC seconds, here and below."""
    ended_at = space.closed_at if space.state == "closed" else space.closes_at
    return space.state == "closed" if ended_at is None else now >= ended_at


def is_open(space: Space, now: int) -> bool:
    """Whether one may vote now."""
    return not is_over(space, now) and (space.opens_at is None or now >= space.opens_at)


def shows_results(space: Space, now: int) -> bool:
    """Whether the members may see how many votes each idea has."""
    return space.live or is_over(space, now)


def not_over(space: Space, now: int) -> None:
    """Refuse what may only be done before the close."""
    if is_over(space, now):
        raise Refused(T("The vote is closed. The result: {line}", line=Line("resultats", "results")))


def may_vote(space: Space, now: int) -> None:
    """Refuse a vote outside the space's dates."""
    not_over(space, now)
    if space.opens_at is not None and now < space.opens_at:
        raise Refused(T("The vote opens on {when}.", when=instant(space.opens_at)))


def weights(space: Space, mine: Mapping[int, int], marks: Sequence[BallotMark]) -> dict[int, int]:
    """All that a person votes for once `marks` are added to `mine`: weight by the idea's number.

    Raises Refused, about the part `ideas`, if the space's rule does not allow it.
    """
    if space.rule == "score":
        return {**mine, **_scores(marks)}
    if any(mark.score is not None for mark in marks):
        example = "vote 4 > 1" if space.rule == "ranked" else "vote 1 4"
        raise Refused(T("In this vote no scores are given. For example: {line}", line=example))
    if space.rule == "ranked":
        return _ranking(mine, marks)
    wanted = {**mine, **{mark.number: 1 for mark in marks}}
    _within(space, mine, wanted)
    return wanted


def all_scored(space: Space, marks: Sequence[BallotMark]) -> None:
    """Refuse several ideas of which some have no score, with a line that shows how it is written."""
    without = [mark.number for mark in marks if mark.score is None]
    if space.rule != "score" or not without or len(marks) == 1:
        return
    given = " ".join(f"{number}={score}" for number, score in _meant(without[:8]))
    raise Refused(T("Give each idea a score from 1 to 5. For example: {line}", line=f"vote {given}"), "ideas")


def _meant(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """`10 4 11 2` most likely are two ideas, each followed by its score."""
    pairs = list(zip(numbers[::2], numbers[1::2], strict=False))
    if 2 * len(pairs) == len(numbers) and all(score in SCORES and idea not in SCORES for idea, score in pairs):
        return pairs
    return [(number, SCORES[-1]) for number in numbers]


def _scores(marks: Sequence[BallotMark]) -> dict[int, int]:
    scores = {mark.number: mark.score for mark in marks if mark.score is not None and mark.score in SCORES}
    if len(scores) < len(marks):
        raise Refused(T("A score goes from 1 to 5, 5 being the best."), "ideas")
    return scores


def _ranking(mine: Mapping[int, int], marks: Sequence[BallotMark]) -> dict[int, int]:
    added = [mark.number for mark in marks]
    before = sorted(mine, key=mine.__getitem__) if all(mark.after for mark in marks) else []
    order = [*before, *(number for number in added if number not in before)]
    return {number: rank for rank, number in enumerate(order, 1)}


def _within(space: Space, mine: Mapping[int, int], wanted: Mapping[int, int]) -> None:
    most = space.votes_each
    if most is None or len(wanted) <= most:
        return
    limit = P("You have {n} vote.", "You have {n} votes.", most)
    if not mine:
        raise Refused(limit, "ideas")
    given = listed([str(number) for number in sorted(mine)])
    first = min(mine)
    raise Refused(
        T(
            "{limit} Already given: {given}. To take one back: {line}",
            limit=limit,
            given=given,
            line=Line(f"retirer {first}", f"unvote {first}"),
        )
    )
