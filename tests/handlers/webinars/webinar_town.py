"""Webinar 1, which is over, and what was answered about it."""

from __future__ import annotations

from storage.webinars import attendances, webinars
from storage.webinars.webinars import Webinar
from tests.handlers.cast import Cast, gather
from tests.talk import Town

LINE = "webinaire Accueil | Welcome, 12 juin 2020 10h-11h30, https://exemple.org/1"
FUTURE = "webinaire 15 décembre 2020 10h, Abris | Shelters"


async def after_webinar(place: Town) -> Cast:
    """Everybody, with webinar 1, which is over and of which all were told."""
    cast = await gather(place)
    await cast.mina.says(LINE)
    await cast.mina.says("oui")
    await cast.all_read()
    return cast


async def stored(cast: Cast, number: int) -> Webinar | None:
    """The webinar of that number."""
    return await cast.place.db.read(lambda tx: webinars.by_number(tx, cast.place.group_id, number))


async def counted(cast: Cast, number: int = 1) -> list[tuple[str, int]]:
    """What was answered about it, and with how many colleagues."""
    found = await stored(cast, number)
    assert found is not None
    answers = await cast.place.db.read(lambda tx: attendances.of_webinar(tx, found.id))
    return [(one.answer, one.guests) for one in answers]
