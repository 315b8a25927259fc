"""What the proxy passes on: Telegram's calls to where they are heard, everything else to the pages of members."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send


class Called(Protocol):
    """An application of a platform's, at addresses of its own."""

    paths: Collection[str]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""


def front_of(called: Called | None, pages: ASGIApp | None) -> ASGIApp | None:
    """The application for both; None if there is neither."""
    if called is None or pages is None:
        return called or pages

    async def front(scope: Scope, receive: Receive, send: Send) -> None:
        to = called if scope.get("path") in called.paths else pages
        await to(scope, receive, send)

    return front
