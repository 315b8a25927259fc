"""`tama invite SLUG`: a code by which people join; with --new, the group is made first."""

from __future__ import annotations

import argparse
import re
from datetime import timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.app import open_store
from bot.clock import SystemClock
from bot.commands import Role
from bot.errors import HostError
from bot.handlers.people.invite import MOST_DAYS, MOST_USES
from bot.handlers.people.join_links import JOIN, telegram_link
from bot.host.settings import Settings, load_settings
from bot.rules.people.codes import hash_code, new_code
from storage.database import Database, Tx
from storage.instants import to_seconds
from storage.people import groups
from storage.people.groups import Code, Group

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SLUG_CHARACTERS = 30
"""A button's line begins with it, for people in several groups."""


async def main(asked: argparse.Namespace) -> int:
    """Print the line that a newcomer sends to Tama, and the links that do the same on Telegram and in a browser."""
    if not (1 <= asked.uses <= MOST_USES and 1 <= asked.days <= MOST_DAYS):
        raise HostError(f"A code is for 1 to {MOST_USES} people and lasts 1 to {MOST_DAYS} days.")
    code = new_code()
    settings = load_settings()
    db = await open_store(settings)
    try:
        await db.transaction(lambda tx: _invite(tx, asked, hash_code(code)))
        await _meet_telegram(settings, db)
        link = await db.read(lambda tx: telegram_link(tx, code))
    finally:
        await db.close()
    print(f"rejoindre {code}")
    if link is not None:
        print(link)
    if settings.page_url:
        page = f"{settings.page_url}{JOIN}{code}"
        print(page)
        if asked.qr:
            show_qr(page)
    return 0


def show_qr(url: str) -> None:
    """Print an address as a QR code, to be read from the screen."""
    import segno  # noqa: PLC0415 - whoever wants none does not pay for loading it

    segno.make(url, micro=False).terminal(compact=True)


async def _meet_telegram(settings: Settings, db: Database) -> None:
    """Learn what the bot is called, where there is a token and Tama has never run with it: the link needs it."""
    if not settings.telegram_token.get_secret_value() or await db.read(telegram_link) is not None:
        return
    from bot.channels.telegram.api import Api  # noqa: PLC0415 - whoever has no token does not pay for loading it
    from bot.channels.telegram.setup.get_me import ask_once  # noqa: PLC0415 - likewise

    async with Api(settings.telegram_token.get_secret_value(), settings.telegram_api_url) as api:
        await ask_once(api, db)


async def _invite(tx: Tx, asked: argparse.Namespace, hashed: str) -> None:
    now = SystemClock().now()
    at = to_seconds(now)
    group_id = await _group(tx, asked, at)
    expires = to_seconds(now + timedelta(days=asked.days))
    role = Role[asked.role.upper()]
    await groups.add_code(tx, hashed, Code(0, group_id, int(role), asked.uses, expires, None), None, at)


async def _group(tx: Tx, asked: argparse.Namespace, at: int) -> int:
    group = await groups.by_slug(tx, asked.group)
    if group is not None and asked.new:
        raise HostError(f"There is a group {asked.group} already.")
    if group is not None:
        return group.id
    if not asked.new:
        raise HostError(f'There is no group {asked.group}. To make it: tama invite {asked.group} --new "Full name"')
    _check_new(asked)
    return await groups.create(tx, Group(0, asked.group, asked.new.strip(), "fr", asked.zone, None, sample=False), at)


def _check_new(asked: argparse.Namespace) -> None:
    """A group is called by its short name in typed lines, so not every word will do."""
    if _SLUG.fullmatch(asked.group) is None or len(asked.group) > _SLUG_CHARACTERS:
        raise HostError("A group's short name has small letters, digits and hyphens, at most 30: gtm-sahel.")
    if not asked.new.strip() or not asked.new.isprintable():
        raise HostError('A new group needs a full name: --new "Groupe technique Migration"')
    try:
        ZoneInfo(asked.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise HostError(f"{asked.zone} is not a time zone; one is Africa/Dakar.") from None
