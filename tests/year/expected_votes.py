"""What everybody is to be told of votes, webinars and announcements.

Votes: an invitation as the space opens, and as voting begins where that is later; to those who may vote and have not,
but for whoever opens it. Reminders to those who have not voted at half-time and 24 hours before the close; by hand to
all others of them, and then not again within 20 hours. The result to everybody at the close, the decision to all but
whoever writes it.
Webinars: announced to all but the author; those who have not registered, as nobody does here, are reminded a week and a
day before; asked at the end, and 3 days later, of those who have not answered; what one
focal point answers, the other is told, and not asked any more.
Announcements: to whom they are meant but their author, when it is their time.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from tests.year.facts import ANNOUNCEMENTS, DAY, VOTES, WEBINARS, Announcement, Vote, Webinar
from tests.year.letters import Facts, Letter, wants
from tests.year.people import EVERYBODY, FOCAL_POINTS, OBSERVERS, PEOPLE, Somebody
from tests.year.weather import running
from tests.year.words import clock, day, hours

WEEKS = 14 * DAY
PAUSE = timedelta(hours=20)


def letters() -> Iterator[Letter]:
    """All of it."""
    for vote in VOTES:
        yield from _vote(vote)
    for webinar in WEBINARS:
        yield from _webinar(webinar)
    for announcement in ANNOUNCEMENTS:
        yield from _announced(announcement)


def _vote(one: Vote) -> Iterator[Letter]:
    lasts = one.closes - one.begins
    invited = [number for number in EVERYBODY if number not in OBSERVERS and number != one.by]
    first = "vote-opened" if one.opens is None else "ideas-wanted"
    yield from _to_voters(one, invited, first, one.opened, one.closes)
    half, last = one.begins + lasts // 2, one.closes - DAY
    steps = [] if one.opens is None else [("vote-opened", one.opens, half)]
    steps += [("vote-reminder", half, last), ("vote-reminder", last, one.closes)]
    if one.reminded is not None:
        steps = [step for step in steps if not one.reminded < step[1] < one.reminded + PAUSE]
        steps.append(("vote-reminder", one.reminded, one.closes))
    for kind, due, until in steps:
        by_hand = one.by if due == one.reminded else None
        silent = [number for number in EVERYBODY if number not in (*OBSERVERS, by_hand) and not one.voted(number, due)]
        yield from _to_voters(one, silent, kind, due, until)
    everybody, others = list(EVERYBODY), [number for number in EVERYBODY if number != one.by]
    yield from _to_all(one, everybody, "vote-result", one.closes, ("Résultat", "Result"))
    yield from _to_all(one, others, "outcome", one.decided, ("Décision : ", "Outcome: "))


def _to_voters(one: Vote, numbers: list[int], kind: str, due: datetime, until: datetime) -> Iterator[Letter]:
    def facts(reader: Somebody, lang: str) -> tuple[str, ...]:
        ends = f"{day(one.closes, reader.zone, lang)}, {clock(one.closes, reader.zone, lang)}"
        return (one.french if lang == "fr" else one.english, ends)

    for number in numbers:
        if wants(number, due):
            cast = one.cast(number)
            yield Letter(number, kind, due, due, min(until, cast or until), f"vote {one.number}", facts)


def _to_all(one: Vote, numbers: list[int], kind: str, due: datetime, heads: tuple[str, str]) -> Iterator[Letter]:
    def facts(_: Somebody, lang: str) -> tuple[str, ...]:
        return (heads[lang == "en"], one.french if lang == "fr" else one.english)

    due = running(due)
    for number in numbers:
        if wants(number, due):
            yield Letter(number, kind, due, due, due + WEEKS, f"vote {one.number}", facts)


def _webinar(one: Webinar) -> Iterator[Letter]:
    def facts(reader: Somebody, lang: str) -> tuple[str, ...]:
        head = f"Webinaire {one.number} : {one.french}" if lang == "fr" else f"Webinar {one.number}: {one.english}"
        when = f"{day(one.starts, reader.zone, lang)}, {hours(one.starts, one.ends, reader.zone, lang)}"
        return head, when

    for number in EVERYBODY:
        if number != one.by and wants(number, one.announced):
            yield Letter(number, "webinar", one.announced, one.announced, one.starts, f"webinar {one.number}", facts)
        if number not in OBSERVERS:
            yield from _reminded(one, number, facts)
            yield from _asked(one, number, facts)
            yield from _rated(one, number)
    yield from _told_colleagues(one)


def _reminded(one: Webinar, number: int, facts: Facts) -> Iterator[Letter]:
    week, day_before, hour = one.starts - 7 * DAY, one.starts - DAY, one.starts - DAY / 24
    for due, until in ((running(week), day_before), (running(day_before), hour)):
        if wants(number, due):
            yield Letter(number, "webinar-reminder", due, due, until, f"reminder of webinar {one.number}", facts)


def _asked(one: Webinar, number: int, facts: Facts) -> Iterator[Letter]:
    answers = [one.answer(colleague) for colleague in _colleagues(number)]
    answered = min((answer[0] for answer in answers if answer is not None), default=one.ends + WEEKS)
    again = one.ends + 3 * DAY
    for due, until in ((running(one.ends), again), (running(again), one.ends + WEEKS)):
        if wants(number, due) and due < answered:
            until = min(until, answered)  # noqa: PLW2901
            yield Letter(number, "webinar-asked", due, due, until, f"asked {one.number}", facts)


def _rated(one: Webinar, number: int) -> Iterator[Letter]:
    answer, due = one.answer(number), running(one.ends + DAY)
    if answer is not None and answer[1] != "missed" and answer[0] < due and wants(number, due):
        yield Letter(number, "webinar-asked", due, due, one.ends + WEEKS, f"rating of {one.number}", _title(one))


def _title(one: Webinar) -> Facts:
    def facts(_: Somebody, lang: str) -> tuple[str, ...]:
        return (f"Webinaire {one.number} : {one.french}" if lang == "fr" else f"Webinar {one.number}: {one.english}",)

    return facts


def _colleagues(number: int) -> list[int]:
    """Those whose answer counts for somebody: the focal points of the same organisation."""
    own = PEOPLE[number].organisation
    return [one.number for one in PEOPLE if one.organisation == own] if own else [number]


def _told_colleagues(one: Webinar) -> Iterator[Letter]:
    for said in FOCAL_POINTS:
        answer = one.answer(said)
        for number in _colleagues(said):
            if answer is not None and number != said and wants(number, answer[0]):
                yield Letter(number, "webinar", answer[0], answer[0], answer[0] + WEEKS, "", _says(said, one))


def _says(said: int, one: Webinar) -> Facts:
    def facts(_: Somebody, lang: str) -> tuple[str, ...]:
        name = PEOPLE[said].name
        return (f"{name} a répondu pour le webinaire {one.number}" if lang == "fr"
                else f"{name} answered for webinar {one.number}",)  # fmt: skip

    return facts


def _announced(one: Announcement) -> Iterator[Letter]:
    if one.cancelled is not None:
        return

    def facts(_: Somebody, lang: str) -> tuple[str, ...]:
        head = f"📣 Annonce de {PEOPLE[one.by].name}" if lang == "fr" else f"📣 Announcement from {PEOPLE[one.by].name}"
        return head, one.french if lang == "fr" else one.english

    due = running(one.sent)
    for person in PEOPLE:
        meant = {"all": True, "focal": person.number in FOCAL_POINTS}.get(one.whom, person.organisation == one.whom)
        if meant and person.number != one.by and wants(person.number, due):
            yield Letter(person.number, "announcement", due, due, due + 7 * DAY, "", facts)
