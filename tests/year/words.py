"""Instants as a person reads them, put into words by nothing but the calendar."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

MONTHS = {
    "fr": [
        "janvier", "février", "mars", "avril", "mai", "juin",
        "juillet", "août", "septembre", "octobre", "novembre", "décembre",
    ],
    "en": [
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ],
}  # fmt: skip
WEEKDAYS = {
    "fr": ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    "en": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
}


def clock(instant: datetime, zone: str, lang: str) -> str:
    """`9h00`, `09:00`."""
    local = instant.astimezone(ZoneInfo(zone))
    return f"{local.hour}h{local.minute:02d}" if lang == "fr" else f"{local:%H:%M}"


def hours(start: datetime, end: datetime, zone: str, lang: str) -> str:
    """`9h00–11h00`."""
    return f"{clock(start, zone, lang)}–{clock(end, zone, lang)}"


def day(instant: datetime, zone: str, lang: str) -> str:
    """`jeudi 29 janvier 2026`."""
    return calendar_day(instant.astimezone(ZoneInfo(zone)).date(), lang)


def calendar_day(one: date, lang: str) -> str:
    """The same of a day."""
    number = "1er" if lang == "fr" and one.day == 1 else str(one.day)
    return f"{WEEKDAYS[lang][one.weekday()]} {number} {MONTHS[lang][one.month - 1]} {one.year}"
