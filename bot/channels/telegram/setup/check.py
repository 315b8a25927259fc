"""`tama check` with a token: what is right and wrong about Telegram. It only looks, and ends nobody's polling."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeVar

from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter, TelegramError

from bot.channels.telegram.api import URL, Api
from bot.channels.telegram.incoming.webhook import PATH
from bot.channels.telegram.limits import NAME
from bot.channels.telegram.outgoing.failures import seconds
from bot.channels.telegram.request import Stranger
from bot.channels.telegram.setup.check_findings import Finding, about_address, about_chat, about_me, about_server, gone
from storage.people import group_chats

if TYPE_CHECKING:
    from telegram import User

    from bot.host.settings import Settings
    from storage.database import Database
    from storage.people.group_chats import GroupChat

Told = TypeVar("Told")
SECONDS = 10.0
"""How long to wait for one answer."""
UNREACHED = Finding("Telegram: cannot be reached from here; tama run asks again and again.", wrong=True)
UNREACHED_SERVER = Finding("Telegram: nothing answers at TAMA_TELEGRAM_API_URL.", wrong=True)
STRANGE = Finding("Telegram: what answers is no Bot API server; see TAMA_TELEGRAM_API_URL.", wrong=True)
WRONG = Finding(
    "Telegram: the token is wrong; /token at @BotFather shows the right one, for TAMA_TELEGRAM_TOKEN.", wrong=True
)


async def check_telegram(settings: Settings, db: Database | None) -> list[Finding]:
    """One sentence for each thing, wrong or right. `db`: where to look for group chats, if that can be done."""
    async with Api(settings.telegram_token.get_secret_value(), settings.telegram_api_url) as api:
        checks = Checks(api, settings, db)
        first, me = await checks.who()
        if me is None:
            return first
        return [*first, *await checks.address(), *await checks.chats(me.id)]


class Checks:
    """Asks one thing after the other; a mistake in one stops no other."""

    def __init__(self, api: Api, settings: Settings, db: Database | None) -> None:
        self._api = api
        self._url = settings.telegram_api_url
        self._address = settings.public_url
        self._db = db

    async def who(self) -> tuple[list[Finding], User | None]:
        """Whether the token is right, and who it is for."""
        try:
            me = await _patiently(self._api.get_me)
        except InvalidToken:
            return [WRONG], None
        except Stranger:
            return [STRANGE], None
        except (NetworkError, RetryAfter, TimeoutError):
            return [UNREACHED if self._url == URL else UNREACHED_SERVER], None
        except (TelegramError, KeyError, TypeError):
            return [STRANGE], None
        return [*about_server(self._url, URL), *about_me(me)], me

    async def address(self) -> list[Finding]:
        """Whether Telegram calls us, and how that goes."""
        try:
            told = await _patiently(self._api.get_webhook_info)
            return about_address(told, self._address and self._address + PATH)
        except (TelegramError, TimeoutError):
            return [Finding("Updates: Telegram does not tell now how it brings them.", wrong=True)]

    async def chats(self, bot_id: int) -> list[Finding]:
        """Each chat in which a group meets."""
        if self._db is None:
            return []
        bound = await self._db.read(lambda tx: group_chats.in_channel(tx, NAME))
        return [await self._chat(one, slug, bot_id) for one, slug in bound]

    async def _chat(self, bound: GroupChat, slug: str, bot_id: int) -> Finding:
        title = "".join(letter for letter in bound.title if letter.isprintable())
        chat_id, name = int(bound.chat_id), f"Group chat “{title}” of {slug}"
        try:
            chat = await _patiently(lambda: self._api.get_chat(chat_id))
            me = await _patiently(lambda: self._api.get_chat_member(chat_id, bot_id))
            return about_chat(name, chat, me)
        except (Forbidden, BadRequest):
            return gone(name)
        except (TelegramError, TimeoutError, TypeError):
            # An older server does not tell all that the library expects.
            return Finding(f"{name}: Telegram does not tell now whether Tama may write there.", wrong=True)


async def _patiently(ask: Callable[[], Awaitable[Told]]) -> Told:
    """Once more where Telegram wants a short wait."""
    async with asyncio.timeout(SECONDS):
        try:
            return await ask()
        except RetryAfter as fault:
            await asyncio.sleep(seconds(fault))
            return await ask()
