"""Sees to it that Telegram shows the menus that there should be, and says what the bot is."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from telegram.error import BadRequest, NetworkError, RetryAfter, TelegramError

from bot.channels.telegram.facts import MENUS
from bot.channels.telegram.limits import NAME
from bot.channels.telegram.outgoing.failures import seconds
from bot.channels.telegram.setup.descriptions import Descriptions
from bot.channels.telegram.setup.menus import Menu, MenuScope, changes, wanted
from storage import facts, locks
from storage.errors import StorageError
from storage.people import coordinators

if TYPE_CHECKING:
    from bot.channels.telegram.api import Api
    from bot.clock import Clock
    from storage.database import Database, Tx

log = logging.getLogger(__name__)
LOOK_SECONDS = 60.0
"""How soon it is noticed that somebody has become a coordinator, or is none any more."""
REST = timedelta(hours=1)
"""When a menu that was refused is tried again: another server may not know of menus, or of this chat."""


async def keep_menus(db: Database, clock: Clock, api: Api) -> None:
    """Look once a minute, for ever; whatever goes wrong is tried again later."""
    menus = Menus(db, clock, api)
    described_at: datetime | None = clock.now()
    while True:
        wait = await menus.look()
        if described_at is not None and clock.now() >= described_at:
            described_at = None if await _described(db, api) else clock.now() + REST
        await clock.sleep(wait)


async def _described(db: Database, api: Api) -> bool:
    """Whether the descriptions are as they should be; another server may not know of them."""
    try:
        await Descriptions(db, api).set()
    except (TelegramError, TimeoutError, StorageError) as fault:
        log.info("the description is set later: %s", type(fault).__name__)
        return False
    return True


class Menus:
    """What is shown is kept in the marks, so that nothing is said twice to Telegram, not after a restart either."""

    def __init__(self, db: Database, clock: Clock, api: Api) -> None:
        self._db = db
        self._clock = clock
        self._api = api
        self._rests: dict[MenuScope, datetime] = {}
        self._known: set[str] = set()
        """The marks there ever were here: that of somebody who was erased is gone, and the menu still to be taken away.
        """

    async def look(self) -> float:
        """Set what has changed; seconds until the next look."""
        try:
            want, shown = await self._db.read(_look)
            self._known.update(shown)
            new, old = changes(want, dict.fromkeys(self._known, "") | shown)
            await self._set(new)
            for menu_scope in old:
                await self._take_away(menu_scope)
        except RetryAfter as fault:
            return seconds(fault)
        except (NetworkError, TimeoutError, StorageError) as fault:
            log.info("menus are set later: %s", type(fault).__name__)
        except Exception:
            # Without menus everything else still works.
            log.exception("menus are set later")
        return LOOK_SECONDS

    async def _set(self, new: Mapping[MenuScope, Menu]) -> None:
        now = self._clock.now()
        self._rests = {menu_scope: until for menu_scope, until in self._rests.items() if until > now}
        for menu_scope, menu in new.items():
            if menu_scope in self._rests:
                continue
            setting = self._api.set_my_commands(menu.entries, menu_scope.told, menu_scope.lang or None)
            if await _taken(setting, menu_scope):
                await self._note(menu_scope, menu)
            else:
                self._rests[menu_scope] = now + REST

    async def _take_away(self, menu_scope: MenuScope) -> None:
        """Where it is refused, there is nothing left to take away."""
        await _taken(self._api.delete_my_commands(menu_scope.told, menu_scope.lang or None), menu_scope)
        await self._db.transaction(lambda tx: facts.drop(tx, menu_scope.mark), locks.platform(NAME))
        self._known.discard(menu_scope.mark)

    async def _note(self, menu_scope: MenuScope, menu: Menu) -> None:
        await self._db.transaction(lambda tx: facts.put(tx, menu_scope.mark, menu.print), locks.platform(NAME))
        self._known.add(menu_scope.mark)


async def _taken(call: Awaitable[bool], menu_scope: MenuScope) -> bool:
    """Whether Telegram agreed. Raises a TelegramError if it could not be asked, or wants us to wait."""
    try:
        return await call
    except TelegramError as fault:
        if isinstance(fault, RetryAfter) or (isinstance(fault, NetworkError) and not isinstance(fault, BadRequest)):
            raise
        log.info("a menu was not taken (%s, %s)", menu_scope.scope, type(fault).__name__)
        return False


async def _look(tx: Tx) -> tuple[dict[MenuScope, Menu], dict[str, str]]:
    here = await coordinators.in_channel(tx, NAME)
    return wanted(here), await facts.beginning(tx, MENUS)
