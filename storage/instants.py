"""Instants as columns hold them: whole numbers since 1970 in UTC, in one of three units. Nobody else converts them.

Seconds, plain `int`, wherever nothing else is said; milliseconds in `chats` and `outbox.claimed_until`, where messages
are paced; microseconds in `inbox.arrived`, which is also an order.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import NewType, overload

Milliseconds = NewType("Milliseconds", int)
Microseconds = NewType("Microseconds", int)

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND, _MICROSECOND = timedelta(milliseconds=1), timedelta(microseconds=1)
_IN_A_SECOND, _MICRO_IN_A_SECOND = 1_000, 1_000_000


@overload
def to_seconds(at: datetime) -> int: ...
@overload
def to_seconds(at: None) -> None: ...
def to_seconds(at: datetime | None) -> int | None:
    """The second in which an instant (aware) lies, if there is one."""
    return None if at is None else int(at.timestamp())


@overload
def instant(seconds: int) -> datetime: ...
@overload
def instant(seconds: None) -> None: ...
def instant(seconds: int | None) -> datetime | None:
    """The instant at which a second begins, aware, in UTC, if there is one."""
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)


def to_milliseconds(at: datetime) -> Milliseconds:
    """The millisecond in which an instant (aware) lies."""
    return Milliseconds((at - _EPOCH) // _MILLISECOND)


def to_microseconds(at: datetime) -> Microseconds:
    """The microsecond in which an instant (aware) lies."""
    return Microseconds((at - _EPOCH) // _MICROSECOND)


def second_of_ms(at: Milliseconds) -> int:
    """The second in which a millisecond lies."""
    return at // _IN_A_SECOND


def second_of_us(at: Microseconds) -> int:
    """The second in which a microsecond lies."""
    return at // _MICRO_IN_A_SECOND


def first_ms(seconds: int) -> Milliseconds:
    """The millisecond with which a second begins."""
    return Milliseconds(seconds * _IN_A_SECOND)


def first_us(seconds: int) -> Microseconds:
    """The microsecond with which a second begins."""
    return Microseconds(seconds * _MICRO_IN_A_SECOND)


def later_by(at: Milliseconds, seconds: float) -> Milliseconds:
    """So many seconds later, to the nearest millisecond."""
    return Milliseconds(at + round(seconds * _IN_A_SECOND))
