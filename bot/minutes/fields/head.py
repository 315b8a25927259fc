"""The head: title, date, hours, place."""

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.minutes.days import Days, find_hours
from bot.minutes.fields.places import city_before, city_beside_day, is_line, place_in, says_place
from bot.minutes.fields.sentences import Told, read_sentences
from bot.minutes.layout.blocks import TextRow
from bot.minutes.layout.parts import Kind, TextPart
from bot.minutes.layout.top import read_top
from bot.minutes.marks import unset
from bot.minutes.plain_dates import WEEKDAY, plain_dates
from bot.minutes.vocabulary import Field
from bot.minutes.words import held_title, meeting_title, minutes_title
from bot.spelling.folding import fold

_LITTLE = re.compile(
    r"\b(?:le|du|de|a|à|au|on|from|to|at|the|until|jusqu|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|sunday|gmt|utc|tu|heures?|date|heure|time|hours?|local|locale)\b|[\W_\d]|\bh\b",
    re.IGNORECASE,
)
_LONGEST_LINE = 120
_OF_MEETING = re.compile(r"\b(?:reunion|rencontre|seance|meeting|tenue|held)\b")
_LINES = 12
_SHORT = 8
_SENTENCE = 2
_WEEKDAY = re.compile(rf"\b{WEEKDAY}", re.IGNORECASE)
_PAPER = re.compile(
    r"^\W*(?:redige|publie|approuve|envoye|valide|mis a jour|mise a jour|modifie|diffuse|version|fait a|imprime"
    r"|posted|published"
    r"|updated|approved|sent|issued|printed|created|draft|date (?:de|d'|of) ?(?:la )?(?:convocation|envoi"
    r"|publication|redaction"
    r"|approbation|diffusion))\b|^\w*_"
)
"""What a paper says of itself, rather than of the meeting."""
_WHERE = re.compile(r"(?:sous|a|au|aux|dans|chez|at|in|under)\s+\S")
"""What is left of a date and its hours, and says where."""
_HELD_AT = re.compile(r"\b(?:held|tenue?s?)\b.*\b(?:at|in|a|au|dans)\b")
_BETWEEN = re.compile(r"\s*[,;|–—]\s*|\s+-\s+")
_DURATION = re.compile(r"\W*(?:duree|duration)\b")
_TIMED = frozenset({Field.DATE, Field.TIME, Field.START, Field.END})

_LANGUAGE = re.compile(r"(?:en |in )?(?:francais|french|anglais|english)\W*")
"""In which language they were written, which the words themselves show."""


@dataclass
class Head:
    """What the head says; `odd`: rows not understood, `known`: how many fields were, `told`: whether by a sentence."""

    title: str | None = None
    date: dt.date | None = None
    start: dt.time | None = None
    end: dt.time | None = None
    place: str | None = None
    known: int = 0
    told: bool = False
    uncertain: set[str] = field(default_factory=set)
    odd: list[TextRow] = field(default_factory=list)

    @property
    def says_minutes(self) -> bool:
        """Whether its title calls it a compte-rendu."""
        return self.title is not None and (minutes_title(self.title) or held_title(self.title))

    def read_when(self, text: str, days: Days) -> str | None:
        """Takes date and hours out of a text, where they are still missing; what is left of it, None if it had none."""
        text = plain_dates(text)
        found = days.held(text)
        rest = found.rest if found else text
        hours = (found.when.start, found.when.end) if found and found.when.start else find_hours(rest)
        if not found and not hours:
            return None
        if found and self.date is None:
            self.date = found.when.day
            self.uncertain |= set() if found.sure else {"date"}
        if hours and self.start is None:
            self.start, self.end = hours[0], hours[1] or self.end
        pieces = [piece for piece in _BETWEEN.split(rest) if _LITTLE.sub("", piece) and not find_hours(piece)]
        return ", ".join(piece.strip(" .:()") for piece in pieces)


def read_head(parts: Sequence[TextPart], days: Days) -> Head:
    """Reads the parts of the head: labels first, then sentences, the title, and the lines above all labels."""
    head = Head()
    for part in parts:
        if part.kind == Kind.FIELD and part.fields[0] not in {Field.PRESENT, Field.ABSENT}:
            _read_field(head, part, days)
    top = read_top(parts[0].rows, days)
    head.title = head.title or top.title
    told = read_sentences((row for part in parts for row in part.rows), days)
    _take(head, told)
    rest = head.read_when(head.title, days) if head.title and head.date is None else None
    if rest is not None:
        head.known += head.says_minutes
        named = [piece for piece in rest.split(", ") if says_place(piece) and not meeting_title(piece)]
        head.place = head.place or ", ".join(named) or None
    if head.title and head.place is None:
        head.place = _place_in_title(head.title, days)
        head.uncertain |= {"place"} if head.place else set()
    for row in sorted(top.others[:_LINES], key=lambda row: not _rich(row.text)):
        _read_line(head, row, days)
    head.odd += top.others[_LINES:]
    _place_below(head, top.others)
    _take_bounds(head, told)
    _take_hours(head, parts, days)
    return head


def _take_hours(head: Head, parts: Sequence[TextPart], days: Days) -> None:
    """A line among the labels that is nothing but hours: « De 10h00 à 11h40 »."""
    for part in parts:
        for row in part.rows if part.kind == Kind.FIELD and head.start is None else ():
            if len(row.text.split()) <= _SHORT and head.read_when(row.text, days) == "" and row in head.odd:
                head.odd.remove(row)


