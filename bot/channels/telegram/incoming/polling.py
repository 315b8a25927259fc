"""Asks Telegram for what is new, and confirms it once it is on disk."""

from __future__ import annotations

import logging
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram.incoming.conflicts import Rivalry, is_webhook
from bot.channels.telegram.incoming.precedence import Precedence
from bot.channels.telegram.incoming.raw_updates import Raw, arrived
from bot.channels.telegram.outgoing.failures import seconds
from bot.errors import HostError
from storage.errors import StorageError, UnavailableError

if TYPE_CHECKING:
    from datetime import datetime

    from bot.channels.event_queue import EventQueue
    from bot.channels.telegram.incoming.get_updates import GetUpdates
    from bot.channels.telegram.incoming.watermark import Watermark
    from bot.channels.watchdog import Pulse
    from bot.clock import Clock
    from storage.database import Database

log = logging.getLogger(__name__)
PAUSES = (1.0, 2.0, 4.0, 8.0)
"""Seconds from one question without an answer to the next; at least the first after it."""
RIVAL_PAUSES = (0.5, 2.0)
"""Seconds before asking again where another one asks: at first so soon that a newcomer knows at once."""
EMPTY_SECONDS = 1.0
"""The pause before a server that does not hold questions is asked again."""
STORE_SECONDS = 1.0
ANOTHER = "Another program is asking Telegram with the same token: stop it, or give each a bot of its own."
WRONG = "The token in TAMA_TELEGRAM_TOKEN is not right: Telegram does not know it."


class Polling:
    """Asks for ever. `told` hears of what has just come to be on disk."""

    def __init__(
        self,
        asking: GetUpdates,
        db: Database,
        clock: Clock,
        arrivals: EventQueue,
        watermark: Watermark,
        told: Callable[[list[Raw]], Awaitable[None]],
    ) -> None:
        self._asking = asking
        self._precedence = Precedence(db)
        self._clock = clock
        self._arrivals = arrivals
        self._watermark = watermark
        self._told = told
        self._rivalry: Rivalry | None = None
        self._rebuffs = 0
        self._silent = False
        self._brought_until: datetime | None = None

    async def run(self, pulse: Pulse) -> None:
        """Poll until cancelled. Raises HostError if another process polls, or if the token is wrong."""
        try:
            follows = await self._precedence.begin()
            rivalry = self._rivalry = self._rivalry or Rivalry(heir=follows)
            while True:
                await self._turn(pulse, rivalry)
        finally:
            await self._end()

    async def _end(self) -> None:
        await self._watermark.close()
        with suppress(StorageError):
            await self._precedence.end()

    async def _turn(self, pulse: Pulse, rivalry: Rivalry) -> None:
        began, asked_at = time.monotonic(), self._clock.now()
        rivalry.asks(asked_at)
        pulse.within(self._asking.patience)
        try:
            updates = await self._asking.ask()
        except Conflict as fault:
            await self._conflict(fault, rivalry)
        except InvalidToken:
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
            await self._received(updates, asked_at, pulse)

    async def _received(self, updates: list[Raw], asked_at: datetime, pulse: Pulse) -> None:
        """An answer may be long on its way: it says nothing of what came to be after the question."""
        if self._brought_until is not None:
            await self._watermark.note(self._brought_until)
            self._brought_until = None
        if updates:
            await self._keep(updates, pulse)
        if self._asking.confirm(updates):
            await self._note(asked_at, brought=bool(updates))
        if self._asking.was_hasty:
            await self._clock.sleep(EMPTY_SECONDS)

    async def _note(self, until: datetime, *, brought: bool) -> None:
        # What has just been brought is still to be done.
        if brought:
            self._brought_until = until
        else:
            await self._watermark.note(until)

    async def _keep(self, updates: list[Raw], pulse: Pulse) -> None:
        """Write them down, however long that takes: Telegram keeps what nobody confirms."""
        rows = arrived(updates)
        while True:
            pulse.within(STORE_SECONDS)
            try:
                await self._arrivals.keep(rows)
            except UnavailableError:
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
            await self._give_way()
            rivalry.refused(self._clock.now(), ANOTHER)
        await self._clock.sleep(RIVAL_PAUSES[min(self._rebuffs, len(RIVAL_PAUSES) - 1)])
        self._rebuffs += 1

    async def _give_way(self) -> None:
        """Raise HostError if another process with this database was there first, and lives."""
        with suppress(UnavailableError):
            if not await self._precedence.is_first():
                raise HostError(ANOTHER)

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
