"""The parts of a line that only meetings have: an agenda, hours without a day."""

from __future__ import annotations

from datetime import time

from bot import dates
from bot.errors import Refused
from bot.parts import Choice, Hearing, Part, Unsure
from bot.rules.meetings.agenda import agenda_items
from bot.texts import T, Value
from storage.meetings.agendas import NewItem

MOST_ITEMS = 30
LONGEST_ITEM = 200


class Agenda(Part):
    """Agenda items to the end of the text: `A (OIM); B`."""

    free = True

    def read(self, text: str, _hearing: Hearing) -> tuple[list[NewItem], str] | None:
        items = agenda_items(text)
        if len(items) > MOST_ITEMS:
            raise Refused(T("That is too long: {n} agenda items, {limit} at most.", n=len(items), limit=MOST_ITEMS))
        longest = max((len(item.title) for item in items), default=0)
        if longest > LONGEST_ITEM:
            raise Refused(T("That is too long: {n} characters, {limit} at most.", n=longest, limit=LONGEST_ITEM))
        return (items, "") if items else None


class Hours(Part):
    """From when to when, or only from when. The day in the value means nothing."""

    def read(self, text: str, hearing: Hearing) -> tuple[dates.When, str] | None:
        when = _hours(text, hearing) or _hours(f"at {text}", hearing)
        if isinstance(when, dates.Doubt):
            choices = [Choice(one, _hours_text(one)) for one in when.candidates]
            raise Unsure(T("“{said}” can mean several hours. Which one?", said=text[:60]), choices)
        return None if when is None else (when, "")


def _hours(text: str, hearing: Hearing) -> dates.When | dates.Doubt | None:
    when = dates.read_when(text, now=hearing.now, zone=hearing.zone, lang=hearing.lang, past=True)
    return None if isinstance(when, dates.When) and when.start is None else when


def _hours_text(when: dates.When) -> Value:
    start = _clock(when.start)
    return start if when.end is None else T("{start} to {end}", start=start, end=_clock(when.end))


def _clock(at: time | None) -> Value:
    return "" if at is None else T("{hour}:{minute}", hour=str(at.hour), minute=f"{at.minute:02}")
