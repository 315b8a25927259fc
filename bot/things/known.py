"""What the subjects tell the ear of a group: what its things are called, and who is in it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from bot.ear.known import Known
from bot.messages import Chat

Source = Callable[[Chat], Awaitable[dict[str, Any]]]
_SOURCES: list[Source] = []


def told(source: Source) -> Source:
    """Declare what a subject knows of the group in which somebody speaks, as fields of `Known`."""
    _SOURCES.append(source)
    return source


async def known_in(chat: Chat) -> Known:
    """All that is known in the group in which somebody speaks; for those who are in none, only the time."""
    known = Known(chat.now, chat.reader.zone)
    if chat.member is None:
        return known
    for source in _SOURCES:
        fields = await source(chat)
        titles = {**known.titles, **fields.pop("titles", {})}
        known = replace(known, titles=titles, **fields)
    return known
