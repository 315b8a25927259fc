"""Stands before every request: the local chat answers this computer and its own pages, nobody else."""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse

from bot.languages import Reader, render
from bot.texts import T
from bot.web.browser import language

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

NAMES = ("127.0.0.1", "localhost", "[::1]")
_PROXY = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip")
_HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:;"
        " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    # Not no-referrer: browsers then send `Origin: null` with forms.
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    # Not no-store: going back must find what was typed.
    "cache-control": "no-cache",
}


class Guard:
    """Refuses what does not come from this computer, and puts the protecting headers on what does."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        app: ASGIApp = self._app
        headers = Headers(scope=scope)
        reason = _reason(scope, headers)
        if reason is not None:
            app = PlainTextResponse(render(reason, Reader(language(headers))), 403)

        async def protected(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        await app(scope, receive, protected)


def _reason(scope: Scope, headers: Headers) -> T | None:
    """Why a request is refused."""
    if any(name in headers for name in _PROXY):
        return T("The local chat is only for trying Tama on this computer: it does not answer behind a proxy.")
    client, server = scope.get("client"), scope.get("server")
    if not client or not server or not ip_address(client[0]).is_loopback:
        return T("The local chat is only for trying Tama: it answers nobody but this computer.")
    hosts = headers.getlist("host")
    if len(hosts) != 1 or hosts[0].lower() not in _hosts(server[1]):
        return T("This is not the address of the local chat.")
    if scope["method"] not in ("GET", "HEAD") and not _own(headers, hosts[0]):
        return T("This form did not come from the chat page. Open the page again and try from there.")
    return None


def _hosts(port: int) -> list[str]:
    return [f"{name}:{port}" for name in NAMES] + (list(NAMES) if port == 80 else [])  # noqa: PLR2004 - the web's port


def _own(headers: Headers, host: str) -> bool:
    """Whether one of our own pages sent it; every browser says so in at least one of three ways."""
    site, origin, referer = (headers.get(name) for name in ("sec-fetch-site", "origin", "referer"))
    if site not in (None, "same-origin"):
        return False
    if origin is not None:
        return origin == f"http://{host}"
    if referer is not None:
        return urlsplit(referer)[:2] == ("http", host)
    return site is not None
