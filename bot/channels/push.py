"""Tells browsers, through their makers' push services, that a message waits; never what it says."""

from __future__ import annotations

import asyncio
import logging
from http import HTTPStatus
from typing import TYPE_CHECKING

import aiohttp

from bot.bell import wait
from bot.contact.push_key import push_key
from storage.instants import to_seconds
from storage.people import push_subscriptions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from py_vapid import Vapid02

    from bot.clock import Clock
    from storage.database import Database, Tx
    from storage.people.push_subscriptions import Subscription

log = logging.getLogger(__name__)

_TTL = 2 * 86_400
"""Seconds for which a push service keeps it for a phone that is off."""
_HEADERS: dict[str, str | int | float] = {"topic": "tama", "urgency": "normal"}
"""A newer one takes the place of one that waits there."""
_PATIENCE = 20
_AGAIN = 300
_GONE = frozenset({404, 410})
_REFUSED = frozenset({400, 401, 403, 405, 413})
_LOOK = 60.0


class Pushes:
    """Tells each browser once, until its page is looked at again. `sender`: our own address, as the services ask."""

    def __init__(self, db: Database, clock: Clock, sender: str) -> None:
        self._db = db
        self._clock = clock
        self._sender = sender
        self._woken = asyncio.Event()

    def wake(self) -> None:
        """Somebody is to be told now."""
        self._woken.set()

    async def run(self) -> None:
        """Tell whoever is due, until cancelled."""
        timeout = aiohttp.ClientTimeout(total=_PATIENCE)
        async with aiohttp.ClientSession(timeout=timeout) as session:
            while True:
                self._woken.clear()
                await self._round(session)
                await wait(self._woken, _LOOK)

    async def _round(self, session: aiohttp.ClientSession) -> None:
        at = to_seconds(self._clock.now())
        due = await self._db.read(push_subscriptions.next_due)
        if due is None or due > at:
            return

        async def taken(tx: Tx) -> tuple[Sequence[Subscription], Vapid02]:
            return await push_subscriptions.take(tx, at), await push_key(tx)

        found, key = await self._db.transaction(taken)
        for one in found:
            await self._tell(one, key, session)

    async def _tell(self, one: Subscription, key: Vapid02, session: aiohttp.ClientSession) -> None:
        status = await self._send(one, key, session)
        if status in _GONE:
            await self._db.transaction(lambda tx: push_subscriptions.drop(tx, one.browser_id))
        elif status in _REFUSED:
            log.warning("a push service refused to tell browser %s: %s", one.browser_id, status)
        elif status is None or status >= HTTPStatus.MULTIPLE_CHOICES:
            later = to_seconds(self._clock.now()) + _AGAIN
            await self._db.transaction(lambda tx: push_subscriptions.again(tx, one.browser_id, later))

    async def _send(self, one: Subscription, key: Vapid02, session: aiohttp.ClientSession) -> int | None:
        """What the service answered; None where it could not be reached."""
        # Here: whoever tells no browser does not pay for loading it.
        from pywebpush import WebPushException, webpush_async  # noqa: PLC0415

        try:
            answer = await webpush_async(
                {"endpoint": one.endpoint}, vapid_private_key=key, vapid_claims={"sub": self._sender}, ttl=_TTL,
                headers=_HEADERS, timeout=session.timeout, aiohttp_session=session,
            )  # fmt: skip
        except WebPushException as refusal:
            refused: int | None = refusal.status_code
            return refused
        except (aiohttp.ClientError, OSError, TimeoutError, ValueError) as fault:
            log.info("a push service could not be reached: %s", type(fault).__name__)
            return None
        status: int = answer.status
        return status
