"""What waits for Awa and for Ben: two meetings around two points; more where a test asks for it."""

from __future__ import annotations

from datetime import date

import pytest

from bot.commands import Role
from storage.database import Tx
from storage.meetings import meetings
from storage.meetings.meetings import NewMeeting, Timing
from storage.people import people
from storage.points import action_points
from storage.points.action_points import NewPoint
from storage.points.point_owners import Actor
from storage.webinars import webinars
from storage.webinars.webinars import NewWebinar
from tests.handlers.cast import Cast, gather
from tests.talk import NOW, Talker, Town

NOON = int(NOW.timestamp())
HOUR, DAY = 3600, 86_400
BACK = "Pour tout annuler (pendant 10 minutes) : annuler"
TAKE_BACK = "To take it back (within 10 minutes): cancel"


async def first(talker: Talker, line: str, count: int = 1) -> list[str]:
    """The first lines of an answer."""
    return (await talker.says(line)).splitlines()[:count]


@pytest.fixture
async def cast(place: Town) -> Cast:
    """Everybody, and what waits for them."""
    made = await gather(place)
    await meeting(place, 2, "Réunion du mois | Monthly meeting")
    await point(place, "Chercher un budget | Look for a budget", date(2020, 12, 5), "CRN", "SP/CCM")
    await point(place, "Envoyer la liste | Send the list", date(2020, 12, 8), "CRN", "SP/CCM")
    await meeting(place, 9, "Bilan | Review")
    return made


async def meeting(place: Town, days: int, title: str = "", group: int = 0) -> int:
    """A published meeting in so many days, at the hour it is; its number."""
    start = NOON + days * DAY
    day = date.fromordinal(NOW.date().toordinal() + days).isoformat()
    new = NewMeeting(Timing(day, "Africa/Dakar", start, start + HOUR), title, "fr", "Dakar", state="published")
    made = await place.db.transaction(lambda tx: meetings.create(tx, group or place.group_id, new, [], None, NOON))
    return made.number


async def point(place: Town, text: str, deadline: date | None, *owners: str, group: int = 0) -> int:
    """A point of these organisations; its number."""

    async def add(tx: Tx) -> int:
        actors = [Actor(await _organisation(tx, owner)) for owner in owners]
        new = NewPoint(text, "fr", deadline, actors)
        return await action_points.create(tx, group or place.group_id, new, None, NOON)

    return await place.db.transaction(add)


async def _organisation(tx: Tx, acronym: str) -> int:
    found = await tx.value("SELECT id FROM organisations WHERE acronym = ?", acronym)
    assert isinstance(found, int)
    return found


async def webinar(place: Town, title: str) -> int:
    """A webinar that is over; its number."""
    new = NewWebinar(title, "fr", NOON - DAY, state="published")
    return await place.db.transaction(lambda tx: webinars.create(tx, place.group_id, new, None, NOON))


async def also_in(place: Town, talker: Talker, slug: str, role: Role = Role.MEMBER) -> int:
    """Another group in which somebody is as well, while they go on in the first one; its id."""
    other = await place.group(slug)

    async def join(tx: Tx) -> None:
        await people.join(tx, talker.id or 0, other, int(role), None, NOON)
        await people.choose_group(tx, talker.id or 0, place.group_id)

    await place.db.transaction(join)
    return other
