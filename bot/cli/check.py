"""`tama check`: what is right and wrong with the configuration, one sentence each."""

from __future__ import annotations

import argparse

from bot.app import open_store
from bot.languages import LANGUAGES, catalogue
from bot.settings import DEFAULT_DATABASE, load_settings
from bot.web.server import HOST, listen
from storage import groups


async def main(asked: argparse.Namespace) -> int:  # noqa: ARG001 - each command takes what was asked
    """Check the settings, the database, the catalogues and the port; stops at the first mistake."""
    settings = load_settings()
    print("Settings: all understood.")
    db = await open_store(settings.database_url or DEFAULT_DATABASE)
    try:
        count = len(await db.read(groups.every))
    finally:
        await db.close()
    print(f"Database: {db.dialect}, up to date; groups: {count}.")
    for lang in LANGUAGES:
        catalogue(lang)
    print(f"Languages: {', '.join(LANGUAGES)}.")
    listen(settings.port).close()
    print(f"Local chat: will be at http://{HOST}:{settings.port}/, for this computer only.")
    return 0
