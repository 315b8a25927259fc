"""What members reach through the proxy: they are let in, and talk in a conversation of their own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from bot.web import assets
from bot.web.board.app import Board
from bot.web.board.calendar import Calendars
from bot.web.faults import fault_handlers
from bot.web.local_chat.app import QUICK
from bot.web.local_chat.chat import ChatPage, Handle
from bot.web.members.alerts import Alerts
from bot.web.members.conversation import News, Own
from bot.web.members.entering import HOME, JOIN, LINK, Entrance
from bot.web.members.guard import Guard, Outside
from bot.web.members.sessions import SignedOut

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.types import ASGIApp

    from bot.bell import Bell
    from bot.clock import Clock
    from storage.database import Database
    from storage.errors import StorageError


def members_app(
    db: Database, clock: Clock, handle: Handle, bell: Bell, outside: Outside, refused: Callable[[StorageError], None]
) -> ASGIApp:
    """The application. `handle` does a whole event and wakes delivery; `bell` is what the channel rings."""
    chat = ChatPage(db, clock, handle, bell, QUICK, Own(db, clock), outside.file_bytes)
    entrance = Entrance.to(chat)
    routes = [
        Route("/", _home),
        Route(JOIN, entrance.join_page),
        Route(JOIN, entrance.join, methods=["POST"]),
        Route(JOIN + "/{code}", entrance.join_page),
        Route(LINK, entrance.open_link, methods=["POST"]),
        Route(LINK + "/{secret}", entrance.link_page),
        Route(HOME, chat.page),
        Route(HOME, chat.say, methods=["POST"]),
        Route(HOME + "/events", News(chat).events),
        Route(HOME + "/files/{message}", chat.file),
        *Board(db, clock, chat, "/board").routes(),
        *Calendars(db, clock).routes(),
        *Alerts(db, clock, outside.push_services).routes(),
        *assets.ROUTES,
    ]
    faults = fault_handlers(refused) | {SignedOut: entrance.signed_out}
    app = Starlette(routes=routes, middleware=[Middleware(GZipMiddleware)], exception_handlers=faults)
    app.state.file_bytes = outside.file_bytes
    # It would lead to http: what the proxy speaks outside is not known here.
    app.router.redirect_slashes = False
    return Guard(app, db, clock, outside)


async def _home(_request: Request) -> Response:
    return RedirectResponse(HOME, 303)
