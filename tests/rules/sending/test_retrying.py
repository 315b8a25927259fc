"""How long a letter is tried, and who is away."""

from __future__ import annotations

import pytest

from bot.rules.sending.away import is_away, is_cut_off
from bot.rules.sending.retrying import last_try, pause

HOUR, DAY = 3600, 24 * 3600


def test_pauses_grow_and_stay() -> None:
    assert [pause(failures) for failures in range(1, 9)] == [2, 10, 60, 300, 1800, 7200, 7200, 7200]


@pytest.mark.parametrize(
    ("kind", "useless_after", "last"), [("answer", None, DAY), ("news", None, 7 * DAY), ("news", HOUR, HOUR)]
)
def test_when_a_letter_is_given_up(kind: str, useless_after: int | None, last: int) -> None:
    assert last_try(kind, 0, useless_after) == last


@pytest.mark.parametrize(("days", "unseen", "away"), [(7, 100, False), (8, 5, False), (8, 6, True)])
def test_who_gave_no_sign_of_life(days: int, unseen: int, *, away: bool) -> None:
    assert is_away(0, unseen, days * DAY) == away


@pytest.mark.parametrize(("since", "cut_off"), [(None, False), (0, False), (-1, True)])
def test_whom_nothing_has_reached_for_a_day(since: int | None, *, cut_off: bool) -> None:
    assert is_cut_off(since, DAY) == cut_off
