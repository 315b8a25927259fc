"""When a group hears that a link is about to die."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.rules.documents.reminder_times import steps


def _utc(*moment: int) -> int:
    year, month, day, hour = moment
    return int(datetime(year, month, day, hour, tzinfo=UTC).timestamp())


@pytest.mark.parametrize(
    ("zone", "last", "week", "day", "over"),
    [
        ("Africa/Dakar", date(2021, 3, 10), (2021, 3, 3, 8), (2021, 3, 9, 8), (2021, 3, 11, 0)),
        ("Africa/Niamey", date(2021, 3, 10), (2021, 3, 3, 7), (2021, 3, 9, 7), (2021, 3, 10, 23)),
        # The clocks change in between, on 28 March: eight in the morning stays eight in the morning.
        ("Europe/Paris", date(2021, 4, 1), (2021, 3, 25, 7), (2021, 3, 31, 6), (2021, 4, 1, 22)),
        ("America/New_York", date(2021, 11, 8), (2021, 11, 1, 12), (2021, 11, 7, 13), (2021, 11, 9, 5)),
    ],
)
def test_a_week_and_a_day_before_in_the_morning_of_the_group(
    zone: str, last: date, week: tuple[int, ...], day: tuple[int, ...], over: tuple[int, ...]
) -> None:
    found = [(step.name, step.due_at, step.useless_after) for step in steps(last, zone)]
    assert found == [("week", _utc(*week), _utc(*day)), ("day", _utc(*day), _utc(*over))]
