"""The grammar of hours: one, or from one to another, and their zone."""

from bot.dates.clocks import bare_clock, clock, compact_clock
from bot.dates.hour_words import HOUR_LEADS, HOUR_SEPARATORS
from bot.dates.spoken_hours import starts_a_date
from bot.dates.tokens import TokenLine
from bot.dates.written import Clock, Hours
from bot.dates.zones import zone

Found = tuple[Hours, int] | None

_MOST_LEADS = 2
_BARE = frozenset({"bare", "spoken"})


def hours(line: TokenLine, at: int, *, dotted: bool = False, after_day: bool = False) -> Found:
    """The hours there; `dotted` where 9.30 cannot be a decimal number.

    `after_day`: right after a day, where “from 9 to 11”, 10-12 and 1030 can only be hours.
    """
    leads = set()
    for _ in range(_MOST_LEADS):
        if lead := HOUR_LEADS.at(line, at):
            leads.add(lead[0])
            at = lead[1]
    numbers = after_day and (bool(leads & {"from", "between"}) or are_dashed(line, at))
    found = _range(line, at, between="between" in leads, numbers=numbers, compact=after_day)
    return found or _single(line, at, dotted=dotted, asked="at" in leads, compact=after_day)


def are_dashed(line: TokenLine, at: int) -> bool:
    """Whether figures stand there as hours do: 10-12, not 12-01 nor 10 - 12."""
    first, last = line.figures(at), line.figures(at + 2)
    if first is None or last is None or line[at + 1].text != "-" or line[at + 2].text.startswith("0"):
        return False
    glued = line[at + 1].glued and line[at + 2].glued
    return glued and first < last <= 24 and not starts_a_date(line, at + 2)  # noqa: PLR2004 - hours of a day


def read_clocks(written: Hours, *, several_days: bool = False) -> tuple[tuple[int, int | None], ...]:
    """What the hours can be, in minutes after midnight, best first; nothing if they are no hours at all.

    An end after midnight is more than 24 hours; with `several_days` the end may be earlier in the day.
    """
    if written.end is None:
        return tuple((start, None) for start in _minutes(written.start, literal=False))
    literal = "24h" in {written.start.style, written.end.style}
    starts = _minutes(written.start, literal=literal)
    ends = (24 * 60,) if written.end.style == "midnight" else _minutes(written.end, literal=literal)
    pairs = [(start, end) for start in starts for end in ends if several_days or start < end]
    shortest = min((end - start for start, end in pairs), default=0)
    return tuple(pair for pair in pairs if pair[1] - pair[0] == shortest) or _overnight(starts, ends)


def _overnight(starts: tuple[int, ...], ends: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """22h-2h goes past midnight, 11h-9h is a mistake."""
    evening, morning = 18 * 60, 8 * 60
    return tuple((start, end + 24 * 60) for start in starts for end in ends if start >= evening and end <= morning)


def _range(line: TokenLine, at: int, *, between: bool, numbers: bool, compact: bool) -> Found:
    """A range tells that 9.30 is an hour, and that a bare 9 is one if the other end is marked.

    `numbers`: neither of the two needs a mark.
    """
    first = clock(line, at, dotted=True) or (compact_clock(line, at) if compact else None) or bare_clock(line, at)
    if first is None:
        return None
    start, after = first
    start_zone, after = zone(line, after) or (None, after)
    separator = HOUR_SEPARATORS.at(line, after)
    if separator is None or (separator[0] and not between) or _other_clocks(line, after, start_zone):
        return None
    last = clock(line, separator[1], dotted=True) or (compact_clock(line, separator[1]) if compact else None)
    last = last or _bare_end(line, start, after, separator[1], numbers=numbers)
    if last is None or (start.style in _BARE and not numbers and _no_range(start, last[0])):
        return None
    end_zone, end = _zone(line, last[1])
    if start_zone is not None and end_zone not in {None, start_zone}:
        return None
    return Hours(start, last[0], start_zone if end_zone is None else end_zone), end


def _other_clocks(line: TokenLine, at: int, start_zone: str | None) -> bool:
    """9h GMT / 10h Niamey is one hour, told twice."""
    return line[at].text == "/" and (start_zone is not None or not line[at].glued)


def _bare_end(line: TokenLine, start: Clock, separator: int, at: int, *, numbers: bool) -> tuple[Clock, int] | None:
    """The 11 of 9h-11, but not the 3 of "9h - 3 points"."""
    spaced_dash = line[separator].text == "-" and not line[at].glued
    followed = line[at + 1].text.isalnum() and zone(line, at + 1) is None
    if (start.style in _BARE and not numbers) or spaced_dash or followed or starts_a_date(line, at):
        return None
    return bare_clock(line, at)


def _no_range(start: Clock, end: Clock) -> bool:
    """In "27 oct. 22 à 9h" the 22 is a year."""
    return end.style == "24h" and start.hour >= (end.hour or 24)


def _single(line: TokenLine, at: int, *, dotted: bool, asked: bool, compact: bool) -> Found:
    found = clock(line, at, dotted=dotted) or (compact_clock(line, at) if compact or asked else None)
    found = found or (bare_clock(line, at) if asked else None)
    if found is None:
        return None
    named, end = _zone(line, found[1])
    return Hours(found[0], zone=named), end


def _zone(line: TokenLine, at: int) -> tuple[str | None, int]:
    """The zone there, perhaps after a comma."""
    return zone(line, at) or (zone(line, at + 1) if line[at].text == "," else None) or (None, at)


def _minutes(written: Clock, *, literal: bool) -> tuple[int, ...]:
    """What one hour can be; with `literal` the other end tells that these are the 24 hours of a day."""
    at = written.hour * 60 + written.minute
    if written.style == "impossible" or written.minute >= 60 or at > 24 * 60:  # noqa: PLR2004
        return ()
    if written.style == "midnight":
        return (24 * 60, 0)
    if literal or written.style not in _UNSURE or not 1 <= written.hour <= _UNSURE[written.style]:
        return (at,)
    afternoon_first = written.hour < 7  # noqa: PLR2004
    return (at + 12 * 60, at) if afternoon_first else (at, at + 12 * 60)


# Up to which hour one must ask whether it is before or after noon.
_UNSURE = {"bare": 11, "spoken": 11, "plain": 6}
