"""What a page answers when something cannot be done, in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from bot.languages import Reader, render
from bot.texts import T, Text
from bot.web.browser import language
from bot.web.pages import fill
from bot.web.refusals import Denied, not_found, unclear
from storage.errors import StorageError, UnavailableError

if TYPE_CHECKING:
    from starlette.requests import Request


def fault_handlers(refused: Callable[[StorageError], None]) -> dict[Any, Any]:
    """Starlette's table of who answers what; `refused` hears that nothing can be written."""

    async def unavailable(request: Request, fault: Exception) -> Response:
        assert isinstance(fault, UnavailableError)  # noqa: S101 - it is registered for that
        refused(fault)
        return refusal(request, 503, T("Tama cannot write anything down just now. Try again in a moment."))

    return {
        Denied: _denied, HTTPException: _http, ClientDisconnect: _left, UnavailableError: unavailable,
        Exception: _failed,
    }  # fmt: skip


async def _left(_request: Request, _fault: Exception) -> Response:
    """Nobody reads it: they are gone."""
    return Response(status_code=400)


async def _denied(request: Request, denied: Exception) -> Response:
    assert isinstance(denied, Denied)  # noqa: S101 - it is registered for that
    # What is left of a body that took too long is not waited for.
    headers = {"connection": "close"} if denied.status == 408 else None  # noqa: PLR2004 - likewise
    return refusal(request, denied.status, denied.text, headers)


async def _http(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException)  # noqa: S101 - likewise
    reason = not_found() if fault.status_code == 404 else unclear()  # noqa: PLR2004 - the status of what is missing
    return refusal(request, fault.status_code, reason.text, fault.headers)


async def _failed(request: Request, _fault: Exception) -> Response:
    return refusal(request, 500, T("Something went wrong on this page. Go back and try again."))


def refusal(request: Request, status: int, text: Text, headers: Mapping[str, str] | None = None) -> Response:
    """One sentence; the chat page shows it above the field, elsewhere it is a page of its own."""
    reader = Reader(language(request.headers))
    sentence = render(text, reader)
    if request.headers.get("accept", "").startswith("text/plain"):
        return PlainTextResponse(sentence, status, headers)
    return HTMLResponse(fill("refused.html", reader, sentence=sentence), status, headers)
