"""Reads the report of a workshop or a training."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from bot.minutes.days import Days, numeric_order
from bot.minutes.fields.actions import ActionReader
from bot.minutes.fields.items import Items
from bot.minutes.layout.blocks import TextRow, rows_of
from bot.minutes.layout.columns import Column
from bot.minutes.layout.pages import without_page_marks
from bot.minutes.layout.table import flat_lines, header
from bot.minutes.line_numbers import without_line_numbers
from bot.minutes.marks import split_mark, unset
from bot.minutes.model import ActionPoint
from bot.minutes.owners import Names
from bot.minutes.refusals import NotMinutes
from bot.minutes.words import language
from bot.papers.plans.periods import PeriodReader
from bot.papers.workshops.hours import Hours, hour_in, hours_in
from bot.papers.workshops.model import Participant, Workshop
from bot.papers.workshops.sessions import SessionReader
from bot.rules.people.countries import is_country
from bot.spelling.folding import fold

_KIND = re.compile(
    r"\b(?:ateliers?|workshops?|formations?|trainings?|seminaires?|seminars?|retraite|retreat"
    r"|sessions? de (?:formation|travail))\b"
)
_OBJECTIVES = re.compile(r"^(?:(?:les )?objectifs?|(?:the )?objectives?|but|buts|aims?|goals?|purpose)\b")
_PARTICIPANTS = re.compile(
    r"^(?:(?:les |the |liste des |list of )?participants?|participation|organi[sz]ations? (?:presentes|present"
    r"|participantes))\b"
)
_CONCLUSIONS = re.compile(
    r"^(?:conclusions?|cloture|perspectives|next steps|prochaines etapes|suites? a donner|way forward"
    r"|recommand\w+ (?:generales|finales)|overall recommendations|final recommendations)\b"
)
_OTHER = re.compile(
    r"^(?:points? d'actions?|action points?|prochaine? (?:reunion|rencontre|atelier)|next (?:meeting|workshop)"
    r"|excuse(?:e?s)?|excused|absente?s?|introduction|autres points|other points)\b"
)
_REPORT_OF = re.compile(r"^(?:rapport\s+d['’]atelier|workshop\s+report)\s*:\s*", re.IGNORECASE)
"""How Tama's own begin."""
_DAY = re.compile(
    r"\b(?:journee|jour|day)\s*(?:n\W?\s?)?(\d{1,2})\b|\b(premiere?|first|deuxieme|second|troisieme"
    r"|third) (?:journee|jour|day)\b"
)
_PLACE = re.compile(r"^(?:lieu|venue|place|location)\s*:\s*(.+)", re.IGNORECASE)
_WEEKDAYS = (
    "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
)
_WHEN = re.compile(rf"\W*\b(?:(?:du|le|les|from|on)\s+)?(?:(?:{_WEEKDAYS})\s+)?\d.*$", re.IGNORECASE)
_NOISE = re.compile(r"^\W*\[?image\b|^\W*$|c:\\")
_HEADS = re.compile(
    r"(?:n\W?o?|noms?|names?|organi[sz]ations?|structures?|institutions?|pays|country|countries|nombre|numbers?"
    r"|participants?|effectifs?|fonctions?|functions?|positions?|e-?mails?|tel\w*|phones?|contacts?)\W*"
)
_HOURS_HEAD = re.compile(r"^(?:hours?|heures?|horaires?|times?|timing|schedule)\b")
_LED_HEAD = re.compile(
    r"^(?:facilitat\w+|animat\w+|anime\w* par|intervenant\w*|speakers?|presente\w* par|presenters?|moderat\w+|trainers?"
    r"|formateur\w*|responsables?|responsible|charges?|lead|par qui|by whom|qui|who)\b"
)
_HEADING = 80
_TOP = 25
_FEWEST_SESSIONS = 2
_PAIR = 2
_SAYS = 3
_MOST_DAYS = 31
_NTHS = {"prem": 1, "firs": 1, "deux": 2, "seco": 2, "troi": 3, "thir": 3}


def read_workshop(text: str, *, now: dt.datetime | None = None) -> Workshop:
    """What a text in French or English says; NotMinutes for a text that is no report of a workshop.

    Dates without a year are measured from the last day of the workshop, else from `now`.
    """
    text = without_line_numbers(text)
    rows = [row for row in without_page_marks(rows_of(text)) if row.filled and not _NOISE.search(fold(row.text))]
    top = rows[:_TOP]
    timed = sum(hours_in(row.filled[0]) is not None for row in rows)
    says = any(_REPORT_OF.match(row.text) for row in top[:_SAYS])
    if not says and (timed < _FEWEST_SESSIONS or not any(_KIND.search(fold(row.text)) for row in top)):
        raise NotMinutes("unknown")
    return _Reader(rows, text, now).read()


