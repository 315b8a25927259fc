"""What befalls people and Tama during the year: nothing of it is a command."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

Window = tuple[datetime, datetime]
"""From an instant on, and before another."""


def at(text: str) -> datetime:
    """`03-12 10:00` of the year, in UTC."""
    return datetime.strptime(f"2026-{text}", "%Y-%m-%d %H:%M").replace(tzinfo=UTC)


def window(start: str, end: str) -> Window:
    """Between two instants of the year."""
    return at(start), at(end)


BEGIN, END = at("01-05 05:00"), at("12-31 23:00")
DOWN = (
    window("05-12 20:00", "05-14 08:00"), window("10-02 16:30", "10-02 20:00"), window("11-05 13:00", "11-05 15:30"),
)  # fmt: skip
"""Tama itself does not run; what people say then reaches it afterwards."""
NO_NETWORK = window("03-26 08:20", "03-26 12:40")
"""Tama runs, and can neither send nor hear."""
OFFLINE: Mapping[int, Sequence[Window]] = {
    25: [window("05-14 13:30", "05-14 16:07")],
    5: [window("11-03 06:00", "11-20 09:07")],
    26: [window("04-05 06:00", "04-28 10:07")],
    27: [window("04-05 06:00", "04-28 10:37")],
    28: [window("04-05 06:00", "04-28 11:07")],
    35: [window("04-05 06:00", "04-28 12:07")],
    36: [window("09-05 06:00", "09-22 07:07")],
    37: [window("10-28 00:00", "10-28 20:07")],
    38: [window("02-12 08:00", "02-12 19:07")],
    39: [window("07-09 08:30", "07-09 12:07"), window("07-25 12:00", "08-02 08:07")],
}
"""Nobody knows what becomes of what is sent to them; back, they write."""
BACK_IN_SILENCE = frozenset({25})
"""But for these."""
BLOCKED: Mapping[int, Window] = {30: window("05-01 00:00", "10-01 08:07")}
"""They let nobody write to them; they come back by writing themselves."""
STOPPED: Mapping[int, Window] = {31: window("03-15 10:07", "06-15 10:07")}
"""Between `stop` and `reprendre`."""
SILENT: Mapping[int, Window] = {
    40: window("02-01 00:00", "06-30 09:07"),
    41: window("07-01 00:00", "12-31 23:59"),
    42: window("01-06 00:00", "12-20 10:07"),
    43: window("10-01 00:00", "11-25 15:07"),
}
"""They read, or not, and write nothing."""
LANGUAGES: Mapping[int, Sequence[tuple[datetime, str]]] = {
    32: [(at("07-01 09:07"), "en")],
    33: [(at("04-15 09:07"), "fr"), (at("09-15 09:07"), "en")],
}
"""From when on they read another language."""
TRAVELS: Mapping[int, tuple[datetime, str]] = {29: (at("07-15 09:07"), "America/New_York")}
"""From when on they live by other clocks."""


def within(instant: datetime, one: Window | None) -> bool:
    """Whether an instant lies in a window."""
    return one is not None and one[0] <= instant < one[1]


def offline(number: int, instant: datetime) -> Window | None:
    """The window in which nothing reaches somebody, if it is so now."""
    return next((one for one in OFFLINE.get(number, ()) if within(instant, one)), None)


def writes(number: int, instant: datetime) -> bool:
    """Whether somebody could and would write now."""
    held = (BLOCKED.get(number), STOPPED.get(number), SILENT.get(number))
    return offline(number, instant) is None and not any(within(instant, one) for one in held)


def running(instant: datetime) -> datetime:
    """When what is due at an instant can be done."""
    return _after(instant, DOWN)


def heard(instant: datetime) -> datetime:
    """When what is said at an instant reaches Tama."""
    return _after(instant, (*DOWN, NO_NETWORK))


def _after(instant: datetime, windows: Iterable[Window]) -> datetime:
    return next((one[1] for one in windows if within(instant, one)), instant)
