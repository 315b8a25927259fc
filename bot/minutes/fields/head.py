"""The head: title, date, hours, place."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.minutes.days import Days, find_hours
from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.parts import Kind, TextPart
from bot.minutes.layout.top import read_top
from bot.minutes.marks import unset
from bot.minutes.vocabulary import Field
from bot.minutes.words import minutes_title

_LITTLE = re.compile(
    r"\b(?:le|du|de|a|à|au|on|from|to|at|the|until|jusqu|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|sunday|gmt|utc|tu|heures?|date|heure|time|hours?|local|locale)\b|[\W_\d]|\bh\b",
    re.IGNORECASE,
)
_LONGEST_LINE = 120
_LINES = 12
_BETWEEN = re.compile(r"\s*[,;|–—]\s*|\s+-\s+")
_TIMED = frozenset({Field.DATE, Field.TIME, Field.START, Field.END})


@dataclass
class Head:
    """What the head says; `odd` are its rows that were not understood, `known` how many fields were."""

    title: str | None = None
    date: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    place: str | None = None
    known: int = 0
    odd: list[TextRow] = field(default_factory=list)

    @property
    def says_minutes(self) -> bool:
        """Whether its title calls it a compte-rendu."""
        return self.title is not None and minutes_title(self.title)

    def read_when(self, text: str, days: Days) -> str | None:
        """Takes date and hours out of a text, where they are still missing; what is left of it, None if it had none."""
        found = days.find(text)
        rest = found.rest if found else text
        hours = (found.when.start, found.when.end) if found and found.when.start else find_hours(rest)
        if not found and not hours:
            return None
        if found and self.date is None:
            self.date = found.when.day
        if hours and self.start is None:
            self.start, self.end = hours[0], hours[1] or self.end
        pieces = [piece for piece in _BETWEEN.split(rest) if _LITTLE.sub("", piece) and not find_hours(piece)]
        return ", ".join(piece.strip(" .:") for piece in pieces)


def read_head(parts: Sequence[TextPart], days: Days) -> Head:
    """Reads the parts of the head."""
    head = Head()
    for part in parts:
        if part.kind == Kind.FIELD and part.fields[0] not in {Field.PRESENT, Field.ABSENT}:
            _read_field(head, part, days)
    top = read_top(parts[0].rows, days)
    head.title = head.title or top.title
    if head.title and head.date is None and head.read_when(head.title, days) is not None:
        head.known += head.says_minutes
    for row in top.others[:_LINES]:
        _read_line(head, row, days)
    head.odd += top.others[_LINES:]
    return head


def _read_field(head: Head, part: TextPart, days: Days) -> None:
    head.odd += part.rows
    if unset(part.value):
        return
    if Field.TITLE in part.fields:
        head.title = head.title or part.value
    elif Field.OTHER not in part.fields and _understood(head, part.fields, part.value, days):
        head.known += len(part.fields)
    elif part.source:
        head.odd.append(part.source)


def _understood(head: Head, fields: Sequence[Field], value: str, days: Days) -> bool:
    if fields == (Field.END,):
        hours = find_hours(value)
        head.end = hours[0] if hours else None
        return hours is not None
    rest = head.read_when(value, days) if _TIMED.intersection(fields) else value
    if Field.PLACE in fields:
        head.place = rest or None
        return rest is not None
    return rest == "" and not (Field.DATE in fields and head.date is None)


def _read_line(head: Head, row: TextRow, days: Days) -> None:
    """A line above the first label: « Le 23 septembre 2022, de 9h à 11h, salle du conseil »."""
    reads = len(row.text) <= _LONGEST_LINE and len(row.cells) == 1 and not row.text.endswith(".")
    rest = head.read_when(row.text, days) if reads else None
    if rest is None or (rest and head.place and rest != head.place):
        head.odd.append(row)
        return
    head.known += head.says_minutes
    head.place = head.place or rest or None
