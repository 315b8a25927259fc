"""The grammar of one calendar day: 27 octobre 2022, March 4th, 28/09/22, jeudi 27."""

from bot.dates.clocks import clock
from bot.dates.hour_words import HOUR_MARKS, HOUR_SEPARATORS
from bot.dates.hours import are_dashed, hours
from bot.dates.relative_words import MONTHS_AWAY
from bot.dates.tokens import Phrases, TokenLine
from bot.dates.words import MONTHS, MONTHS_BEFORE_DAYS, ORDINALS, SHORT_WEEKDAYS, WEEKDAYS
from bot.dates.written import DayMonth

Found = tuple[DayMonth, int] | None

_FIGURE_SIGNS = frozenset({"/", ".", "-"})
_ENDS_A_PHRASE = frozenset({"", ",", ";", ":", ".", "!", "?", ")", "(", "]", "|", "\n", "-"})
_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_CENTURY = 2000
_LAST_DAY = 31
_MONTHS = 12
_OF = Phrases({True: "of, de, d', jour de, jour d', jour du mois de, day of, day in"})
_FIRST = frozenset({"premier", "first"})
_ARTICLES = frozenset({"le", "the", "du", "au"})


def one_day(line: TokenLine, at: int) -> Found:
    """A day with as much of weekday, month and year as is written there."""
    undated = _day(line, at)
    weekday = WEEKDAYS.at(line, at) or SHORT_WEEKDAYS.at(line, at)
    if weekday is None:
        return undated
    start = weekday[1] + (line[weekday[1]].text == ",")
    found = _day(line, start + (line[start].text in {"le", "the"}))
    if found is None or (undated and undated[1] >= found[1]):
        return undated
    day = found[0]
    return DayMonth(day.day, day.month, day.year, weekday[0], day.swappable, day.stretch), found[1]


def closes(line: TokenLine, at: int) -> bool:
    """Whether what came before `at` is over there: the end, punctuation, or an hour."""
    return line[at].text in _ENDS_A_PHRASE or hours(line, at, dotted=True) is not None


def year(line: TokenLine, at: int) -> tuple[int, int] | None:
    """A year after a month: 2022, ", 2022", '22 and, where nothing else can be meant, 22."""
    comma = line[at].text == ","
    found = line.number(at + comma, (4,))
    if found is not None:
        plausible = _FIRST_YEAR <= found <= _LAST_YEAR and not HOUR_MARKS.at(line, at + comma + 1)
        return (found, at + comma + 1) if plausible else None
    if line[at].text == "'":
        short = line.number(at + 1, (2,))
        return None if short is None else (_CENTURY + short, at + 2)
    short = line.number(at, (2,))
    if short is None or hours(line, at, dotted=True) or not closes(line, at + 1) or _in_a_range(line, at + 1):
        return None
    return _CENTURY + short, at + 1


def _in_a_range(line: TokenLine, at: int) -> bool:
    return line[at].text == "-" and line[at + 1].number >= 0


def _day(line: TokenLine, at: int) -> Found:
    return (
        _year_first(line, at)
        or _figures(line, at)
        or _spaced(line, at)
        or _day_first(line, at)
        or _month_first(line, at)
        or _alone(line, at)
    )


def _year_first(line: TokenLine, at: int) -> Found:
    """2022-09-28"""
    written, month, day = line.figures(at, (4,)), line.figures(at + 2), line.figures(at + 4)
    if written is None or month is None or day is None or not _same_signs(line, at) or _goes_on(line, at + 5):
        return None
    if not _FIRST_YEAR <= written <= _LAST_YEAR:
        return None
    return DayMonth(day, month, written), at + 5


def _figures(line: TokenLine, at: int) -> Found:
    """28/09/2022, 28.09.22, 28/09"""
    day, month = line.figures(at), line.figures(at + 2)
    if day is None or month is None:
        return None
    written = line.figures(at + 4, (2, 4))
    if written is not None and _same_signs(line, at):
        if _goes_on(line, at + 5) or MONTHS.at(line, at + 5):
            return None
        full = written if line[at + 4].digits == 4 else _CENTURY + written  # noqa: PLR2004
        return (DayMonth(day, month, full, swappable=True), at + 5) if _FIRST_YEAR <= full <= _LAST_YEAR else None
    if _goes_on(line, at + 3) or MONTHS.at(line, at + 3) or HOUR_MARKS.at(line, at + 3):
        return None
    if line[at + 1].text == "/":
        return DayMonth(day, month, swappable=True), at + 3
    return _dashed(line, at, day, month) if _is_dashed(line, at) else None


def _spaced(line: TokenLine, at: int) -> Found:
    """17 02, 17 02 2027: where the month has its zero, and no longer row of figures goes on."""
    day, month, after = line.figures(at), line.figures(at + 1, (2,)), at + 2
    if day is None or month is None or line[at + 1].text[0] != "0" or not (1 <= day <= _LAST_DAY and month):
        return None
    written = line.figures(after, (4,))
    if written is not None and _FIRST_YEAR <= written <= _LAST_YEAR:
        return DayMonth(day, month, written, swappable=True), after + 1
    signed = line[after].text in {":", "/", "."} and line[after].glued
    if signed or HOUR_MARKS.at(line, after) or (line[after].number >= 0 and hours(line, after, dotted=True) is None):
        return None
    return DayMonth(day, month, swappable=True), after


