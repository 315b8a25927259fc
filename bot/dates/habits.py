"""What comes back every day or week: a weekday, an hour, from when to when. Nothing here is a date."""

from bot.dates.clocks import bare_clock, clock, compact_clock, in_part
from bot.dates.hour_words import HOUR_LEADS, HOUR_SEPARATORS
from bot.dates.tokens import Phrases, TokenLine
from bot.dates.words import DAY_PARTS, SHORT_WEEKDAYS, WEEKDAYS, DayPart

_LEADS = Phrases({True: "le, les, tous les, chaque, on, every, each"})
_SEPARATORS = " \t,;."
_MINUTES_IN_DAY = 24 * 60
_MINUTES_IN_HOUR = 60


def take_weekday(text: str) -> tuple[int, str] | None:
    """The weekday that the text begins with, 0 for Monday, and the text after it."""
    line = TokenLine(text)
    at = _LEADS.after(line, 0)
    found = WEEKDAYS.at(line, at) or SHORT_WEEKDAYS.at(line, at) or _plural(line, at)
    return None if found is None else (found[0], _rest(text, line, found[1]))


def take_hour(text: str) -> tuple[int, str] | None:
    """The hour that the text begins with, in minutes after midnight, and the text after it. 6h is in the morning."""
    line = TokenLine(text)
    part = DAY_PARTS.at(line, 0)
    found = _hour(line, HOUR_LEADS.after(line, part[1] if part else 0), part[0] if part else None)
    return None if found is None else (found[0], _rest(text, line, found[1]))


def take_hours(text: str) -> tuple[int, int, str] | None:
    """From when to when, in minutes after midnight, perhaps past midnight, and the text after it: 20h-7h."""
    line = TokenLine(text)
    start = _hour(line, HOUR_LEADS.after(line, 0))
    separator = None if start is None else HOUR_SEPARATORS.at(line, start[1])
    end = None if separator is None else _hour(line, separator[1])
    return None if start is None or end is None else (start[0], end[0], _rest(text, line, end[1]))


def _plural(line: TokenLine, at: int) -> tuple[int, int] | None:
    """« lundis », “Mondays”."""
    found = WEEKDAYS.at(TokenLine(line[at].text.removesuffix("s")), 0)
    return None if found is None else (found[0], at + 1)


def _hour(line: TokenLine, at: int, part: DayPart | None = None) -> tuple[int, int] | None:
    found = clock(line, at, dotted=True) or compact_clock(line, at) or bare_clock(line, at)
    if found is None or line.splits_a_word(found[1]):
        return None
    written = in_part(found[0], part) if part else found[0]
    minute = written.hour * _MINUTES_IN_HOUR + written.minute
    possible = written.style != "impossible" and written.minute < _MINUTES_IN_HOUR and minute <= _MINUTES_IN_DAY
    return (minute % _MINUTES_IN_DAY, found[1]) if possible else None


def _rest(text: str, line: TokenLine, end: int) -> str:
    return text[line[end - 1].end :].strip(_SEPARATORS)
