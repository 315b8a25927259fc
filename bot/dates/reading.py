"""Reads dates and times that people write, in French and English alike."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time
from zoneinfo import ZoneInfo

from bot.dates.asked import Asked
from bot.dates.grammar import JOINTS, expression, expressions, is_a_day, may_follow, may_start
from bot.dates.hours import hours, read_clocks
from bot.dates.meaning import meaning
from bot.dates.model import Delay, Doubt, When
from bot.dates.relative import delay, length
from bot.dates.relative_words import RECURRING
from bot.dates.tokens import TokenLine
from bot.dates.written import Dates, DayMonth, Shift, Written

LONGEST = 200
LONGEST_LIST = 1000
_LAST_DAY = 31
_SEPARATORS = " \t\r\n\u00a0\u202f,;:.|–—-"
_BETWEEN_MOMENTS = frozenset({",", ";", "\n", "-", "*", "•", "/"})
_LAST_SIGNS = frozenset(".,;:!?")


def read_when(text: str, *, now: datetime, zone: str, lang: str, past: bool = False) -> When | Doubt | None:
    """What the whole text says; None if it is not a date or time and nothing else.

    `now` is aware, `zone` the reader's IANA name. With `past`, days gone by are fine.
    `lang` only tells whether 03/04 may be March, as it may in English.
    """
    line = TokenLine(text) if len(text) <= LONGEST else TokenLine("")
    found = expressions(line, 0)
    if not found or not _is_over(line, found[-1][1]):
        return None
    return _meant(found, _asked(now, zone, lang, past=past))


def take_when(text: str, *, now: datetime, zone: str, lang: str, past: bool = False) -> tuple[When | Doubt, str] | None:
    """The longest expression the text starts with, and the text after it and its separators."""
    line = TokenLine(text[:LONGEST])
    found = expressions(line, 0)
    if not found or not may_follow(found[-1][0], line, found[-1][1]):
        return None
    rest = text[line[found[-1][1] - 1].end :].lstrip(_SEPARATORS)
    return _meant(found, _asked(now, zone, lang, past=past)), rest


def take_moments(text: str, *, now: datetime, zone: str, lang: str) -> tuple[list[tuple[When | Doubt, str]], str]:
    """Every moment that the text begins by listing, each with how it is written, and the text after them.

    They stand after « ou », « et », commas, `;` or in lines of their own. What is said once, month, day or hour, is
    said of its neighbours too.
    """
    line = TokenLine(text[:LONGEST_LIST])
    found: list[Written] = []
    spans: list[tuple[int, int]] = []
    at = 0
    while (one := _listed(line, at, bool(found))) is not None:
        written, begins, at = one
        found.append(written)
        spans.append((line[begins].start, line[at - 1].end))
    if not found or (at < len(line.tokens) and not may_follow(found[-1], line, at)):
        return [], text
    asked = _asked(now, zone, lang, past=False)
    meant = [meaning(written, asked) for written in _as_neighbours(found)]
    said = [text[start:end] for start, end in spans]
    return list(zip(meant, said, strict=True)), text[spans[-1][1] :].lstrip(_SEPARATORS)


def _listed(line: TokenLine, at: int, more: bool) -> tuple[Written, int, int] | None:  # noqa: FBT001
    """One moment of a list, after what joins it to the one before, and where it begins and ends."""
    joined = False
    while more and line[at].text in _BETWEEN_MOMENTS:
        at, joined = at + 1, True
    joint = JOINTS.at(line, at) if more else None
    at = joint[1] if joint else at
    if more and not (joint or joined):
        return None
    found = (_hours_alone(line, at) if joint else None) or expression(line, at) or _day_alone(line, at)
    if found is None or (found[0].day is None and not joint):
        return None
    return found[0], at, found[1]


def _day_alone(line: TokenLine, at: int) -> tuple[Written, int] | None:
    """« 3 » in « 3, 4 ou 5 janvier »."""
    day, after = line.figures(at), line[at + 1].text
    if day is None or not 1 <= day <= _LAST_DAY or not (after == "," or JOINTS.at(line, at + 1)):
        return None
    return Written(Dates(DayMonth(day)), loose=True), at + 1


def _hours_alone(line: TokenLine, at: int) -> tuple[Written, int] | None:
    """« 15h » in « 3 janvier 10h ou 15h, 4 janvier 9h »: the day after the comma has hours of its own."""
    found = hours(line, at)
    return (Written(hours=found[0]), found[1]) if found and line[found[1]].text == "," else None


def _as_neighbours(found: list[Written]) -> list[Written]:
    """The month and the hours that follow are meant where none are said; only hours: the day before them is."""
    month, hours_said = None, None
    completed: list[Written] = []
    for one in reversed(found):
        if isinstance(one.day, Dates):
            month = one.day.first.month or month
        hours_said = one.hours or hours_said
        completed.append(replace(_in_month(one, month), hours=hours_said))
    completed.reverse()
    for place, one in enumerate(completed):
        before = completed[place - 1] if place else None
        if before is not None:
            whole = replace(one, day=one.day or before.day, hours=one.hours or before.hours)
            completed[place] = _in_month(whole, _month_after(before, whole))
    return completed


def _month_after(before: Written, one: Written) -> int | None:
    """« 3 janvier ou le 4 »: the month goes on, as long as the days do."""
    if not isinstance(before.day, Dates) or not isinstance(one.day, Dates):
        return None
    return before.day.first.month if one.day.first.day > before.day.first.day else None


def _in_month(one: Written, month: int | None) -> Written:
    if not isinstance(one.day, Dates) or one.day.first.month is not None or one.day.last is not None:
        return one
    return replace(one, day=replace(one.day, first=replace(one.day.first, month=month)))


def take_delay(text: str) -> tuple[Delay, str] | None:
    """How much later the text begins by saying, and the text after it: « d’une semaine »."""
    return _taken(text, delay)


def find_delay(text: str) -> tuple[int, int] | None:
    """Where a sentence says how much later, start and end: « reportez le point 4 d’une semaine »."""
    line = TokenLine(text)
    for at in range(len(line.tokens)):
        found = None if line.splits_a_word(at) else delay(line, at)
        if found is not None and not line.splits_a_word(found[1]):
            return line[at].start, line[found[1] - 1].end
    return None


def take_length(text: str) -> tuple[Delay, str] | None:
    """How long something is to last, and the text after it: « pendant deux semaines »."""
    return _taken(text, length)


def _taken(text: str, read: Callable[[TokenLine, int], tuple[Shift, int] | None]) -> tuple[Delay, str] | None:
    line = TokenLine(text[:LONGEST])
    found = read(line, 0)
    if found is None or line.splits_a_word(found[1]):
        return None
    shift, end = found
    return Delay(shift.days, shift.months, shift.minutes, shift.idiom), text[line[end - 1].end :].lstrip(_SEPARATORS)


def find_when(
    text: str, *, now: datetime, zone: str, lang: str, past: bool = True
) -> tuple[When | Doubt, int, int] | None:
    """The first day in a sentence, and where its words start and end, "le" or "before" included."""
    line = TokenLine(text)
    for at in range(len(line.tokens)):
        if not may_start(line, at) or _is_inside(line, at):
            continue
        found = expression(line, at)
        if found and is_a_day(found[0]) and may_follow(found[0], line, found[1]):
            return (
                meaning(found[0], _asked(now, zone, lang, past=past)),
                line[at].start,
                line[found[1] - 1].end,
            )
    return None


def read_hours(text: str) -> tuple[time, time | None] | None:
    """From when to when, if the whole text says so without doubt; a zone in it is passed over."""
    line = TokenLine(text) if len(text) <= LONGEST else TokenLine("")
    found = hours(line, 0, dotted=True)
    read = read_clocks(found[0]) if found and _is_over(line, found[1]) else ()
    if len(read) != 1:
        return None
    start, end = read[0]
    return _time(start), None if end is None else _time(end)


def _meant(found: list[tuple[Written, int]], asked: Asked) -> When | Doubt:
    """What one expression means; several are asked back with all that they can mean."""
    if len(found) == 1:
        return meaning(found[0][0], asked)
    meant = [meaning(one, asked) for one in _completed([written for written, _ in found])]
    every = (when for one in meant for when in (one.candidates if isinstance(one, Doubt) else (one,)))
    return Doubt("several", tuple(dict.fromkeys(every)))


def _completed(several: list[Written]) -> list[Written]:
    """Lundi ou mardi à 9h: what is said once, day, month or hour, is said of all."""
    days = [one.day for one in several if one.day is not None]
    months = [day.first.month for day in days if isinstance(day, Dates) and day.first.month is not None]
    hours_said = [one.hours for one in several if one.hours is not None]
    found = []
    for one in several:
        day = one.day or (days[0] if days else None)
        if isinstance(day, Dates) and day.first.month is None and day.last is None and months:
            day = replace(day, first=replace(day.first, month=months[0]))
        found.append(replace(one, day=day, hours=one.hours or (hours_said[0] if hours_said else None)))
    return found


def _asked(now: datetime, zone: str, lang: str, *, past: bool) -> Asked:
    return Asked(now.astimezone(ZoneInfo(zone)), zone, lang, past)


def _is_over(line: TokenLine, at: int) -> bool:
    return all(token.text in _LAST_SIGNS for token in line.tokens[at:])


def _is_inside(line: TokenLine, at: int) -> bool:
    """Within a word or a row of figures, or of days that come back every week."""
    before = line[at - 1].text if at else ""
    if before in RECURRING or line.splits_a_word(at):
        return True
    return line[at].glued and before in {"/", ".", ":", "-", "+", "#", "$", "€"} and line[at].number >= 0


def _time(minutes: int) -> time:
    return time(minutes // 60 % 24, minutes % 60)
