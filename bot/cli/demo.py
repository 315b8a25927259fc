"""`tama demo`: Tama with a sample group, to try it."""

from __future__ import annotations

import argparse
import sys

from pydantic import SecretStr

from bot.app import open_store
from bot.cli.run import run
from bot.clock import SystemClock
from bot.errors import HostError
from bot.host.settings import DEMO_DATABASE, Settings, load_settings
from bot.host.single_instance import single_instance
from bot.sample.load import SLUG, load_sample
from bot.sample.year import load_year
from storage.people import groups


async def main(asked: argparse.Namespace) -> int:
    """Fill an empty database with the sample group; then, without --load, run on it."""
    settings = load_settings()
    settings = settings.model_copy(update={"database_url": settings.database_url or DEMO_DATABASE})
    with single_instance(settings.database_url):
        names = await _fill(settings, strict=asked.load, year=asked.year or not asked.load)
    if asked.load:
        print("\n".join(names))
        # Standard output is for the names alone.
        print(f"Their group is called {SLUG}. To invite somebody: tama invite {SLUG}", file=sys.stderr)
        return 0
    # For trying on this computer: nobody else hears of it.
    await run(settings.model_copy(update={"telegram_token": SecretStr(""), "public_url": ""}), trying=True)
    return 0


async def _fill(settings: Settings, *, strict: bool, year: bool) -> list[str]:
    """The names of the sample's people; none if it was there already. `year`: with what they have of a year."""
    db = await open_store(settings)
    try:
        there = await db.read(groups.every)
        if strict and there:
            raise HostError("This database has a group already; the sample goes into an empty one.")
        if any(not group.sample for group in there):
            raise HostError("This database holds a real group; tama demo is for trying. Start it with: tama run")
        if there:
            return []
        now = SystemClock().now()
        names = await load_sample(db, now)
        if year:
            await load_year(db, now)
        return names
    finally:
        await db.close()
