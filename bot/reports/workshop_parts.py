"""The report of a workshop as a row of parts, which a document and a text write each in its way."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.reports.minutes_record import NOT_SET, Action
from bot.reports.workshop_record import DayRecord, SessionRecord, WorkshopRecord
from bot.texts import T

Cell = T | str | tuple[T | str, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, of the report (1) or within a session (2)."""

    words: T
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of ours."""

    words: T | str


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list of people's words."""

    listed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells, which may have several lines; `shares` are the widths of the columns."""

    rows: tuple[tuple[Cell, ...], ...]
    shares: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Actions:
    """The action points."""

    actions: tuple[Action, ...]


Part = Heading | Paragraph | Bullets | Table | Actions


def parts_of(record: WorkshopRecord) -> Iterator[Part]:
    """All that stands below the title, in order."""
    if record.note:
        yield Paragraph(record.note)
    yield Paragraph(record.days or NOT_SET)
    yield Paragraph(T("Venue: {place}", place=record.place or NOT_SET))
    if record.language:
        yield Paragraph(T("{label}: {value}", label=T("Language"), value=record.language))
    yield Heading(T("Objectives"))
    yield Bullets(record.objectives or (NOT_SET,))
    yield from _participants(record)
    if record.introduction:
        yield Heading(T("Introduction"))
        yield from map(Paragraph, record.introduction)
    for day in record.programme:
        yield from _day(day)
    if record.conclusions:
        yield Heading(T("Conclusions"))
        yield Bullets(record.conclusions)
    if record.actions:
        yield Heading(T("Action points"))
        yield Actions(record.actions)
    if record.next_meeting:
        yield Heading(T("Next meeting: {when}", when=record.next_meeting))


def _participants(record: WorkshopRecord) -> Iterator[Part]:
    yield Heading(T("Participants"))
    rows = [(name, country or NOT_SET) for name, country in record.participants] or [(NOT_SET, NOT_SET)]
    yield Table(((T("Organisation"), T("Country")), *rows), (0.7, 0.3))
    for label, names in ((T("Excused"), record.excused), (T("Absent"), record.absent)):
        if names:
            yield Heading(label, 2)
            yield Bullets(names)


def _day(day: DayRecord) -> Iterator[Part]:
    if day.number:
        yield Heading(T("Programme – Day {number}, {day}", number=day.number, day=day.day))
    else:
        yield Heading(T("Other points"))
    for session in day.sessions:
        yield from _session(session)


def _session(session: SessionRecord) -> Iterator[Part]:
    led = [T("Facilitation: {names}", names=session.led_by)] if session.led_by else []
    yield Table(((session.hours or NOT_SET, (session.title, *led)),), (0.2, 0.8))
    yield from _listed(T("Aim of the session:"), session.aims)
    yield from _listed(T("Points discussed:"), session.said)
    yield from _listed(T("Main recommendations:"), session.recommendations)


def _listed(label: T, listed: Sequence[str]) -> Iterator[Part]:
    if listed:
        yield Heading(label, 2)
        yield Bullets(tuple(listed))
