"""Telegram as a channel."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from telegram.error import TelegramError

from bot.channels.channel import Failure, Message, Pace, SendFailed
from bot.channels.telegram.limits import LIMITS, NAME, PACE
from bot.channels.telegram.outgoing.callback_answers import Presses
from bot.channels.telegram.outgoing.failures import Remedy, judge
from bot.channels.telegram.outgoing.requests import request
from bot.chat_news import NO_RIGHT
from bot.letter_kinds import CHANGES
from bot.tasks import spawn
from bot.threads import Thread

if TYPE_CHECKING:
    from bot.channels.telegram.api import Api

_TRIES = 3
"""A change that becomes a new message, and that without its topic."""


class TelegramChannel:
    """Speaks on Telegram, in private and in group chats.

    `presses` is told of each press, to have it answered; `api`: the way there.
    """

    name = NAME

    def __init__(self, api: Api, pace: Pace = PACE) -> None:
        self.limits = replace(LIMITS, pace=pace)
        self.presses = Presses(api)
        self.api = api

    async def send(self, message: Message) -> str:
        """Send it, change what it edits, or show it to whoever pressed; Telegram's name for what stands there."""
        press = Thread.parse(message.thread).press
        called = await (self._answer_press(press, message) if press else self._say(message))
        if message.closes is not None:
            spawn(self._close(*message.closes), "buttons")
        return called

    async def _close(self, chat: str, name: str) -> None:
        """Take the buttons away; if it cannot be done, they stay."""
        with suppress(TelegramError):
            await self.api.raw("editMessageReplyMarkup", {"chat_id": int(chat), "message_id": int(name)})

    async def _answer_press(self, press: str, message: Message) -> str:
        """In a group chat, the answer to a press is for one person alone."""
        if message.file is None and await self.presses.told(press, message.text):
            return ""
        try:
            return await self._say(replace(message, chat_id="", thread="", edits=""))
        except SendFailed as failure:
            # They have never written first, which says nothing of the group chat.
            if failure.kind is Failure.GONE:
                return ""
            raise

    async def _say(self, message: Message) -> str:
        for _ in range(_TRIES):
            ask = request(message)
            try:
                sent = await self.api.raw(ask.method, ask.params)
            except TelegramError as fault:
                verdict = judge(fault)
            else:
                if not message.chat_id:
                    self.presses.said_to(message.address)
                # Some servers say no more of a change than that it was made.
                return str(sent["message_id"]) if isinstance(sent, dict) else message.edits
            match verdict:
                case SendFailed():
                    raise verdict
                case Remedy.DONE:
                    return message.edits
                case Remedy.ANEW if message.kind in CHANGES:
                    return message.edits
                case Remedy.ANEW:
                    message = replace(message, edits="")
                case _:
                    message = replace(message, thread="")
        raise SendFailed(NO_RIGHT, Failure.GONE)
