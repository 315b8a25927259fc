"""When a group is reminded of a meeting: how long before, and how that is typed and said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.errors import Refused
from bot.languages import local_day
from bot.rules.sending.steps import Step, at_clock, in_turn
from bot.texts import P, T, Text, listed
from storage.instants import instant, to_seconds
from storage.meetings.meetings import Timing

MORNING = 9 * 60
"""Without an hour, reminders count from nine o'clock on the clocks of the meeting."""
HOUR, DAY, WEEK = 60, 1440, 10080
MOST, LONGEST_DAYS = 5, 60
PAUSE = 20 * 3600
"""Nobody is reminded by hand twice within this time, in seconds."""
_UNITS = {
    1: "min(?:ute)?s?|mn",
    HOUR: "h(?:eure|our|r)?s?",
    DAY: "j(?:our)?s?|d(?:ay)?s?",
    WEEK: "sem(?:aine)?s?|w(?:ee)?ks?|w",
}
_ONE = (
    r"\s*(?P<n>\d{1,5})\s*(?:" + "|".join(f"(?P<u{minutes}>{unit})" for minutes, unit in _UNITS.items()) + r")(?!\w)"
    r"(?:\s*(?:[,;+]|et\b|and\b|avant\b|before\b))*\s*"
)
_EACH = re.compile(_ONE, re.IGNORECASE)
_ALL = re.compile(rf"(?:{re.sub('[?]P<[nu0-9]+>', '?:', _ONE)})+", re.IGNORECASE)


def looks_like_minutes(text: str) -> bool:
    """Whether a text says nothing but how long before, as `7j 1j 1h` does."""
    return _ALL.fullmatch(text) is not None


def read_minutes(text: str) -> list[int]:
    """`7j 1j 1h` in minutes, the longest first. Raises Refused for what cannot be."""
    found = {int(one["n"]) * _unit(one) for one in _EACH.finditer(text)}
    if not all(1 <= minutes <= LONGEST_DAYS * DAY for minutes in found):
        raise Refused(T("A reminder comes 1 minute to {days} days before.", days=LONGEST_DAYS))
    if len(found) > MOST:
        raise Refused(T("That is too many: {n} reminders, {most} at most.", n=len(found), most=MOST))
    return sorted(found, reverse=True)


def _unit(one: re.Match[str]) -> int:
    return next(minutes for minutes in _UNITS if one[f"u{minutes}"])


def minutes_of(kept: str) -> list[int]:
    """The minutes as storage keeps them, read."""
    return [int(minutes) for minutes in kept.split()]


def kept_as(minutes: Sequence[int]) -> str:
    """The minutes, for storage."""
    return " ".join(map(str, minutes))


def before_text(minutes: Sequence[int]) -> Text:
    """« 7 jours, 1 jour et 1 heure »."""
    return listed([_span(one) for one in minutes])


def _span(minutes: int) -> Text:
    if minutes % DAY == 0:
        return P("{n} day", "{n} days", minutes // DAY)
    if minutes % HOUR == 0:
        return P("{n} hour", "{n} hours", minutes // HOUR)
    return P("{n} minute", "{n} minutes", minutes)


def begins_at(timing: Timing) -> int:
    """From when reminders are counted back, in UTC seconds."""
    if timing.starts_at is not None:
        return timing.starts_at
    return at_clock(date.fromisoformat(timing.day), MORNING, timing.zone)


def reminder_steps(timing: Timing, minutes: Sequence[int]) -> list[Step]:
    """One step for each, named by its minutes; the last hour means nothing before a day of which no hour is known."""
    start = begins_at(timing)
    meant = [one for one in minutes if timing.starts_at is not None or one > HOUR]
    return in_turn([(str(one), start - one * 60) for one in meant], start)


def how_soon(timing: Timing, now: datetime, zone: str) -> Text:
    """How long it is until a meeting begins, by the calendar of somebody in `zone`."""
    seconds = begins_at(timing) - to_seconds(now)
    if timing.starts_at is None:
        days = (date.fromisoformat(timing.day) - local_day(now, zone)).days
        return _in_days(days) or T("⏰ Reminder: today")
    if seconds < 90 * 60:
        minutes = -(-seconds // 60)
        return T("⏰ Reminder: in 1 hour") if minutes == HOUR else P(
            "⏰ Reminder: in {n} minute", "⏰ Reminder: in {n} minutes", minutes
        )  # fmt: skip
    start = instant(timing.starts_at).astimezone(ZoneInfo(zone))
    days = (start.date() - local_day(now, zone)).days
    hours = (seconds + 1800) // 3600
    return _in_days(days) or P("⏰ Reminder: today, in {n} hour", "⏰ Reminder: today, in {n} hours", hours)


def _in_days(days: int) -> Text | None:
    if days < 1:
        return None
    return T("⏰ Reminder: tomorrow") if days == 1 else P("⏰ Reminder: in {n} day", "⏰ Reminder: in {n} days", days)
