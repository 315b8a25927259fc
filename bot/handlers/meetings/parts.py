"""The parts of a line that only meetings have: an agenda, hours without a day."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import time

from bot import dates
from bot.errors import Refused
from bot.handlers.common.appointments import Appointment
from bot.parts import Choice, Hearing, Part, Unsure
from bot.rules.meetings.agenda.agenda_lines import agenda_items
from bot.texts import T, Value
from storage.meetings.agenda.agendas import NewItem

_ANY_DAY = "2000-01-03"
_SAME_HOUR = re.compile(
    r"[\s,]*\b(?:(?:et|and)\s+)?(?:(?:à|a|at|avec|with)\s+)?(?:(?:la|les|the)\s+)?(?:m[êe]mes?|same)\s+"
    r"(?:heures?|horaires?|hours?|times?)\b",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(r"^\s*(?:(?:au|le|on|the)\s+)*(?:m[êe]me\s+jour|same\s+day)\b[\s,]*", re.IGNORECASE)
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
        when = (
            _hours(text, hearing) or _hours(f"{_ANY_DAY} {text}", hearing) or _hours(f"{_ANY_DAY} at {text}", hearing)
        )
        when = when or _hours(f"{_ANY_DAY} from {text}", hearing)
        if isinstance(when, dates.Doubt):
            when = when.in_working_hours or when
        if isinstance(when, dates.Doubt) or (when is not None and when.part):
            possible = when.candidates if isinstance(when, dates.Doubt) else when.usual_hours
            raise Unsure(T("“{said}” can mean several hours. Which one?", said=text[:60]), hour_choices(possible))
        return None if when is None else (when, "")


def hour_choices(whens: Iterable[dates.When]) -> list[Choice]:
    """Hours among which one is asked for."""
    return [Choice(one, _hours_text(one)) for one in whens]


class NewTime(Part):
    """What something is moved to: another day, other hours of the same day, or so much later."""

    def read(self, text: str, hearing: Hearing) -> tuple[dates.When | dates.Delay, str] | None:
        delay = dates.take_delay(text)
        if delay is not None and not delay[1]:
            return delay
        taken = Appointment().read(_SAME_DAY.sub("", _SAME_HOUR.sub(" ", text)).strip(), hearing)
        contradicted = taken is not None and taken[0].start is not None and _SAME_HOUR.search(text) is not None
        return None if contradicted else taken


def _hours(text: str, hearing: Hearing) -> dates.When | dates.Doubt | None:
    when = dates.read_when(text, now=hearing.now, zone=hearing.zone, lang=hearing.lang, past=True)
    if isinstance(when, dates.Doubt):
        return when if any(one.start for one in when.candidates) or when.reason == "impossible" else None
    return None if when is None or (when.start is None and when.part is None) else when


def _hours_text(when: dates.When) -> Value:
    start = _clock(when.start)
    return start if when.end is None else T("{start} to {end}", start=start, end=_clock(when.end))


def _clock(at: time | None) -> Value:
    return "" if at is None else T("{hour}:{minute}", hour=str(at.hour), minute=f"{at.minute:02}")