def _is_dashed(line: TokenLine, at: int) -> bool:
    """Whether 12-01 or 20.12 cannot but be a day: the article, hours after it, or nothing else beside it."""
    if line[at + 1].text not in {"-", "."} or not (line[at + 1].glued and line[at + 2].glued):
        return False
    if line[at + 2].digits != 2 or not (1 <= line[at].number <= _LAST_DAY and 1 <= line[at + 2].number <= _MONTHS):  # noqa: PLR2004
        return False
    before, after = line[at - 1].text if at else "", at + 3
    if line[after].text == "%":
        return False
    led = before in _ARTICLES or WEEKDAYS.at(line, at - 1) is not None
    alone = not at and not line[after].text
    return led or alone or hours(line, after + (line[after].text == ","), dotted=True) is not None


def _dashed(line: TokenLine, at: int, day: int, month: int) -> tuple[DayMonth, int]:
    """10-12 may also be from the 10th to the 12th, unless an article stands before it."""
    article = at and line[at - 1].text in _ARTICLES
    stretch = line[at + 1].text == "-" and day < month and line[at + 2].text[0] != "0" and not article
    return DayMonth(day, month, swappable=True, stretch=stretch), at + 3


def _same_signs(line: TokenLine, at: int) -> bool:
    """Only slashes may have spaces around them: 12 - 13 is no date."""
    sign = line[at + 1].text
    glued = sign == "/" or all(line[at + offset].glued for offset in range(1, 5))
    return glued and sign in _FIGURE_SIGNS and sign == line[at + 3].text


def _goes_on(line: TokenLine, at: int) -> bool:
    """A longer row of figures, such as 192.168.1.10, is no date."""
    return line[at].glued and line[at].text in _FIGURE_SIGNS and line[at + 1].glued and line[at + 1].number >= 0


def _day_number(line: TokenLine, at: int) -> tuple[int, int] | None:
    day = line.number(at)
    if day is not None:
        return day, ORDINALS.after(line, at + 1)
    if line[at].text in _FIRST:
        return 1, at + 1
    return (line[at].ordinal, at + 1) if line[at].ordinal else None


def _day_first(line: TokenLine, at: int) -> Found:
    """27 octobre 2022, the 4th of March, 27-oct-22"""
    day = _day_number(line, at)
    if day is None:
        return None
    joint = line[day[1]]
    hyphened = joint.text in {"-", "/"} and joint.glued and line[day[1] + 1].glued
    month = MONTHS.at(line, day[1] + 1 if hyphened else _OF.after(line, day[1]))
    if month is None:
        return None
    after = month[1] + (hyphened and line[month[1]].text == joint.text)
    written = year(line, after)
    return (DayMonth(day[0], month[0], written[0]), written[1]) if written else (DayMonth(day[0], month[0]), month[1])


def _month_first(line: TokenLine, at: int) -> Found:
    """March 4th, 2026"""
    month = MONTHS_BEFORE_DAYS.at(line, at)
    start = month[1] + (line[month[1]].text == "the") if month else at
    day = _day_number(line, start) if month else None
    if month is None or day is None or clock(line, start, dotted=True) or (line[at].spoken and line[start].spoken):
        return None
    written = year(line, day[1])
    return (DayMonth(day[0], month[0], written[0]), written[1]) if written else (DayMonth(day[0], month[0]), day[1])


def _alone(line: TokenLine, at: int) -> Found:
    """A number that the words around it make a day: le 15, jeudi 27, le quinze, le premier du mois prochain."""
    if line[at].text in _FIRST:
        return (DayMonth(1), at + 1) if MONTHS_AWAY.at(line, at + 1) else None
    day = line.number(at) if not line[at].spoken or _is_one_day(line, at) else None
    if day is None or not 1 <= day <= _LAST_DAY or clock(line, at, dotted=True) or _dash_to_hour(line, at):
        return None
    after = ORDINALS.after(line, at + 1)
    return None if line.splits_a_word(after) or _is_a_fraction(line, after) else (DayMonth(day), after)


def _is_one_day(line: TokenLine, at: int) -> bool:
    """Whether a number in words follows « le », « du » or a weekday; « les deux » is no day."""
    return at > 0 and (line[at - 1].text in {"le", "du", "au"} or WEEKDAYS.at(line, at - 1) is not None)


def _is_a_fraction(line: TokenLine, at: int) -> bool:
    """3/4, 3 %; but 12/13 avril is two days."""
    return line[at].text == "%" or (line[at].text == "/" and MONTHS.at(line, at + 2) is None)


def _dash_to_hour(line: TokenLine, at: int) -> bool:
    """Jeudi 14-16h, vendredi 14-16"""
    if WEEKDAYS.at(line, at - 1) is not None and are_dashed(line, at):
        return True
    separator = HOUR_SEPARATORS.at(line, at + 1)
    return line[at + 1].text == "-" and separator is not None and clock(line, separator[1]) is not None
