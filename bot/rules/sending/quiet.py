"""Quiet hours: when a person's telephone stays silent."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.letter_kinds import AWAITED

_HOUR = 60
NIGHT = 21 * _HOUR, 7 * _HOUR
"""When people sleep who have not said when, in minutes after midnight."""


def quiet_end(now: datetime, zone: str, quiet_from: int | None, quiet_until: int | None) -> datetime | None:
    """When the quiet time ends in which `now` lies, by the clocks of the reader's zone; None if it lies in none.

    Both ends are minutes after midnight; a quiet time may go across midnight.
    """
    if quiet_from is None or quiet_until is None:
        return None
    clock = now.astimezone(ZoneInfo(zone))
    minute = clock.hour * _HOUR + clock.minute
    if not _between(minute, quiet_from, quiet_until):
        return None
    day = clock.date() + timedelta(days=1 if minute >= quiet_until else 0)
    end = datetime.combine(day, time(*divmod(quiet_until, _HOUR)), clock.tzinfo)
    # In the hour that comes twice, the end has passed once already.
    return end.replace(fold=int(end.astimezone(now.tzinfo) <= now)).astimezone(now.tzinfo)


def is_silent(kind: str, now: datetime, zone: str | None, quiet_from: int | None, quiet_until: int | None) -> bool:
    """Whether a message of a kind comes without a sound: at night by the clocks of the zone, or in one's quiet time."""
    if zone is None or kind in AWAITED:
        return False
    start, end = NIGHT if quiet_from is None or quiet_until is None else (quiet_from, quiet_until)
    return quiet_end(now, zone, start, end) is not None


def _between(minute: int, start: int, end: int) -> bool:
    return start <= minute < end if start <= end else minute >= start or minute < end
