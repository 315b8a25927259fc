"""What protects every page: its headers, who may have a hand in a request, and how long a body may take."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.texts import T
from bot.web.refusals import Denied

if TYPE_CHECKING:
    from starlette.datastructures import Headers, MutableHeaders
    from starlette.types import Message, Receive

BODY_SECONDS = 10.0
HEADERS = {
    "content-security-policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self'; img-src data:;"
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
OF_A_FILE = {name: HEADERS[name] for name in ("x-content-type-options", "cross-origin-resource-policy")}
"""For what is kept for good, which is no page and does nothing by itself."""


def protect(told: MutableHeaders, headers: Mapping[str, str] = HEADERS) -> None:
    """Put the headers on an answer."""
    told.update(OF_A_FILE if "immutable" in told.get("cache-control", "") else headers)


def own(headers: Headers, origin: str, *, looks: bool) -> bool:
    """Whether no other site has a hand in it: a browser says so in at least one of three ways, a program in none."""
    site, named, referer = (headers.get(name) for name in ("sec-fetch-site", "origin", "referer"))
    # `none`: typed, or chosen among bookmarks. Nobody types a form.
    if site not in ((None, "same-origin", "none") if looks else (None, "same-origin")):
        return False
    if named is not None and named != origin:
        return False
    return referer is None or urlsplit(referer)[:2] == urlsplit(origin)[:2]


def patient(receive: Receive, seconds: float) -> Receive:
    """Waits for the body only so long."""
    loop = asyncio.get_running_loop()
    until, whole = loop.time() + seconds, False

    async def receive_in_time() -> Message:
        nonlocal whole
        if whole:
            return await receive()
        try:
            async with asyncio.timeout_at(until):
                message = await receive()
        except TimeoutError:
            raise Denied(408, T("What you sent took too long to arrive. Send it again.")) from None
        whole = not message.get("more_body", False)
        return message

    return receive_in_time
