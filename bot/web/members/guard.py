"""Stands before every request of members: it comes through the proxy, from our own pages, and not too often."""

from __future__ import annotations

from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address, ip_network
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request

from bot.allowance import Allowance
from bot.texts import T
from bot.web.faults import refusal
from bot.web.members.rates import Rate
from bot.web.members.sessions import COOKIE, cookie, hashed, secret_in
from bot.web.protection import BODY_SECONDS, HEADERS, own, patient, protect
from storage import locks
from storage.errors import UnavailableError
from storage.instants import to_seconds
from storage.people import browsers

if TYPE_CHECKING:
    from collections.abc import Collection

    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from bot.clock import Clock
    from storage.database import Database
    from storage.people.browsers import Browser

FREE = "/static/"
"""What everybody may have, as often as they like: it costs next to nothing."""
NONE = "none"
"""The setting where no header is believed."""
_HEADERS = HEADERS | {"x-robots-tag": "noindex, nofollow"}
_NOTED_SECONDS = 3600
"""How often it is noted that a browser was there."""


@dataclass(frozen=True, slots=True)
class Outside:
    """How Tama is seen from outside: at which address, with which of the proxy's headers telling who asks."""

    url: str
    client_header: str
    body_seconds: float = BODY_SECONDS
    browser_a_minute: int = 240
    """Requests of one browser."""
    address_a_minute: int = 90
    """Requests of all that are not let in, from behind one address."""
    push_services: Collection[str] = ()
    """Hosts through which browsers may be told that a message waits."""
    file_bytes: int = Allowance().file_bytes
    """How heavy a file may be that is sent there."""

    @property
    def host(self) -> str:
        """The host as browsers name it."""
        return urlsplit(self.url).netloc.lower()


class Guard:
    """Refuses what is not meant for us, and finds the browser that was let in: `request.state.browser`, else None.

    `request.state.ended` says whether it was let in once, `request.state.client` from where the request comes.
    """

    def __init__(self, app: ASGIApp, db: Database, clock: Clock, outside: Outside) -> None:
        self._app = app
        self._db = db
        self._clock = clock
        self._outside = outside
        self._browsers, self._addresses = Rate(clock, outside.browser_a_minute), Rate(clock, outside.address_a_minute)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        told = dict[str, str]()

        async def protected(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                protect(headers, _HEADERS)
                for name, value in told.items():
                    headers.append(name, value)
            await send(message)

        if scope["method"] == "POST":
            receive = patient(receive, self._outside.body_seconds)
        answer = await self._refused(scope, told)
        await (self._app if answer is None else answer)(scope, receive, protected)

    async def _refused(self, scope: Scope, told: dict[str, str]) -> Response | None:
        """Why nothing is done; None if it is. `told` gets the cookie that is to be kept for longer."""
        headers, request = Headers(scope=scope), Request(scope)
        if (reason := self._reason(scope, headers)) is not None:
            return refusal(request, *reason)
        request.state.browser, request.state.ended = None, False
        request.state.client = client_of(scope, headers, self._outside.client_header)
        if scope["path"].startswith(FREE):
            return None
        try:
            await self._find(request, headers, told)
        except UnavailableError:
            return refusal(request, 503, T("Tama cannot write anything down just now. Try again in a moment."))
        browser = request.state.browser
        rate, who = (self._addresses, request.state.client) if browser is None else (self._browsers, str(browser.id))
        if wait := rate.spend(who):
            return too_often(request, wait)
        return None

    def _reason(self, scope: Scope, headers: Headers) -> tuple[int, T] | None:
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() != self._outside.host:
            return 400, T("This is not the address of Tama.")
        looks = scope["method"] in ("GET", "HEAD")
        # To follow a link from anywhere is allowed: it only looks. A form comes from a page of ours, and says so.
        said = any(name in headers for name in ("origin", "referer", "sec-fetch-site"))
        if not looks and not (said and own(headers, self._outside.url, looks=False)):
            return 403, T("This did not come from a page of Tama. Open the page again and try from there.")
        return None

    async def _find(self, request: Request, headers: Headers, told: dict[str, str]) -> None:
        if not (secret := secret_in(headers)):
            return
        at = to_seconds(self._clock.now())
        found = await self._db.read(lambda tx: browsers.find(tx, hashed(secret)))
        if found is None or found.ends_at <= at:
            request.state.ended = found is not None
            return
        request.state.browser = found
        if at - found.seen_at > _NOTED_SECONDS:
            await self._note(found, at)
            told["set-cookie"] = cookie(secret, COOKIE)

    async def _note(self, browser: Browser, at: int) -> None:
        here = locks.speaker(browsers.CHANNEL, browser.address)
        await self._db.transaction(lambda tx: browsers.seen(tx, browser.id, at), here)


def too_often(request: Request, seconds: int) -> Response:
    """Said to whoever asks too often."""
    text = T("Too many requests came from here. Try again in {n} seconds.", n=seconds)
    return refusal(request, 429, text, {"retry-after": str(seconds)})


def client_of(scope: Scope, headers: Headers, trusted: str) -> str:
    """From where a request comes: what the proxy added last to that header, else who is connected.

    Of an IPv6 address only the network: each who has one has them all.
    """
    client = scope.get("client")
    peer = client[0] if client else ""
    added = "" if trusted == NONE else ",".join(headers.getlist(trusted)).rpartition(",")[2].strip()
    for one in (added, peer):
        try:
            address = ip_address(one)
        except ValueError:
            continue
        return str(ip_network((address, 64), strict=False)) if isinstance(address, IPv6Address) else one
    return peer
