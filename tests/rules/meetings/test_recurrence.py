"""On which days meetings come back, and from when on the next one is proposed."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.rules.meetings.recurrence import (
    Pattern,
    anchor,
    days_after,
    next_day,
    pattern_of,
    proposed_at,
    rule_of,
    timing,
)
from bot.rules.meetings.recurrence_line import take_pattern
from storage.meetings.recurrences import Series

PARIS = "Europe/Paris"
MONDAY, TUESDAY, THURSDAY, FRIDAY = 0, 1, 3, 4


def series(pattern: Pattern, first: str = "2026-01-01", starts: int = 9 * 60, minutes: int = 120) -> Series:
    return Series(rule_of(pattern), date.fromisoformat(first), starts, minutes, PARIS)


def days(pattern: Pattern, after: str, count: int = 3, first: str = "2026-01-01") -> list[str]:
    return [one.isoformat() for one in days_after(series(pattern, first), date.fromisoformat(after), count)]


@pytest.mark.parametrize(
    ("line", "pattern", "rest"),
    [
        ("le 15 9h-11h", Pattern(nth=15), "9h-11h"),
        ("on the 3rd 9am", Pattern(nth=3), "9am"),
        ("le 1er du mois à 10h", Pattern(nth=1), "a 10h"),
        ("dernier jour du mois 10h", Pattern(nth=31), "10h"),
        ("1er lundi 9h-11h", Pattern(nth=1, weekday=MONDAY), "9h-11h"),
        ("first Monday 9-11am", Pattern(nth=1, weekday=MONDAY), "9-11am"),
        ("le 2e mardi du mois, 9h", Pattern(nth=2, weekday=TUESDAY), "9h"),
        ("dernier jeudi 14h30", Pattern(nth=-1, weekday=THURSDAY), "14h30"),
        ("the last Friday of the month", Pattern(nth=-1, weekday=FRIDAY), ""),
        ("toutes les 2 semaines mardi 14h30", Pattern(weeks=2, weekday=TUESDAY), "14h30"),
        ("every 2 weeks Tuesday 14:30", Pattern(weeks=2, weekday=TUESDAY), "14:30"),
        ("every other week on Tuesday 14:30", Pattern(weeks=2, weekday=TUESDAY), "14:30"),
        ("une semaine sur deux, le lundi 9h", Pattern(weeks=2, weekday=MONDAY), "9h"),
        ("tous les mardis 9h", Pattern(weeks=1, weekday=TUESDAY), "9h"),
        ("chaque semaine le jeudi", Pattern(weeks=1, weekday=THURSDAY), ""),
        ("every other Friday 9am", Pattern(weeks=2, weekday=FRIDAY), "9am"),
    ],
)
def test_how_often_is_read(line: str, pattern: Pattern, rest: str) -> None:
    assert take_pattern(line) == (pattern, rest)


@pytest.mark.parametrize(
    "line",
    ["", "9h-11h", "le 32 9h", "le 0", "5e lundi", "every 99 weeks Monday", "toutes les 0 semaines lundi", "15/3"],
)
def test_what_no_calendar_has_is_not_read(line: str) -> None:
    assert take_pattern(line) is None


@pytest.mark.parametrize(
    "pattern",
    [Pattern(nth=1), Pattern(nth=28), Pattern(nth=29), Pattern(nth=31), Pattern(nth=-1, weekday=6),
     Pattern(nth=4, weekday=0), Pattern(weeks=1, weekday=2), Pattern(weeks=26, weekday=0)],
)  # fmt: skip
def test_a_rule_is_read_back(pattern: Pattern) -> None:
    assert pattern_of(rule_of(pattern)) == pattern


def test_the_same_day_of_each_month() -> None:
    assert days(Pattern(nth=15), "2026-01-15") == ["2026-02-15", "2026-03-15", "2026-04-15"]


def test_in_a_shorter_month_it_is_the_last_day() -> None:
    assert days(Pattern(nth=31), "2026-01-31") == ["2026-02-28", "2026-03-31", "2026-04-30"]
    assert days(Pattern(nth=30), "2028-01-31") == ["2028-02-29", "2028-03-30", "2028-04-30"]
    assert days(Pattern(nth=29), "2026-02-01") == ["2026-02-28", "2026-03-29", "2026-04-29"]
    assert [pattern.shortened for pattern in (Pattern(nth=28), Pattern(nth=29), Pattern(nth=1, weekday=0))] == [
        False, True, False,
    ]  # fmt: skip


def test_a_weekday_of_each_month() -> None:
    assert days(Pattern(nth=1, weekday=MONDAY), "2026-02-02") == ["2026-03-02", "2026-04-06", "2026-05-04"]
    assert days(Pattern(nth=-1, weekday=THURSDAY), "2026-01-29") == ["2026-02-26", "2026-03-26", "2026-04-30"]


def test_every_second_week_is_counted_from_a_first_meeting() -> None:
    pattern, thursday = Pattern(weeks=2, weekday=TUESDAY), date(2026, 1, 1)
    assert anchor(pattern, thursday, []) == date(2026, 1, 6)
    assert anchor(pattern, thursday, [date(2025, 12, 16), date(2025, 12, 30), date(2026, 1, 1)]) == date(2025, 12, 30)
    assert anchor(pattern, date(2026, 1, 6), []) == date(2026, 1, 13)
    assert anchor(Pattern(nth=15), thursday, [date(2025, 12, 15)]) == thursday
    assert days(pattern, "2026-01-01", first="2026-01-06") == ["2026-01-06", "2026-01-20", "2026-02-03"]
    assert days(pattern, "2026-01-01", first="2025-12-30") == ["2026-01-13", "2026-01-27", "2026-02-10"]


def test_the_hour_stays_when_the_clocks_change() -> None:
    weekly = series(Pattern(weeks=1, weekday=6), first="2026-03-22")
    hours = []
    for day in days_after(weekly, date(2026, 3, 21), 2):
        when = timing(weekly, day)
        assert when.starts_at is not None
        assert when.ends_at is not None
        hours += [datetime.fromtimestamp(at, UTC).isoformat() for at in (when.starts_at, when.ends_at)]
    assert hours == [
        "2026-03-22T08:00:00+00:00", "2026-03-22T10:00:00+00:00",
        "2026-03-29T07:00:00+00:00", "2026-03-29T09:00:00+00:00",
    ]  # fmt: skip


def test_an_hour_that_the_clocks_skip_comes_after_the_gap() -> None:
    night = series(Pattern(nth=29), first="2026-03-01", starts=150, minutes=0)
    when = timing(night, date(2026, 3, 29))
    assert when.starts_at == datetime(2026, 3, 29, 1, 30, tzinfo=UTC).timestamp()
    assert when.ends_at is None
    assert when.day == "2026-03-29"


def test_the_next_day_is_after_today_and_not_proposed_yet() -> None:
    monthly = series(Pattern(nth=15))
    late_on_the_14th = datetime(2026, 1, 14, 23, 30, tzinfo=UTC)
    assert next_day(monthly, late_on_the_14th - timedelta(hours=1), None) == date(2026, 1, 15)
    assert next_day(monthly, late_on_the_14th, None) == date(2026, 2, 15)
    assert next_day(monthly, late_on_the_14th, date(2026, 2, 15)) == date(2026, 3, 15)
    assert next_day(monthly, late_on_the_14th, date(2025, 11, 15)) == date(2026, 2, 15)


def test_what_a_clock_proposed_that_was_ahead_for_years_is_proposed_at_its_time() -> None:
    assert next_day(series(Pattern(nth=15)), datetime(2026, 1, 20, tzinfo=UTC), date(2037, 1, 15)) == date(2026, 2, 15)


@pytest.mark.parametrize(
    ("pattern", "day", "expected"),
    [
        (Pattern(nth=15), "2026-04-15", "2026-03-18T07:00"),
        (Pattern(nth=20), "2026-04-20", "2026-03-23T07:00"),
        (Pattern(nth=30), "2026-04-30", "2026-04-02T06:00"),
        (Pattern(weeks=2, weekday=TUESDAY), "2026-04-07", "2026-03-24T07:00"),
        (Pattern(weeks=8, weekday=TUESDAY), "2026-04-07", "2026-03-10T07:00"),
    ],
)
def test_it_is_proposed_in_the_morning_28_days_before_or_as_often_as_it_comes(
    pattern: Pattern, day: str, expected: str
) -> None:
    at = proposed_at(series(pattern), date.fromisoformat(day))
    assert datetime.fromtimestamp(at, UTC).isoformat(timespec="minutes") == f"{expected}+00:00"
