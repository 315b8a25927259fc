"""The grammar of one hour: 9h, 9 h 00, 09:00, 9.30am, 2 p.m., midi."""

from bot.dates.hour_words import (
    CLOCK_PARTS,
    EXACTLY,
    HOUR_MARKS,
    MIDNIGHT,
    MILITARY_MARKS,
    MINUTE_MARKS,
    MINUTES_PAST,
    NOON,
    O_CLOCK,
)
from bot.dates.spoken_hours import (
    NOON_HOUR,
    Found,
    bare_minutes,
    before_or_past,
    half,
    past,
    spoken_minutes,
    starts_a_date,
    two_numbers,
)
from bot.dates.tokens import TokenLine
from bot.dates.words import COUNTS, DayPart
from bot.dates.written import Clock, Style

_FIRST_YEAR, _LAST_YEAR = 1900, 2199
_FIRST_WORDS = frozenset[str]().union(*(words.first_words for words in (COUNTS, MIDNIGHT, MINUTES_PAST, NOON)))
_FIRST_EVENING_HOUR = 5


def clock(line: TokenLine, at: int, *, dotted: bool = False) -> Found:
    """An hour that cannot be anything else; 9.30 without am or pm only where the caller allows `dotted`."""
    if line[at].number < 0 and line[at].text not in _FIRST_WORDS:
        return None
    found = _named(line, at) or _marked(line, at) or _colon(line, at, dotted=dotted) or _military(line, at)
    found = found or before_or_past(line, at) or half(line, at) or two_numbers(line, at, alone=False)
    found = _with_part(line, *found) if found else _twelve_hours(line, at)
    return (found[0], EXACTLY.after(line, found[1])) if found else None


def compact_clock(line: TokenLine, at: int) -> Found:
    """0900, 1030: four figures that are no year; ten thirty."""
    if spoken := two_numbers(line, at, alone=True):
        return _with_part(line, *spoken)
    found = line.number(at, (4,))
    if found is None or line[at].spoken or _FIRST_YEAR <= found <= _LAST_YEAR or line.splits_a_word(at + 1):
        return None
    return None if found % 100 >= 60 or found >= 2400 else (Clock(found // 100, found % 100), at + 1)  # noqa: PLR2004


def bare_clock(line: TokenLine, at: int) -> Found:
    """A number that something around it makes an hour: the 2 of "from 2 to 4 pm"."""
    hour = line.number(at)
    if hour is None or starts_a_date(line, at) or line.splits_a_word(at + 1):
        return None
    return Clock(hour, style="spoken" if line[at].spoken else "bare"), at + 1


def in_part(written: Clock, part: DayPart) -> Clock:
    """An hour in that part of the day: 8 in the evening is 20."""
    if written.style == "midnight" or written.hour > NOON_HOUR:
        return Clock(written.hour, written.minute, "impossible" if part == "morning" else written.style)
    if written.hour == NOON_HOUR:
        return Clock(NOON_HOUR, written.minute, "12h") if part == "afternoon" else _after_midnight(written)
    if part == "morning" or (part == "evening" and written.hour < _FIRST_EVENING_HOUR):
        return Clock(written.hour, written.minute, "12h" if part == "morning" else "bare")
    return Clock(written.hour + NOON_HOUR, written.minute, "12h")


def _after_midnight(written: Clock) -> Clock:
    return Clock(0, written.minute, "12h" if written.minute else "midnight")


def _named(line: TokenLine, at: int) -> Found:
    if found := MIDNIGHT.at(line, at):
        return Clock(0, style="midnight"), found[1]
    if found := NOON.at(line, at):
        minute, end = spoken_minutes(line, found[1]) or bare_minutes(line, found[1])
        return past(NOON_HOUR, minute), end
    return None


def _marked(line: TokenLine, at: int) -> Found:
    """9h, 9 h 30, 9h:30, neuf heures et demie, neuf heures trente."""
    hour, after = line.number(at), at + 1
    if hour is None:
        counted = COUNTS.at(line, at)
        if counted is None or not line[counted[1]].text.startswith("heure"):
            return None
        hour, after = counted
    mark = HOUR_MARKS.at(line, after)
    if mark is None:
        return None
    minute, end = _minutes(line, mark[1])
    return past(hour, minute), end


def _minutes(line: TokenLine, at: int) -> tuple[int, int]:
    if spoken := spoken_minutes(line, at):
        return spoken
    if line[at].text == ":" and line[at].glued and line[at + 1].glued and line.number(at + 1, (2,)) is not None:
        at += 1
    minute = line.number(at, (1, 2)) if line[at].spoken else line.number(at, (2,))
    if minute is None or (not line[at].glued and starts_a_date(line, at)):
        return 0, at
    return minute, MINUTE_MARKS.after(line, at + 1)


def _colon(line: TokenLine, at: int, *, dotted: bool) -> Found:
    """09:00, 9:30:00, 9.30am."""
    hour, minute = line.number(at), line.number(at + 2, (2,))
    if hour is None or minute is None or not (line[at + 1].glued and line[at + 2].glued):
        return None
    after = at + 3
    if line[at + 1].text == ":":
        after = _after_seconds(line, after)
    elif (
        line[at + 1].text != "."
        or not (dotted or CLOCK_PARTS.at(line, after))
        or (line[after].text == "." and line[after + 1].glued)
    ):
        return None
    return Clock(hour, minute, _style(hour, line[at].text)), HOUR_MARKS.after(line, after)


def _after_seconds(line: TokenLine, at: int) -> int:
    seconds = line[at].text == ":" and line[at + 1].glued and line[at + 1].digits == 2  # noqa: PLR2004
    return at + 2 if seconds else at


def _style(hour: int, digits: str) -> Style:
    return "plain" if hour <= NOON_HOUR and not digits.startswith("0") else "24h"


def _military(line: TokenLine, at: int) -> Found:
    """1430h, 0900 hrs, 330 p.m."""
    found = line.figures(at, (3, 4))
    if found is None:
        return None
    written = Clock(found // 100, found % 100)
    if part := CLOCK_PARTS.at(line, at + 1):
        return in_part(written, part[0]), part[1]
    mark = MILITARY_MARKS.at(line, at + 1) if line[at].digits == 4 else None  # noqa: PLR2004
    return (written, mark[1]) if mark else None


def _twelve_hours(line: TokenLine, at: int) -> Found:
    """2pm, 2 p.m., 3 o'clock, 3 in the afternoon."""
    hour = line.number(at)
    if hour is None:
        return None
    if spoken := O_CLOCK.at(line, at + 1):
        return _with_part(line, Clock(hour, style="spoken"), spoken[1])
    part = CLOCK_PARTS.at(line, at + 1)
    return (in_part(Clock(hour), part[0]), part[1]) if part else None


def _with_part(line: TokenLine, written: Clock, at: int) -> tuple[Clock, int]:
    part = CLOCK_PARTS.at(line, at)
    return (in_part(written, part[0]), part[1]) if part else (written, at)
