"""`tama run`: everything that is configured, until it is told to stop."""

from __future__ import annotations

import argparse
import asyncio
import signal
from functools import partial

from bot.alone import alone
from bot.app import Tama, open_store
from bot.bell import Bell
from bot.channels.web import WebChannel
from bot.clock import SystemClock
from bot.logs import set_up_logs
from bot.scheduler.clock import Ticker
from bot.settings import DEFAULT_DATABASE, Settings, load_settings
from bot.tasks import spawn
from bot.web.app import make_app
from bot.web.server import serve


async def main(asked: argparse.Namespace) -> int:  # noqa: ARG001 - each command takes what was asked
    """Run until SIGTERM or Ctrl-C."""
    settings = load_settings()
    await run(settings, settings.database_url or DEFAULT_DATABASE)
    return 0


async def run(settings: Settings, url: str) -> None:
    """Start all parts on one database; when one is told to stop or fails, all end."""
    set_up_logs(settings.log_level)
    with alone(url):
        await _run(settings, url)


async def _run(settings: Settings, url: str) -> None:
    db = await open_store(url)
    try:
        clock, bell = SystemClock(), Bell()
        web = WebChannel(db, clock, bell)
        tama = Tama(db, clock, {web.name: web}, web)
        delivery = spawn(tama.delivery.run(), "delivery")
        page = serve(make_app(db, clock, tama.take, bell), settings.port, _ready, bell.close)
        async with Ticker(db, clock):
            await _until_told(spawn(page, "page"), delivery)
    finally:
        await db.close()


async def _until_told(*parts: asyncio.Task[None]) -> None:
    told = asyncio.Event()
    loop = asyncio.get_running_loop()
    for signal_number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(signal_number, told.set)
    ending = spawn(_set(told), "signals")
    ended, _ = await asyncio.wait([ending, *parts], return_when=asyncio.FIRST_COMPLETED)
    for part in (ending, *parts):
        part.cancel()
    await asyncio.gather(ending, *parts, return_exceptions=True)
    for part in ended:
        part.result()


async def _set(told: asyncio.Event) -> None:
    await told.wait()


_print = partial(print, flush=True)


def _ready(address: str) -> None:
    _print(f"Tama: {address}")
    _print("Seul cet ordinateur peut ouvrir cette page ; Ctrl-C pour finir.")
    _print("Only this computer can open this page; Ctrl-C to end.")
