"""What the sample group has before it beside its next meeting: a webinar to register for, and a workshop."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.rules.meetings.news import dump, known
from bot.sample.load import WEBINAR_SECONDS, ZONE
from storage.database import Tx
from storage.instants import to_seconds
from storage.meetings import meetings
from storage.meetings.meetings import NewMeeting, Timing
from storage.meetings.programme import sessions
from storage.meetings.programme.sessions import Session
from storage.webinars import webinars
from storage.webinars.webinars import NewWebinar

WEBINAR = "Accueillir les enfants en route | Welcoming children on the move"
WEBINAR_LINK = "https://exemple.org/gtm/webinaire"
WEBINAR_DAYS, WORKSHOP_DAYS = 11, 39
"""How many days after the day of loading they are, at the earliest: not on a weekend."""
WORKSHOP = "Atelier régional | Regional workshop"
PROGRAMME = (
    Session(1, "Ouverture | Opening", 540, 570, "FICR", "Mariam Sawadogo"),
    Session(1, "Les routes et leurs dangers | The routes and their dangers", 570, 720, "CRN", "Issa Mahamane"),
    Session(2, "Un plan commun | A common plan", 540, 690, "CRS", "Fatou Ndiaye"),
    Session(2, "Conclusions | Conclusions", 690, 720, "FICR", "Mariam Sawadogo"),
)


async def load_to_come(tx: Tx, group_id: int, by: int, now: datetime) -> None:
    """Write both; everybody knows of them."""
    begins = _at(_weekday(now.date() + timedelta(days=WEBINAR_DAYS)), 10)
    new = NewWebinar(WEBINAR, "fr", begins, begins + WEBINAR_SECONDS, WEBINAR_LINK, "CICR", "published")
    await webinars.create(tx, group_id, new, by, to_seconds(now))
    first = _weekday(now.date() + timedelta(days=WORKSHOP_DAYS), last=3)
    last = first + timedelta(days=1)
    timing = Timing(first.isoformat(), ZONE, _at(first, 9), _at(last, 12), last.isoformat())
    plan = NewMeeting(timing, WORKSHOP, "fr", "Dakar", "workshop", "published")
    meeting = await meetings.create(tx, group_id, plan, (), by, to_seconds(now))
    await sessions.replace(tx, meeting.id, PROGRAMME, "fr")
    await meetings.told(tx, meeting, dump(known(meeting, (), to_seconds(now), PROGRAMME)), to_seconds(now))


def _weekday(day: date, last: int = 4) -> date:
    """The day, or the Monday after it where it is later in the week than `last` (0 is Monday)."""
    return day if day.weekday() <= last else day + timedelta(days=7 - day.weekday())


def _at(day: date, hour: int) -> int:
    return to_seconds(datetime.combine(day, time(hour), ZoneInfo(ZONE)))