def _place_in_title(title: str, days: Days) -> str | None:
    """« Minutes of the meeting held at the branch office », « Minutes | 3 May 2020 | 9:00 | OCHA, Bangui »."""
    if _HELD_AT.search(fold(title)):
        return place_in(title)
    cells = title.split(" | ")
    left = [cell for cell in cells if not (meeting_title(cell) or minutes_title(cell) or _says_when(cell, days))]
    return left[0] if len(left) == 1 and len(cells) - len(left) > _SENTENCE else None


def _says_when(text: str, days: Days) -> bool:
    return find_hours(text) is not None or days.held(text) is not None


def _take(head: Head, told: Told) -> None:
    """What a sentence says of the day stands behind what labels say, and before all else."""
    if told.date and head.date is None:
        head.date, head.told = told.date.when.day, True
        head.known += _SENTENCE
        head.uncertain |= set() if told.date.sure else {"date"}
        if head.start is None:
            head.start, head.end = told.start, told.end or head.end
        if head.place is None and told.place:
            head.place = told.place
            head.uncertain.add("place")


def _take_bounds(head: Head, told: Told) -> None:
    head.start = head.start or told.start
    head.end = head.end or told.end
    if head.place is None and told.place:
        head.place = told.place
        head.uncertain.add("place")


def _rich(text: str) -> bool:
    """Whether a line says more of a meeting than a date alone."""
    return find_hours(text) is not None or says_place(text) or _WEEKDAY.search(text) is not None


def _place_below(head: Head, rows: Sequence[TextRow]) -> None:
    """A line of its own that names a room, a house or a line."""
    for row in rows[:_LINES]:
        if head.place is None and row in head.odd and len(row.cells) == 1:
            short = len(row.text.split()) <= _SHORT and not row.text.endswith((".", ":", ";"))
            if is_line(row.text) or (short and says_place(row.text) and row is not rows[0]):
                head.place = row.text
                head.odd.remove(row)
                head.uncertain |= set() if is_line(row.text) else {"place"}


def _place_of(piece: str) -> str:
    """The place that a piece is, or that it names: « la réunion tenue au bureau d'ACTED » is a sentence."""
    if not says_place(piece):
        return ""
    told = len(piece.split()) > _SHORT and _OF_MEETING.search(fold(piece)) is not None
    return (place_in(piece) or "") if told else piece


def _read_field(head: Head, part: TextPart, days: Days) -> None:
    head.odd += part.rows
    if unset(part.value):
        return
    if Field.TITLE in part.fields:
        head.title = head.title or part.value
    elif _lasted(head, part):
        head.known += 1
    elif Field.OTHER not in part.fields and (
        _told_in(head, part, days) or _understood(head, part.fields, part.value, days)
    ):
        head.known += len(part.fields)
    elif part.source and not _LANGUAGE.fullmatch(fold(part.value)):
        head.odd.append(part.source)


def _lasted(head: Head, part: TextPart) -> bool:
    """« Durée : 9 h 40 – 13 h 05 » says from when to when, « Durée : 2 heures » does not."""
    hours = find_hours(plain_dates(part.value)) if part.source and _DURATION.match(fold(part.source.text)) else None
    if not hours or not hours[1] or head.start:
        return False
    head.start, head.end = hours
    return True


def _told_in(head: Head, part: TextPart, days: Days) -> bool:
    """« Date, time and venue: The meeting took place on … » is a sentence beside labels."""
    told = read_sentences([TextRow((part.value,), part.value)], days) if len(part.fields) > 1 else Told()
    if told.date is None:
        return False
    _take(head, told)
    _take_bounds(head, told)
    return True


def _understood(head: Head, fields: Sequence[Field], value: str, days: Days) -> bool:
    if fields == (Field.END,):
        hours = find_hours(value)
        head.end = hours[0] if hours else None
        return hours is not None
    rest = head.read_when(value, days) if _TIMED.intersection(fields) else value
    if Field.PLACE in fields:
        head.place = rest or None
        return rest is not None
    if rest and head.place is None and _WHERE.match(fold(rest)):
        head.place, rest = rest, ""
        head.uncertain.add("place")
    return rest == "" and not (Field.DATE in fields and head.date is None)


def _read_line(head: Head, row: TextRow, days: Days) -> None:
    """A line above the first label: « Le 23 septembre 2022, de 9h à 11h, salle du conseil »."""
    reads = (
        len(row.text) <= _LONGEST_LINE
        and len(row.cells) == 1
        and (not row.text.endswith(".") or minutes_title(row.text))
    )
    before = Head(date=head.date, start=head.start, end=head.end)
    rest = head.read_when(row.text, days) if reads and not _PAPER.search(fold(row.text)) else None
    if rest is None:
        head.odd.append(row)
        return
    head.known += head.says_minutes
    pieces = [piece for piece in rest.split(", ") if piece and (says_place(piece) or not meeting_title(piece))]
    place = ", ".join(filter(None, map(_place_of, pieces)))
    if not place and pieces and not before.place:
        place = city_before(pieces[0]) or city_beside_day(row.text) or ""
        if place and head.place is None:
            head.uncertain.add("place")
    if place and head.place is None:
        told = any(says_place(piece) and _place_of(piece) != piece for piece in pieces)
        head.place = ", ".join(pieces) if says_place(rest) and not told else place
    elif rest and rest != head.place:
        head.odd.append(row)
