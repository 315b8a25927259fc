"""What anybody can expect of a digest without knowing how it is made.

It comes at its slot on the reader's clocks (when Tama is down or it is quiet then: as soon as that is over), once at
most for each slot. It comes if a meeting was announced or changed, or a vote closed, since the slot before; it does
not if nothing at all has happened since the last one that came. It is short, and lists nothing that the reader has
answered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from tests.year.expected import letters
from tests.year.facts import ANNOUNCEMENTS, DAY, MEETINGS, POINTS, SERIES_PROPOSED, VOTES, WEBINARS, ideas
from tests.year.people import COORDINATORS, GROUP_ZONE, PEOPLE
from tests.year.reaching import UNCLEAR, Reader
from tests.year.script import SETUP
from tests.year.weather import BLOCKED, END, NO_NETWORK, Window, offline, running, within

MERGED, SOON = timedelta(minutes=10), 7 * DAY
LONGEST = 900
LATEST = {"daily": timedelta(hours=12), "weekly": 3 * DAY, "fortnightly": 7 * DAY}
"""How late one may come; else the next one is nearer."""
HEADS = {"fr": ("À faire", "Nouveautés"), "en": ("To do", "What is new")}


def slots(number: int) -> list[datetime]:
    """When somebody's digests are due, on their own clocks; of fortnights either one is taken for possible."""
    wanted, zone = PEOPLE[number].digest, ZoneInfo(PEOPLE[number].zone)
    if wanted.every == "never":
        return []
    first = SETUP.date()
    days = (first + timedelta(days=offset) for offset in range((END.date() - first).days + 1))
    due = (datetime.combine(day, time(*divmod(wanted.minute, 60)), zone) for day in days
           if wanted.every == "daily" or day.weekday() == wanted.weekday)  # fmt: skip
    found = (one.astimezone(UTC) for one in due if SETUP < one < END)
    return [one for one in found if read_at(number, one) - one < LATEST[wanted.every]]


def read_at(number: int, slot: datetime) -> datetime:
    """When the digest of a slot goes out."""
    start = running(slot)
    start = Reader(number).quiet_until(start) or start
    return NO_NETWORK[1] if within(start, NO_NETWORK) else start


def news() -> list[Window]:
    """When something happened that everybody's next digest tells, and until when it is worth telling."""
    found = [(vote.closes, END) for vote in VOTES]
    for meeting in MEETINGS:
        found.append((meeting.announced, meeting.starts))
        if meeting.start(END) != meeting.starts:
            told = meeting.changes[0].at + MERGED
            found.append((told, meeting.start(told) or meeting.starts))
    return found


def stirrings(number: int) -> list[datetime]:
    """When anything happened at all, or came near, that somebody's digest may tell."""
    found = [
        *(when for when, _ in news()),
        SERIES_PROPOSED,
        *(when for _, when, _ in ideas()),
        *(one.sent for one in ANNOUNCEMENTS),
    ]
    for meeting in MEETINGS:
        starts = [meeting.starts, *(one.starts for one in meeting.changes if one.starts is not None)]
        ends = [] if meeting.end is None else [meeting.end, meeting.end + 3 * DAY, meeting.end + 7 * DAY]
        found += [*(start - SOON for start in starts), *starts, *ends]
    for vote in VOTES:
        found += [vote.opened, vote.begins, vote.closes - SOON, vote.decided]
    for webinar in WEBINARS:
        found += [webinar.announced, webinar.starts - SOON, webinar.starts, webinar.ends, webinar.ends + DAY]
    for point in POINTS:
        found += [point.added, *(when for when, _, _ in point.said), *_deadlines()]
    return [*found, *_failures()] if number in COORDINATORS else found


def _failures() -> Iterator[datetime]:
    """When a message fails to reach somebody, or is known a day later not to: somebody has to call them."""
    for one in letters():
        if within(one.due, BLOCKED.get(one.number)) or offline(one.number, one.due) is not None:
            yield from (one.due, one.due + UNCLEAR)


def _deadlines() -> Iterator[datetime]:
    """The end of each day on which a point was due at some time, and a week before."""
    for point in POINTS:
        for _, day in point.deadlines():
            end = datetime.combine(day + DAY, time(), ZoneInfo(GROUP_ZONE)).astimezone(UTC)
            yield from (end - SOON, end)


def answered(number: int, instant: datetime) -> list[re.Pattern[str]]:
    """What a digest must not offer somebody who has answered it before that instant."""
    return [re.compile(one, re.MULTILINE) for one in _answers(number, instant)]


def _answers(number: int, instant: datetime) -> Iterator[str]:
    for meeting in MEETINGS:
        if meeting.answered(number, instant):
            yield f"→ (?:oui|yes) {meeting.number}$"
    for webinar in WEBINARS:
        if (answer := webinar.answer(number)) is not None and answer[0] <= instant:
            yield f"→ (?:participe|attended) {webinar.number}$"
    for vote in VOTES:
        if vote.voted(number, instant) or instant >= vote.closes:
            yield rf"^\d+\. Vote ?: (?:{vote.french}|{vote.english})"
    for point in POINTS:
        if any(what == "done" and when <= instant for when, _, what in point.said):
            yield f"→ (?:fait|done) {point.number}$"
