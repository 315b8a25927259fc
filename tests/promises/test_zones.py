"""Promise 29: every reminder comes once and on its day, in every zone and around every change of clocks until 2030."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.rules.documents import reminder_times as documents
from bot.rules.ideas import reminder_times as votes
from bot.rules.meetings import after_end
from bot.rules.meetings.reminder_times import MORNING, reminder_steps
from bot.rules.minutes import reminder_times as minutes
from bot.rules.points import reminder_times as points
from bot.rules.sending.steps import Step, current, next_wake
from bot.rules.webinars import reminder_times as webinars
from storage.ideas.spaces import Space
from storage.instants import instant
from storage.meetings.meetings import Meeting, Timing
from storage.waking import NEVER
from storage.webinars.webinars import Webinar
from tests.promises.report import Shows
from tests.rules.todo.test_digest_times import SAMPLED, ZONES, changes

HOUR, DAY = 3600, 86_400
BEFORE = (7 * 1440, 1440, 60)
LATEST = 120
"""By how many minutes clocks jump at most."""


def told(steps: Sequence[Step]) -> list[str]:
    """What is said by a row that sleeps until its next step each time, and is looked at every hour besides."""
    at, said = steps[0].due_at - 1, list[str]()
    while (at := next_wake(steps, at)) != NEVER:
        for look in range(at, min(next_wake(steps, at), at + 2 * DAY), HOUR):
            step = current(steps, look)
            if step is not None and step.name not in said[-1:]:
                said.append(step.name)
    return said


def assert_on_its_day(step: Step, day: date, minute: int, zone: str) -> None:
    """At its minute of that day on the clocks of the zone, or after an hour that is left out."""
    clocks = instant(step.due_at).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    late = clocks - datetime.combine(day, datetime.min.time()) - timedelta(minutes=minute)
    assert timedelta() <= late <= timedelta(minutes=LATEST), (zone, day, step)


def around(change: int, zone: str) -> list[date]:
    """The days whose reminders fall on the days of a change of clocks."""
    day = instant(change).astimezone(ZoneInfo(zone)).date()
    return [day + timedelta(days=ahead) for ahead in (-1, 0, 1, 2, 3, 7, 8)]


def by_day(zone: str, day: date) -> int:
    """What counts in days; how many reminders that is."""
    meeting = reminder_steps(Timing(day.isoformat(), zone), BEFORE)
    assert told(meeting) == ["10080", "1440"]
    assert_on_its_day(Step("begins", meeting[-1].useless_after, 0), day, MORNING, zone)
    followed = points.reminders(day, zone)
    days = [day + timedelta(days=offset) for offset in points.DAYS]
    assert told(followed) == [one.isoformat() for one in days]
    for step, its in zip(followed, days, strict=True):
        assert_on_its_day(step, its, points.MORNING, zone)
        assert points.latest_morning(instant(step.due_at), zone) == its
    dying = documents.steps(day, zone)
    assert told(dying) == ["week", "day"]
    for step, ahead in zip(dying, (7, 1), strict=True):
        assert_on_its_day(step, day - timedelta(days=ahead), documents.MORNING, zone)
    owed = minutes.steps(_over(Timing(day.isoformat(), zone)))
    assert told(owed) == ["who", "3", "7"]
    for step, later in zip(owed, (1, 4, 8), strict=True):
        assert_on_its_day(step, day + timedelta(days=later), after_end.MORNING, zone)
    return 2 + len(days) + 2 + 3


def by_instant(zone: str, at: int) -> int:
    """What counts from an instant; how many reminders that is."""
    day = instant(at).astimezone(ZoneInfo(zone)).date()
    timing = Timing(day.isoformat(), zone, at, at + HOUR)
    assert told(reminder_steps(timing, BEFORE)) == ["10080", "1440", "60"]
    assert told(minutes.steps(_over(timing))) == ["who", "3", "7"]
    assert told(webinars.steps(Webinar(1, 1, "Eau", "fr", at, at + HOUR, "", "", "published", 1, None))) == [
        "asked",
        "again",
    ]
    space = Space(1, 1, "Idées", "fr", "approval", None, at - 10 * DAY, at, True, False, "open", None, None)
    assert told(votes.steps(space)) == ["opened", "half", "day"]
    return 3 + 3 + 2 + 3


def _over(timing: Timing) -> Meeting:
    return Meeting(1, 1, 1, "meeting", "Bilan", "fr", "", "published", 1, 1, None, timing)


@pytest.mark.promise(29)
@pytest.mark.parametrize(
    "zones", [pytest.param(SAMPLED, id="some"), pytest.param(ZONES, id="all", marks=pytest.mark.soak)]
)
def test_no_zone_doubles_or_drops_a_reminder(zones: Sequence[str], shows: Shows) -> None:
    found, reminders = 0, 0
    for zone in zones:
        for change in changes(zone):
            found += 1
            reminders += sum(by_day(zone, day) for day in around(change, zone))
            reminders += sum(by_instant(zone, change + shift) for shift in (-1, 0, HOUR, DAY, 7 * DAY))
    assert found
    shows(f"{len(zones)} zones, {found:,} changes, {reminders:,} reminders: 0 doubled, 0 missing")