class _Reader:
    """Goes down through the rows; what a row adds to depends on the last heading."""

    def __init__(self, rows: Sequence[TextRow], text: str, now: dt.datetime | None) -> None:
        spoken = language(text)
        self._rows = rows
        self._text = text
        self._now = now
        day_first = True if numeric_order(text, spoken) == "fr" else None
        self._periods = PeriodReader(year=None, day_first=day_first)
        self._found = Workshop()
        self._sessions = SessionReader()
        beside = sum(_beside_hours(row) for row in rows)
        self._tabled = beside >= sum(hours_in(row.filled[0]) is not None for row in rows if len(row.filled) == 1)
        """Whether hours stand in tables, so that in a list they are but of what was said."""
        self._columns: tuple[Column, ...] = ()
        self._actions: list[TextRow] = []
        self._part = ""
        self._named = False
        """Whether their heading stood above, beside that of the objectives."""
        self._day: int | None = None

    def read(self) -> Workshop:
        """The whole."""
        self._head()
        for row in self._rows:
            self._take(row)
        self._found.sessions = self._sessions.done()
        self._found.action_points = self._read_actions()
        return self._found

    def _read_actions(self) -> list[ActionPoint]:
        names = Names([one.organisation for one in self._found.participants])
        dates = self._found.dates
        now = dt.datetime.combine(dates[-1], dt.time(), dt.UTC) if dates else self._now
        if now is None or not self._actions:
            return []
        found = ActionReader(names, Days(now, numeric_order(self._text, language(self._text))), Items([]))
        found.read_lines(flat_lines(self._columns, self._actions)[0], None)
        return found.points

    def _head(self) -> None:
        titles: list[str] = []
        labelled = ""
        for row in self._rows[:_TOP]:
            for line in _lines(row):
                start, end = self._periods.read(line)
                place = _PLACE.match(line)
                if place and not labelled:
                    labelled = place[1].strip()
                if (
                    start
                    and end
                    and not self._found.dates
                    and (end - start).days < _MOST_DAYS
                    and len(line) <= 2 * _HEADING
                ):
                    self._found.dates = [start + dt.timedelta(days=one) for one in range((end - start).days + 1)]
                    self._found.place = self._found.place or _place_beside(line)
                elif not self._found.dates and _KIND.search(fold(line)):
                    titles.append(line)
        named = [line for line in titles if _KIND.match(fold(line))]
        self._found.place = None if unset(labelled) and labelled else labelled or self._found.place
        title = next(iter(named or titles), self._rows[0].text).rstrip(" ;")
        self._found.title = _REPORT_OF.sub("", title) or title

    def _take(self, row: TextRow) -> None:
        mark, text = split_mark(row.text)
        label = fold(text)
        heads = not mark.bullet
        day = _DAY.search(label) if heads else None
        hours = self._hours(row)
        short = len(row.text) <= _HEADING and heads
        if len(row.cells) > 1 and _HOURS_HEAD.match(fold(row.cells[0])):
            self._sessions.end()
            self._sessions.led_in = next(
                (at for at, cell in enumerate(row.cells) if at and _LED_HEAD.match(fold(cell))), None
            )
        elif self._part == "actions" and len(row.cells) > 1:
            self._actions.append(row)
        elif columns := header(row):
            self._part, self._columns = "actions", columns
            self._sessions.end()
        elif hours or self._untimed(row):
            self._part = "session"
            self._sessions.begin(hours, row, self._date())
        elif day and short:
            self._part = ""
            self._day = int(day[1]) if day[1] else _NTHS[day[2][:4]]
            self._sessions.end()
        elif _CONCLUSIONS.match(label) and short and not row.text.rstrip().endswith(";"):
            self._part = "conclusions"
            self._sessions.end()
        elif (found := _OTHER.match(label)) and short and (row.heading or row.gap or found.end() == len(label)):
            self._part = ""
            self._sessions.end()
        elif self._part == "session":
            self._sessions.take(row)
        elif _OBJECTIVES.match(label) and self._part != "conclusions":
            self._part = "objectives"
            self._add_objective(row)
        elif _PARTICIPANTS.match(label) and short and self._part != "conclusions":
            self._part = "participants"
            self._named = True
        elif self._part == "objectives" and split_mark(row.text)[0].number and self._named:
            self._part = "participants"
            self._add(row)
        else:
            self._add(row)

    def _hours(self, row: TextRow) -> Hours | None:
        """The hours with which a session begins."""
        if self._tabled and not _beside_hours(row):
            return None
        return hours_in(row.filled[0]) or (hour_in(row.filled[0]) if self._tabled else None)

    def _untimed(self, row: TextRow) -> bool:
        """Whether a row of the programme has no hours but a title."""
        return self._tabled and len(row.filled) == _PAIR and unset(row.filled[0]) and self._part in {"session", ""}

    def _date(self) -> dt.date | None:
        days = self._found.dates
        if self._day is not None and self._day <= len(days):
            return days[self._day - 1]
        return days[0] if len(days) == 1 else None

    def _add_objective(self, row: TextRow) -> None:
        """What stands beside the label; a heading alone says nothing."""
        text = split_mark(row.text)[1]
        if ":" in text.rstrip(" :") or len(text) > _HEADING:
            self._found.objectives.append(text.rstrip(" ;"))

    def _add(self, row: TextRow) -> None:
        text = split_mark(row.text)[1].rstrip(" ;")
        heading = (
            len(row.text) <= _HEADING / 2
            and not any(split_mark(row.text)[0])
            and row.gap
            and not row.text.endswith(".")
        )
        if unset(text) or (len(row.filled) > 1 and all(_HEADS.fullmatch(fold(cell)) for cell in row.filled)):
            return
        if self._part == "participants":
            if heading and not any(split_mark(row.text)[0]) and self._found.participants:
                self._part = ""
            else:
                self._found.participants.append(self._participant(row))
        elif self._part == "objectives":
            if heading:
                self._part = ""
            else:
                self._found.objectives.append(text)
        elif self._part == "conclusions" and (split_mark(row.text)[0].bullet or not text.endswith(":")):
            self._found.conclusions.append(text)

    def _participant(self, row: TextRow) -> Participant:
        """« AME - Association malienne – Mali » and « REDA (Sénégal) » by organisation and country."""
        text = split_mark(row.text)[1].strip(" ;.")
        if len(row.filled) > 1:
            country = next((cell for cell in row.filled[1:] if is_country(cell)), None)
            named = [cell for cell in row.filled if cell != country and not cell.isdecimal()]
            return Participant(organisation=named[0] if named else text, country=country)
        for pattern in _BESIDE:
            found = re.match(pattern, text)
            if found and is_country(_bare(found["country"])):
                name = found["name"].strip(" –—-,(") if "name" in found.groupdict() else text
                return Participant(organisation=name, country=_bare(found["country"]))
        return Participant(organisation=text)


