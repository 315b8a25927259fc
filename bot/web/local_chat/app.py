"""The local chat as a web application."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Route

from bot.allowance import Allowance
from bot.messages import Option
from bot.texts import T
from bot.web import assets
from bot.web.board.app import Board
from bot.web.faults import fault_handlers
from bot.web.guard import Door, Guard
from bot.web.health_page import PATH, Look, health_page
from bot.web.local_chat.chat import ChatPage, Handle
from bot.web.local_chat.start import Start
from bot.web.local_chat.visitors import Anybody
from bot.web.protection import BODY_SECONDS

if TYPE_CHECKING:
    from starlette.types import ASGIApp

    from bot.bell import Bell
    from bot.clock import Clock
    from storage.database import Database
    from storage.errors import StorageError

QUICK = (
    Option(T("Digest"), "recap"),
    Option(T("Ideas"), "idees"),
    Option(T("Next meeting"), "prochaine"),
    Option(T("Points"), "points"),
    Option(T("Help"), "aide"),
)


@dataclass(frozen=True, slots=True)
class HostSide:
    """What the page needs of whoever runs it: who may come in, how all is, who hears that nothing can be written.

    `file_bytes`: how heavy a file may be that is sent there.
    """

    door: Door
    look: Look
    refused: Callable[[StorageError], None]
    body_seconds: float = BODY_SECONDS
    file_bytes: int = Allowance().file_bytes


def make_app(
    db: Database, clock: Clock, handle: Handle, bell: Bell, host: HostSide, quick: Sequence[Option] = QUICK
) -> ASGIApp:
    """The application. `handle` does a whole event and wakes delivery; `bell` is what the web channel rings;
    `quick` are the lines always at hand below the conversation.
    """
    start = Start(db, clock)
    chat = ChatPage(db, clock, handle, bell, quick, Anybody(db, clock), host.file_bytes)
    routes = [
        Route("/", start.page),
        Route("/new", start.begin, methods=["POST"]),
        Route("/chat/{address}", chat.page),
        Route("/chat/{address}", chat.say, methods=["POST"]),
        Route("/chat/{address}/events", chat.events),
        Route("/chat/{address}/files/{message}", chat.file),
        *Board(db, clock, chat, "/board/{address}").routes(),
        Route(PATH, health_page(host.look)),
        *assets.ROUTES,
    ]
    faults = fault_handlers(host.refused)
    app = Starlette(routes=routes, middleware=[Middleware(GZipMiddleware)], exception_handlers=faults)
    app.state.file_bytes = host.file_bytes
    return Guard(app, host.door, PATH, host.body_seconds)
