"""The address that a host's own watch asks: 200 while all is well, else 503, with a line for each thing."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse, PlainTextResponse, Response

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.host.health import Health

PATH = "/health"
Look = Callable[[], Awaitable["Health"]]


def health_page(look: Look) -> Callable[[Request], Awaitable[Response]]:
    """The endpoint; as JSON for whoever accepts that."""

    async def page(request: Request) -> Response:
        health = await look()
        status = 503 if health.wrong else 200
        if "application/json" in request.headers.get("accept", ""):
            return JSONResponse({"status": _word(health), "wrong": health.wrong, **health.seen}, status)
        seen = [f"{name}: {'none' if value is None else value}" for name, value in health.seen.items()]
        return PlainTextResponse("\n".join([_word(health), *health.wrong, *seen, ""]), status)

    return page


def _word(health: Health) -> str:
    return "wrong" if health.wrong else "ok"
