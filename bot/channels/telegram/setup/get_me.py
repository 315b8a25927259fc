"""Asks Telegram who this bot is, which is kept for starts without a network."""

from __future__ import annotations

import asyncio
import json
import logging
from contextlib import suppress
from typing import TYPE_CHECKING

from telegram.error import InvalidToken, TelegramError

from bot.channels.telegram.facts import ME, forget
from bot.channels.telegram.incoming.addressing import Me
from bot.channels.telegram.incoming.polling import PAUSES, WRONG
from bot.errors import HostError
from storage import facts
from storage.errors import UnavailableError

if TYPE_CHECKING:
    from bot.channels.telegram.api import Api
    from bot.clock import Clock
    from storage.database import Database, Tx

log = logging.getLogger(__name__)
_SECONDS = 10.0


async def introduce(api: Api, db: Database, clock: Clock, bot_id: int) -> Me:
    """Who we are there, as soon as that is known. Raises HostError if Telegram does not know the token."""
    known = await _from_before(db, clock, bot_id)
    tries = 0
    while True:
        with suppress(TelegramError, TimeoutError, UnavailableError):
            return await _ask(api, db)
        if known is not None:
            return known
        if not tries:
            log.warning("Telegram or the database does not answer; they are asked again and again")
        await clock.sleep(PAUSES[min(tries, len(PAUSES) - 1)])
        tries += 1


async def ask_once(api: Api, db: Database) -> None:
    """Note who we are, for the links by which people join, if Telegram tells it now."""
    with suppress(TelegramError, TimeoutError, HostError):
        await _ask(api, db)


async def _from_before(db: Database, clock: Clock, bot_id: int) -> Me | None:
    """Who we were at the last start, however long the database lets wait for it."""
    tries = 0
    while True:
        with suppress(UnavailableError):
            return await db.transaction(lambda tx: _known(tx, bot_id))
        if not tries:
            log.warning("the database does not answer; it is asked again and again")
        await clock.sleep(PAUSES[min(tries, len(PAUSES) - 1)])
        tries += 1


async def _known(tx: Tx, bot_id: int) -> Me | None:
    told = await facts.get(tx, ME)
    known = None if told is None else Me(**json.loads(told))
    if known is not None and known.id != bot_id:
        await forget(tx)
        return None
    return known


async def _ask(api: Api, db: Database) -> Me:
    try:
        async with asyncio.timeout(_SECONDS):
            told = await api.get_me()
    except InvalidToken:
        raise HostError(WRONG) from None
    me = Me(told.id, told.username or "")
    fact = json.dumps({"id": me.id, "username": me.username})
    await db.transaction(lambda tx: facts.put(tx, ME, fact))
    return me
