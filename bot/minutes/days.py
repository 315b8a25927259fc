"""Dates and hours as `bot.dates` reads them, within a compte-rendu: days gone by, measured from the meeting."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from bot.dates import When, find_when, read_hours
from bot.spelling.folding import fold

_LONGEST = 400
_LONGEST_VAGUE = 40
_VAGUE = re.compile(
    r"\W*(?:asap|as soon as possible|(?:le plus tot|des que) possible|(?:le )?plus vite possible|immediat(?:ement|e)?"
    r"|immediate(?:ly)?|en cours|ongoing|in progress|en continu|continue?|continuous(?:ly)?|urgent|permanent)\W*"
)
_NUMERIC = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](?:\d{4}|\d{2})\b")
_MONTHS = 12
_HOURS = re.compile(
    r"\d{1,2}\s*(?:h|:|heures?|am|pm|a\.m\.?|p\.m\.?)[\w\s:.–—−‐-]{0,24}?(?=$|[^\w\s:.–—−‐-])", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date within a text, and the text around it."""

    when: When
    rest: str


@dataclass(frozen=True, slots=True)
class Days:
    """Reads dates of a text in `lang`; those without a year are measured from `now`."""

    now: datetime
    lang: str

    def at(self, day: date) -> "Days":
        """Dates and hours measured from a day."""
        return Days(datetime(day.year, day.month, day.day, tzinfo=UTC), self.lang)

    def named_in(self, text: str) -> bool:
        """Whether a text names a day at all, be it in doubt."""
        return find_when(text[:_LONGEST], now=self.now, zone="UTC", lang=self.lang, past=True) is not None

    def find(self, text: str, *, past: bool = True) -> Found | None:
        """The first date of a text, unless it is in doubt."""
        text = " ".join(text[:_LONGEST].split())
        found = find_when(text, now=self.now, zone="UTC", lang=self.lang, past=past)
        if not found or not isinstance(found[0], When):
            return None
        return Found(found[0], f"{text[: found[1]]} {text[found[2] :]}")


def vague(text: str) -> bool:
    """Whether it tells how soon without a date."""
    return len(text) <= _LONGEST_VAGUE and _VAGUE.fullmatch(fold(text)) is not None


def numeric_order(text: str, lang: str) -> str:
    """`fr` where the numeric dates of the text put the day first beyond doubt, otherwise its own language."""
    pairs = [(int(found[1]), int(found[2])) for found in _NUMERIC.finditer(text)]
    day_first = any(first > _MONTHS for first, _ in pairs)
    return "fr" if day_first and not any(second > _MONTHS for _, second in pairs) else lang


def find_hours(text: str) -> tuple[time, time | None] | None:
    """The hours that a text is, or begins to tell: « de 9h00 à 11h00 (GMT) »."""
    text = " ".join(text[:_LONGEST].split())
    read = read_hours(text)
    if read:
        return read
    for found in _HOURS.finditer(text):
        read = read_hours(found[0].strip(" .-–—"))
        if read:
            return read
    return None
