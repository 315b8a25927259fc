"""`tama tick`: what time makes due at an instant goes to the outbox, and is listed. For hosts and tests."""

from __future__ import annotations

import argparse
import json
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import bot.handlers  # noqa: F401 - declares every command
from bot.app import open_store
from bot.channels.delivery.preview import Preview, preview
from bot.channels.telegram import limits as telegram
from bot.channels.web import WebChannel
from bot.clock import SystemClock
from bot.errors import HostError
from bot.host.settings import load_settings
from bot.scheduler.tick import tick

if TYPE_CHECKING:
    from storage.database import Database

YEARS = range(2000, 2100)


async def main(asked: argparse.Namespace) -> int:
    """Do one tick, and print each letter that is new; the same tick again prints none."""
    at = SystemClock().now() if asked.at is None else _instant(asked.at)
    db = await open_store(load_settings())
    try:
        letters = await put(db, at)
    finally:
        await db.close()
    if asked.json:
        print(json.dumps([_record(one) for one in letters], ensure_ascii=False, indent=2))
    else:
        print("\n".join(_told(one) for one in letters) or "Nothing is due.")
    return 0


async def put(db: Database, at: datetime) -> list[Preview]:
    """The letters that this tick put, as they would go out where their readers are, or through the local chat."""
    keys = await tick(db, at)
    limits = {WebChannel.name: WebChannel.limits, telegram.NAME: telegram.LIMITS}
    return await db.read(lambda tx: preview(tx, keys, limits, WebChannel.name, at))


def _instant(words: str) -> datetime:
    """An ISO 8601 instant of this century; without a zone it is UTC."""
    try:
        at = datetime.fromisoformat(words)
    except ValueError:
        raise HostError(f"{words} is not an instant; one is 2026-03-02T08:00:00+00:00.") from None
    if at.year not in YEARS:
        raise HostError(f"{words} is too far away.")
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _record(one: Preview) -> dict[str, str | None]:
    useless_after = None if one.useless_after is None else one.useless_after.isoformat()
    return {
        "key": one.key, "person": one.person, "channel": one.channel, "kind": one.kind,
        "due_at": one.due_at.isoformat(), "useless_after": useless_after, "lang": one.lang, "text": one.text,
    }  # fmt: skip


def _told(one: Preview) -> str:
    return f"{one.due_at:%Y-%m-%d %H:%M} UTC · {one.kind} · {one.person} ({one.channel}, {one.lang})\n{one.text}\n"
