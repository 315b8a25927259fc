"""When a vote is spoken of by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.rules.ideas.reminder_times import DAY, HOUR, PAUSE, begins_at, just_reminded, steps, time_left, will_remind
from bot.rules.sending.steps import Step
from bot.texts import P
from storage.ideas.spaces import Space

OPENED = 1_000_000
LONG = Space(
    1, 1, "Idées", "fr", "approval", None, opens_at=None, closes_at=OPENED + 10 * DAY, named=True, live=False,
    state="open", outcome=None, outcome_lang=None, opened_at=OPENED,
)  # fmt: skip


def test_a_long_vote_is_reminded_of_at_half_time_and_a_day_before_the_close() -> None:
    half, day, close = (OPENED + days * DAY for days in (5, 9, 10))
    assert steps(LONG) == [Step("half", half, day), Step("day", day, close)]


def test_voting_that_begins_later_is_told_of_then() -> None:
    opens = OPENED + 2 * DAY
    assert steps(replace(LONG, opens_at=opens)) == [
        Step("opened", opens, OPENED + 6 * DAY),
        Step("half", OPENED + 6 * DAY, OPENED + 9 * DAY),
        Step("day", OPENED + 9 * DAY, OPENED + 10 * DAY),
    ]


def test_a_space_opened_after_its_date_begins_when_it_is_opened() -> None:
    late = replace(LONG, opens_at=OPENED - DAY)
    assert begins_at(late) == OPENED
    assert steps(late) == steps(LONG)


@pytest.mark.parametrize(
    ("lasts", "names"),
    [
        (4 * DAY, ["half", "day"]),
        (4 * DAY - 1, ["day"]),
        (2 * DAY, ["day"]),
        (2 * DAY - 1, []),
    ],
)
def test_a_short_vote_has_fewer_reminders(lasts: int, names: list[str]) -> None:
    short = replace(LONG, closes_at=OPENED + lasts)
    assert [step.name for step in steps(short)] == names
    assert will_remind(short, OPENED) == bool(names)


def test_a_vote_without_an_end_is_only_said_to_open() -> None:
    endless = replace(LONG, opens_at=OPENED + DAY, closes_at=None)
    assert steps(endless) == [Step("opened", OPENED + DAY, OPENED + 15 * DAY)]
    assert not will_remind(endless, OPENED)
    assert steps(replace(endless, opens_at=None)) == []


def test_nobody_is_reminded_twice_within_twenty_hours() -> None:
    reminded = replace(LONG, reminded_at=OPENED)
    assert [just_reminded(reminded, OPENED + after) for after in (0, PAUSE - 1, PAUSE)] == [True, True, False]
    assert not just_reminded(LONG, OPENED)


@pytest.mark.parametrize(
    ("left", "said"),
    [
        (10 * DAY - 1, P("You have {n} day left to vote.", "You have {n} days left to vote.", 9)),
        (2 * DAY, P("You have {n} day left to vote.", "You have {n} days left to vote.", 2)),
        (2 * DAY - 1, P("You have {n} hour left to vote.", "You have {n} hours left to vote.", 48)),
        (DAY - 5, P("You have {n} hour left to vote.", "You have {n} hours left to vote.", 24)),
        (HOUR, P("You have {n} hour left to vote.", "You have {n} hours left to vote.", 1)),
        (HOUR - 1, P("You have {n} minute left to vote.", "You have {n} minutes left to vote.", 59)),
        (5, P("You have {n} minute left to vote.", "You have {n} minutes left to vote.", 1)),
    ],
)
def test_what_is_left_is_said_in_days_hours_or_minutes(left: int, said: P) -> None:
    assert time_left(OPENED + left, OPENED) == said


def test_what_is_left_after_the_close_was_moved_counts_as_a_vote_of_its_own() -> None:
    moved = OPENED + 9 * DAY
    longer = replace(LONG, closes_at=OPENED + 20 * DAY, moved_at=moved)
    half = moved + 11 * DAY // 2
    assert steps(longer) == [Step("half", half, OPENED + 19 * DAY), Step("day", OPENED + 19 * DAY, OPENED + 20 * DAY)]
    assert steps(replace(longer, closes_at=moved + 2 * DAY - 1)) == []


def test_a_vote_moved_before_it_begins_is_still_told_of_then() -> None:
    opens = OPENED + 2 * DAY
    assert [one.name for one in steps(replace(LONG, opens_at=opens, moved_at=OPENED + DAY))] == [
        "opened",
        "half",
        "day",
    ]
    assert [one.name for one in steps(replace(LONG, opens_at=opens, moved_at=opens + DAY))] == ["half", "day"]
