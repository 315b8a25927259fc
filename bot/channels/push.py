"""Tells browsers, through their makers' push services, that a message waits; never what it says."""

from __future__ import annotations

import asyncio
import logging
from http import HTTPStatus
from typing import TYPE_CHECKING

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
        while True:
            self._woken.clear()
            await self._round()
            await wait(self._woken, _LOOK)

    async def _round(self) -> None:
        at = to_seconds(self._clock.now())
        due = await self._db.read(push_subscriptions.next_due)
        if due is None or due > at:
            return

        async def taken(tx: Tx) -> tuple[Sequence[Subscription], Vapid02]:
            return await push_subscriptions.take(tx, at), await push_key(tx)

        found, key = await self._db.transaction(taken)
        # Here: whoever tells no browser does not pay for loading it.
        from bot.channels.push_service import ringing  # noqa: PLC0415

        async with ringing(key, self._sender) as ring:
            for one in found:
                await self._note(one, await ring(one.endpoint))

    async def _note(self, one: Subscription, status: int | None) -> None:
        if status in _GONE:
            await self._db.transaction(lambda tx: push_subscriptions.drop(tx, one.browser_id))
        elif status in _REFUSED:
            log.warning("a push service refused to tell browser %s: %s", one.browser_id, status)
        elif status is None or status >= HTTPStatus.MULTIPLE_CHOICES:
            later = to_seconds(self._clock.now()) + _AGAIN
            await self._db.transaction(lambda tx: push_subscriptions.again(tx, one.browser_id, later))
