"""Files that people sent: fetched, or never to be had, or not to be had just now."""

from __future__ import annotations

import asyncio
import logging
from http import HTTPStatus
from typing import TYPE_CHECKING

from telegram.error import BadRequest, Forbidden, NetworkError, TelegramError

from bot.channels.event_queue import LineFailed
from bot.channels.telegram.request import TooLarge
from bot.errors import FileLost, FileTooLarge

if TYPE_CHECKING:
    from bot.channels.telegram.api import Api

log = logging.getLogger(__name__)
SECONDS = 60.0
"""How long one try takes at most: a file that trickles in would hold up its chat for ever."""
_GLANCE_SECONDS = 2.0
_TOO_BIG = "file is too big"
_NEVER = (HTTPStatus.BAD_REQUEST, HTTPStatus.NOT_FOUND, HTTPStatus.GONE)
"""What a server says of a file that it does not have, whoever asks and when."""


async def fetch(api: Api, file_id: str, most: int, seconds: float = SECONDS) -> bytes:
    """The bytes of a file, at most so many. Raises FileTooLarge or FileLost, or LineFailed: try again."""
    try:
        async with asyncio.timeout(seconds):
            return await _fetch(api, file_id, most)
    except TooLarge:
        raise FileTooLarge from None
    except (BadRequest, Forbidden) as fault:
        raise (FileTooLarge if _TOO_BIG in fault.message.lower() else FileLost) from None
    except (TelegramError, TimeoutError) as fault:
        raise LineFailed(type(fault).__name__) from None


async def fetch_visibly(api: Api, chat_id: int, file_id: str, most: int) -> bytes:
    """Fetch a file, while its chat shows that somebody is at work: before, and again while it is read afterwards."""
    await _types(api, chat_id)
    data = await fetch(api, file_id, most)
    await _types(api, chat_id)
    return data


async def _types(api: Api, chat_id: int) -> None:
    """Each shows for five seconds; without it everything still works."""
    try:
        async with asyncio.timeout(_GLANCE_SECONDS):
            await api.raw("sendChatAction", {"chat_id": chat_id, "action": "typing"})
    except (TelegramError, TimeoutError) as fault:
        log.debug("no sign of work: %s", type(fault).__name__)


async def _fetch(api: Api, file_id: str, most: int) -> bytes:
    file = await api.get_file(file_id)
    if (file.file_size or 0) > most:
        raise TooLarge("too large")
    status, data = await api.download(file.file_path or "", most)
    if status in _NEVER:
        raise BadRequest(f"file: {status}")
    if status != HTTPStatus.OK:
        raise NetworkError(f"file: {status}")
    return data
