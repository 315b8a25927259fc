"""`tama run`: everything that is configured, until it is told to stop."""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import signal
import sys
from contextlib import AsyncExitStack
from functools import partial
from typing import TYPE_CHECKING

from bot.app import Tama, open_store
from bot.bell import Bell
from bot.channels.telegram.facts import forget
from bot.channels.web import WebChannel
from bot.clock import SystemClock
from bot.errors import HostError
from bot.logs import set_up_logs
from bot.scheduler.clock import Ticker
from bot.settings import DEFAULT_DATABASE, Settings, load_settings
from bot.single_instance import single_instance
from bot.tasks import first_of, spawn
from bot.web.local_chat.app import make_app
from bot.web.server import serve
from storage.errors import StorageError

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from storage.database import Database

    Parts = dict[str, Coroutine[None, None, None]]

log = logging.getLogger(__name__)


async def main(_asked: argparse.Namespace) -> int:
    """Run until SIGTERM or Ctrl-C."""
    settings = load_settings()
    await run(settings, settings.database_url or DEFAULT_DATABASE)
    return 0


async def run(settings: Settings, url: str) -> None:
    """Start all parts on one database; when one is told to stop or fails, all end."""
    set_up_logs(settings.log_level)
    with single_instance(url):
        try:
            await _run(settings, url)
        except (HostError, StorageError):
            raise
        except Exception:
            # Python itself would print the values that were in hand.
            log.exception("a fault ended it")
            sys.exit(1)


async def _run(settings: Settings, url: str) -> None:
    db = await open_store(url)
    try:
        async with AsyncExitStack() as stack:
            ticker = Ticker(db, SystemClock())
            parts = await _parts(settings, db, ticker, stack)
            await stack.enter_async_context(ticker)
            # What is loaded stays: to go through it for garbage again and again is a tenth of the work on a busy day.
            gc.freeze()
            await _until_told(parts)
    finally:
        await db.close()


async def _parts(settings: Settings, db: Database, ticker: Ticker, stack: AsyncExitStack) -> Parts:
    """What runs side by side, by name."""
    clock, bell = SystemClock(), Bell()
    web = WebChannel(db, clock, bell)
    if settings.telegram_token.get_secret_value():
        # Here: whoever has no token does not pay for loading it.
        from bot.channels.telegram.service import Service, connect  # noqa: PLC0415

        api, telegram = await stack.enter_async_context(connect(settings))
        tama = Tama(db, clock, {web.name: web, telegram.name: telegram}, web, settings.allowance)
        service = Service(settings, api, telegram, db, clock, tama.dispatcher)
        parts: Parts = {"telegram": service.run()}
        if service.webhook is not None:
            door = settings.webhook_host, "TAMA_WEBHOOK_PORT"
            parts["webhook"] = serve(service.webhook, settings.webhook_port, _called, _nothing, *door)
    else:
        await db.transaction(forget)
        tama = Tama(db, clock, {web.name: web}, web, settings.allowance)
        parts = {}
    tama.clock_watch.tell(ticker.clock_moved)
    page = serve(make_app(db, clock, tama.dispatcher.handle, bell), settings.port, _ready, bell.close)
    return {"clock": tama.clock_watch.run(), "delivery": tama.delivery.run(), "page": page} | parts


async def _until_told(parts: Parts) -> None:
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signal_number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signal_number, told.set)
    await first_of(spawn(_set(told), "signals"), *(spawn(part, name) for name, part in parts.items()))


async def _set(told: asyncio.Event) -> None:
    await told.wait()


_print = partial(print, flush=True)


def _ready(address: str) -> None:
    _print(f"Tama: {address}")
    _print("Seul cet ordinateur peut ouvrir cette page ; Ctrl-C pour finir.")
    _print("Only this computer can open this page; Ctrl-C to end.")


def _called(address: str) -> None:
    _print(f"Telegram: {address}")


def _nothing() -> None:
    """Nothing stays open there."""
