"""Tama as fast as she can, to be measured beside bare bots: all that `tama run` does on Telegram, but for its pace.

From the environment: what `tama run` reads.
"""

from __future__ import annotations

import asyncio
import gc

from bot.app import Tama, open_store
from bot.bell import Bell
from bot.channels.channel import Pace
from bot.channels.telegram.api import Api
from bot.channels.telegram.outgoing.channel import TelegramChannel
from bot.channels.telegram.service import Service
from bot.channels.web import WebChannel
from bot.clock import SystemClock
from bot.host.logs import set_up_logs
from bot.host.settings import load_settings
from bot.scheduler.clock import Ticker
from bot.tasks import first_of, spawn
from bot.web.server import serve
from storage.errors import StorageError


async def main() -> None:
    """Poll, or be called where there is an address for it, until it is killed."""
    settings, clock = load_settings(), SystemClock()
    set_up_logs(settings.log_level)
    db = await open_store(settings)
    page = WebChannel(db, clock, Bell())
    async with Api(settings.telegram_token.get_secret_value(), settings.telegram_api_url) as api, Ticker(db, clock):
        channel = TelegramChannel(api, Pace())
        tama = Tama(db, clock, {page.name: page, channel.name: channel}, page)
        service = Service(settings, channel, db, clock, tama.dispatcher, _refused)
        parts = [spawn(tama.delivery.run(), "delivery"), spawn(service.run(), "telegram")]
        if service.webhook is not None:
            parts.append(spawn(serve(service.webhook, settings.webhook_port, _called, _nothing), "webhook"))
        gc.freeze()
        await first_of(*parts)


def _called(address: str) -> None:
    """It can be called there."""


def _refused(_fault: StorageError) -> None:
    """A disk that is full would show in the figures."""


def _nothing() -> None:
    """Nothing stays open there."""


if __name__ == "__main__":
    asyncio.run(main())
