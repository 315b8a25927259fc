"""How the local chat is entered from this computer, if at all, and what the host is told of it."""

from __future__ import annotations

import logging
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version
from typing import TYPE_CHECKING

from bot.host.settings import DEFAULT_DATABASE
from bot.web.guard import ENTRY, Door
from bot.web.local_chat.key import page_key
from storage.engine.addresses import sqlite_file
from storage.errors import StorageError
from storage.people.local_people import others_have_joined

if TYPE_CHECKING:
    from bot.host.settings import Settings
    from storage.database import Database

log = logging.getLogger(__name__)
_print = partial(print, flush=True)


@dataclass(frozen=True, slots=True)
class Entrance:
    """The door, and whether it stands open as Tama starts. `where`: the database, as the log names it."""

    door: Door
    open: bool
    where: str

    def ready(self, address: str) -> None:
        """Print where the page can be opened, once it can."""
        if not self.open:
            _print(f"Tama: {address}")
            _print("La page locale est fermée ; TAMA_LOCAL_PAGE=on l’ouvre. Ctrl-C pour finir.")
            _print("The local page is closed; TAMA_LOCAL_PAGE=on opens it. Ctrl-C to end.")
        else:
            _print(f"Tama: {address.rstrip('/')}{ENTRY}{self.door.key}/")
            _print("Seul cet ordinateur peut ouvrir cette page, par cette adresse ; Ctrl-C pour finir.")
            _print("Only this computer can open this page, by this address; Ctrl-C to end.")
        page = "open" if self.open else "closed"
        log.info("Tama %s runs on %s; the local page is %s", version("tama-bot"), self.where, page)


async def entrance_to(settings: Settings, db: Database, *, trying: bool) -> Entrance:
    """The entrance as the host wants it; whoever is only `trying` wants it open."""

    async def is_open() -> bool:
        match "on" if trying and settings.local_page == "auto" else settings.local_page:
            case "auto":
                # While nothing can be read, no page shows anything either.
                with suppress(StorageError):
                    return not await db.read(others_have_joined)
                return True
            case wanted:
                return wanted == "on"

    key = await db.transaction(page_key)
    return Entrance(Door(key, is_open), await is_open(), _where(settings.database_url or DEFAULT_DATABASE))


def _where(url: str) -> str:
    path = sqlite_file(url)
    return "PostgreSQL" if path is None else str(path.absolute())
