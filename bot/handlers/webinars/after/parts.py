"""The parts of lines about what is left of a webinar: a rating, a link with its weight and its last day."""

from __future__ import annotations

import re

from bot import dates
from bot.dates import Doubt
from bot.errors import Refused
from bot.parts import Hearing, Part
from bot.texts import Line, T

_STARS = re.compile(
    r"(\d{1,3})\s*(?:/\s*5|sur\s+5|out of\s+5|of\s+5|étoiles?|stars?)?(?![\w+])[\s,;:.–-]*", re.IGNORECASE
)
_LINK = re.compile(r"(?:https?://|www\.)\S{1,400}", re.IGNORECASE)
_WEIGHT = re.compile(r"(\d{1,4}(?:[.,]\d{1,2})?)\s*([kmg])(?:o|b)\b", re.IGNORECASE)
_UNITS = {"k": 1_000, "m": 1_000_000, "g": 1_000_000_000}


class Stars(Part):
    """How many of five: `4`, `4/5`. Any number is read, so that one that is none can be told so."""

    MOST = 5

    def read(self, text: str, _hearing: Hearing) -> tuple[int, str] | None:
        found = _STARS.match(text.strip())
        return (int(found[1]), text.strip()[found.end() :]) if found else None


class Left(Part):
    """A link with its weight and the last day on which it works: `https://… 45 Mo 30 juin`. As (link, bytes, day)."""

    def read(self, text: str, hearing: Hearing) -> tuple[tuple[str, int | None, str | None], str] | None:
        link = _LINK.search(text)
        if link is None:
            return None
        rest = f"{text[: link.start()]} {text[link.end() :]}"
        weight = _WEIGHT.search(rest)
        if weight is not None:
            rest = f"{rest[: weight.start()]} {rest[weight.end() :]}"
        size = None if weight is None else round(float(weight[1].replace(",", ".")) * _UNITS[weight[2].lower()])
        return (link[0].rstrip(",;."), size, self._last_day(rest, hearing)), ""

    @staticmethod
    def _last_day(words: str, hearing: Hearing) -> str | None:
        found = dates.find_when(words, now=hearing.now, zone=hearing.zone, lang=hearing.lang, past=False)
        if found is None:
            return None
        if isinstance(found[0], Doubt):
            line = Line("2027-06-30", "2027-06-30")
            raise Refused(T("Until which day does the link work? For example: {line}", line=line))
        return found[0].day.isoformat()
