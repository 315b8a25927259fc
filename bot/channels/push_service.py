"""What a push service answers whoever rings: loaded only where a browser is to be told something."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import aiohttp
from py_vapid import Vapid02
from pywebpush import WebPushException, webpush_async

log = logging.getLogger(__name__)

_TTL = 2 * 86_400
"""Seconds for which a push service keeps it for a phone that is off."""
_HEADERS: dict[str, str | int | float] = {"topic": "tama", "urgency": "normal"}
"""A newer one takes the place of one that waits there."""
_PATIENCE = 20

Ring = Callable[[str], Awaitable[int | None]]
"""Rings at an address; what the service answered, None where it could not be reached."""


@asynccontextmanager
async def ringing(key: Vapid02, sender: str) -> AsyncIterator[Ring]:
    """What rings, with the key by which services know us; `sender`: our own address, as they ask."""
    timeout = aiohttp.ClientTimeout(total=_PATIENCE)
    async with aiohttp.ClientSession(timeout=timeout) as session:

        async def ring(endpoint: str) -> int | None:
            try:
                answer = await webpush_async(
                    {"endpoint": endpoint}, vapid_private_key=key, vapid_claims={"sub": sender}, ttl=_TTL,
                    headers=_HEADERS, timeout=timeout, aiohttp_session=session,
                )  # fmt: skip
            except WebPushException as refusal:
                refused: int | None = refusal.status_code
                return refused
            except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as fault:
                log.info("a push service could not be reached: %s", type(fault).__name__)
                return None
            status: int = answer.status
            return status

        yield ring
