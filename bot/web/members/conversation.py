"""The conversation of whoever reads in a browser: their own, and nobody else's."""

from __future__ import annotations

from collections import Counter
from collections.abc import AsyncIterable, AsyncIterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from starlette.responses import Response, StreamingResponse

from bot.languages import Reader
from bot.web.browser import language
from bot.web.local_chat import visitors
from bot.web.local_chat.visitors import Visitor
from bot.web.members.guard import too_often
from bot.web.members.sessions import browser_of
from storage.instants import to_seconds
from storage.people import browsers, push_subscriptions

if TYPE_CHECKING:
    from starlette.requests import Request

    from bot.clock import Clock
    from bot.web.local_chat.chat import ChatPage
    from storage.database import Database, Tx

_OPEN_AT_ONCE = 6
"""How many pages of one browser are told at once what is new."""
_AGAIN_SECONDS = 10


@dataclass(frozen=True, slots=True)
class Own:
    """Whoever was let in with the cookie."""

    db: Database
    clock: Clock

    async def visitor(self, request: Request) -> Visitor:
        """Whoever it is, who sees by now what their browser was told of. Raises SignedOut."""
        browser, lang = browser_of(request), language(request.headers)

        async def found(tx: Tx) -> tuple[Visitor, bool]:
            return await visitor_at(tx, browser.address, lang), await push_subscriptions.is_told(tx, browser.id)

        visitor, told = await self.db.read(found)
        if told:
            await self.db.transaction(lambda tx: push_subscriptions.looked(tx, browser.id))
        return visitor

    async def may_stay(self, request: Request) -> bool:
        """Whether the browser is still let in."""
        browser, at = browser_of(request), to_seconds(self.clock.now())
        return await self.db.read(lambda tx: browsers.is_let_in(tx, browser.id, at))


async def visitor_at(tx: Tx, address: str, lang: str) -> Visitor:
    """Whoever is known there; somebody who has not joined yet, or was forgotten, reads this language."""
    found = await visitors.at(tx, browsers.CHANNEL, address)
    if found is None or found.known is None:
        return Visitor(address, "", Reader(lang), channel=browsers.CHANNEL)
    return found


@dataclass(frozen=True, slots=True)
class News:
    """What is new in a conversation, as long as a page is open, on a few pages of each browser."""

    chat: ChatPage
    _open: Counter[int] = field(default_factory=Counter)

    async def events(self, request: Request) -> Response:
        """The events of the conversation. Raises SignedOut."""
        browser = browser_of(request)
        if self._open[browser.id] >= _OPEN_AT_ONCE:
            return too_often(request, _AGAIN_SECONDS)
        answer = await self.chat.events(request)
        if isinstance(answer, StreamingResponse):
            answer.body_iterator = self._counted(browser.id, answer.body_iterator)
        return answer

    async def _counted(
        self, browser_id: int, feed: AsyncIterable[str | bytes | memoryview]
    ) -> AsyncIterator[str | bytes | memoryview]:
        self._open[browser_id] += 1
        try:
            async for one in feed:
                yield one
        finally:
            self._open[browser_id] -= 1
            if not self._open[browser_id]:
                del self._open[browser_id]
