"""Every press of a button is answered, so that no phone goes on waiting: at once, or with what there is to say."""

from __future__ import annotations

import asyncio
import logging
from typing import TYPE_CHECKING

from telegram.constants import CallbackQueryLimit
from telegram.error import TelegramError

from bot.channels.channel import SendFailed
from bot.channels.delivery.rendering import units
from bot.channels.telegram.outgoing.failures import Remedy, judge
from bot.tasks import spawn

if TYPE_CHECKING:
    from bot.channels.telegram.api import Api

log = logging.getLogger(__name__)
PATIENCE = 1.5
"""Seconds that a press in a group chat waits for its answer."""
PAUSES = (0.0, 1.0, 4.0)
"""Seconds before each try to answer."""
TOAST = CallbackQueryLimit.ANSWER_CALLBACK_QUERY_TEXT_LENGTH
"""The most that an answer to a press can have, in UTF-16 units."""
GLANCE = 60
"""How many can be read in the moment for which it shows; a longer one stays until it is closed."""
_REMEMBERED = 300.0
"""Seconds for which it is known that a press was answered; after that, Telegram takes no answer."""


class Presses:
    """Answers presses: with a toast where there may be one, else as soon as they are here."""

    def __init__(self, api: Api, patience: float = PATIENCE) -> None:
        self._api = api
        self._patience = patience
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._answered: set[str] = set()
        self._of_chat: dict[str, set[str]] = {}

    async def received(self, query: str, private: bool, chat: str = "") -> None:  # noqa: FBT001 - the contract's words
        """A press is on disk. Waits for nothing.

        Of one in private there may be a toast if it names the `chat`, unless something is said there first.
        """
        if private and chat:
            self._of_chat.setdefault(chat, set()).add(query)
        self._wait(query, 0.0 if private and not chat else self._patience)

    def said_to(self, chat: str) -> None:
        """What was pressed in private is answered there: the phone need not wait any longer."""
        for query in self._of_chat.pop(chat, ()):
            if (timer := self._waiting.get(query)) is not None:
                timer.cancel()
                self._give_up(query)

    async def told(self, query: str, text: str) -> bool:
        """Show the text to whoever pressed; False if it is too late for that. Raises SendFailed."""
        if query in self._answered or units(text) > TOAST:
            return False
        if (timer := self._waiting.pop(query, None)) is not None:
            timer.cancel()
        try:
            await self._api.answer_callback_query(query, text, show_alert=len(text) > GLANCE or None)
        except TelegramError as fault:
            failure = judge(fault)
        else:
            self._done(query)
            return True
        if isinstance(failure, SendFailed):
            # It is sent again, but the phone does not wait for that.
            self._wait(query, self._patience)
            raise failure
        return False

    def _wait(self, query: str, seconds: float) -> None:
        self._waiting[query] = asyncio.get_running_loop().call_later(seconds, self._give_up, query)

    def _done(self, query: str) -> None:
        self._answered.add(query)
        self._of_chat = {chat: left for chat, all_ in self._of_chat.items() if (left := all_ - {query})}
        asyncio.get_running_loop().call_later(_REMEMBERED, self._answered.discard, query)

    def _give_up(self, query: str) -> None:
        self._waiting.pop(query, None)
        self._done(query)
        spawn(self._close(query), "press")

    async def _close(self, query: str) -> None:
        for pause in PAUSES:
            await asyncio.sleep(pause)
            try:
                await self._api.answer_callback_query(query)
            except TelegramError as fault:
                if judge(fault) is Remedy.LATE:
                    return
            else:
                return
        log.warning("a press was not answered")
