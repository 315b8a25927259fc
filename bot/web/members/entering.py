"""How a browser is let in: with a code to join, or with a link that somebody was given elsewhere.

What opens the page changes nothing: whoever makes a preview of a link opens it too. A button does it.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING

from starlette.responses import HTMLResponse, RedirectResponse, Response

from bot.handlers.people import join_links
from bot.handlers.people.browser.link import PATH
from bot.languages import LANGUAGES, Reader, render
from bot.rules.people.codes import hash_code, is_slip, looks_like_code
from bot.texts import Line, T, Text
from bot.web.browser import language
from bot.web.faults import refusal
from bot.web.local_chat.events import EVENT_STREAM, RENEW
from bot.web.local_chat.forms import Posted, field, read_form
from bot.web.members.conversation import visitor_at
from bot.web.members.devices import device
from bot.web.members.guard import too_often
from bot.web.members.rates import Rate
from bot.web.members.sessions import (
    COOKIE,
    ENTERING,
    ENTERING_SECONDS,
    SignedOut,
    browser_of,
    cookie,
    hashed,
    new_secret,
    secret_in,
)
from bot.web.pages import fill
from storage import locks
from storage.instants import to_seconds
from storage.people import browsers, groups, people

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.clock import Clock
    from bot.web.local_chat.chat import ChatPage
    from storage.database import Database, Tx

HOME = "/chat"
JOIN, LINK = join_links.JOIN.rstrip("/"), PATH.rstrip("/")
_CODES_A_MINUTE = 10
"""How many wrong codes and links one address may try in a minute."""
_LONGEST = 60
SLIP = T("A sign in this code is not right. Look at it again, or have it read to you once more.")
UNUSABLE = T("This code is not valid. Please ask your coordinator for a new one.")
OVER = T("This link was used already, or its ten minutes are over. Ask for a new one where you had it from.")
NO_COOKIES = T("Your browser keeps no cookies from here, so it cannot be let in. Allow them and open the link again.")


@dataclass(frozen=True, slots=True)
class Entrance:
    """Where browsers are let in to conversations of `chat`. `wrong`: what each address may get wrong."""

    db: Database
    clock: Clock
    chat: ChatPage
    wrong: Rate

    @classmethod
    def to(cls, chat: ChatPage) -> Entrance:
        """The entrance to these conversations."""
        return cls(chat.db, chat.clock, chat, Rate(chat.clock, _CODES_A_MINUTE))

    async def join_page(self, request: Request) -> Response:
        """Asks for a code, or for a press where the link brings one."""
        code = request.path_params.get("code", "")
        if not code and request.state.browser is not None:
            return RedirectResponse(HOME, 303)
        return self._page(request, JOIN, code[:_LONGEST])

    async def join(self, request: Request) -> Response:
        """Begin to join: the conversation opens with the line that brings the code."""
        async with read_form(request) as form:
            code = field(form, "code").strip()
        if request.state.browser is not None:
            await self._say(request, browser_of(request).address, code)
            return RedirectResponse(HOME, 303)
        if not (secret := secret_in(request.headers, ENTERING)):
            return self._page(request, JOIN, code, NO_COOKIES, 400)
        if is_slip(code):
            return self._page(request, JOIN, code, SLIP, 400)
        if wait := self.wrong.used_up(request.state.client):
            return too_often(request, wait)
        if not await self._opens(code) and not await self._was_let_in(secret):
            self.wrong.spend(request.state.client)
            return self._page(request, JOIN, code, UNUSABLE, 403)
        address = await self.db.transaction(
            lambda tx: self._begin(tx, request, secret), locks.speaker(browsers.CHANNEL, secret)
        )
        await self._say(request, address, code)
        return _entered(secret)

    async def link_page(self, request: Request) -> Response:
        """Asks for a press."""
        return self._page(request, LINK, request.path_params["secret"][:_LONGEST])

    async def open_link(self, request: Request) -> Response:
        """Let the browser in to the conversation of whoever was given the link."""
        async with read_form(request) as form:
            link = field(form, "code").strip()
        if not (secret := secret_in(request.headers, ENTERING)):
            return self._page(request, LINK, link, NO_COOKIES, 400)
        if wait := self.wrong.used_up(request.state.client):
            return too_often(request, wait)
        opened = await self.db.transaction(lambda tx: self._open(tx, request, link, secret))
        if not opened and not await self._was_let_in(secret):
            self.wrong.spend(request.state.client)
            return self._page(request, JOIN, "", OVER, 403)
        return _entered(secret)

    async def signed_out(self, request: Request, fault: Exception) -> Response:
        """What a browser is shown that is not let in. One that was ended keeps nothing of what it had."""
        assert isinstance(fault, SignedOut)  # noqa: S101 - it is registered for that
        accepts = request.headers.get("accept", "")
        if accepts == EVENT_STREAM:
            # The page that listens is asked for again, and says why.
            return Response(RENEW, media_type=EVENT_STREAM)
        if request.method != "GET" or "text/html" not in accepts:
            return refusal(request, fault.status, fault.text)
        answer = self._page(request, JOIN, "", fault.text if fault.ended else None, fault.status)
        if fault.ended:
            answer.headers["clear-site-data"] = '"cache", "storage"'
            answer.headers.append("set-cookie", cookie("", COOKIE, 0))
        return answer

    def _page(self, request: Request, action: str, code: str, wrong: Text | None = None, status: int = 200) -> Response:
        """The page with one button; the browser is given what will let it in, unless it has that."""
        reader = Reader(_language(request))
        sentence = "" if wrong is None else render(wrong, reader)
        html = fill(
            "enter.html",
            reader,
            action=action,
            joins=action == JOIN,
            code=code,
            wrong=sentence,
            page=Line("page", "page"),
        )
        answer = HTMLResponse(html, status)
        if not secret_in(request.headers, ENTERING):
            answer.headers.append("set-cookie", cookie(new_secret(), ENTERING, ENTERING_SECONDS))
        return answer

    async def _opens(self, code: str) -> bool:
        at = self._seconds()
        found = (
            None if not looks_like_code(code) else await self.db.read(lambda tx: groups.find_code(tx, hash_code(code)))
        )
        return found is not None and groups.in_force(found, at)

    async def _was_let_in(self, secret: str) -> bool:
        """Whether the button was pressed before, and the answer lost on its way."""
        at = self._seconds()
        found = await self.db.read(lambda tx: browsers.find(tx, hashed(secret)))
        return found is not None and found.ends_at > at

    async def _begin(self, tx: Tx, request: Request, secret: str) -> str:
        """A conversation for somebody new; its address."""
        known = await browsers.find(tx, hashed(secret))
        if known is not None:
            return known.address
        address, at = _new_address(), self._seconds()
        await browsers.let_in(tx, hashed(secret), address, _device(request), at)
        return address

    async def _open(self, tx: Tx, request: Request, link: str, secret: str) -> bool:
        at = self._seconds()
        person_id = await browsers.use_link(tx, hashed(link), at)
        if person_id is None or await people.by_id(tx, person_id) is None:
            return False
        address = await people.address_in(tx, browsers.CHANNEL, person_id)
        if address is None:
            address = _new_address()
            await people.identify(tx, browsers.CHANNEL, address, person_id, at)
        await browsers.let_in(tx, hashed(secret), address, _device(request), at)
        return True

    async def _say(self, request: Request, address: str, code: str) -> None:
        """The line that brings a code, in that conversation; pressed twice it is said once."""
        visitor = await self.db.read(lambda tx: visitor_at(tx, address, _language(request)))
        line = f"rejoindre {code}"
        posted = Posted(f"join.{sha256(line.encode()).hexdigest()[:16]}", line)
        await self.chat.do(visitor, posted)

    def _seconds(self) -> int:
        return to_seconds(self.clock.now())


def _entered(secret: str) -> Response:
    answer = RedirectResponse(HOME, 303)
    answer.headers.append("set-cookie", cookie(secret, COOKIE))
    return answer


def _new_address() -> str:
    return f"b-{secrets.token_hex(10)}"


def _device(request: Request) -> str:
    return device(request.headers.get("user-agent", ""))


def _language(request: Request) -> str:
    wished = request.query_params.get("lang", "")
    return wished if wished in LANGUAGES else language(request.headers)
