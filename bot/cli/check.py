"""`tama check`: what is right and wrong with the configuration, one sentence each."""

from __future__ import annotations

import argparse
import logging
from typing import TYPE_CHECKING

from bot.app import open_store
from bot.errors import HOST_MISTAKE
from bot.languages import LANGUAGES, catalogue
from bot.settings import DEFAULT_DATABASE, Settings, load_settings
from bot.web.server import HOST, listen
from storage.people import groups

if TYPE_CHECKING:
    from storage.database import Database


async def main(_asked: argparse.Namespace) -> int:
    """Check the settings, the database, the catalogues, Telegram and the port; 2 if something is wrong.

    Stops at the first mistake, but for Telegram's, of which all are told.
    """
    settings = load_settings()
    print("Settings: all understood.")
    db = await open_store(settings.database_url or DEFAULT_DATABASE)
    try:
        count = len(await db.read(groups.every))
        print(f"Database: {db.dialect}, up to date; groups: {count}.")
        for lang in LANGUAGES:
            catalogue(lang)
        print(f"Languages: {', '.join(LANGUAGES)}.")
        wrong = await _telegram(settings, db)
    finally:
        await db.close()
    listen(settings.port).close()
    print(f"Local chat: will be at http://{HOST}:{settings.port}/, for this computer only.")
    return HOST_MISTAKE if wrong else 0


async def _telegram(settings: Settings, db: Database) -> bool:
    """Whether anything is wrong with Telegram, where there is a token for it."""
    if not settings.telegram_token.get_secret_value():
        return False
    # Here: whoever has no token does not pay for loading it.
    from bot.channels.telegram.setup.check import check_telegram  # noqa: PLC0415

    # What a library says on the way is said below, in one sentence.
    logging.disable()
    found = await check_telegram(settings, db)
    for one in found:
        print(one.words)
    return any(one.wrong for one in found)
