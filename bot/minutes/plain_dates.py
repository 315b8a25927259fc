"""Dates as offices write them, put as `bot.dates` reads them: years in words, one day in two languages, two days."""

import re
from calendar import monthrange
from datetime import date

from bot.spelling.folding import fold

MONTH = (
    r"(?:janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre|january|february"
    r"|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov"
    r"|dec)\.?"
)
WEEKDAY = (
    r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|mon|tue|wed|thu|fri|sat|sun)\b[.,]?"
)
_YEAR_IN_WORDS = re.compile(
    r"l['’]an\s+((?:19|20)\d\d|(?:deux[\s-]+mille?)(?:(?:[\s-]+|[\s-]+et[\s-]+)(?:un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze"
    r"|douze|treize|quatorze|quinze|seize|vingts?|trente|quarante|cinquante))*)[\s,]*(?:et\s+)?(?=le\b|du\b|\d|$)",
    re.IGNORECASE,
)
_DAY_AND_MONTH = re.compile(rf"(?:\d{{1,2}}(?:er)?|premier)\s+{MONTH}(?!\s*\d{{4}})", re.IGNORECASE)
_DAY_IN_WORDS = re.compile(rf"\b((?:vingt|trente)(?:[\s-]+et)?[\s-]+\w+|\w+)\s+(?={MONTH}(?:\s|,|$))", re.IGNORECASE)
_LAST_DAY = 31
_SEVERAL_DAYS = re.compile(
    rf"(?:{WEEKDAY}\s*)?(\d{{1,2}})(?:st|nd|rd|th|er)?\s*({MONTH})?\s*(?:and|et|&|,|/|au|to|-|–)\s*(?:{WEEKDAY}\s*)?"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+({MONTH})\s+(\d{{4}})",
    re.IGNORECASE,
)
_HOUR_MARK = re.compile(r"(?<=\d)\s*['’′](?=\s|[-–—.,;)]|$)")
_FOUR_DIGITS = re.compile(
    r"\b([01]\d|2[0-3])([0-5]\d)(?=\s*(?:h(?:rs?|ours?)?\b|(?:-|–|—|to|à)\s*(?:[01]\d|2[0-3])[0-5]\d\s*h(?:rs?|ours?)?\b))",
    re.IGNORECASE,
)
"""Hours as « 1100 – 1230 hrs »."""
_HRS = re.compile(r"(?<=:[0-5]\d)\s*h(?:rs?|ours?)\b", re.IGNORECASE)
_SPACED_HOUR = re.compile(r"(?<=\d)\s+h\s+(?=[0-5]\d\b)", re.IGNORECASE)
_SPACED_ORDINAL = re.compile(r"\b(\d{1,2})\s*(?:er|st|nd|rd|th)\b(?:\s+of)?(?=\s)", re.IGNORECASE)
YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_NUMERIC_YEAR = re.compile(r"\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}\b")
_NUMERIC_DAY = re.compile(r"\b\d{1,2}[/.]\d{1,2}\b")
_MONTH_NAME = re.compile(rf"\b{MONTH}(?!\w)", re.IGNORECASE)
_WEEKDAY = re.compile(rf"\b{WEEKDAY}", re.IGNORECASE)
_WEEKDAYS = {
    name: number
    for number, names in enumerate(("lun mon", "mar tue", "mer wed", "jeu thu", "ven fri", "sam sat", "dim sun"))
    for name in names.split()
}
_MONTHS = 12
_MONTHS_BEGIN = (
    *("janv", "fev", "mars", "avr", "mai", "juin", "juil", "aou", "sept", "oct", "nov", "dec"),
    *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "october", "november", "december"),
)
_DUE_MONTH = re.compile(
    r"\W*(?:(?:avant|d'ici|by|before|pour|in|en|the|la|a|due)\s+)*(?:(?:fin|end of|end)\s+(?:de\s+|d')?)?"
    rf"(?P<month>{MONTH})(?:\s+(?P<year>20\d\d))?\W*"
)
_WEEKDAY_NAME = re.compile(rf"\b(?:(?:le|on)\s+)?{WEEKDAY}\s*", re.IGNORECASE)


def plain_dates(text: str) -> str:
    """The text with its years and days in figures."""
    text = _SPACED_HOUR.sub("h", text)
    text = _HRS.sub("", _FOUR_DIGITS.sub(r"\1:\2", _HOUR_MARK.sub("", text)))
    text = _SPACED_ORDINAL.sub(r"\1", text)
    said = _YEAR_IN_WORDS.search(text)
    if not said:
        return text
    year = int(said[1]) if said[1].isdecimal() else _number(said[1])
    text = _DAY_IN_WORDS.sub(_day, f"{text[: said.start()]}{text[said.end() :]}")
    day = _DAY_AND_MONTH.search(text)
    if not day or not year:
        return text
    return f"{text[: day.end()]} {year}{text[day.end() :]}"


def month_due(text: str, held: date) -> date | None:
    """The last day of a month by which, or at whose end, something is due; « mi-mars » names no day."""
    found = _DUE_MONTH.fullmatch(fold(text))
    name = next((at for at, start in enumerate(_MONTHS_BEGIN, 1) if found and found["month"].startswith(start)), None)
    if not found or not name:
        return None
    month = int(name) if name <= _MONTHS else int(name) - _MONTHS
    year = int(found["year"]) if found["year"] else held.year + (month < held.month)
    return date(year, month, monthrange(year, month)[1])


def first_of_several(text: str) -> str | None:
    """« 12 May and 14 May 2015 » with the first of its days only."""
    found = _SEVERAL_DAYS.search(text)
    if not found:
        return None
    day = f"{found[1]} {found[2] or found[3]} {found[4]}"
    return f"{text[: found.start()]}{day}{text[found.end() :]}"


def without_weekday(text: str) -> str:
    """The text without the names of days, which may be wrong."""
    return _WEEKDAY_NAME.sub("", text)


def with_year(text: str, year: int) -> str | None:
    """The text with a year behind its first day and month; None if there is none, or any year in it."""
    found = None if names_year(text) else _DAY_AND_MONTH.search(text)
    return f"{text[: found.end()]} {year}{text[found.end() :]}" if found else None


def weekday_in(text: str) -> int | None:
    """The first day of the week that a text names, Monday being 0."""
    found = _WEEKDAY.search(text)
    return _WEEKDAYS[fold(found[0])[:3]] if found else None


def names_month(text: str) -> bool:
    """Whether a month stands in it, by its name or its number."""
    return bool(_MONTH_NAME.search(text) or _NUMERIC_DAY.search(text))


def names_year(text: str) -> bool:
    """Whether a date in it has its year."""
    return bool(YEAR.search(text) or _NUMERIC_YEAR.search(text))


def _day(found: re.Match[str]) -> str:
    day = 1 if fold(found[1]) == "premier" else _number(found[1])
    return f"{day} " if 1 <= day <= _LAST_DAY else found[0]


def _number(words: str) -> int:
    from text_to_num import text2num  # noqa: PLC0415 - 50 ms, and few minutes spell their year

    plain = re.sub(r"\bmil\b", "mille", re.sub(r"[\s-]+", " ", fold(words)))
    try:
        return int(text2num(plain, "fr"))
    except ValueError:
        return 0
