"""What a group plans, for a calendar program: each subject tells its own, the web puts them together."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.messages import Chat
from bot.reports.calendar_file import Event

PATH = "/calendar"
"""Where the addresses of calendars begin; the secret comes next."""
Source = Callable[[Chat], Awaitable[list[Event]]]
_SOURCES: list[Source] = []


def planned(source: Source) -> Source:
    """Declare what a subject has in the calendar of the group in which somebody speaks."""
    _SOURCES.append(source)
    return source


async def events_in(chat: Chat) -> list[Event]:
    """All that the group of the chat plans, and what it planned not long ago."""
    return [event for source in _SOURCES for event in await source(chat)]
