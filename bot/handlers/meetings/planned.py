"""Meetings in the calendars of people."""

from __future__ import annotations

from bot.calendars import planned
from bot.handlers.meetings.calendar_file import event
from bot.messages import Chat
from bot.reports.calendar_file import Event
from storage.meetings import meetings

MOST = 200


@planned
async def meetings_planned(chat: Chat) -> list[Event]:
    """Those to come, then the latest past or cancelled ones."""
    found = await meetings.known_to_all(chat.tx, chat.group_id, chat.seconds, MOST, 0)
    return [event(one, chat) for one in found]
