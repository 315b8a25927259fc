"""What everybody is to be told of meetings.

Invitation: at once, to all but whoever announces it. Change: ten minutes after the first of a burst (at once if the
meeting begins within 70), one message with what holds then, none if nothing has changed; to all but whoever changes
it. Reminders 7 days, 1 day and 1 hour before the start as it stands, unless the news of that start comes no earlier;
to all who have not said no to that start or excused
themselves; each until the next one. At its hour, coordinators and the rapporteur are offered to open it, until it
ends. Minutes: asked of the rapporteur 3 and 7
days after the end; where none is named, of the coordinators, at the end too.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from tests.year.facts import DAY, HOUR, MEETINGS, SERIES_PROPOSED, Change, Meeting
from tests.year.letters import Letter, wants
from tests.year.people import COORDINATORS, EVERYBODY, PEOPLE, Somebody
from tests.year.weather import at, running
from tests.year.words import day, hours

MERGED, NEAR = timedelta(minutes=10), timedelta(minutes=70)
BEFORE = (("meeting-reminder", 7 * DAY), ("meeting-reminder", DAY), ("meeting-hour", HOUR))
LONG = 30 * DAY


def letters() -> Iterator[Letter]:
    """All of it."""
    for one in MEETINGS:
        yield from _told(one, one.announced, one.announced, "📅 Invitation", "📅 Invitation", None)
        for burst in _bursts(one):
            yield from _news(one, burst)
        yield from _reminders(one)
        yield from _opening(one)
        yield from _minutes(one)
    yield from _series()


def _told(
    one: Meeting, put: datetime, due: datetime, french: str, english: str, before: datetime | None
) -> Iterator[Letter]:
    start = one.start(due)
    over = max(moment + 2 * HOUR for moment in (before, start) if moment is not None)

    def facts(reader: Somebody, lang: str) -> tuple[str, ...]:
        dates = [_date(moment, reader, lang) for moment in (before, start) if moment is not None]
        return (french if lang == "fr" else english, _head(one, lang), *dates)

    for number in EVERYBODY:
        if number != one.by and wants(number, put):
            yield Letter(number, "meeting", put, due, over, f"meeting {one.number}", facts)


def _head(one: Meeting, lang: str) -> str:
    return f"Réunion {one.number} : {one.french}" if lang == "fr" else f"Meeting {one.number}: {one.english}"


def _date(start: datetime, reader: Somebody, lang: str) -> str:
    return f"{day(start, reader.zone, lang)}, {hours(start, start + 2 * HOUR, reader.zone, lang)}"


def _bursts(one: Meeting) -> list[list[Change]]:
    found: list[list[Change]] = []
    for change in one.changes:
        if found and change.at < found[-1][0].at + MERGED:
            found[-1].append(change)
        else:
            found.append([change])
    return found


def _news(one: Meeting, burst: list[Change]) -> Iterator[Letter]:
    before, now = one.start(burst[0].at - MERGED), burst[-1].starts
    if now == before:
        return
    heads = ("📅 Annulation", "📅 Cancelled") if now is None else ("📅 Nouvelle date", "📅 New date")
    yield from _told(one, burst[-1].at, _known(burst, before), *heads, before)


def _known(burst: list[Change], before: datetime | None) -> datetime:
    """When everybody is told of a burst of changes."""
    near = any(start - burst[0].at < NEAR for start in (before, burst[-1].starts) if start is not None)
    return burst[0].at if near else burst[0].at + MERGED


def _starts(one: Meeting) -> Iterator[tuple[datetime, datetime | None, datetime]]:
    """Each start, from when on people know of it, until when it holds."""
    known, start = one.announced, one.start(one.announced)
    for burst in _bursts(one):
        now = burst[-1].starts
        if now != start:
            yield known, start, burst[0].at
            known, start = _known(burst, start), now
    yield known, start, at("12-31 23:59")


def _reminders(one: Meeting) -> Iterator[Letter]:
    for known, start, holds in _starts(one):
        if start is None:
            continue
        dues = [start - lead for _, lead in BEFORE]
        for (kind, _), due, until in zip(BEFORE, dues, [*dues[1:], start], strict=True):
            if known < due < holds and running(due) < until:
                yield from _reminded(one, kind, start, running(due), min(until, holds))


def _reminded(one: Meeting, kind: str, start: datetime, due: datetime, until: datetime) -> Iterator[Letter]:
    def facts(reader: Somebody, lang: str) -> tuple[str, ...]:
        return ("⏰ Rappel" if lang == "fr" else "⏰ Reminder", _head(one, lang), _date(start, reader, lang))

    for number in EVERYBODY:
        leaves = one.stays_away(number, start) or until
        if wants(number, due) and due < leaves:
            yield Letter(number, kind, due, due, min(until, leaves), f"reminder {one.number}", facts)


def _opening(one: Meeting) -> Iterator[Letter]:
    """At its hour, as long as it lasts."""
    if one.end is None:
        return
    due = running(one.end - 2 * HOUR)

    def facts(_: Somebody, lang: str) -> tuple[str, ...]:
        return "📝 ", _head(one, lang)

    for number in sorted({*COORDINATORS, *([] if one.rapporteur is None else [one.rapporteur])}):
        if due < one.end and wants(number, due):
            yield Letter(number, "sitting", due, due, one.end, f"sitting {one.number}", facts)


def _minutes(one: Meeting) -> Iterator[Letter]:
    if one.end is None:
        return
    first = [] if one.rapporteur is not None else [one.end]
    dues = [*first, _later(one, 3), _later(one, 7)]
    asked = COORDINATORS if one.rapporteur is None else [one.rapporteur]

    def facts(_: Somebody, lang: str) -> tuple[str, ...]:
        return "📝 ", _head(one, lang)

    if one.rapporteur not in (None, one.by):
        yield Letter(one.rapporteur or 0, "rapporteur", one.announced, one.announced, one.end + LONG, "", facts)
    for due, until in zip(dues, [*dues[1:], one.end + LONG], strict=True):
        for number in asked:
            yield Letter(number, "minutes-asked", running(due), running(due), until, f"minutes {one.number}", facts)


def _later(one: Meeting, days: int) -> datetime:
    """So many days after the end, at the same hour where it was announced: no change of clocks lies between here."""
    assert one.end is not None
    return one.end + days * DAY


def _series() -> Iterator[Letter]:
    """The next meeting of the series is proposed to the coordinators."""

    def facts(reader: Somebody, lang: str) -> tuple[str, ...]:
        start = at("01-14 10:00").replace(year=2027)
        return "🔁 ", "14", _date(start, reader, lang)

    for number in COORDINATORS:
        assert PEOPLE[number].organisation == ""
        due = SERIES_PROPOSED
        yield Letter(number, "next-meeting", due, due, due + LONG, "next", facts)
