"""Asks Telegram for what is new, and confirms it once it is on disk."""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram.facts import POLLING
from bot.channels.telegram.failures import seconds
from bot.channels.telegram.rivals import Rivalry, is_webhook
from bot.channels.telegram.updates import Raw, arrived
from storage import marks
from storage.errors import StorageError, UnavailableError

if TYPE_CHECKING:
    from bot.channels.arriving import Arrivals
    from bot.channels.telegram.asking import Asking
    from bot.channels.telegram.heard import Heard
    from bot.channels.telegram.watching import Pulse
    from bot.clock import Clock
    from storage.database import Database, Tx

log = logging.getLogger(__name__)
PAUSES = (1.0, 2.0, 4.0, 8.0)
"""Seconds from one question without an answer to the next; at least the first after it."""
RIVAL_PAUSES = (0.5, 2.0)
"""Seconds before asking again where another one asks: at first so soon that a newcomer knows at once."""
STORE_SECONDS = 1.0
ANOTHER = "Another program is asking Telegram with the same token: stop it, or give each a bot of its own."
WRONG = "The token in TAMA_TELEGRAM_TOKEN is not right: Telegram does not know it."


class Polling:
    """Asks for ever. `told` hears of what has just come to be on disk."""

    def __init__(
        self,
        asking: Asking,
        db: Database,
        clock: Clock,
        arrivals: Arrivals,
        heard: Heard,
        told: Callable[[list[Raw]], Awaitable[None]],
    ) -> None:
        self._asking = asking
        self._db = db
        self._clock = clock
        self._arrivals = arrivals
        self._heard = heard
        self._told = told
        self._rivalry: Rivalry | None = None
        self._rebuffs = 0
        self._silent = False

    async def run(self, pulse: Pulse) -> None:
        """Poll until cancelled. Raises HostError if another process polls, or if the token is wrong."""
        try:
            heir = await self._begin()
            rivalry = self._rivalry = self._rivalry or Rivalry(heir=heir)
            while True:
                await self._turn(pulse, rivalry)
        finally:
            await self._end()

    async def _begin(self) -> bool:
        """Mark that this process polls; whether the mark was there."""

        async def mark(tx: Tx) -> bool:
            there = await marks.get(tx, POLLING) is not None
            await marks.put(tx, POLLING, "")
            return there

        return await self._db.transaction(mark)

    async def _end(self) -> None:
        await self._heard.close()
        with suppress(StorageError):
            await self._db.transaction(lambda tx: marks.drop(tx, POLLING))

    async def _turn(self, pulse: Pulse, rivalry: Rivalry) -> None:
        began = time.monotonic()
        rivalry.asks(self._clock.now())
        pulse.within(self._asking.patience)
        try:
            updates = await self._asking.ask()
        except Conflict as fault:
            await self._conflict(fault, rivalry)
        except InvalidToken as fault:
            if fault.__cause__ is None:
                rivalry.refused(self._clock.now(), WRONG)
            await self._pause(began)
        except RetryAfter as fault:
            pulse.within(seconds(fault))
            await self._clock.sleep(seconds(fault))
        except (TelegramError, TimeoutError):
            rivalry.unreachable()
            await self._pause(began)
        else:
            self._rebuffs = 0
            self._answered()
            rivalry.answered(self._clock.now())
            await self._received(updates, pulse)

    async def _received(self, updates: list[Raw], pulse: Pulse) -> None:
        now = self._clock.now()
        if updates:
            await self._keep(updates, pulse)
        if self._asking.confirm(updates):
            await self._heard.note(now)

    async def _keep(self, updates: list[Raw], pulse: Pulse) -> None:
        """Write them down, however long that takes: Telegram keeps what nobody confirms."""
        rows, tries = arrived(updates), 0
        while True:
            pulse.within(STORE_SECONDS)
            try:
                await self._arrivals.keep(rows)
            except UnavailableError:
                if tries % 60 == 0:
                    log.exception("what Telegram brings cannot be written down, and is not confirmed")
                tries += 1
                await self._clock.sleep(STORE_SECONDS)
            else:
                break
        await self._told(updates)

    async def _conflict(self, fault: Conflict, rivalry: Rivalry) -> None:
        if is_webhook(fault.message):
            log.warning("Telegram sends everything to an address: that ends, as there is no TAMA_PUBLIC_URL")
            with suppress(TelegramError):
                await self._asking.unhook()
        else:
            log.warning("another program is asking Telegram with the same token")
            rivalry.refused(self._clock.now(), ANOTHER)
        await self._clock.sleep(RIVAL_PAUSES[min(self._rebuffs, len(RIVAL_PAUSES) - 1)])
        self._rebuffs += 1

    def _answered(self) -> None:
        if self._silent:
            log.warning("Telegram answers again")
            self._silent = False

    async def _pause(self, began: float) -> None:
        """A question that has taken long itself is followed by the next one sooner."""
        if not self._silent:
            log.warning("Telegram does not answer; it is asked again and again")
            self._silent = True
        pause = PAUSES[min(self._asking.failures, len(PAUSES)) - 1]
        await self._clock.sleep(max(PAUSES[0], pause - (time.monotonic() - began)))
