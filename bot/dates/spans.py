"""The grammar of calendar days: one, several, or from one to another."""

from dataclasses import replace

from bot.dates.days import closes, one_day, year
from bot.dates.relative_words import COMING, MONTHS_AWAY
from bot.dates.tokens import TokenLine
from bot.dates.words import DAY_LEADS, DAY_SEPARATORS
from bot.dates.written import Dates, DayMonth

Found = tuple[Dates, int] | None

_MOST_DAYS = 7


def dates(line: TokenLine, at: int, *, article: bool) -> Found:
    """The days there; with an `article` before it a number alone is a day of the month."""
    first = one_day(line, at)
    if first is None:
        return None
    return _several(line, *first, article=article) or _one(line, *first, at, article=article)


def _one(line: TokenLine, day: DayMonth, end: int, start: int, *, article: bool) -> Found:
    if day.month is not None:
        return Dates(day), end if day.year else COMING.after(line, end)
    away = MONTHS_AWAY.at(line, end)
    if away:
        return Dates(day, months_away=away[0]), away[1]
    known = article or day.weekday is not None or end > start + 1
    return (Dates(day), end) if known else None


def _several(line: TokenLine, first: DayMonth, end: int, *, article: bool) -> Found:
    """12-13 avril, du 30 mars au 2 avril, 12, 13 et 14 avril, April 12-13"""
    separator = DAY_SEPARATORS.at(line, end)
    last = _next_day(line, separator[1]) if separator else None
    if separator is None or last is None:
        return None
    if first.month is not None:
        return _after_a_month(line, first, last, separator)
    listed = 2 if separator[0] == "list" else None
    while listed and last[0].month is None and listed < _MOST_DAYS:
        listed += 1
        following = DAY_SEPARATORS.at(line, last[1])
        last = _next_day(line, following[1]) if following and following[0] == "list" else None
        if last is None:
            return None
    whole = last[0].month is not None or (article and not listed)
    return (Dates(first, last[0], listed), last[1]) if whole else None


def _after_a_month(line: TokenLine, first: DayMonth, last: tuple[DayMonth, int], separator: tuple[str, int]) -> Found:
    """After a whole day a lone number is a day only in the English order."""
    listed = 2 if separator[0] == "list" else None
    if last[0].month is not None:
        same_kind = first.swappable == last[0].swappable
        return (Dates(first, last[0], listed), last[1]) if same_kind and line[separator[1] - 1].text != "," else None
    if first.year is not None or last[0].day <= first.day:
        return None
    written = year(line, last[1])
    if written:
        return Dates(first, replace(last[0], year=written[0]), listed), written[1]
    return (Dates(first, last[0], listed), last[1]) if closes(line, last[1]) else None


def _next_day(line: TokenLine, at: int) -> tuple[DayMonth, int] | None:
    article = DAY_LEADS.at(line, at)
    return one_day(line, article[1] if article and article[0] else at)
