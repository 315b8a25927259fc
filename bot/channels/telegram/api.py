"""The Bot API as python-telegram-bot speaks it, over our own line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from telegram import Bot

from bot.channels.telegram.request import READ_SECONDS, Request

URL = "https://api.telegram.org"


class Api(Bot):
    """A bot at a Bot API server, Telegram's own or a local one. An async context manager, which asks nothing yet.

    Its addresses may not be shown: they hold the token.
    """

    def __init__(self, token: str, url: str = URL) -> None:
        root = url.rstrip("/")
        self._line = Request()
        super().__init__(token, f"{root}/bot", f"{root}/file/bot", self._line, self._line)

    def __repr__(self) -> str:
        return f"{type(self).__name__}()"

    async def initialize(self) -> None:
        """Open the pool of connections; the library's own would also ask Telegram who the bot is."""
        await self._line.initialize()

    async def shutdown(self) -> None:
        """Close all connections."""
        await self._line.shutdown()

    async def raw(self, method: str, params: Mapping[str, Any], read_seconds: float = READ_SECONDS) -> Any:  # noqa: ANN401 - JSON
        """What Telegram answers, as JSON: objects of it would take a fifth of a vote's time, see decision 12.

        `read_seconds`: how long to wait for the next bytes.
        """
        # Telegram takes its methods in small letters too; the library warns of each that it has itself under this name.
        return await self.do_api_request(method.lower(), dict(params), read_timeout=read_seconds)

    async def download(self, url: str, most: int) -> tuple[int, bytes]:
        """The status and the bytes of a file; raises TooLarge beyond `most`."""
        return await self._line.download(url, most)
