"""When a pause ends that somebody asks for."""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

from bot.dates import Delay, When


def pause_until(wanted: When | Delay, now: datetime, zone: str) -> datetime:
    """The instant, in UTC: the hour that was said, else the beginning of the day, on the clocks of the zone.

    So many days end with the day before the last one they reach; hours are counted from now.
    """
    if isinstance(wanted, When):
        return wanted.starts_at(zone) or _begins(datetime.combine(wanted.day, time(), ZoneInfo(zone)))
    end = wanted.after(now.astimezone(ZoneInfo(zone)))[-1]
    return end.astimezone(UTC) if wanted.minutes else _begins(end)


def _begins(day: datetime) -> datetime:
    return datetime.combine(day.date(), time(), day.tzinfo).astimezone(UTC)
