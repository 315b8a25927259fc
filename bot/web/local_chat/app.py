"""The local chat as a web application."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.languages import Reader, render
from bot.messages import Option
from bot.texts import T, Text
from bot.web.browser import language
from bot.web.guard import BODY_SECONDS, Door, Guard
from bot.web.health_page import PATH, Look, health_page
from bot.web.local_chat.chat import ChatPage, Handle
from bot.web.local_chat.start import Start
from bot.web.pages import STATIC, fill
from bot.web.refusals import Denied, not_found, unclear
from storage.errors import StorageError, UnavailableError

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp

    from bot.bell import Bell
    from bot.clock import Clock
    from storage.database import Database

QUICK = (
    Option(T("Digest"), "digest"),
    Option(T("Ideas"), "idees"),
    Option(T("Next meeting"), "prochaine"),
    Option(T("Points"), "points"),
    Option(T("Help"), "aide"),
)


@dataclass(frozen=True, slots=True)
class HostSide:
    """What the page needs of whoever runs it: who may come in, how all is, who hears that nothing can be written."""

    door: Door
    look: Look
    refused: Callable[[StorageError], None]
    body_seconds: float = BODY_SECONDS


def make_app(
    db: Database, clock: Clock, handle: Handle, bell: Bell, host: HostSide, quick: Sequence[Option] = QUICK
) -> ASGIApp:
    """The application. `handle` does a whole event and wakes delivery; `bell` is what the web channel rings;
    `quick` are the lines always at hand below the conversation.
    """
    start, chat = Start(db, clock), ChatPage(db, clock, handle, bell, quick)
    routes = [
        Route("/", start.page),
        Route("/new", start.begin, methods=["POST"]),
        Route("/chat/{address}", chat.page),
        Route("/chat/{address}", chat.say, methods=["POST"]),
        Route("/chat/{address}/events", chat.events),
        Route("/chat/{address}/files/{message}", chat.file),
        Route(PATH, health_page(host.look)),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]

    async def unavailable(request: Request, fault: Exception) -> Response:
        assert isinstance(fault, UnavailableError)  # noqa: S101 - it is registered for that
        host.refused(fault)
        return _refusal(request, 503, T("Tama cannot write anything down just now. Try again in a moment."))

    handlers = {
        Denied: _denied, HTTPException: _http, ClientDisconnect: _left, UnavailableError: unavailable,
        Exception: _failed,
    }  # fmt: skip
    return Guard(Starlette(routes=routes, exception_handlers=handlers), host.door, PATH, host.body_seconds)


async def _left(_request: Request, _fault: Exception) -> Response:
    """Nobody reads it: they are gone."""
    return Response(status_code=400)


async def _denied(request: Request, denied: Exception) -> Response:
    assert isinstance(denied, Denied)  # noqa: S101 - it is registered for that
    # What is left of a body that took too long is not waited for.
    headers = {"connection": "close"} if denied.status == 408 else None  # noqa: PLR2004 - likewise
    return _refusal(request, denied.status, denied.text, headers)


async def _http(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException)  # noqa: S101 - likewise
    reason = not_found() if fault.status_code == 404 else unclear()  # noqa: PLR2004 - the status of what is missing
    return _refusal(request, fault.status_code, reason.text, fault.headers)


async def _failed(request: Request, _fault: Exception) -> Response:
    return _refusal(request, 500, T("Something went wrong on this page. Go back and try again."))


def _refusal(request: Request, status: int, text: Text, headers: Mapping[str, str] | None = None) -> Response:
    """One sentence; the chat page shows it above the field, elsewhere it is a page of its own."""
    reader = Reader(language(request.headers))
    sentence = render(text, reader)
    if request.headers.get("accept", "").startswith("text/plain"):
        return PlainTextResponse(sentence, status, headers)
    return HTMLResponse(fill("refused.html", reader, sentence=sentence), status, headers)
