"""Stands before every request: the local chat answers this computer, its own pages, and whoever has the key."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from ipaddress import ip_address
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse

from bot.languages import Reader, render
from bot.texts import T
from bot.web.browser import language
from bot.web.protection import BODY_SECONDS, own, patient, protect

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

NAMES = ("127.0.0.1", "localhost", "[::1]")
ENTRY = "/k/"
"""How the printed address begins; the key comes next."""
CLOSED = T("The local chat is closed here: people have joined by another channel, or the host wants it so.")
NO_KEY = T("To open the local chat, use the whole address that Tama printed when it started: http://127.0.0.1:…/k/…")
_PROXY = ("forwarded", "via", "x-real-ip", "true-client-ip", "x-client-ip", "x-cluster-client-ip")
_PROXYS = ("x-forwarded-", "cf-", "x-envoy-", "x-original-")


@dataclass(frozen=True, slots=True)
class Door:
    """Who may come in: whoever has the `key`, while it `is_open`."""

    key: str
    is_open: Callable[[], Awaitable[bool]]


class Guard:
    """Refuses what does not come from this computer with the key, and puts the protecting headers on what does.

    `free` is the one address that needs no key.
    """

    def __init__(self, app: ASGIApp, door: Door, free: str, body_seconds: float = BODY_SECONDS) -> None:
        self._app = app
        self._door = door
        self._free = free
        self._body_seconds = body_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        cookie = ""
        app, scope, entered = await self._admit(scope, headers)
        if entered:
            cookie = f"{_cookie(scope)}={self._door.key}; Path=/; HttpOnly; SameSite=Strict"

        async def protected(message: Message) -> None:
            if message["type"] == "http.response.start":
                told = MutableHeaders(scope=message)
                protect(told)
                if cookie:
                    told.append("set-cookie", cookie)
            await send(message)

        if scope["method"] == "POST":
            receive = patient(receive, self._body_seconds)
        await app(scope, receive, protected)

    async def _admit(self, scope: Scope, headers: Headers) -> tuple[ASGIApp, Scope, bool]:
        """What answers, to which request, and whether whoever asks has just come in by the printed address."""
        reason = _reason(scope, headers)
        if reason is None and scope["path"] == self._free:
            return self._app, scope, False
        if reason is None and not await self._door.is_open():
            reason = CLOSED
        given, path = _given(scope["path"])
        if reason is None and not _is(given or _shown(scope, headers), self._door.key):
            reason = NO_KEY
        if reason is not None:
            return PlainTextResponse(render(reason, Reader(language(headers))), 403), scope, False
        if not given:
            return self._app, scope, False
        if scope["method"] in ("GET", "HEAD"):
            query = scope["query_string"].decode("latin-1")
            return RedirectResponse(f"{path}?{query}" if query else path, 303), scope, True
        return self._app, {**scope, "path": path, "raw_path": path.encode()}, True


def _given(path: str) -> tuple[str, str]:
    """The key in an address, empty if there is none, and the address without it."""
    if not path.startswith(ENTRY):
        return "", path
    key, _, rest = path.removeprefix(ENTRY).partition("/")
    # Not the page of somebody else's server.
    return key, "/" + rest.lstrip("/\\")


def _shown(scope: Scope, headers: Headers) -> str:
    """The key in the cookie."""
    try:
        cookies = SimpleCookie(headers.get("cookie", ""))
    except CookieError:
        return ""
    found = cookies.get(_cookie(scope))
    return "" if found is None else found.value


def _cookie(scope: Scope) -> str:
    """One for each port: browsers tell none apart."""
    return f"tama-{scope['server'][1]}"


def _is(given: str, key: str) -> bool:
    return hmac.compare_digest(given.encode(), key.encode())


def _reason(scope: Scope, headers: Headers) -> T | None:
    """Why a request is refused, whatever it brings."""
    if any(name in _PROXY or name.startswith(_PROXYS) for name in headers):
        return T("The local chat is only for trying Tama on this computer: it does not answer behind a proxy.")
    client, server = scope.get("client"), scope.get("server")
    if not client or not server or not ip_address(client[0]).is_loopback:
        return T("The local chat is only for trying Tama: it answers nobody but this computer.")
    hosts = headers.getlist("host")
    if len(hosts) != 1 or hosts[0].lower() not in _hosts(server[1]):
        return T("This is not the address of the local chat.")
    if not own(headers, f"http://{hosts[0]}", looks=scope["method"] in ("GET", "HEAD")):
        return T("This did not come from the chat page. Open the page again and try from there.")
    return None


def _hosts(port: int) -> list[str]:
    return [f"{name}:{port}" for name in NAMES] + (list(NAMES) if port == 80 else [])  # noqa: PLR2004 - the web's port
