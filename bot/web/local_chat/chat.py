"""One conversation: its page, what is said in it, what arrives in it, and its files."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Protocol
from urllib.parse import quote
from uuid import uuid4

from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse

from bot.allowance import Allowance
from bot.bell import wait
from bot.contact.presence import is_news, noticed
from bot.languages import render
from bot.local_chat import attached
from bot.messages import Incoming, Option
from bot.texts import Line, Said, T
from bot.web.browser import number
from bot.web.local_chat import events, saying
from bot.web.local_chat.events import EVENT_STREAM, WINDOW
from bot.web.local_chat.forms import TEXT_CHARACTERS, read_posted, too_heavy
from bot.web.local_chat.presenter import bubbles, unread_from
from bot.web.local_chat.roles import ROLES
from bot.web.pages import fill
from bot.web.refusals import not_found
from storage import local_messages, locks
from storage.instants import to_seconds

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.bell import Bell
    from bot.clock import Clock
    from bot.web.local_chat.forms import Posted
    from bot.web.local_chat.visitors import Visitor
    from storage.database import Database
    from storage.local_messages import LocalMessage

Handle = Callable[[Incoming], Awaitable[None]]
_FIRST = T("Write a line below, or press “Help” to see what Tama can do.")
_JOIN = T("To join a group, write: {line}", line=Line("rejoindre CODE", "join CODE"))
_ANSWER_SECONDS = 2.0
"""How long a page without JavaScript waits for the answer before it is shown without."""


class Whose(Protocol):
    """Whose conversation a request is about."""

    async def visitor(self, request: Request) -> Visitor:
        """Whoever it is. Raises Denied where it is nobody's."""

    async def may_stay(self, request: Request) -> bool:
        """Whether what stays open may go on."""


@dataclass(frozen=True, slots=True)
class ChatPage:
    """Conversations. `handle` does a whole event; `quick` are the lines always at hand; `whose`: who asks for it.

    `heaviest`: how many bytes a file may have that is sent there.
    """

    db: Database
    clock: Clock
    handle: Handle
    bell: Bell
    quick: Sequence[Option]
    whose: Whose
    heaviest: int = Allowance().file_bytes

    async def page(self, request: Request) -> Response:
        """The last messages, or older ones."""
        visitor = await self.whose.visitor(request)
        before = number(request.query_params.get("before", ""))
        messages = await self.db.read(lambda tx: local_messages.recent(tx, visitor.address, WINDOW + 1, before))
        shown = events.light(messages[-WINDOW:]) if before is None else messages[-WINDOW:]
        await events.mark_seen(self.db, self.clock, visitor, messages)
        await self.notice(visitor)
        older = shown[0].id if len(messages) > len(shown) else None
        return HTMLResponse(self._html(visitor, shown, older, past=before is not None))

    async def say(self, request: Request) -> Response:
        """Do what was typed, pressed or sent. Without JavaScript, the page waits for the answer."""
        visitor = await self.whose.visitor(request)
        posted = await read_posted(request)
        scripted = request.headers.get("accept", "").startswith("text/plain")
        if posted is not None:
            await self.do(visitor, posted, waits=not scripted)
        return Response(status_code=204) if scripted else RedirectResponse(f"{visitor.path}#end", 303)

    async def do(self, visitor: Visitor, posted: Posted, *, waits: bool = True) -> None:
        """Do what was posted, once; wait a little for the answer."""
        now, at, here = self.clock.now(), self._seconds(), locks.speaker(visitor.channel, visitor.address)
        new = await self.db.transaction(lambda tx: saying.keep(tx, visitor, posted, self.quick, at), here)
        self.bell.ring(visitor.address)
        with self.bell.listen(visitor.address) as heard:
            # Even if it was kept before: the program may have ended in between. Nothing is done twice.
            await self.handle(saying.incoming(visitor, posted, now))
            if new and waits:
                await wait(heard, _ANSWER_SECONDS)

    async def events(self, request: Request) -> Response:
        """What is new, as long as the page is open."""
        visitor = await self.whose.visitor(request)
        have = events.parse_have(request.query_params.get("have", ""))
        feed = events.stream(self.db, self.clock, self.bell, visitor, have, partial(self._current, request))
        return StreamingResponse(feed, media_type=EVENT_STREAM)

    async def _current(self, request: Request) -> Visitor | None:
        """Whoever it is by now; None if they may not stay."""
        return await self.whose.visitor(request) if await self.whose.may_stay(request) else None

    async def file(self, request: Request) -> Response:
        """A file that Tama sent."""
        visitor = await self.whose.visitor(request)
        message_id = number(request.path_params["message"]) or 0
        message = await self.db.read(lambda tx: local_messages.one(tx, visitor.address, message_id))
        file = None if message is None else await self.db.read(lambda tx: attached(tx, message))
        if file is None:
            raise not_found()
        name = quote(PurePosixPath(file.name).name, safe="")
        disposition = {"content-disposition": f"attachment; filename*=utf-8''{name}"}
        return Response(file.data, headers=disposition, media_type="application/octet-stream")

    async def notice(self, visitor: Visitor) -> None:
        """Opening the page is a sign of life."""
        now, (channel, address) = self.clock.now(), (visitor.channel, visitor.address)
        if visitor.known is not None and is_news(visitor.known, now):
            await self.db.transaction(lambda tx: noticed(tx, channel, address, now), locks.speaker(channel, address))

    def _html(self, visitor: Visitor, messages: Sequence[LocalMessage], older: int | None, *, past: bool) -> str:
        reader = visitor.reader
        parts = [render(ROLES[visitor.role], reader)] if visitor.role else []
        parts += [part for part in (visitor.organisation, render(Said(visitor.group), reader)) if part]
        read = bubbles(messages, reader)
        return fill(
            "chat.html",
            reader,
            visitor=visitor,
            path=visitor.path,
            box=_box(visitor),
            hint="" if any(one.side == "tama" for one in read) else render(_FIRST if visitor.role else _JOIN, reader),
            place=" · ".join(parts),
            bubbles=read,
            unread=unread_from(read),
            older=older,
            past=past,
            event=uuid4().hex,
            quick=[(option.line, render(option.label, reader)) for option in self.quick],
            most=TEXT_CHARACTERS,
            heaviest=self.heaviest,
            heavy=render(too_heavy(self.heaviest), reader),
        )

    def _seconds(self) -> int:
        return to_seconds(self.clock.now())


def _box(visitor: Visitor) -> str:
    """Where a browser keeps what this person has not sent yet: nobody else who uses it sends it in their name."""
    return sha256(f"{visitor.channel} {visitor.address}".encode()).hexdigest()[:12]
