"""What everybody is to be told of action points.

The owner's focal points hear of a point and of what the other one answers, the coordinators too of what is blocked or
postponed. As long as it is neither done nor blocked the focal points are reminded at eight in the morning, 3 days
before the deadline, on it, and 2, 7, 21 and 50 days after it. What is not set is asked for an hour later, or at once
towards the evening: the date of the focal points, an owner of the coordinators.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from tests.year.facts import DAY, HOUR, POINTS, Point
from tests.year.letters import Letter, wants
from tests.year.people import COORDINATORS, GROUP_ZONE, PEOPLE, Somebody
from tests.year.weather import END, running

WEEKS, MONTH = 14 * DAY, 30 * DAY
EIGHT, LAST = time(8), time(20)
AROUND = (-3, 0, 2, 7, 21, 50)
"""Days from the deadline."""


def letters() -> Iterator[Letter]:
    """All of it."""
    for one in POINTS:
        yield from _told(one)
        yield from _reminders(one)
        yield from _missing(one)


def _owners(one: Point) -> list[int]:
    return [person.number for person in PEOPLE if one.organisation and person.organisation == one.organisation]


def _letter(one: Point, number: int, kind: str, due: datetime, until: datetime, about: str) -> Iterator[Letter]:
    def facts(_: Somebody, lang: str) -> tuple[str, ...]:
        return one.french if lang == "fr" else one.english, str(one.number)

    if wants(number, due):
        yield Letter(number, kind, due, due, until, about, facts)


def _told(one: Point) -> Iterator[Letter]:
    for number in _owners(one):
        yield from _letter(one, number, "point", one.added, one.added + WEEKS, f"point {one.number}")
    for when, said, what in one.said:
        told = _owners(one) if what == "done" else [*_owners(one), *COORDINATORS]
        for number in told:
            if number != said:
                yield from _letter(one, number, "point", when, when + WEEKS, f"point {one.number} {what}")


def _reminders(one: Point) -> Iterator[Letter]:
    dates = list(one.deadlines())
    ends = [*(since for since, _ in dates[1:]), END]
    for (since, day), until in zip(dates, ends, strict=False):
        last = min(until, one.answered or END)
        dues = [_eight(day + timedelta(days=days)) for days in AROUND]
        for due, useless in pairwise([*dues, dues[-1] + MONTH]):
            if since < due < last and running(due) < useless:
                for number in _owners(one):
                    yield from _letter(one, number, "point-reminder", running(due), min(useless, last), "")


def _eight(day: date) -> datetime:
    return datetime.combine(day, EIGHT, ZoneInfo(GROUP_ZONE)).astimezone(UTC)


def _missing(one: Point) -> Iterator[Letter]:
    if one.organisation and one.deadline is not None:
        return
    due = one.added + HOUR
    local = due.astimezone(ZoneInfo(GROUP_ZONE))
    if local.time() >= LAST or local.date() != one.added.astimezone(ZoneInfo(GROUP_ZONE)).date():
        due = one.added
    for number in _owners(one) or COORDINATORS:
        yield from _letter(one, number, "point-missing", due, due + WEEKS, "")
