"""How long before a meeting its reminders come, how that is typed, and what they say."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.errors import Refused
from bot.languages import Reader, render
from bot.rules.meetings.reminder_times import before_text, how_soon, looks_like_minutes, read_minutes, reminder_steps
from bot.rules.sending.steps import current
from storage.meetings.meetings import Timing

USUAL = (10080, 1440, 60)


def at(*figures: int) -> int:
    return int(datetime(*figures, tzinfo=UTC).timestamp())  # type: ignore[arg-type,misc]


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("7j 1j 1h", [10080, 1440, 60]),
        ("1h, 1 jour et 7 jours avant", [10080, 1440, 60]),
        ("7d 1d 1h", [10080, 1440, 60]),
        ("2 weeks and 3 hours before", [20160, 180]),
        ("1 sem", [10080]),
        ("1w 30 min", [10080, 30]),
        ("24h 1j", [1440]),
        ("90minutes", [90]),
        ("1 MIN", [1]),
        ("60j", [86400]),
    ],
)
def test_reminders_as_they_are_typed(typed: str, minutes: list[int]) -> None:
    assert looks_like_minutes(typed)
    assert read_minutes(typed) == minutes


@pytest.mark.parametrize("typed", ["", "5", "5 2j", "5 : 2j 2h", "2 jolis", "demain", "7j x", "-1h", "1,5h", "groupe"])
def test_what_says_something_else(typed: str) -> None:
    assert not looks_like_minutes(typed)


@pytest.mark.parametrize("typed", ["0h", "61j", "9 sem", "1h 2h 3h 4h 5h 6h"])
def test_what_cannot_be(typed: str) -> None:
    with pytest.raises(Refused):
        read_minutes(typed)


def test_reminders_as_they_are_said() -> None:
    text = before_text([10080, 1440, 180, 90])
    assert render(text, Reader("fr")) == "7 jours, 1 jour, 3 heures et 90 minutes"
    assert render(text, Reader("en")) == "7 days, 1 day, 3 hours and 90 minutes"


def test_each_reminder_until_the_next_and_the_last_until_the_start() -> None:
    start = at(2020, 12, 10, 9)
    steps = reminder_steps(Timing("2020-12-10", "Africa/Dakar", start), USUAL)
    assert [(one.name, one.due_at, one.useless_after) for one in steps] == [
        ("10080", at(2020, 12, 3, 9), at(2020, 12, 9, 9)),
        ("1440", at(2020, 12, 9, 9), at(2020, 12, 10, 8)),
        ("60", at(2020, 12, 10, 8), start),
    ]


def test_without_an_hour_days_count_from_nine_on_the_clocks_there() -> None:
    for timing in (Timing("2020-12-10", "Africa/Niamey"), Timing("2020-12-10", "Africa/Niamey", last_day="2020-12-12")):
        steps = reminder_steps(timing, USUAL)
        assert [(one.name, one.due_at) for one in steps] == [
            ("10080", at(2020, 12, 3, 8)), ("1440", at(2020, 12, 9, 8)),
        ]  # fmt: skip


def test_several_days_with_an_hour_have_the_hour_before_too() -> None:
    start = at(2020, 12, 10, 7, 30)
    steps = reminder_steps(Timing("2020-12-10", "Africa/Dakar", start, None, "2020-12-11"), USUAL)
    assert [one.name for one in steps] == ["10080", "1440", "60"]
    assert steps[-1].useless_after == start


@pytest.mark.parametrize("start", [at(2021, 3, 29, 7), at(2021, 10, 31, 8), at(2021, 10, 31, 1)])
def test_whatever_the_clocks_do_each_reminder_is_due_once(start: int) -> None:
    day = datetime.fromtimestamp(start, UTC).date().isoformat()
    steps = reminder_steps(Timing(day, "Europe/Paris", start), USUAL)
    due = [current(steps, second, second - 60) for second in range(start - 8 * 86400, start + 60, 60)]
    assert [one.name for one in due if one is not None] == ["10080", "1440", "60"]


@pytest.mark.parametrize(
    ("before", "zone", "french", "english"),
    [
        (timedelta(days=7), "Africa/Dakar", "dans 7 jours", "in 7 days"),
        (timedelta(days=1), "Africa/Dakar", "demain", "tomorrow"),
        (timedelta(hours=10), "Africa/Dakar", "demain", "tomorrow"),
        (timedelta(hours=8), "Africa/Dakar", "aujourd’hui, dans 8 heures", "today, in 8 hours"),
        (timedelta(hours=1), "Africa/Dakar", "dans 1 heure", "in 1 hour"),
        (timedelta(minutes=59, seconds=30), "Africa/Dakar", "dans 1 heure", "in 1 hour"),
        (timedelta(minutes=37), "Africa/Dakar", "dans 37 minutes", "in 37 minutes"),
        (timedelta(seconds=20), "Africa/Dakar", "dans 1 minute", "in 1 minute"),
        # It is already the next day in Auckland when it begins, and when it is said.
        (timedelta(hours=8), "Pacific/Auckland", "aujourd’hui, dans 8 heures", "today, in 8 hours"),
        (timedelta(hours=10), "Pacific/Auckland", "aujourd’hui, dans 10 heures", "today, in 10 hours"),
        (timedelta(hours=10), "America/New_York", "demain", "tomorrow"),
        (timedelta(hours=3), "America/New_York", "aujourd’hui, dans 3 heures", "today, in 3 hours"),
    ],
)
def test_how_soon_by_the_calendar_of_the_reader(before: timedelta, zone: str, french: str, english: str) -> None:
    start = datetime(2020, 12, 10, 9, tzinfo=UTC)
    text = how_soon(Timing("2020-12-10", "Africa/Dakar", int(start.timestamp())), start - before, zone)
    assert render(text, Reader("fr")) == f"⏰ Rappel : {french}"
    assert render(text, Reader("en")) == f"⏰ Reminder: {english}"


@pytest.mark.parametrize(
    ("now", "zone", "french"),
    [
        (datetime(2020, 12, 3, 9, tzinfo=UTC), "Africa/Dakar", "dans 7 jours"),
        (datetime(2020, 12, 9, 9, tzinfo=UTC), "Africa/Dakar", "demain"),
        (datetime(2020, 12, 9, 23, tzinfo=UTC), "Africa/Nairobi", "aujourd’hui"),
        (datetime(2020, 12, 10, 7, tzinfo=UTC), "Africa/Dakar", "aujourd’hui"),
    ],
)
def test_how_soon_when_only_the_day_is_known(now: datetime, zone: str, french: str) -> None:
    assert render(how_soon(Timing("2020-12-10", "Africa/Dakar"), now, zone), Reader("fr")) == f"⏰ Rappel : {french}"
