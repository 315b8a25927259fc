"""The calendar that a program fetches by a secret address: it needs no session, and opens nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from bot.calendars import PATH, events_in
from bot.deferred import chat_of
from bot.reports.calendar_file import calendar_feed
from bot.rules.people.calendar_secrets import hashed
from bot.web.refusals import not_found
from storage.people import calendar_feeds, people

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.clock import Clock
    from storage.database import Database, Tx


@dataclass(frozen=True, slots=True)
class Calendars:
    """Everybody's calendar, each at its own address."""

    db: Database
    clock: Clock

    def routes(self) -> list[Route]:
        """Its address."""
        return [Route(PATH + "/{secret}.ics", self.feed)]

    async def feed(self, request: Request) -> Response:
        """All that the groups plan of whoever was given the address."""
        opened = hashed(request.path_params["secret"])
        data = await self.db.read(lambda tx: self._feed(tx, opened))
        if data is None:
            raise not_found()
        return Response(data, media_type="text/calendar; charset=utf-8")

    async def _feed(self, tx: Tx, opened: str) -> bytes | None:
        person_id = await calendar_feeds.whose(tx, opened)
        person = None if person_id is None else await people.by_id(tx, person_id)
        if person is None:
            return None
        now = self.clock.now()
        groups = await people.groups_of(tx, person.id)
        found = [event for member in groups for event in await events_in(chat_of(tx, person, member, now))]
        return calendar_feed(found, "Tama", now)
