"""Until when something is to be done, as it is typed in a meeting: what is not certain stays not set, and is told."""

from __future__ import annotations

from datetime import date, timedelta

from bot import dates
from bot.dates import Doubt
from bot.handlers.points.parts import last_day
from bot.messages import Chat
from bot.rules.points.points import BEFORE_NEXT, is_not_set
from bot.spelling.folding import fold
from bot.texts import T, Text
from storage.meetings import meetings
from storage.meetings.meetings import Meeting

_SHOWN = 60


def is_date(words: str, chat: Chat) -> bool:
    """Whether words say a day, be it one that leaves a doubt."""
    return _read(words, chat) is not None


def _read(words: str, chat: Chat) -> dates.When | Doubt | None:
    return dates.read_when(words, now=chat.now, zone=chat.reader.zone, lang=chat.reader.lang)


async def day_meant(words: str, meeting: Meeting, chat: Chat) -> tuple[date | None, Text | None]:
    """The last day, None if it is not set; and what is to be said of it where it is not certain."""
    if not words or is_not_set(words):
        return None, None
    if fold(words) in BEFORE_NEXT:
        following = await meetings.next_after(chat.tx, meeting)
        if following is None:
            return None, T("No meeting is planned after this one: the deadline is not set.")
        return date.fromisoformat(following.timing.day) - timedelta(days=1), None
    found = _read(words, chat)
    if isinstance(found, dates.When):
        return last_day(found), None
    said = words[:_SHOWN]
    if found is None:
        return None, T("“{said}” is no date that I can read: the deadline is not set.", said=said)
    if found.reason == "past":
        return None, T("“{said}” is already past: the deadline is not set.", said=said)
    return None, T("“{said}” can mean several days, or none: the deadline is not set.", said=said)
