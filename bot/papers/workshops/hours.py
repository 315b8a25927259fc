"""The hours of a session, alone on a line or beside its title."""

import datetime as dt
import re
from dataclasses import dataclass

_HOUR = r"\d{1,2}\s?(?:h(?:eures?)?\s?\d{0,2}|[:.]\s?\d{2})(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?[ap]\.?m\.?"
_SPAN = re.compile(
    rf"(?:de |from |at )?(?P<start>{_HOUR}|\d{{1,2}}(?=\s?[–—-]))\s?(?:[–—-]|à|a|to"
    rf"|jusqu['’]à)\s?(?P<end>{_HOUR})(?!\w)",
    re.IGNORECASE,
)
_READ = re.compile(r"(\d{1,2})\s?(?:h(?:eures?)?|[:.])?\s?(\d{2})?\s?([ap])?", re.IGNORECASE)
_NOON = 12


@dataclass(frozen=True, slots=True)
class Hours:
    """From when to when, and the text without them."""

    start: dt.time
    end: dt.time | None
    rest: str


def hours_in(text: str, *, first: bool = True) -> Hours | None:
    """The hours with which a line begins; anywhere in it unless `first`."""
    bare = text.strip(" |•·-–\t")
    found = _SPAN.match(bare) if first else _SPAN.search(bare)
    if not found:
        return None
    end = _time(found["end"])
    start = _time(found["start"], like=found["end"])
    if start is None or end is None:
        return None
    rest = f"{bare[: found.start()]} {bare[found.end() :]}".strip(" |:;,.–—-\t")
    rest = rest if rest.count("(") == rest.count(")") else rest.strip("()[] ")
    return Hours(start, end, rest)


def hour_in(cell: str) -> Hours | None:
    """The hour that is all that a cell holds, of a session of which the end is not set."""
    found = re.fullmatch(_HOUR, cell.strip(), re.IGNORECASE)
    start = _time(cell) if found else None
    return None if start is None else Hours(start, None, "")


def _time(text: str, like: str = "") -> dt.time | None:
    found = _READ.match(text.strip())
    if not found:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    half = found[3] or _half_of(hour, like)
    if half.lower() == "p" and hour < _NOON:
        hour += _NOON
    try:
        return dt.time(hour, minute)
    except ValueError:
        return None


def _half_of(hour: int, end: str) -> str:
    """The half of the day of a start, by its end: “1 – 2.30 pm” is after noon, “9 – 1 pm” begins before it."""
    found = _READ.match(end)
    return found[3] if found and found[3] and hour <= int(found[1]) % _NOON else ""
