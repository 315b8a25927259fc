"""Which day a weekday is: the next one, unless words around it say another."""

from datetime import timedelta

from bot.dates.asked import Asked, Reading, TimeRange
from bot.dates.written import Weekday

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
