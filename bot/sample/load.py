"""Fills an empty database with the sample group; its dates are set around the day of loading."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from bot.commands import Role
from bot.handlers.minutes.keep import keep
from bot.languages import day as in_words
from bot.minutes.model import Minutes
from bot.minutes.reading.reader import read_minutes
from bot.sample.people import AXES, ORGANISATIONS, PEOPLE
from bot.sample.subjects import IDEAS, SPACE, WEBINARS
from bot.spelling.names import keys
from storage.database import Database, Tx
from storage.ideas import ideas, spaces, votes
from storage.ideas.spaces import Space
from storage.instants import to_seconds
from storage.people import groups, organisations, people
from storage.people.groups import Group
from storage.people.people import Member
from storage.webinars import webinars
from storage.webinars.webinars import NewWebinar

ZONE = "Africa/Dakar"
SLUG = "gtm-sahel"
NAME = "Groupe technique Migration Sahel | Sahel Technical Group on Migration"
MINUTES = Path(__file__).with_name("minutes.txt")
DATES = {"28 janvier 2021": -23, "15 février 2021": -3, "fin février 2021": 9, "4 mars 2021": 12}
"""The days named in the sample compte-rendu, as days from the day of loading."""
DAYS_TO_VOTE = 15
WEBINAR_SECONDS = 5400


@dataclass(frozen=True, slots=True)
class _Sample:
    """The transaction, the instant of loading, the group, and ids by name."""

    tx: Tx
    now: datetime
    group_id: int
    people: Mapping[str, int]
    organisations: Mapping[str, int]

    @property
    def at(self) -> int:
        return to_seconds(self.now)


async def load_sample(db: Database, now: datetime) -> list[str]:
    """Write the sample around `now`; the names of its people, the coordinator first."""
    read = sample_minutes(now)

    async def load(tx: Tx) -> None:
        sample = await _group(tx, now)
        await _axes(sample)
        await _ideas(sample)
        await _webinars(sample)
        member = Member(0, sample.group_id, int(Role.COORDINATOR), None, SLUG, NAME, ZONE)
        await keep(tx, member, read, sample.people[PEOPLE[0].name], sample.at)

    await db.transaction(load)
    return [person.name for person in PEOPLE]


def sample_minutes(now: datetime) -> Minutes:
    """The sample compte-rendu, as the reader of minutes reads it, held some weeks before `now`."""
    text = MINUTES.read_text(encoding="utf-8")
    words = {written: in_words(now.date() + timedelta(days=days), "fr") for written, days in DATES.items()}
    words |= {"2021": str(now.year + 1), "2020": str(now.year)}
    text = re.sub("|".join(words), lambda found: words[found[0]], text)
    return read_minutes(text, [name for one in ORGANISATIONS for name in (one.acronym, one.name)], now=now)


async def _group(tx: Tx, now: datetime) -> _Sample:
    at = to_seconds(now)
    group_id = await groups.create(tx, Group(0, SLUG, NAME, "fr", ZONE, None, sample=True), at)
    known = {}
    for one in ORGANISATIONS:
        found = [key for name in (one.name, *one.aliases) for key in keys(name, one.acronym)]
        made = await organisations.create(tx, group_id, one.name, one.acronym, one.country, list(dict.fromkeys(found)))
        known[one.acronym] = made.id
    ids = {}
    for person in PEOPLE:
        ids[person.name] = await people.create(tx, person.name, person.lang, at)
        await people.join(tx, ids[person.name], group_id, int(person.role), known[person.organisation], at)
    return _Sample(tx, now, group_id, ids, known)


async def _axes(sample: _Sample) -> None:
    """Four working groups; each person's current group stays the large one."""
    for number, name in enumerate(AXES, 1):
        group = Group(0, f"{SLUG}-axe-{number}", name, "fr", ZONE, sample.group_id, sample=True)
        group_id = await groups.create(sample.tx, group, sample.at)
        for person in PEOPLE:
            if number in person.axes:
                person_id = sample.people[person.name]
                await people.join(sample.tx, person_id, group_id, int(person.role), None, sample.at)
                await people.choose_group(sample.tx, person_id, sample.group_id)


async def _ideas(sample: _Sample) -> None:
    closes = _at(sample.now.date() + timedelta(days=DAYS_TO_VOTE), 18)
    title = SPACE.format(year=sample.now.year + 1)
    draft = Space(0, 0, title, "fr", "approval", None, sample.at, closes, True, True, "open", None, None)  # noqa: FBT003
    space = await spaces.create(sample.tx, sample.group_id, draft, None, sample.at)
    langs = {person.name: person.lang for person in PEOPLE}
    for one in IDEAS:
        author, lang = sample.people[one.author], langs[one.author]
        number = await ideas.add(sample.tx, sample.group_id, space.id, one.text, lang, author, sample.at)
        idea = await ideas.by_number(sample.tx, sample.group_id, number)
        assert idea is not None  # noqa: S101 - just written
        if one.comment is not None:
            who, words = one.comment
            await ideas.comment(sample.tx, idea.id, sample.people[who], words, "fr", sample.at)
        for voter in one.voters:
            await votes.cast(sample.tx, space.id, sample.people[voter], {idea.id: 1}, sample.at)


async def _webinars(sample: _Sample) -> None:
    for title, speakers, days_ago in WEBINARS:
        start = _at(_working_day(sample.now.date() - timedelta(days=days_ago)), 10)
        new = NewWebinar(title, "fr", start, start + WEBINAR_SECONDS, speakers=speakers, state="published")
        await webinars.create(sample.tx, sample.group_id, new, None, sample.at)


def _working_day(day: date) -> date:
    """The day, or the Friday before a weekend."""
    return day - timedelta(days=max(0, day.weekday() - 4))


def _at(day: date, hour: int) -> int:
    return to_seconds(datetime.combine(day, time(hour), ZoneInfo(ZONE)))
