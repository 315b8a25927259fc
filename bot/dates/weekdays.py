"""Weekdays: the next one, or counted in a month: le premier lundi de février, last Friday of January 2028."""

from calendar import monthrange
from datetime import date, timedelta

from bot.dates.asked import Asked, Reading, TimeRange
from bot.dates.days import year
from bot.dates.relative_words import MONTHS_AWAY
from bot.dates.tokens import Phrases, TokenLine
from bot.dates.words import MONTHS, ORDINALS, WEEKDAYS
from bot.dates.written import Weekday, WeekdayOfMonth
from bot.dates.years import likely_year, months_later, near_years

NTH = Phrases(
    {
        1: "premier, première, first",
        2: "deuxième, second, seconde",
        3: "troisième, third",
        4: "quatrième, fourth",
        5: "cinquième, fifth",
        -1: "dernier, last, tout dernier, very last",
        -2: "avant - dernier, avant dernier, last but one, penultimate, second to last, second last",
    }
)
_OF = Phrases({True: "de, d', du mois de, du mois d', of, in, en, of the month of, in the month of"})
_EACH = frozenset({"chaque", "each", "every", "tous"})
_WEEK = 7


def read_weekday(written: Weekday, asked: Asked) -> Reading:
    """Ambiguous on that very weekday, and "jeudi prochain" earlier in the same week."""
    offsets = _offsets(written, asked.today.weekday())
    firm = written.which == "next"
    return Reading(
        tuple(_span(written, asked, offset) for offset in offsets),
        "ambiguous" if len(offsets) > 1 else None,
        firm=firm and len(offsets) > 1,
    )


def _offsets(written: Weekday, today: int) -> tuple[int, ...]:
    """Days from today, best first."""
    ahead = (written.number - today) % _WEEK
    if written.weeks is not None:
        return (written.number - today + _WEEK * written.weeks,)
    if written.days_later:
        return (ahead + written.days_later,)
    match written.which:
        case "last":
            return (ahead - _WEEK,)
        case "this":
            return (ahead,)
        case "next" if written.number > today:
            return (ahead, ahead + _WEEK)
        case "next":
            return (ahead or _WEEK,)
        case "":
            return (ahead,) if ahead else (0, _WEEK)


def _span(written: Weekday, asked: Asked, offset: int) -> TimeRange:
    day = asked.today + timedelta(days=offset)
    if written.until is None:
        return TimeRange(day)
    return TimeRange(day, day + timedelta(days=(written.until - written.number) % _WEEK or _WEEK))


def weekday_of_month(line: TokenLine, at: int) -> tuple[WeekdayOfMonth, int] | None:
    """The weekday that is counted there, with its month; « dernier vendredi » alone is one gone by."""
    nth = NTH.at(line, at) or _figures(line, at)
    weekday = WEEKDAYS.at(line, nth[1]) if nth else None
    if nth is None or weekday is None:
        return None
    if away := MONTHS_AWAY.at(line, weekday[1]):
        return WeekdayOfMonth(nth[0], weekday[0], months_away=away[0]), away[1]
    of = _OF.after(line, weekday[1])
    month = MONTHS.at(line, of)
    if month is None:
        unsaid = nth[0] > 0 and of == weekday[1] and line[of].text not in _EACH
        return (WeekdayOfMonth(nth[0], weekday[0]), of) if unsaid else None
    written = year(line, month[1])
    found = WeekdayOfMonth(nth[0], weekday[0], month[0], written[0] if written else None)
    return found, written[1] if written else month[1]


def read_weekday_of_month(written: WeekdayOfMonth, asked: Asked) -> Reading:
    """The day or days; impossible if the month has no fifth one."""
    if written.month is None:
        return _of_near_months(written, asked)
    if written.year is not None:
        day = _counted(written, written.year, written.month)
        return Reading((TimeRange(day),), again="year") if day else Reading((), "impossible")
    dated = {year: day for year in near_years(asked) if (day := _counted(written, year, written.month))}
    if not dated:
        return Reading((), "impossible")
    return Reading((TimeRange(likely_year(asked, dated)),))


def _of_near_months(written: WeekdayOfMonth, asked: Asked) -> Reading:
    """Of the month that is said, unless it is past; where none is, of this one and the next. Two are asked back."""
    away = range(written.months_away, written.months_away + 2) if written.months_away is not None else range(3)
    starts = [months_later(asked.today.replace(day=1), months) for months in away]
    days = [day for start in starts if (day := _counted(written, start.year, start.month))]
    sure = written.months_away is not None and (asked.past or days[:1] >= [asked.today])
    if written.months_away is None:
        days = [day for day in days if day >= asked.today]
    spans = tuple(map(TimeRange, days[: 1 if sure else 2]))
    return Reading(spans, None if sure else "ambiguous", firm=not sure) if spans else Reading((), "impossible")


def _counted(written: WeekdayOfMonth, year: int, month: int) -> date | None:
    """The day in that month, if it has so many of them."""
    length = monthrange(year, month)[1]
    first = 1 + (written.weekday - date(year, month, 1).weekday()) % _WEEK
    days = range(first, length + 1, _WEEK)
    place = written.nth - 1 if written.nth > 0 else written.nth
    return date(year, month, days[place]) if -len(days) <= place < len(days) else None


def _figures(line: TokenLine, at: int) -> tuple[int, int] | None:
    """1er, 2ème, 3rd."""
    number, ordinal = line.figures(at), ORDINALS.at(line, at + 1)
    return (number, ordinal[1]) if number is not None and 1 <= number <= 5 and ordinal else None  # noqa: PLR2004
