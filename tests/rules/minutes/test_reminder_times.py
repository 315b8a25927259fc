"""When the minutes of a meeting are asked for."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.rules.minutes.reminder_times import is_owed, steps
from storage.meetings.meetings import Meeting, Timing


def meeting(
    timing: Timing, *, kind: str = "meeting", state: str = "published", minutes_at: int | None = None
) -> Meeting:
    return Meeting(1, 1, 5, kind, "", "fr", "", state, 1, 1, minutes_at, timing)


def at(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp())


PARIS = Timing("2026-03-26", "Europe/Paris", at("2026-03-26T08:00"), at("2026-03-26T10:00"))


def told(one: Meeting) -> list[tuple[str, str, str]]:
    return [(step.name, clock(step.due_at), clock(step.useless_after)) for step in steps(one)]


def clock(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).isoformat()[:16]


def test_at_the_end_after_3_and_7_days_at_the_same_hour_of_the_clocks() -> None:
    assert told(meeting(PARIS)) == [
        ("who", "2026-03-26T10:00", "2026-03-29T09:00"),
        ("3", "2026-03-29T09:00", "2026-04-02T09:00"),
        ("7", "2026-04-02T09:00", "2026-04-25T09:00"),
    ]


def test_without_an_end_in_the_morning_after_the_last_day() -> None:
    days = Timing("2026-03-24", "Europe/Paris", at("2026-03-24T08:00"), None, "2026-03-25")
    assert [due for _, due, _ in told(meeting(days, kind="workshop"))] == [
        "2026-03-26T07:00", "2026-03-29T06:00", "2026-04-02T06:00",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "one",
    [
        meeting(PARIS, kind="event"), meeting(PARIS, state="draft"), meeting(PARIS, state="cancelled"),
        meeting(PARIS, minutes_at=1),
    ],
)  # fmt: skip
def test_what_has_no_minutes_or_has_them_is_not_asked_for(one: Meeting) -> None:
    assert steps(one) == []
    assert not is_owed(one, at("2026-03-27T10:00"))


def test_they_are_owed_for_30_days() -> None:
    owed = [is_owed(meeting(PARIS), at(text)) for text in
            ("2026-03-26T09:59", "2026-03-26T10:00", "2026-04-25T08:59", "2026-04-25T09:00")]  # fmt: skip
    assert owed == [False, True, True, False]
