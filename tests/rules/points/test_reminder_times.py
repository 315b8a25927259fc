"""When action points are spoken of, on the clocks of their group."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from bot.rules.points.reminder_times import DATE, OWNER, asked_at, latest_morning, missing, reminders, to_ask
from bot.rules.sending.steps import current
from storage.points.action_points import Point
from storage.points.point_owners import Owner

CRN = Owner(1, 1, 1, None, 1, "CRN", "open", "", "", None, None, told=False)


def at(words: str) -> int:
    return int(datetime.fromisoformat(words).timestamp())


def point(deadline: date | None, *owners: Owner, state: str = "open") -> Point:
    return Point(1, 1, "Écrire", "fr", state, "", "", 0, None, deadline, None, owners)


def test_ever_rarer_at_eight_whatever_the_clocks_do() -> None:
    steps = reminders(date(2026, 3, 29), "Europe/Paris")
    assert [step.due_at for step in steps] == [
        at("2026-03-26T08:00+01:00"),
        at("2026-03-29T08:00+02:00"),
        at("2026-03-31T08:00+02:00"),
        at("2026-04-05T08:00+02:00"),
        at("2026-04-19T08:00+02:00"),
        at("2026-05-18T08:00+02:00"),
    ]
    assert [step.useless_after for step in steps] == [
        *(step.due_at for step in steps[1:]),
        at("2026-06-17T08:00+02:00"),
    ]
    assert [step.name for step in steps][:2] == ["2026-03-26", "2026-03-29"]


def test_only_the_latest_one_and_none_that_a_change_came_after() -> None:
    steps = reminders(date(2026, 3, 10), "Africa/Dakar")
    tenth = at("2026-03-10T08:00+00:00")
    assert current(steps, tenth - 1) == steps[0]
    assert current(steps, tenth) == steps[1]
    assert current(steps, tenth + 3600, since=tenth) is None
    assert current(steps, at("2026-05-29T08:00+00:00")) is None


@pytest.mark.parametrize(
    ("found", "lacks"),
    [
        (point(None), OWNER | DATE),
        (point(None, CRN), DATE),
        (point(date(2026, 3, 10)), OWNER),
        (point(date(2026, 3, 10), CRN), 0),
        (point(None, state="dropped"), 0),
    ],
)
def test_what_an_open_point_lacks(found: Point, lacks: int) -> None:
    assert missing(found) == lacks


@pytest.mark.parametrize(
    ("created", "asked"),
    [
        ("2026-03-10T10:00+03:00", "2026-03-10T11:00+03:00"),
        ("2026-03-10T18:59+03:00", "2026-03-10T19:59+03:00"),
        ("2026-03-10T19:00+03:00", "2026-03-10T19:00+03:00"),
        ("2026-03-10T23:30+03:00", "2026-03-10T23:30+03:00"),
        ("2026-03-10T00:10+03:00", "2026-03-10T01:10+03:00"),
    ],
)
def test_asked_the_same_day_and_not_in_the_evening(created: str, asked: str) -> None:
    assert asked_at(at(created), "Indian/Antananarivo") == at(asked)


def test_the_latest_morning() -> None:
    def day(hour: int, minute: int) -> date:
        return latest_morning(datetime(2026, 3, 10, hour, minute, tzinfo=UTC), "Indian/Antananarivo")

    assert (day(4, 59), day(5, 0), day(20, 59)) == (date(2026, 3, 9), date(2026, 3, 10), date(2026, 3, 10))


def test_the_date_is_asked_once_somebody_owns_the_point() -> None:
    nobody, somebody = point(None), point(None, CRN)
    assert [to_ask(nobody, asked_for) for asked_for in (0, OWNER, DATE)] == [OWNER, 0, OWNER]
    assert [to_ask(somebody, asked_for) for asked_for in (0, OWNER, DATE, OWNER | DATE)] == [DATE, DATE, 0, 0]
