"""Dates and hours as `bot.dates` reads them, within a compte-rendu: days gone by, measured from the meeting."""

import re
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from bot.dates import Doubt, When, find_when, read_hours
from bot.minutes.plain_dates import (
    MONTH,
    first_of_several,
    names_month,
    names_year,
    plain_dates,
    weekday_in,
    with_year,
    without_weekday,
)
from bot.spelling.folding import fold

_LONGEST = 400
_LONGEST_VAGUE = 40
_VAGUE = re.compile(
    r"\W*(?:asap|as soon as possible|(?:le plus tot|des que) possible|(?:le )?plus vite possible|immediat(?:ement|e)?"
    r"|immediate(?:ly)?|en cours|ongoing|in progress|en continu|continue?|continuous(?:ly)?|urgent|permanent"
    rf"|(?:mi|mid|courant|debut|early)[\s-]+(?:de |d')?{MONTH})\W*"
)
_NUMERIC = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](?:\d{4}|\d{2})\b")
_MONTHS = 12
_WEEK = 7
_YEARS = 12
"""After how many years a day falls on each weekday again, at the least."""
_RANGE = re.compile(r"\b\d{1,2}\s*h\s*(?:\d\d)?\s*(?:à|a|-|–|to)\s*\d{1,2}\s*h(?:\s*\d\d)?\b", re.IGNORECASE)
_HOURS = re.compile(
    r"(?<![\d.:])\d{1,2}(?:[.:]\d\d)?\s*(?:h|:|heures?|am|pm|a\.m\.?|p\.m\.?)[\w\s:.–—−‐-]{0,24}?(?=$|[^\w\s:.–—−‐-])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Found:
    """A date within a text, and the text around it; `sure` unless a year or a weekday had to be guessed."""

    when: When
    rest: str
    sure: bool = True


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
        return find_when(_told(text), now=self.now, zone="UTC", lang=self.lang, past=True) is not None

    def find(self, text: str, *, past: bool = True) -> Found | None:
        """The first date of a text, unless it is in doubt; one day named twice, in two languages, is one."""
        text = _told(text)
        found = self._first(text, past=past)
        if isinstance(found, Found) or found is None:
            return found
        for sign in (" / ", " – ", " - "):
            parts = [self._first(part, past=past) for part in text.split(sign)]
            days = {part.when.day for part in parts if isinstance(part, Found)}
            if len(parts) > 1 and len(days) == 1 and all(isinstance(part, Found) for part in parts):
                return next(part for part in parts if isinstance(part, Found))
        return None

    def held(self, text: str) -> Found | None:
        """The day of a meeting that has been: without a year the last one that was, of several the first."""
        text = _told(text)
        found = self.find(text)
        if found and names_year(text):
            return found
        if found is None:
            bare = without_weekday(text)
            for likely in (first_of_several(text), bare, with_year(bare, self.now.year)):
                guess = self.find(likely) if likely and likely != text else None
                if guess and names_year(text):
                    return replace(guess, sure=False)
                found = found or guess
        return replace(found, when=self._gone_by(found.when, text), sure=False) if found else None

    def _first(self, text: str, *, past: bool) -> Found | Doubt | None:
        found = find_when(text, now=self.now, zone="UTC", lang=self.lang, past=past)
        if not found:
            return None
        if isinstance(found[0], Doubt):
            return found[0]
        return Found(found[0], f"{text[: found[1]]} {text[found[2] :]}")

    def _gone_by(self, when: When, text: str) -> When:
        """A day without a year that lies ahead was meant as one that has been."""
        day, today = when.day, self.now.date()
        if not names_month(text):
            return when if day <= today else replace(when, day=day - timedelta(days=_WEEK), end_day=None)
        gone_by = [year for year in _years_down(day) if year <= today]
        weekday = weekday_in(text)
        said = next((year for year in gone_by if year.weekday() == weekday), gone_by[0])
        return when if said == day else replace(when, day=said, end_day=None)


def _told(text: str) -> str:
    return plain_dates(" ".join(text[:_LONGEST].split()))


def _years_down(day: date) -> list[date]:
    """A day in its year and in those before it, in which 29 February is the day before 1 March."""
    before_march = (day.month, day.day) == (2, 29)
    return [
        date(day.year - back, 3, 1) - timedelta(days=1) if before_march else day.replace(year=day.year - back)
        for back in range(_YEARS)
    ]


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
    for found in (*_RANGE.finditer(text), *_HOURS.finditer(text)):
        read = read_hours(found[0].strip(" .-–—"))
        if read:
            return read
    return None
