"""Deadlines that depend on the group's meetings."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from bot.dates import When
from bot.errors import Refused
from bot.handlers.points import texts as point_texts
from bot.handlers.points.parts import last_day
from bot.messages import Chat
from bot.texts import T
from storage.meetings import meetings

Until = When | Literal["before next"] | None
"""A deadline as it was said."""


async def before_next_meeting(chat: Chat) -> date | None:
    """The day before the next meeting that does not begin today; None if none is planned."""
    days = [date.fromisoformat(one.timing.day) for one in await meetings.coming(chat.tx, chat.group_id, chat.seconds)]
    ahead = [day for day in days if day > point_texts.today(chat)]
    return min(ahead) - timedelta(days=1) if ahead else None


async def day_meant(until: Until, chat: Chat) -> date | None:
    """The last day; None if there is to be none. Refused for the field `deadline` if there is no next meeting."""
    if not isinstance(until, str):
        return last_day(until)
    day = await before_next_meeting(chat)
    if day is None:
        raise Refused(T("No meeting is planned."), field="deadline")
    return day
