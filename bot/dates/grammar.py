"""The grammar of a whole expression: a day and hours in either order, or one of the two."""

from collections.abc import Iterator

from bot.dates.days import closes
from bot.dates.hour_words import HOUR_LEADS, MIDNIGHT, MINUTES_PAST, NOON
from bot.dates.hours import hours
from bot.dates.relative import month_end, named_day, shift, weekday
from bot.dates.relative_words import AGO, AHEAD, AT_THE_LATEST, BEFORE_WEEKDAYS, DAYS_AWAY, ENDS, WEEKS
from bot.dates.spans import dates
from bot.dates.tokens import Phrases, TokenLine
from bot.dates.weekdays import NTH, weekday_of_month
from bot.dates.words import (
    COUNTS,
    DAY_LEADS,
    DAY_PARTS,
    DAY_SEPARATORS,
    MONTHS_BEFORE_DAYS,
    SHORT_WEEKDAYS,
    TODAY_PARTS,
    WEEKDAYS,
)
from bot.dates.written import Dates, Day, Hours, Shift, Weekday, Written

Found = tuple[Written, int] | None

JOINTS = Phrases({True: "et, ou, puis, ou bien, ou alors, et aussi, and, or, then, and then, or else"})
_MOST_LEADS = 3
_BETWEEN_DAY_AND_HOURS = frozenset({",", ":", "-", ".", "\n", "t"})
_FIRST_WORDS = frozenset[str]().union(
    *(
        phrases.first_words
        for phrases in (
            AGO, AHEAD, BEFORE_WEEKDAYS, COUNTS, DAY_LEADS, DAYS_AWAY, ENDS, HOUR_LEADS, MIDNIGHT,
            MINUTES_PAST, MONTHS_BEFORE_DAYS, NOON, NTH, SHORT_WEEKDAYS, TODAY_PARTS, WEEKDAYS, WEEKS,
        )
    )
)  # fmt: skip


def expression(line: TokenLine, at: int) -> Found:
    """The longest expression that starts there, and where it ends."""
    found = max(_readings(line, at), key=lambda reading: reading[1], default=None)
    return None if found is None or line.splits_a_word(found[1]) else (found[0], AT_THE_LATEST.after(line, found[1]))


def expressions(line: TokenLine, at: int) -> list[tuple[Written, int]]:
    """The expression that starts there, and those joined to it by « et » or « ou »: which one is to be asked back."""
    told: list[tuple[Written, int]] = []
    found = expression(line, at)
    while found is not None:
        told.append(found)
        found = _joined(line, found[1])
    return told


def _joined(line: TokenLine, at: int) -> Found:
    """A moment of its own after « et » or a comma; after a comma hours alone are none."""
    comma = line[at].text == ","
    joint = JOINTS.at(line, at + comma)
    found = expression(line, joint[1] if joint else at + 1) if joint or comma else None
    if found is None or found[0].loose or (found[0].day is None and not joint):
        return None
    return found


def may_start(line: TokenLine, at: int) -> bool:
    """Whether it is worth while to look for an expression there."""
    return line[at].number >= 0 or line[at].ordinal > 0 or line[at].text in _FIRST_WORDS


def _readings(line: TokenLine, at: int) -> Iterator[tuple[Written, int]]:
    day = _day(line, at)
    if day:
        yield day if _has_its_hour(day[0]) else _until(line, *_then_hours(line, *day))
    first = hours(line, at)
    if first is None:
        return
    yield Written(hours=first[0]), first[1]
    day = _day(line, first[1] + (line[first[1]].text in {",", "-"}))
    if day and not _has_its_hour(day[0]):
        yield _with_hours(day[0], first[0]), day[1]


def _has_its_hour(written: Written) -> bool:
    """Dans 2 heures"""
    return isinstance(written.day, Shift) and written.day.minutes != 0


def _with_hours(written: Written, found: Hours) -> Written:
    return Written(written.day, found, written.part, written.loose, written.led)


def _day(line: TokenLine, at: int) -> Found:
    """A day with the words before it, and the part of the day after it."""
    start, article = at, False
    longest = _bare_day(line, at, led=False, article=False)
    for _ in range(_MOST_LEADS):
        lead = DAY_LEADS.at(line, start)
        if lead is None:
            break
        start, article = lead[1], article or lead[0]
        found = _bare_day(line, start, led=True, article=article)
        if found and (longest is None or found[1] > longest[1]):
            longest = found
    return longest


def _bare_day(line: TokenLine, at: int, *, led: bool, article: bool) -> Found:
    if today := TODAY_PARTS.at(line, at):
        return Written(Shift(), part=today[0], led=led), today[1]
    found: list[tuple[Day, int] | None] = [
        dates(line, at, article=article),
        weekday(line, at),
        named_day(line, at),
        shift(line, at),
        month_end(line, at),
        weekday_of_month(line, at),
    ]
    longest = max((reading for reading in found if reading), key=lambda reading: reading[1], default=None)
    if longest is None:
        return None
    day, end = longest
    loose = _is_loose(day) or (isinstance(day, Weekday) and WEEKDAYS.at(line, at) is None and end <= at + 2)
    part = DAY_PARTS.at(line, end)
    return Written(day, None, part[0] if part else None, loose, led), part[1] if part else end


def _is_loose(day: Day) -> bool:
    if not isinstance(day, Dates):
        return False
    first = day.first
    return (
        day.last is None and day.months_away is None and (first.month is None or (first.swappable and not first.year))
    )


def _then_hours(line: TokenLine, written: Written, end: int) -> tuple[Written, int]:
    """The hours after a day, perhaps after a sign or in brackets."""
    if line[end].text == "(":
        found = hours(line, end + 1, dotted=True, after_day=True)
        if found and line[found[1]].text == ")":
            return _with_hours(written, found[0]), found[1] + 1
    found = hours(line, end + (line[end].text in _BETWEEN_DAY_AND_HOURS), dotted=True, after_day=True)
    return (_with_hours(written, found[0]), found[1]) if found else (written, end)


def _until(line: TokenLine, written: Written, end: int) -> tuple[Written, int]:
    """12 avril 9h au 13 avril 17h"""
    match written:
        case Written(day=Dates(first=first, last=None), hours=Hours(end=None) as start):
            separator = DAY_SEPARATORS.at(line, end)
        case _:
            return written, end
    last = _day(line, separator[1]) if separator and separator[0] == "range" else None
    if last is None or not isinstance(last[0].day, Dates) or last[0].day.last or last[0].day.first.month is None:
        return written, end
    ended, after = _then_hours(line, *last)
    if ended.hours is None or ended.hours.end:
        return written, end
    both = Hours(start.start, ended.hours.start, ended.hours.zone or start.zone)
    return Written(Dates(first, last[0].day.first), both, led=written.led), after


def is_a_day(written: Written) -> bool:
    """Whether it says a day even in the middle of a sentence, where "le jeu" and "3/4" do not."""
    if written.day is None or not written.loose or written.hours is not None:
        return written.day is not None
    return written.led and not isinstance(written.day, Weekday)


def may_follow(written: Written, line: TokenLine, at: int) -> bool:
    """Whether other words may come after it without making it something else."""
    return not written.loose or written.hours is not None or closes(line, at)
