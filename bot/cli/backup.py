"""`tama backup`: a checked copy of the database, while it is in use."""

from __future__ import annotations

import argparse
from pathlib import Path

from bot.backups.make import back_up, shelve
from bot.backups.shelf import shelf_of
from bot.clock import SystemClock
from bot.host.settings import DEFAULT_DATABASE, load_settings
from storage.engine.copies import Copy


async def main(asked: argparse.Namespace) -> int:
    """Copy it to the file named, else into the folder of backups; the tables stay as they are."""
    settings = load_settings()
    url = settings.database_url or DEFAULT_DATABASE
    if asked.file is not None:
        made = await back_up(url, Path(asked.file))
    else:
        made = await shelve(url, shelf_of(url, settings.backup_dir), SystemClock().now())
    print(_told(made))
    return 0


def _told(made: Copy) -> str:
    rows = "" if made.rows is None else f", {made.rows} rows"
    return f"{made.path}: {made.size / 1e6:.1f} MB, {made.tables} tables{rows}; read to its end, nothing is missing."
