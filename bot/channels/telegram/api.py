"""The Bot API: one call, its raw result."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from types import TracebackType
from typing import Any, Self

from telegram import InputFile
from telegram.error import BadRequest, NetworkError
from telegram.request import RequestData

# No public name makes what its own methods put into a request: test_request.py holds it to this.
from telegram.request._requestparameter import RequestParameter

from bot.channels.telegram.request import READ_SECONDS, Request, TooLarge
from bot.messages import Attachment

URL = "https://api.telegram.org"
_NEVER = (HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
"""What a server says of a file that it does not have, whoever asks and when."""


class Api:
    """A Bot API server, Telegram's own or a local one, for one bot. An async context manager.

    Nothing here may be shown: what is made of the token holds it.
    """

    def __init__(self, token: str, url: str = URL) -> None:
        root = url.rstrip("/")
        self._methods = f"{root}/bot{token}"
        self._files = f"{root}/file/bot{token}"
        self._request = Request()

    async def __aenter__(self) -> Self:
        await self._request.initialize()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._request.shutdown()

    async def call(
        self,
        method: str,
        params: Mapping[str, Any],
        files: Mapping[str, Attachment] | None = None,
        read_seconds: float = READ_SECONDS,
    ) -> Any:  # noqa: ANN401 - JSON
        """What Telegram answers, as JSON says it; raises a `telegram.error.TelegramError`.

        `read_seconds`: how long to wait for the next bytes.
        """
        parameters = [RequestParameter(name, value, None) for name, value in params.items()]
        for name, file in (files or {}).items():
            parameters.append(RequestParameter(name, None, [InputFile(file.data, filename=file.name)]))
        return await self._request.post(f"{self._methods}/{method}", RequestData(parameters), read_timeout=read_seconds)

    async def fetch(self, file_id: str, most: int) -> bytes:
        """The bytes of a file that somebody sent; raises TooLarge beyond `most`, or another TelegramError."""
        file = await self.call("getFile", {"file_id": file_id})
        if file.get("file_size", 0) > most:
            raise TooLarge("too large")
        status, data = await self._request.download(f"{self._files}/{file['file_path']}", most)
        if status in _NEVER:
            raise BadRequest(f"file: {status}")
        if status != HTTPStatus.OK:
            raise NetworkError(f"file: {status}")
        return data
