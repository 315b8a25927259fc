"""What people type during the year, in its order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from tests.year import weather
from tests.year.facts import (
    ANNOUNCEMENTS,
    DAY,
    MEETINGS,
    POINTS,
    SERIES_SET,
    VOTES,
    WEBINARS,
    Meeting,
    Point,
    Vote,
    ideas,
)
from tests.year.people import COORDINATORS, EVERYBODY, PEOPLE, Digest
from tests.year.weather import BEGIN, BLOCKED, END, LANGUAGES, OFFLINE, SILENT, STOPPED, TRAVELS, heard, writes
from tests.year.words import MONTHS

SETUP = BEGIN + timedelta(minutes=10)
_EVERY = {"daily": "quotidien", "weekly": "hebdo", "fortnightly": "quinzaine"}
_DAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
_REPLIES = {"yes": ("oui {}", "yes {}"), "no": ("non {}", "no {}"), "online": ("en ligne {}", "online {}"),
            "excused": ("excuse {} en mission", "excused {} on mission")}  # fmt: skip
_ATTENDED = {"attended": ("participe {} +2", "attended {} +2"),
             "partly": ("participe {} partiel", "attended {} partly"),
             "missed": ("participe {} absent", "attended {} missed")}  # fmt: skip


class Answered(NamedTuple):
    """Who types what when; `at` is when it reaches Tama."""

    at: datetime
    number: int
    line: str


def script() -> list[Answered]:
    """The whole year, in order; what is said while Tama cannot hear comes when it can."""
    said = [*_habits(), *_meetings(), *_votes(), *_webinars(), *_announcements(), *_points(), *_lives()]
    assert all(BEGIN <= one.at < END for one in said)
    return sorted((one._replace(at=heard(one.at)) for one in said), key=lambda one: one.at)


def _local(instant: datetime, number: int) -> datetime:
    return instant.astimezone(ZoneInfo(PEOPLE[number].zone))


def _when(start: datetime, number: int, end: datetime | None = None) -> str:
    """`29 janvier 2026 10h00-12h00`, on the clocks and in the language of whoever types it."""
    lang, local = PEOPLE[number].lang, _local(start, number)
    shown = "{0.hour}h{0.minute:02d}" if lang == "fr" else "{0:%H:%M}"
    until = "" if end is None else "-" + shown.format(_local(end, number))
    return f"{local.day} {MONTHS[lang][local.month - 1]} {local.year} {shown.format(local)}{until}"


def _typed(number: int, french: str, english: str) -> str:
    return french if PEOPLE[number].lang == "fr" else english


def _habits() -> Iterator[Answered]:
    """On the first day everybody says how they want it."""
    for one in PEOPLE:
        yield Answered(SETUP, one.number, f"fuseau {one.zone}")
        yield Answered(SETUP, one.number, _digest(one.digest))
        if one.quiet is not None:
            hours = ("{}h{:02d}".format(*divmod(minute, 60)) for minute in one.quiet)
            yield Answered(SETUP, one.number, f"silence {'-'.join(hours)}")
    for number, changes in LANGUAGES.items():
        yield from (Answered(when, number, f"langue {lang}") for when, lang in changes)
    yield from (Answered(when, number, f"fuseau {zone}") for number, (when, zone) in TRAVELS.items())
    for number, (start, end) in STOPPED.items():
        yield from (Answered(start, number, "stop"), Answered(end, number, "reprendre"))


def _digest(wanted: Digest) -> str:
    if wanted.every == "never":
        return "digest jamais"
    hour, minute = divmod(wanted.minute, 60)
    return f"digest {_EVERY[wanted.every]} {_DAYS[wanted.weekday]} {hour}h{minute:02d}"


def _meetings() -> Iterator[Answered]:
    for one in MEETINGS:
        by, title = one.by, f"{one.french} | {one.english}"
        when = _when(one.starts, by, one.starts + timedelta(hours=2))
        yield from _agreed(one.announced, by, _typed(by, f"reunion {title}, {when}, Salle 2 : Bilan",
                                                     f"meeting {title}, {when}, Room 2 : Review"))  # fmt: skip
        if one.rapporteur is not None:
            yield Answered(one.announced, by, f"rapporteur {one.number} {PEOPLE[one.rapporteur].name}")
        for change in one.changes:
            yield from _agreed(change.at, by, _change(one, change.starts))
        for number in EVERYBODY:
            if (answer := one.answer(number)) is not None:
                yield Answered(answer[0], number, _typed(number, *_REPLIES[answer[1]]).format(one.number))
    line = "recurrence 2e jeudi 10h-12h, Salle 2, Coordination"
    yield Answered(SERIES_SET, COORDINATORS[0], line)


def _change(one: Meeting, starts: datetime | None) -> str:
    if starts is None:
        return _typed(one.by, f"annulerreunion {one.number}", f"cancelmeeting {one.number}")
    when = _when(starts, one.by, starts + timedelta(hours=2))
    return _typed(one.by, f"deplacer {one.number} {when}", f"move {one.number} {when}")


def _agreed(at: datetime, number: int, line: str) -> Iterator[Answered]:
    """A line, and a yes to what it shows."""
    yield Answered(at, number, line)
    yield Answered(at, number, _typed(number, "oui", "yes"))


def _votes() -> Iterator[Answered]:
    for one in VOTES:
        yield from _agreed(one.opened, one.by, _space(one))
        for number in EVERYBODY:
            if (when := one.cast(number)) is not None:
                yield Answered(when, number, f"vote {one.number * 4 - 3}")
        if one.reminded is not None:
            yield from _agreed(one.reminded, one.by, _typed(one.by, "relancer", "remind"))
        yield from _agreed(
            one.decided, one.by, _typed(one.by, "decision Nous commençons | We begin", "outcome We begin")
        )
    for number, when, idea in ideas():
        yield Answered(when, number, _typed(number, f"idee {idea}", f"idea {idea}"))


def _space(one: Vote) -> str:
    title, closes = f"{one.french} | {one.english}", _when(one.closes, one.by)
    opens = "" if one.opens is None else _when(one.opens, one.by)
    french = f"du {opens} au {closes}" if opens else f"jusqu’au {closes}"
    english = f"from {opens} to {closes}" if opens else f"until {closes}"
    return _typed(one.by, f"espace {title} ; 3 votes ; {french}", f"space {title} ; 3 votes ; {english}")


def _webinars() -> Iterator[Answered]:
    for one in WEBINARS:
        line = f"{one.french} | {one.english}, {_when(one.starts, one.by, one.ends)}"
        yield from _agreed(one.announced, one.by, _typed(one.by, f"webinaire {line}", f"webinar {line}"))
        for number in EVERYBODY:
            if (answer := one.answer(number)) is not None:
                yield Answered(answer[0], number, _typed(number, *_ATTENDED[answer[1]]).format(one.number))


def _announcements() -> Iterator[Answered]:
    french = {"all": "à tous", "focal": "aux points focaux"}
    english = {"all": "to all", "focal": "to focal points"}
    for one in ANNOUNCEMENTS:
        when = "" if one.sent == one.written else f" {_when(one.sent, one.by)}"
        words = f"{one.french} | {one.english}"
        yield from _agreed(one.written, one.by, _typed(
            one.by, f"annonce {french.get(one.whom, f'à {one.whom}')}{when} : {words}",
            f"announce {english.get(one.whom, f'to {one.whom}')}{when}: {words}"))  # fmt: skip
        if one.cancelled is not None:
            yield Answered(one.cancelled, one.by, f"annulerannonce {one.number}")


def _points() -> Iterator[Answered]:
    for one in POINTS:
        due = "///" if one.deadline is None else _date(one.deadline, one.by)
        line = f"{one.french} | {one.english}; {one.organisation or '///'}; {due}"
        added = list(_agreed(one.added, one.by, _typed(one.by, f"ajouter point {line}", f"add point {line}")))
        yield from added if one.organisation else added[:1]
        for when, number, what in one.said:
            line = _about(one, when, number, what)
            yield from [Answered(when, number, line)] if what in ("done", "blocked") else _agreed(when, number, line)


def _date(day: date, number: int) -> str:
    return f"{day.day} {MONTHS[PEOPLE[number].lang][day.month - 1]} {day.year}"


def _about(one: Point, when: datetime, number: int, what: str) -> str:
    if what == "done":
        return _typed(number, f"fait {one.number}", f"done {one.number}")
    if what == "blocked":
        return _typed(number, f"bloque {one.number} pas de camion", f"blocked {one.number} no lorry")
    day = _date(dict(one.deadlines())[when], number)
    return _typed(number, f"reporter {one.number} {day}", f"postpone {one.number} {day}")


def _lives() -> Iterator[Answered]:
    """Everybody asks something once a week, unless they cannot, or keep silent; coming back, they write."""
    for one in PEOPLE:
        at = BEGIN.replace(hour=7, minute=37) + timedelta(days=1 + one.number % 5, hours=one.number % 11)
        while at < END:
            if writes(one.number, at):
                yield Answered(at, one.number, _typed(one.number, "aide", "help"))
            at += 7 * DAY
    for number in EVERYBODY:
        for _, end in _absences(number):
            if end < END and number not in weather.BACK_IN_SILENCE:
                yield Answered(end, number, _typed(number, "aide", "help"))


def _absences(number: int) -> list[weather.Window]:
    alone = [one[number] for one in (BLOCKED, SILENT) if number in one]
    return [*OFFLINE.get(number, ()), *alone]
