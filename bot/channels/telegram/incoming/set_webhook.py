"""Sees that Telegram calls us, and how that goes."""

from __future__ import annotations

import logging
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from telegram.error import InvalidToken, TelegramError

from bot.channels.telegram.incoming.polling import PAUSES, WRONG
from bot.channels.telegram.incoming.raw_updates import ALLOWED
from bot.channels.telegram.limits import NAME
from bot.errors import HostError
from bot.host.standing import Standing

if TYPE_CHECKING:
    from datetime import datetime

    from telegram import WebhookInfo

    from bot.channels.telegram.api import Api
    from bot.channels.telegram.incoming.watermark import Watermark
    from bot.channels.watchdog import Pulse
    from bot.clock import Clock

log = logging.getLogger(__name__)
LOOK_SECONDS = 60.0
SOONER_SECONDS = 10.0
"""The same where something waits: on a busy day that is so at most looks."""
GIVEN_UP = timedelta(minutes=5)
"""Where no call has failed for so long, whatever still waits from before is hopeless."""
CALLS_AT_ONCE = 40
UNKNOWN = "Unauthorized"
"""What Telegram says of a token that was right once."""


class SetWebhook:
    """Has Telegram call an address, and looks every minute whether it does."""

    def __init__(self, api: Api, clock: Clock, watermark: Watermark, url: str, word: str) -> None:
        self._api = api
        self._clock = clock
        self._watermark = watermark
        self._url = url
        self._word = word
        self.standing = Standing(NAME, clock.now(), how=f"called at {urlsplit(url).netloc}")
        """How it goes, for the host."""
        self._set = False
        self._told: datetime | None = None
        self._waits_since: datetime | None = None

    async def run(self, pulse: Pulse) -> None:
        """Look until cancelled. Raises HostError if the token is wrong."""
        failures = 0
        try:
            while True:
                pulse.within(LOOK_SECONDS)
                try:
                    pause = SOONER_SECONDS if await self.look() else LOOK_SECONDS
                except TelegramError as fault:
                    failures = await self._failed(fault, failures)
                else:
                    failures = 0
                    await self._clock.sleep(pause)
        finally:
            await self._watermark.close()

    async def look(self) -> bool:
        """Set what is not set, and see what waits there: whether anything does."""
        if not self._set:
            await self._set_address()
        now = self._clock.now()
        told = await self._api.get_webhook_info()
        if told.url != self._url:
            # Whatever it brought there was not heard here.
            log.warning("Telegram calls another address; it is told ours again")
            await self._set_address()
            return True
        self.standing.works(now)
        waits = told.pending_update_count > 0
        self._watch(now, waits=waits, failed=self._tell_trouble(told))
        if self._waits_since is None:
            await self._watermark.note(now)
        elif now - self._waits_since >= GIVEN_UP:
            await self._watermark.note(now - GIVEN_UP)
        return waits

    def _watch(self, now: datetime, *, waits: bool, failed: bool) -> None:
        """On a busy day something waits at every look."""
        if not waits:
            self._waits_since = None
        elif failed or self._waits_since is None:
            self._waits_since = now

    async def _set_address(self) -> None:
        await self._api.set_webhook(
            self._url, max_connections=CALLS_AT_ONCE, allowed_updates=ALLOWED, secret_token=self._word
        )
        self._set = True

    def _tell_trouble(self, told: WebhookInfo) -> bool:
        """Tell the host of a call that failed; whether one has since the last look."""
        at = told.last_error_date
        if at is None or (self._told is not None and at <= self._told):
            return False
        log.warning("Telegram calls in vain: %s", told.last_error_message)
        self._told = at
        return True

    async def _failed(self, fault: TelegramError, failures: int) -> int:
        # A server that does not know this method says so with the same error.
        if isinstance(fault, InvalidToken) and fault.message == UNKNOWN:
            raise HostError(WRONG) from None
        if not failures:
            log.warning("Telegram cannot be asked to call us: %s", type(fault).__name__)
            self.standing.fails()
        await self._clock.sleep(PAUSES[min(failures, len(PAUSES) - 1)])
        return failures + 1
