"""The grammar of hours in words: half past nine, huit et demie, moins le quart, ten thirty."""

from bot.dates.hour_words import (
    CLOCK_PARTS,
    COUNTED_PAST,
    HOUR_MARKS,
    LESS,
    MINUTE_MARKS,
    MINUTES,
    MINUTES_PAST,
    NOON,
    O_CLOCK,
)
from bot.dates.tokens import TokenLine
from bot.dates.words import MONTHS, ORDINALS
from bot.dates.written import Clock, Style

Found = tuple[Clock, int] | None

NOON_HOUR = 12


def starts_a_date(line: TokenLine, at: int) -> bool:
    """Whether the number there belongs to what follows: 12 mars, 12/03, 27.10.2022, 11h."""
    after = ORDINALS.after(line, at + 1)
    if MONTHS.at(line, after) or (MONTHS.at(line, after + 1) and line[after].text in {"-", "/", "of", "de"}):
        return True
    sign = line[at + 1]
    if sign.text in {"/", ":"} or HOUR_MARKS.at(line, at + 1):
        return True
    return (
        sign.text in {".", "-"} and sign.text == line[at + 3].text and line[at + 2].glued and line[at + 4].number >= 0
    )


def past(hour: int, minute: int, style: Style = "24h") -> Clock:
    """The hour with minutes after it, or before it: 9h moins le quart. A quarter to one is after noon."""
    if minute >= 0:
        return Clock(hour, minute, style)
    return Clock(NOON_HOUR if hour == 1 else (hour - 1) % 24, minute + 60, style)


def spoken_minutes(line: TokenLine, at: int) -> tuple[int, int] | None:
    """Et quart, et demie, et quinze minutes, moins le quart, moins dix."""
    if found := MINUTES.at(line, at):
        return found
    if line[at].text == "et" and (minutes := line.number(at + 1)) and (end := MINUTE_MARKS.at(line, at + 2)):
        return minutes, end[1]
    less = LESS.at(line, at)
    minute = line.number(less[1]) if less else None
    return (-minute, MINUTE_MARKS.after(line, less[1] + 1)) if less and minute else None


def bare_minutes(line: TokenLine, at: int) -> tuple[int, int]:
    """Midi trente."""
    minute = line.number(at, (2,)) if line[at].spoken and not starts_a_date(line, at) else None
    return (0, at) if minute is None else (minute, at + 1)


def half(line: TokenLine, at: int) -> Found:
    """Huit et demie, 8 et quart: before or after noon, up to twelve."""
    hour = line.number(at)
    minutes = MINUTES.at(line, at + 1) if hour is not None else None
    if hour is None or minutes is None:
        return None
    return past(hour, minutes[0], "spoken" if hour <= NOON_HOUR else "24h"), minutes[1]


def before_or_past(line: TokenLine, at: int) -> Found:
    """Half past nine, quarter to 3, ten past nine, 20 minutes to 4."""
    minutes = MINUTES_PAST.at(line, at) or _minutes_past(line, at)
    if minutes is None:
        return None
    minute, after = minutes
    if (noon := NOON.at(line, after)) is not None:
        return past(NOON_HOUR, minute), noon[1]
    number = line.number(after)
    if number is None or number > NOON_HOUR or starts_a_date(line, after):
        return None
    return past(number, minute, "spoken"), O_CLOCK.after(line, after + 1)


def _minutes_past(line: TokenLine, at: int) -> tuple[int, int] | None:
    """“Ten to nine” without “minutes” may as well be from one to the other."""
    minute = line.number(at)
    sign = COUNTED_PAST.at(line, at + 1) if minute is not None and minute < 60 else None  # noqa: PLR2004
    return (sign[0] * minute, sign[1]) if sign and minute else None


def two_numbers(line: TokenLine, at: int, *, alone: bool) -> Found:
    """Ten thirty, in words; without am or pm only where it stands `alone`, as nothing but an hour."""
    hour, minute = line.number(at), line.number(at + 1, (2,))
    if hour is None or minute is None or not (line[at].spoken and line[at + 1].spoken) or not 1 <= hour <= NOON_HOUR:
        return None
    if starts_a_date(line, at + 1) or not (alone or CLOCK_PARTS.at(line, at + 2)):
        return None
    return Clock(hour, minute, "spoken"), at + 2
