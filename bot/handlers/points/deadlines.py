"""Deadlines that depend on the group's meetings."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.dates import Delay, When
from bot.errors import Refused
from bot.handlers.points import texts as point_texts
from bot.handlers.points.parts import last_day
from bot.messages import YES, Chat
from bot.parts import Choice, Unsure
from bot.texts import T
from bot.texts import days as days_text
from storage.meetings import meetings
from storage.points.action_points import Point

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


def later_deadline(point: Point, delay: Delay, chat: Chat) -> Refused:
    """So much later than the deadline that stands, or, if that is past, than today: asked back with the day."""
    if point.deadline is None:
        return Refused(T("Point {number} has no deadline.", number=point.number), field="deadline")
    today = point_texts.today(chat)
    bases = [point.deadline] if point.deadline >= today else [today, point.deadline]
    days = [moment.date() for base in bases for moment in delay.after(datetime.combine(base, time()))]
    ahead = [*dict.fromkeys(day for day in days if day >= today)]
    words = YES if len(ahead) == 1 else ()
    text = T("Deadline of point {number} now: {when}.", number=point.number, when=point.deadline)
    doubt = Unsure(text, [Choice(When(day), days_text(day, None), words=words) for day in ahead])
    doubt.field = "deadline"
    return doubt
