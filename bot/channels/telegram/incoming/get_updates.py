"""How Telegram is asked for what is new, on any line."""

from __future__ import annotations

import asyncio
import time
from datetime import timedelta
from typing import TYPE_CHECKING

from telegram.constants import PollingLimit
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError

from bot.channels.telegram.incoming.raw_updates import ALLOWED, Raw
from bot.channels.telegram.limits import NAME
from bot.host.standing import Standing

if TYPE_CHECKING:
    from bot.channels.telegram.api import Api
    from bot.clock import Clock

MOST = int(PollingLimit.MAX_LIMIT)
WAIT_SECONDS = 20
"""How long Telegram holds a question to which there is no answer yet."""
SILENCE_SECONDS = WAIT_SECONDS + 7.0
"""A line on which nothing comes for so long is dead."""
QUICK = 4
"""An answer in this part of that time was an easy one."""
LONGEST_SECONDS = 600
"""Enough for the longest message at 50 bytes a second."""
HASTY_SECONDS = 0.9
"""A server that has nothing and says so sooner does not hold questions."""
QUIET = timedelta(days=6)
"""After a quiet week numbers begin anywhere: nothing may be said of those to come."""


class GetUpdates:
    """One question after the other. After a failure it asks for less: what is too much for a bad line never ends."""

    def __init__(self, api: Api, clock: Clock, wait: int = WAIT_SECONDS, silence: float = SILENCE_SECONDS) -> None:
        self._api = api
        self._clock = clock
        self._wait = wait
        self._silence = silence
        self._offset: int | None = None
        self._quiet = timedelta()
        self._asked_at = clock.now()
        self._most = MOST
        self._failures = 0
        self._patience = silence
        self._was_answered = False
        self._was_quick = False
        self._was_hasty = False
        self.standing = Standing(NAME, clock.now(), how="asking for updates")
        """How it goes, for the host."""

    @property
    def patience(self) -> float:
        """Seconds after which the next question is given up."""
        return self._patience

    @property
    def failures(self) -> int:
        """How many questions in a row had no answer."""
        return self._failures

    @property
    def was_hasty(self) -> bool:
        """Whether the last answer was empty and came at once, although it was to wait for something."""
        return self._was_hasty

    async def ask(self) -> list[Raw]:
        """What is new, and confirm what came before: that must be on disk.

        Raises a TelegramError or TimeoutError; the next question then is the same, for fewer.
        """
        began, waits = time.monotonic(), self._was_answered and self._wait > 0
        try:
            async with asyncio.timeout(self._patience):
                new = await self._ask()
        except (Conflict, InvalidToken, RetryAfter):
            # The line is good.
            self._failures, self._was_answered = 0, True
            self.standing.fails()
            raise
        except TimeoutError:
            if self._most == 1:
                self._patience = min(2 * self._patience, LONGEST_SECONDS)
            self._failed()
            raise
        except Exception:
            self._failed()
            raise
        self._failures, self._patience, self._was_answered = 0, self._silence, True
        self.standing.works(self._clock.now())
        took = time.monotonic() - began
        self._was_quick = took < self._silence / QUICK
        self._was_hasty = waits and not new and took < HASTY_SECONDS
        return new

    def confirm(self, updates: list[Raw]) -> bool:
        """Updates of this answer are on disk: the next question confirms them. Whether there were no others."""
        all_of_it = len(updates) < self._most
        if self._was_quick:
            self._most = min(2 * self._most, MOST)
        if updates:
            self._offset, self._quiet = updates[-1]["update_id"] + 1, timedelta()
        return all_of_it

    async def unhook(self) -> None:
        """Have Telegram keep what is new until it is asked, instead of calling somebody. Raises TelegramError."""
        await self._api.delete_webhook(drop_pending_updates=False)

    async def _ask(self) -> list[Raw]:
        self._forget_if_quiet()
        # On a line of which nothing is known, an answer at once says at least that it carries.
        wait = self._wait if self._was_answered else 0
        wanted = {"limit": self._most, "timeout": wait, "allowed_updates": ALLOWED}
        if self._offset is not None:
            wanted["offset"] = self._offset
        new = await self._api.raw("getUpdates", wanted, read_seconds=self._silence)
        if not isinstance(new, list):
            raise TelegramError("no list of updates")
        return new

    def _forget_if_quiet(self) -> None:
        # A computer that slept was quiet meanwhile; a clock that is put back takes nothing of it away.
        now = self._clock.now()
        self._quiet += max(now - self._asked_at, timedelta())
        self._asked_at = now
        if self._quiet > QUIET:
            self._offset = None

    def _failed(self) -> None:
        self.standing.fails()
        self._failures += 1
        self._was_answered = False
        self._most = max(1, self._most // 10)
