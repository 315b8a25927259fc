"""`tama run`: everything that is configured, until it is told to stop."""

from __future__ import annotations

import argparse
import asyncio
import gc
import logging
import os
import signal
import sys
from collections.abc import Callable, Coroutine, Mapping
from contextlib import AsyncExitStack
from functools import partial
from typing import TYPE_CHECKING

from bot.app import Tama, open_store
from bot.backups.daily import Daily
from bot.backups.shelf import shelf_of
from bot.bell import Bell
from bot.channels.push import Pushes
from bot.channels.telegram.facts import forget
from bot.channels.web import WebChannel
from bot.cli.entrance import entrance_to
from bot.clock import SystemClock
from bot.errors import HostError
from bot.handlers.people.join_links import keep_page_url
from bot.host.health import Watch
from bot.host.logs import set_up_logs
from bot.host.settings import DEFAULT_DATABASE, Settings, load_settings, strangers
from bot.host.single_instance import single_instance
from bot.host.standing import Standing
from bot.host.unwritten import Unwritten
from bot.scheduler.clock import Ticker
from bot.tasks import first_of, spawn
from bot.web.front import front_of
from bot.web.local_chat.app import HostSide, make_app
from bot.web.members.app import members_app
from bot.web.members.guard import Outside
from bot.web.server import serve
from storage.engine.addresses import sqlite_file
from storage.engine.raw_copy import in_use
from storage.errors import StorageError
from storage.people import browsers

if TYPE_CHECKING:
    from bot.channels.channel import Channel
    from bot.channels.telegram.service import Service
    from storage.database import Database

log = logging.getLogger(__name__)
Parts = dict[str, Coroutine[None, None, None]]


async def main(_asked: argparse.Namespace) -> int:
    """Run until SIGTERM or Ctrl-C."""
    await run(load_settings())
    return 0


async def run(settings: Settings, *, trying: bool = False) -> None:
    """Start all parts on one database; when one is told to stop or fails, all end.

    `trying`: nothing depends on what is there, so it is not backed up.
    """
    set_up_logs(settings.log_level)
    settings = settings.model_copy(update={"database_url": settings.database_url or DEFAULT_DATABASE})
    for sentence in strangers(os.environ):
        log.warning("%s", sentence)
    with single_instance(settings.database_url):
        try:
            await _run(settings, trying=trying)
        except (HostError, StorageError):
            raise
        except Exception:
            # Python itself would print the values that were in hand.
            log.exception("a fault ended it")
            sys.exit(1)


async def _run(settings: Settings, *, trying: bool) -> None:
    db = await open_store(settings)
    try:
        async with AsyncExitStack() as stack:
            stack.enter_context(in_use(settings.database_url))
            ticker = Ticker(db, SystemClock())
            parts = await _parts(settings, db, ticker, stack, trying=trying)
            await stack.enter_async_context(ticker)
            # What is loaded stays: to go through it for garbage again and again is a tenth of the work on a busy day.
            gc.freeze()
            await _until_told(parts)
    finally:
        await db.close()


async def _parts(settings: Settings, db: Database, ticker: Ticker, stack: AsyncExitStack, *, trying: bool) -> Parts:
    """What runs side by side, by name."""
    clock, bell, unwritten = SystemClock(), Bell(), Unwritten()

    def refused(fault: StorageError) -> None:
        unwritten.note(fault, clock.now())

    web, parts, standings = WebChannel(db, clock, bell), Parts(), list[Standing]()
    channels: dict[str, Channel] = {web.name: web}
    await db.transaction(lambda tx: keep_page_url(tx, settings.page_url))
    if settings.page_url:
        pushes = Pushes(db, clock, settings.page_url)
        channels[browsers.CHANNEL] = WebChannel(db, clock, bell, browsers.CHANNEL, pushes)
        parts["push"] = pushes.run()
    webhook = None
    if settings.telegram_token.get_secret_value():
        tama, service = await _telegram(settings, db, web, channels, stack, refused)
        standings.append(service.standing)
        parts["telegram"] = service.run()
        webhook = service.webhook
    else:
        await db.transaction(forget)
        tama = Tama(db, clock, channels, web, settings.allowance)
    pages = None
    if settings.page_url:
        outside = Outside(
            settings.page_url, settings.client_header, push_services=settings.push_services.split(),
            file_bytes=settings.allowance.file_bytes,
        )  # fmt: skip
        pages = members_app(db, clock, tama.dispatcher.handle, bell, outside, refused)
    if (front := front_of(webhook, pages)) is not None:
        door = settings.webhook_host, "TAMA_WEBHOOK_PORT"
        parts["front"] = serve(front, settings.webhook_port, _called, bell.close, *door)
    tama.clock_watch.tell(ticker.clock_moved)
    daily = None if trying else _backups(settings, db)
    if daily is not None:
        parts["backups"] = daily.run()
    url = settings.database_url
    watch = Watch(url, db, clock, standings, unwritten, lambda: daily is not None and daily.failed, clock.now())
    entrance = await entrance_to(settings, db, trying=trying)
    side = HostSide(entrance.door, watch.look, refused, file_bytes=settings.allowance.file_bytes)
    page = serve(make_app(db, clock, tama.dispatcher.handle, bell, side), settings.port, entrance.ready, bell.close)
    return {"clock": tama.clock_watch.run(), "delivery": tama.delivery.run(), "page": page} | parts


async def _telegram(
    settings: Settings, db: Database, web: WebChannel, channels: Mapping[str, Channel], stack: AsyncExitStack,
    refused: Callable[[StorageError], None],
) -> tuple[Tama, Service]:  # fmt: skip
    """All of Tama with Telegram, and what listens there."""
    # Here: whoever has no token does not pay for loading it.
    from bot.channels.telegram.service import Service, connect  # noqa: PLC0415

    clock = SystemClock()
    telegram = await stack.enter_async_context(connect(settings))
    tama = Tama(db, clock, {**channels, telegram.name: telegram}, web, settings.allowance)
    return tama, Service(settings, telegram, db, clock, tama.dispatcher, refused)


def _backups(settings: Settings, db: Database) -> Daily | None:
    """What backs the database up by itself; a server's only where the host has named a folder."""
    url = settings.database_url
    if sqlite_file(url) is None and not settings.backup_dir:
        return None
    return Daily(url, shelf_of(url, settings.backup_dir), db, SystemClock())


async def _until_told(parts: Parts) -> None:
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signal_number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signal_number, told.set)
    await first_of(spawn(_set(told), "signals"), *(spawn(part, name) for name, part in parts.items()))


async def _set(told: asyncio.Event) -> None:
    await told.wait()


_print = partial(print, flush=True)


def _called(address: str) -> None:
    _print(f"Proxy → {address}")