def _beside_hours(row: TextRow) -> bool:
    return len(row.filled) > 1 and (hours_in(row.filled[0]) or hour_in(row.filled[0])) is not None


_BESIDE = (
    r"(?P<name>.+\S)\s*\((?P<country>[^()]+)\)$",
    r"(?P<name>.+\))\s+(?P<country>[^()]+)$",
    r"(?P<name>.+\S)\s*[–—-]\s*(?P<country>[^–—-]+)$",
    r"(?P<name>.+\S)\s*,\s*(?P<country>[^,]+)$",
    r"(?P<name>[^()]+\S)\s+(?P<country>\S+)\)$",
    r".+?\s+(?P<country>\S+\s+\S+)$",
    r".+\s+(?P<country>\S+)$",
)
"""Where the country of an organisation may stand; a name that ends with it stays whole."""


def _bare(word: str) -> str:
    return word.strip(" ().;").replace("’", "'")


def _lines(row: TextRow) -> list[str]:
    return [line for cell in row.filled for line in cell.split("\n")]


def _place_beside(line: str) -> str | None:
    """« 12 et 13 avril 2019 - Dakar », « Niamey, du 14 au 15 juin 2022 »."""
    before, *_, after = re.split(r"(?:19|20)\d\d", line)
    after = re.sub(r"^(?:à|a|in|at|au|en)\s+", "", after.strip(" -–—,;:."))
    if after or ":" in before:
        return after or None
    return (
        re.sub(rf"\W*\b(?:(?:du|le|les|from|on)\s+)?(?:(?:{_WEEKDAYS})\s+)?\d.*$", "", before, flags=re.IGNORECASE)
        or None
    )
