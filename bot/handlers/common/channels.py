"""Channels as people call them, and how many people each reaches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bot.texts import T, Text, listed

_CHANNELS = {"telegram": "Telegram", "whatsapp": "WhatsApp", "web": "web", "browser": "web"}


def channel_name(name: str) -> str:
    """How people call a channel."""
    return _CHANNELS.get(name, name)


def counted(channels: Iterable[str | None]) -> Text:
    """How many of each channel; None is none."""
    return T("By channel: {counts}.", counts=counts_text(channels))


def counts_text(channels: Iterable[str | None]) -> Text:
    """How many of each channel, as a list."""
    return listed([_channel(name, n) for name, n in Counter(channels).most_common()])


def _channel(name: str | None, n: int) -> Text:
    if name is None:
        return T("no channel {n}", n=n)
    return T("{channel} {n}", channel=channel_name(name), n=n)
