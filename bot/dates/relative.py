"""The grammar of days told from today: demain, jeudi prochain, dans 10 jours, fin mars."""

from bot.dates.days import year
from bot.dates.relative_words import (
    AFTER_WEEKDAYS,
    AGO,
    AHEAD,
    BEFORE_WEEKDAYS,
    DAYS_AWAY,
    DELAYS,
    ENDS,
    ENDS_AGO,
    LATER,
    LENGTHS,
    MINUTES_AHEAD,
    MONTHS_AWAY,
    MORE,
    NEXT_DAYS,
    THE_YEAR,
    UNITS,
    WEEKS,
    WORKING,
)
from bot.dates.tokens import Phrases, TokenLine
from bot.dates.words import COUNTS, DAY_SEPARATORS, MONTHS, SHORT_WEEKDAYS, WEEKDAYS
from bot.dates.written import MonthEnd, Shift, Weekday

# In French a week is also "huit jours" and a fortnight "quinze jours".
_IDIOMS = {8: 7, 15: 14}
_SUFFIXES: dict[str, Weekday] = {
    "this week": Weekday(0, weeks=0),
    "next week": Weekday(0, weeks=1),
    "week on": Weekday(0, days_later=7),
    "fortnight on": Weekday(0, days_later=14),
}


def named_day(line: TokenLine, at: int) -> tuple[Shift, int] | None:
    """demain, day after tomorrow, hier"""
    found = DAYS_AWAY.at(line, at)
    return (Shift(days=found[0]), found[1]) if found else None


def shift(line: TokenLine, at: int) -> tuple[Shift, int] | None:
    """Dans 10 jours, in 2 weeks, il y a 3 jours, 10 days ago; working days are nobody's to count."""
    ahead, ago = AHEAD.at(line, at), AGO.at(line, at)
    found = _amount(line, (ahead or ago or (True, at))[1])
    if found is None or line[found[1]].text in WORKING:
        return None
    if ahead:
        return found
    turned = (-1, found[1]) if ago else ENDS_AGO.at(line, found[1])
    return (_turned(found[0], turned[0]), turned[1]) if turned else None


def delay(line: TokenLine, at: int) -> tuple[Shift, int] | None:
    """D'une semaine, by 2 days, +7 jours, une semaine plus tard, two more weeks, au lendemain; 2h is an hour."""
    if beside := NEXT_DAYS.at(line, at):
        return Shift(days=beside[0]), beside[1]
    led = DELAYS.at(line, at)
    amount = _amount(line, led[1] if led else at, between=MORE)
    if amount is None or line[amount[1]].text in WORKING or line[amount[1] - 1].text == "h":
        return None
    later = LATER.at(line, amount[1])
    counted = MORE.at(line, at + 1) is not None
    return (amount[0], later[1] if later else amount[1]) if led or later or counted else None


def length(line: TokenLine, at: int) -> tuple[Shift, int] | None:
    """Deux semaines, pendant 10 jours, for a month; 2h is an hour of the day."""
    led = LENGTHS.at(line, at)
    amount = _amount(line, led[1] if led else at)
    if amount is None or line[amount[1]].text in WORKING or line[amount[1] - 1].text == "h":
        return None
    return amount


def weekday(line: TokenLine, at: int) -> tuple[Weekday, int] | None:
    """jeudi, next Thursday, jeudi en huit, Thursday of next week, lundi au mercredi"""
    week, before = WEEKS.at(line, at), BEFORE_WEEKDAYS.at(line, at)
    start = (week or before or (None, at))[1]
    start += line[start].text == ","
    found = WEEKDAYS.at(line, start) or SHORT_WEEKDAYS.at(line, start)
    if found is None:
        return None
    number, end = found
    if week:
        return Weekday(number, weeks=week[0]), end
    if before:
        return Weekday(number, before[0]), end
    return _with_suffix(line, number, end)


def month_end(line: TokenLine, at: int) -> tuple[MonthEnd, int] | None:
    """Fin mars 2026, end of the month, fin de l'année"""
    end = ENDS.at(line, at)
    if end is None:
        return None
    if away := MONTHS_AWAY.at(line, end[1]):
        return MonthEnd(months_away=away[0]), away[1]
    if the_year := THE_YEAR.at(line, end[1]):
        return MonthEnd(month=12), the_year[1]
    month = MONTHS.at(line, end[1])
    if month is None:
        return None
    written = year(line, month[1])
    return (MonthEnd(month[0], written[0]), written[1]) if written else (MonthEnd(month[0]), month[1])


def _amount(line: TokenLine, at: int, between: Phrases[bool] | None = None) -> tuple[Shift, int] | None:
    """So many days; words `between` the number and its unit are passed over."""
    if spoken := MINUTES_AHEAD.at(line, at):
        return Shift(minutes=spoken[0]), spoken[1]
    number = line.number(at, (1, 2, 3))
    count = COUNTS.at(line, at) if number is None else (number, at + 1)
    if count and between:
        count = count[0], between.after(line, count[1])
    unit = UNITS.at(line, count[1]) if count else None
    if count is None or unit is None:
        return None
    match unit[0], count[0]:
        case "day", days:
            return Shift(days=days), unit[1]
        case "jour", days:
            return Shift(days=days, idiom=_IDIOMS.get(days)), unit[1]
        case ("week" | "fortnight") as name, weeks:
            return Shift(days=weeks * (7 if name == "week" else 14)), unit[1]
        case ("month" | "year") as name, months:
            return Shift(months=months * (1 if name == "month" else 12)), unit[1]
        case "hour", hours:
            minutes = line.number(unit[1], (2,)) if line[unit[1]].glued else None
            return Shift(minutes=hours * 60 + (minutes or 0)), unit[1] + (minutes is not None)
        case _, minutes:
            return Shift(minutes=minutes), unit[1]


def _turned(amount: Shift, sign: int) -> Shift:
    if sign > 0:
        return amount
    return Shift(-amount.days, -amount.months, -amount.minutes, -amount.idiom if amount.idiom else None)


def _with_suffix(line: TokenLine, number: int, end: int) -> tuple[Weekday, int]:
    if suffix := AFTER_WEEKDAYS.at(line, end):
        match suffix[0]:
            case "this" | "next" | "last" as which:
                return Weekday(number, which), suffix[1]
            case other:
                model = _SUFFIXES[other]
                return Weekday(number, weeks=model.weeks, days_later=model.days_later), suffix[1]
    separator = DAY_SEPARATORS.at(line, end)
    until = WEEKDAYS.at(line, separator[1]) if separator and line[end].text != "," else None
    if until is None or separator is None or (separator[0] == "list" and until[0] != (number + 1) % 7):
        return Weekday(number), end
    return Weekday(number, until=until[0]), until[1]
