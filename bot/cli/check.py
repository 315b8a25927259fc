"""`tama check`: what is right and wrong with the configuration, one sentence each. It only looks."""

from __future__ import annotations

import argparse
import logging
import os
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from bot.backups.shelf import shelf_of
from bot.cli.check_page import about_page
from bot.clock import SystemClock
from bot.errors import HOST_MISTAKE, HostError
from bot.host.settings import DEFAULT_DATABASE, Settings, load_settings, strangers
from bot.host.single_instance import is_running
from bot.languages import LANGUAGES, catalogue
from storage.engine.addresses import sqlite_file
from storage.engine.migrate import missing_from
from storage.engine.opening import MIGRATIONS, look_into
from storage.engine.raw_copy import refuse_raw_copy
from storage.errors import StorageError
from storage.instants import instant
from storage.people import groups

if TYPE_CHECKING:
    from storage.database import Database

_OTHERS = 0o007


async def main(_asked: argparse.Namespace) -> int:
    """Check the settings, the files, the database, the backups, the catalogues, Telegram and the page.

    2 if something is wrong. Stops at the first mistake without which nothing else can be looked at.
    """
    settings, now = load_settings(), SystemClock().now()
    unknown = strangers(os.environ)
    print("\n".join(f"Settings: {sentence}" for sentence in unknown) or "Settings: all understood.")
    for lang in LANGUAGES:
        catalogue(lang)
    print(f"Languages: {', '.join(LANGUAGES)}.")
    print(_about_members(settings))
    url = settings.database_url or DEFAULT_DATABASE
    path = sqlite_file(url)
    wrong = await _store(settings, url, now)
    print(_about_backups(url, settings, now))
    _tell_open_to_others([Path(".env"), *([] if path is None else [path])])
    running = path is not None and is_running(path)
    page = await about_page(settings, url, running=running)
    print("\n".join(page.sentences))
    return HOST_MISTAKE if wrong or unknown or page.wrong else 0


def _about_members(settings: Settings) -> str:
    """Where members open their page in a browser, if anywhere."""
    if settings.page_url:
        to = f"{settings.webhook_host}:{settings.webhook_port}"
        return f"Members: their page is {settings.page_url}; a proxy passes what is asked there on to {to}."
    if settings.public_url:
        return "Members: they have no page, as the public address has a path of its own."
    return "Members: they have no page in a browser; TAMA_PUBLIC_URL opens one."


async def _store(settings: Settings, url: str, now: datetime) -> bool:
    """Tell of the database, and of Telegram with what it holds; whether anything is wrong."""
    try:
        db = await _opened(url)
        try:
            current = await _about_database(url, db, now)
            return await _telegram(settings, db if current else None)
        finally:
            if db is not None:
                await db.close()
    except StorageError as fault:
        raise HostError(str(fault)) from None


async def _opened(url: str) -> Database | None:
    """The database, to look at; None if it is not there yet."""
    path = sqlite_file(url)
    if path is not None:
        _check_folder(path)
        if not is_there(path):
            return None
        refuse_raw_copy(path)
    return await look_into(url)


def _check_folder(path: Path) -> None:
    if not path.parent.exists():
        raise HostError(f"The folder of the database {path} does not exist.")


def is_there(path: Path) -> bool:
    """Whether there is anything in that file, or whatever stands in its place."""
    return path.exists() and (not path.is_file() or path.stat().st_size > 0)


async def _about_database(url: str, db: Database | None, now: datetime) -> bool:
    """Tell of it; whether its tables are up to date."""
    path = sqlite_file(url)
    where = f"sqlite, {path.absolute()}" if path is not None else "postgresql"
    if db is None:
        print(f"Database: {where}; not there yet, tama run makes it.")
        return False
    missing = await missing_from(db, MIGRATIONS)
    count = 0
    with suppress(StorageError):
        count = len(await db.read(groups.every))
    state = "up to date" if not missing else f"{len(missing)} changes of tables are to come, at the next tama run"
    print(f"Database: {where}{_size_and_age(path, now)}; {state}; groups: {count}.")
    return not missing


def _size_and_age(path: Path | None, now: datetime) -> str:
    if path is None:
        return ""
    files = [one for one in (path, Path(f"{path}-wal")) if one.exists()]
    written = instant(int(max(one.stat().st_mtime for one in files)))
    size = sum(one.stat().st_size for one in files)
    return f", {size / 1e6:.1f} MB, last written {ago(now - written)}"


def _about_backups(url: str, settings: Settings, now: datetime) -> str:
    shelf = shelf_of(url, settings.backup_dir)
    made = shelf.backups()
    if not made:
        return f"Backups: none yet in {shelf.folder}; tama backup makes one."
    last = made[0]
    size = last.path.stat().st_size / 1e6
    return f"Backups: {len(made)} in {shelf.folder}, the last {ago(now - last.at)}, {size:.1f} MB."


def ago(age: timedelta) -> str:
    """How long ago, in one unit."""
    seconds = max(int(age.total_seconds()), 0)
    for unit, length in (("days", 86_400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * length:
            return f"{seconds // length} {unit} ago"
    return "just now"


def _tell_open_to_others(paths: Iterable[Path]) -> None:
    for path in paths:
        if path.is_file() and path.stat().st_mode & _OTHERS:
            print(f"Files: {path} can be read by others on this computer; chmod 600 {path} ends that.")


async def _telegram(settings: Settings, db: Database | None) -> bool:
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
