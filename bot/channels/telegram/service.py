"""All that listens to Telegram, beside the local chat."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.channels.event_queue import EventQueue
from bot.channels.telegram.api import Api
from bot.channels.telegram.facts import POLLING
from bot.channels.telegram.incoming.addressing import Me
from bot.channels.telegram.incoming.get_updates import GetUpdates
from bot.channels.telegram.incoming.handling import Doer, Handling
from bot.channels.telegram.incoming.polling import Polling
from bot.channels.telegram.incoming.raw_updates import Raw, arrived, pressed
from bot.channels.telegram.incoming.set_webhook import SetWebhook
from bot.channels.telegram.incoming.watermark import Watermark
from bot.channels.telegram.incoming.webhook import PATH, Webhook, secret
from bot.channels.telegram.limits import NAME
from bot.channels.telegram.outgoing.channel import TelegramChannel
from bot.channels.telegram.setup.get_me import introduce
from bot.channels.telegram.setup.menu_sync import keep_menus
from bot.channels.watchdog import keep_going
from bot.tasks import first_of, spawn
from storage import facts

if TYPE_CHECKING:
    from bot.clock import Clock
    from bot.host.settings import Settings
    from storage.database import Database
    from storage.errors import StorageError


@asynccontextmanager
async def connect(settings: Settings) -> AsyncIterator[TelegramChannel]:
    """The way to Telegram; opens no connection yet."""
    async with Api(settings.telegram_token.get_secret_value(), settings.telegram_api_url) as api:
        yield TelegramChannel(api)


class Service:
    """Hears what Telegram brings, by asking or by being called, and has it done.

    `webhook`: the application to be served where Telegram calls; None while Tama asks. `standing`: how all that stands.
    """

    def __init__(
        self, settings: Settings, channel: TelegramChannel, db: Database, clock: Clock, doer: Doer,
        refused: Callable[[StorageError], None],
    ) -> None:  # fmt: skip
        token = settings.telegram_token.get_secret_value()
        self._me = Me(int(token.partition(":")[0]), "")
        self._api = api = channel.api
        self._db = db
        self._clock = clock
        self._presses = channel.presses
        self._handling = Handling(api, self._me, doer)
        self._arrivals = EventQueue(db, clock, NAME, self._handling, refused)
        self._watermark = Watermark(db, doer.tell_outage)
        self._address = settings.public_url
        self._word = secret(token)
        # Some proxies take the path away before which they stand.
        paths = {PATH, urlsplit(self._address).path + PATH}
        self.webhook = Webhook(self._word, paths, self._called) if self._address else None
        self._asking = GetUpdates(api, clock)
        self._calling = SetWebhook(api, clock, self._watermark, self._address + PATH, self._word)
        self.standing = (self._calling if self._address else self._asking).standing

    async def run(self) -> None:
        """Listen until cancelled. Raises HostError if there is no use in it."""
        me = self._handling.me = await introduce(self._api, self._db, self._clock, self._me.id)
        self.standing.who = f"@{me.username}"
        loop = await self._loop()
        await first_of(
            spawn(self._arrivals.run(), "arrivals"),
            spawn(keep_going(self._clock, loop.run, NAME), "telegram"),
            spawn(keep_menus(self._db, self._clock, self._api), "menus"),
        )

    async def _loop(self) -> Polling | SetWebhook:
        if not self._address:
            return Polling(self._asking, self._db, self._clock, self._arrivals, self._watermark, self._answer_presses)
        await self._db.transaction(lambda tx: facts.drop(tx, POLLING))
        return self._calling

    async def _called(self, updates: list[Raw]) -> None:
        await self._arrivals.keep(arrived(updates))
        await self._answer_presses(updates)

    async def _answer_presses(self, updates: list[Raw]) -> None:
        for press in pressed(updates):
            await self._presses.received(press.query, press.private, press.chat)
