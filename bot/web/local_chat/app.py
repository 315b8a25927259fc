"""The local chat as a web application."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from bot.languages import Reader, render
from bot.messages import Option
from bot.texts import T, Text
from bot.web.browser import language
from bot.web.guard import Guard
from bot.web.local_chat.chat import ChatPage, Handle
from bot.web.local_chat.start import Start
from bot.web.pages import STATIC, fill
from bot.web.refusals import Denied, not_found, unclear
from storage.errors import UnavailableError

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


def make_app(db: Database, clock: Clock, handle: Handle, bell: Bell, quick: Sequence[Option] = QUICK) -> ASGIApp:
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
        Route("/health", _health),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    handlers = {Denied: _denied, HTTPException: _http, UnavailableError: _unavailable, Exception: _failed}
    return Guard(Starlette(routes=routes, exception_handlers=handlers))


async def _health(_request: Request) -> Response:
    return PlainTextResponse("ok")


async def _denied(request: Request, denied: Exception) -> Response:
    assert isinstance(denied, Denied)  # noqa: S101 - it is registered for that
    return _refusal(request, denied.status, denied.text)


async def _http(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException)  # noqa: S101 - likewise
    reason = not_found() if fault.status_code == 404 else unclear()  # noqa: PLR2004 - the status of what is missing
    return _refusal(request, fault.status_code, reason.text, fault.headers)


async def _unavailable(request: Request, _fault: Exception) -> Response:
    return _refusal(request, 503, T("Tama cannot write anything down just now. Try again in a moment."))


async def _failed(request: Request, _fault: Exception) -> Response:
    return _refusal(request, 500, T("Something went wrong on this page. Go back and try again."))


def _refusal(request: Request, status: int, text: Text, headers: Mapping[str, str] | None = None) -> Response:
    """One sentence; the chat page shows it above the field, elsewhere it is a page of its own."""
    reader = Reader(language(request.headers))
    sentence = render(text, reader)
    if request.headers.get("accept", "").startswith("text/plain"):
        return PlainTextResponse(sentence, status, headers)
    return HTMLResponse(fill("refused.html", reader, sentence=sentence), status, headers)
