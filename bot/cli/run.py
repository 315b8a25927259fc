"""`tama run`: everything that is configured, until it is told to stop."""

from __future__ import annotations

import argparse
import asyncio
import signal
from contextlib import suppress

from bot.app import Tama, open_store
from bot.channels.web import WebChannel
from bot.clock import SystemClock
from bot.logs import set_up_logs
from bot.scheduler.clock import Ticker
from bot.settings import DEFAULT_DATABASE, Settings, load_settings
from bot.web.app import make_app
from bot.web.server import serve


async def main(asked: argparse.Namespace) -> int:  # noqa: ARG001 - each command takes what was asked
    """Run until SIGTERM or Ctrl-C."""
    settings = load_settings()
    await run(settings, settings.database_url or DEFAULT_DATABASE)
    return 0


async def run(settings: Settings, url: str) -> None:
    """Start all parts on one database; they end together."""
    set_up_logs(settings.log_level)
    db = await open_store(url)
    try:
        clock = SystemClock()
        web = WebChannel(db, clock)
        tama = Tama(db, clock, {web.name: web}, web)
        await _together(tama, web, settings.port)
    finally:
        await db.close()


async def _together(tama: Tama, web: WebChannel, port: int) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    app = make_app(tama.db, tama.clock, tama.take, web)
    with suppress(_Stopped):
        try:
            async with asyncio.TaskGroup() as parts, Ticker(tama.db, tama.clock):
                parts.create_task(tama.delivery.run())
                parts.create_task(serve(app, port, _ready))
                await stop.wait()
                raise _Stopped
        except* _Stopped:
            pass


class _Stopped(Exception):  # noqa: N818 - ends the group of parts
    pass


def _ready(port: int) -> None:
    print(f"Tama: http://127.0.0.1:{port}/  (only this computer can open it; Ctrl-C ends it)", flush=True)
