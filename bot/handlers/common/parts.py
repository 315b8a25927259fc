"""Parts of a line that several subjects read: a name among choices, a day that is over, a yes or a no on buttons."""

from __future__ import annotations

import re
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.commands import Values
from bot.dates import When
from bot.messages import Chat
from bot.parts import Choice, Hearing, Moment, Part, YesNo
from bot.spelling.names import key

_WORD = re.compile(r"\w+")
_LONGEST_NAME = 120
_YEAR = re.compile(r"\d{4}")
_SOON = 31


class Named(Part):
    """One of the choices by a name it has, whatever its signs; never by its place, which in a line may be anything."""

    among = True

    def read(self, text: str, hearing: Hearing) -> tuple[str, str] | None:
        known = {key(word): choice.value for choice in hearing.choices for word in choice.words}
        ends = [word.end() for word in _WORD.finditer(text[:_LONGEST_NAME])]
        for end in reversed(ends):
            if (value := known.get(key(text[:end]))) is not None:
                return value, text[end:].lstrip(" \t,;:)").rstrip()
        return None


class DayOver(Moment):
    """A day that is over: « le 12 mars » without a year is the last one, unless it comes so soon that it is a slip."""

    def __init__(self) -> None:
        super().__init__(past=True)

    def read(self, text: str, hearing: Hearing) -> tuple[When, str] | None:
        found = super().read(text, hearing)
        if found is None:
            return None
        when, rest = found
        today = hearing.now.astimezone(ZoneInfo(hearing.zone)).date()
        said = text[: len(text) - len(rest)]
        leap = (when.day.month, when.day.day) == (2, 29)
        if (when.day - today).days > _SOON and not leap and _YEAR.search(said) is None:
            when = replace(when, day=when.day.replace(year=when.day.year - 1))
        return when, rest


async def yes_or_no(_chat: Chat, _values: Values) -> list[Choice]:
    """The two answers, where buttons show them."""
    return list(YesNo().choices)
