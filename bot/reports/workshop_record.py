"""The report of a workshop in words, ready to be written into a document or a text."""

from __future__ import annotations

from dataclasses import dataclass

from bot.reports.minutes_record import Action


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """A session; `hours`, and who led it (`led_by`), are empty where they are not set."""

    title: str
    hours: str = ""
    led_by: str = ""
    aims: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    recommendations: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class DayRecord:
    """The sessions of a day; `number` 0 and `day` empty: what stood in no programme."""

    number: int
    day: str
    sessions: tuple[SessionRecord, ...]


@dataclass(frozen=True, slots=True)
class WorkshopRecord:
    """The report, each part empty where it is not set. `participants` are organisations with their countries.

    `note` stands below the title: how it is corrected, while it can be. `language`: in which it was written, if not in
    that of the labels.
    """

    title: str
    days: str
    place: str = ""
    participants: tuple[tuple[str, str], ...] = ()
    excused: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    objectives: tuple[str, ...] = ()
    introduction: tuple[str, ...] = ()
    programme: tuple[DayRecord, ...] = ()
    conclusions: tuple[str, ...] = ()
    actions: tuple[Action, ...] = ()
    next_meeting: str = ""
    language: str = ""
    note: str = ""
