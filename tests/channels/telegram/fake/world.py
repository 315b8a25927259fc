"""All that Telegram knows: the bot, people, chats, files, presses, and the clock and the dice by which it lives."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from random import Random
from typing import TYPE_CHECKING

from tests.channels.telegram.fake.api.files import Files
from tests.channels.telegram.fake.api.updates import UpdateQueue
from tests.channels.telegram.fake.chats.users import User
from tests.channels.telegram.fake.errors import bad_request
from tests.channels.telegram.fake.json_types import Json
from tests.channels.telegram.fake.limits import Limits
from tests.channels.telegram.fake.params import Params

if TYPE_CHECKING:
    from tests.channels.telegram.fake.api.presses import Press
    from tests.channels.telegram.fake.chats.chats import Chat


class World:
    """Telegram itself, without the network."""

    def __init__(self, now: Callable[[], datetime], seed: int) -> None:
        self.now = now
        self.dice = Random(seed)  # noqa: S311 - repeatable on purpose
        self.bot = User(123456789, "Tama", username="TamaTestBot", is_bot=True)
        self.users: dict[int, User] = {self.bot.id: self.bot}
        self.chats: dict[int, Chat] = {}
        self.files = Files(self.dice)
        self.presses: dict[str, Press] = {}
        self.commands: dict[tuple[str, str], list[Json]] = {}
        self.descriptions: dict[tuple[str, str], str] = {}
        """By what it is called and the language."""
        self.queue = UpdateQueue(now, self.dice)
        self.limits = Limits(now)
        self.privacy = True
        self.answer_within = 15.0
        """Seconds after which a press can no longer be answered."""
        self._message_ids = 0

    def next_message_id(self) -> int:
        """Private chats and plain groups number their messages together."""
        self._message_ids += 1
        return self._message_ids

    def chat_for(self, params: Params, name: str = "chat_id") -> Chat:
        """The chat that a request speaks of.

        Raises: BotApiError for one that the bot has never met.
        """
        if not params.text(name):
            raise bad_request(f"{name} is empty")
        return self.chat(params.integer(name))

    def chat(self, chat_id: int) -> Chat:
        """The chat of that number.

        Raises: BotApiError for one that the bot has never met.
        """
        chat = self.chats.get(chat_id)
        if chat is None or not chat.met:
            raise bad_request("chat not found")
        return chat
