"""How python-telegram-bot reaches Telegram: over aiohttp, which serves many calls at once without growing slow."""

from __future__ import annotations

import io
import json
from http import HTTPStatus
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 10.0
READ_SECONDS = 15.0
CHUNK = 65_536
Body = aiohttp.BytesPayload | aiohttp.FormData | None
_UNKNOWN = (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND)
"""What Telegram says of a token or a method that it does not know."""


class NotSent(NetworkError):
    """A request never left: no connection, no name, no route."""


class Stranger(NotSent):
    """Somebody on the way answered that there is nothing here, and not as Telegram does."""


class CutOff(NetworkError):
    """A request may have arrived: the line broke before the answer came."""


class TooLarge(TelegramError):
    """More bytes than we wanted."""


class Request(BaseRequest):
    """One pool of connections. Its errors carry no address, for Telegram's addresses hold the token.

    What is waited for is the next bytes, never the whole: an answer that trickles in is an answer.
    """

    __slots__ = ("_proxies", "_session")

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None
        # aiohttp would read the environment again for each call, in a thread.
        self._proxies: dict[str, str] = getproxies()

    @property
    def read_timeout(self) -> float | None:
        """Seconds between two pieces of an answer, where nobody asks for another time."""
        return READ_SECONDS

    async def initialize(self) -> None:
        """Open the pool."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                cookie_jar=aiohttp.DummyCookieJar(), headers={"User-Agent": self.USER_AGENT}
            )

    async def shutdown(self) -> None:
        """Close all connections."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: object = BaseRequest.DEFAULT_NONE,
        *_: object,
        **__: object,
    ) -> tuple[int, bytes]:
        """The status and the body of the answer; raises NotSent, CutOff or TimedOut."""
        seconds = read_timeout if isinstance(read_timeout, float | int) else READ_SECONDS
        status, body = await self._carry(method, url, seconds, _body(request_data))
        if status in _UNKNOWN and not body.lstrip().startswith(b"{"):
            raise Stranger(str(status))
        return status, body

    async def download(self, url: str, most: int) -> tuple[int, bytes]:
        """A file from where Telegram keeps it, with its status; raises TooLarge beyond `most` bytes."""
        return await self._carry("GET", url, READ_SECONDS, most=most)

    async def _carry(
        self, method: str, url: str, seconds: float, data: Body = None, most: int | None = None
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise RuntimeError("not initialized")
        timeout = aiohttp.ClientTimeout(total=None, connect=CONNECT_SECONDS, sock_read=seconds)
        try:
            async with self._session.request(
                method, url, data=data, timeout=timeout, proxy=self._proxy(url), allow_redirects=False
            ) as answer:
                return answer.status, await _read(answer, most)
        except (aiohttp.ClientError, OSError) as fault:
            failure = _told(fault)
        # Out here, so that the failure does not hold on to the fault, which may hold the address.
        raise failure

    def _proxy(self, url: str) -> str | None:
        """The host's proxy for this address, from the environment."""
        if not self._proxies:
            return None
        parts = urlsplit(url)
        return None if proxy_bypass(parts.hostname or "") else self._proxies.get(parts.scheme)


async def _read(answer: aiohttp.ClientResponse, most: int | None) -> bytes:
    if most is None:
        return await answer.read()
    if (answer.content_length or 0) > most:
        raise TooLarge("too large")
    pieces = bytearray()
    async for piece in answer.content.iter_chunked(CHUNK):
        pieces += piece
        if len(pieces) > most:
            raise TooLarge("too large")
    return bytes(pieces)


def _body(data: RequestData | None) -> Body:
    if data is None:
        return None
    if data.contains_files:
        return _form(data)
    text = json.dumps(data.parameters, ensure_ascii=False, separators=(",", ":"))
    return aiohttp.BytesPayload(text.encode("utf-8", "replace"), content_type="application/json")


def _form(data: RequestData) -> aiohttp.FormData:
    # Telegram reads a file's name as it stands.
    form = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        file = io.BytesIO(content) if isinstance(content, bytes) else content
        form.add_field(name, file, filename=filename, content_type=kind)
    return form


def _told(fault: Exception) -> NetworkError:
    kind = type(fault).__name__
    match fault:
        case aiohttp.ClientConnectorError() | aiohttp.ClientHttpProxyError() | aiohttp.InvalidURL():
            return NotSent(kind)
        case aiohttp.ConnectionTimeoutError():
            return NotSent(kind)
        case aiohttp.ServerTimeoutError() | TimeoutError():
            return TimedOut(kind)
        case _:
            return CutOff(kind)
