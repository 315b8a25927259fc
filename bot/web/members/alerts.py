"""Alerts on one device: its browser is told, through its maker's push service, that a message waits."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from bot.contact.push_key import public_part, push_key
from bot.texts import T
from bot.web import assets
from bot.web.local_chat.forms import field, read_form
from bot.web.members.sessions import signed_in
from bot.web.pages import fill
from bot.web.refusals import Denied
from storage.instants import to_seconds
from storage.people import push_subscriptions

if TYPE_CHECKING:
    from collections.abc import Collection

    from starlette.requests import Request

    from bot.clock import Clock
    from storage.database import Database

ALERTS = "/alerts"
_LONGEST = 1000
_LOOPBACK = "127.0.0.1"
NOT_THERE = T("I do not know the service through which this browser is told. Nothing was turned on.")


@dataclass(frozen=True, slots=True)
class Alerts:
    """The page on which they are turned on and off. `services`: hosts that may be called; `.host`: all below it."""

    db: Database
    clock: Clock
    services: Collection[str]

    def routes(self) -> list[Route]:
        """The page, and what the browser runs when it is told."""
        return [
            Route(ALERTS, self.page),
            Route(ALERTS, self.turn, methods=["POST"]),
            assets.worker("alerts-worker.js"),
        ]

    async def page(self, request: Request) -> Response:
        """Whether they are on here, and one button. Raises SignedOut."""
        who = await signed_in(request, self.db)
        on = await self.db.read(lambda tx: push_subscriptions.has(tx, who.browser.id))
        key = "" if on else public_part(await self.db.transaction(push_key))
        return HTMLResponse(fill("alerts.html", who.reader, on=on, key=key))

    async def turn(self, request: Request) -> Response:
        """On, with the address that the browser was given, or off. Raises SignedOut, or Denied for another address."""
        who = await signed_in(request, self.db)
        async with read_form(request) as form:
            off, endpoint = bool(field(form, "off")), field(form, "endpoint")
        at = to_seconds(self.clock.now())
        if off:
            await self.db.transaction(lambda tx: push_subscriptions.drop(tx, who.browser.id))
        elif is_served(endpoint, self.services):
            await self.db.transaction(lambda tx: push_subscriptions.put(tx, who.browser.id, endpoint, at))
        else:
            raise Denied(400, NOT_THERE)
        return RedirectResponse(ALERTS, 303)


def is_served(endpoint: str, services: Collection[str]) -> bool:
    """Whether an address lies at one of these services: nobody has Tama call anything else."""
    if len(endpoint) > _LONGEST or not endpoint.isascii() or not endpoint.isprintable():
        return False
    try:
        parts = urlsplit(endpoint)
        port, host = parts.port, parts.hostname or ""
    except ValueError:
        return False
    if parts.username or parts.password:
        return False
    if host == _LOOPBACK and host in services:
        return parts.scheme == "http"
    known = host in services or any(one.startswith(".") and host.endswith(one) for one in services)
    return parts.scheme == "https" and port in {None, 443} and known
