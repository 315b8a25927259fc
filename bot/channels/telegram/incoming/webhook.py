"""Where Telegram calls: nobody else is heard, and nothing is acknowledged that is not on disk."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections.abc import Awaitable, Callable, Collection
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import PlainTextResponse

from bot.channels.telegram.incoming.raw_updates import Raw, is_update
from storage.errors import StorageError

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

PATH = "/telegram"
HEADER = "x-telegram-bot-api-secret-token"
MOST_BYTES = 1_000_000
"""Far more than the longest message."""
BODY_SECONDS = 10.0


def secret(token: str) -> str:
    """What only Telegram and we know, and does not tell the token."""
    return hmac.new(token.encode(), b"tama webhook", hashlib.sha256).hexdigest()


class Webhook:
    """The application. `keep` writes updates down, or raises a StorageError."""

    def __init__(
        self,
        word: str,
        paths: Collection[str],
        keep: Callable[[list[Raw]], Awaitable[None]],
        body_seconds: float = BODY_SECONDS,
    ) -> None:
        self._word = word.encode()
        self.paths = paths
        self._keep = keep
        self._body_seconds = body_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        try:
            await self._hear(request)
            answer = PlainTextResponse("")
        except ClientDisconnect:
            return
        except HTTPException as refusal:
            # What is left of the body is not waited for.
            answer = PlainTextResponse("", refusal.status_code, {"connection": "close"})
        await answer(scope, receive, send)

    async def _hear(self, request: Request) -> None:
        self._admit(request)
        try:
            async with asyncio.timeout(self._body_seconds):
                body = await _read(request)
        except TimeoutError:
            raise HTTPException(408) from None
        try:
            await self._keep([_parse(body)])
        except StorageError:
            raise HTTPException(503) from None

    def _admit(self, request: Request) -> None:
        if request.scope["path"] not in self.paths:
            raise HTTPException(404)
        if request.method != "POST":
            raise HTTPException(405)
        if not hmac.compare_digest(request.headers.get(HEADER, "").encode(), self._word):
            raise HTTPException(403)


async def _read(request: Request) -> bytes:
    """The body, as long as it is no longer than any update."""
    body = bytearray()
    if int(request.headers.get("content-length", 0)) > MOST_BYTES:
        raise HTTPException(413)
    async for chunk in request.stream():
        body += chunk
        if len(body) > MOST_BYTES:
            raise HTTPException(413)
    return bytes(body)


def _parse(body: bytes) -> Raw:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        raise HTTPException(400) from None
    if not is_update(update):
        raise HTTPException(400)
    raw: Raw = update
    return raw
