"""Sessions of a workshop: under its hours stand a title, who led it, what it was for, what was recommended."""

from __future__ import annotations

import datetime as dt
import re

from bot.minutes.layout.blocks import TextRow
from bot.minutes.marks import split_mark, unset
from bot.papers.workshops.hours import Hours
from bot.papers.workshops.model import Session
from bot.spelling.folding import fold

_RECOMMENDED = re.compile(
    r"^(?:principales? |key |main |les |the )*(?:recomm[ae]ndations?|points? a retenir|key (?:points|messages))\b"
)
_DISCUSSED = re.compile(
    r"^(?:(?:principaux |key |main |les |the )*(?:points?|sujets|issues) (?:discutes?|abordes?|debattus|discussed"
    r"|raised)"
    r"|points? cles? de (?:la )?discussions?|key discussion points?|discussions?|echanges|debats?)\W*$"
)
_AIM = re.compile(
    r"^(?:objectifs?|buts?|aims?|objectives?|purpose)\b.{0,30}:"
    r"|\b(?:avait pour (?:but|objectif)|aimed (?:at|to))\b.{0,30}:$"
)
_LED = re.compile(
    r"^(?:facilitat\w+|facilitee? par|facilitated by|anime\w* par|animat\w+|intervenant\w*|speakers?|presentee? par"
    r"|presented by|moderat\w+|trainers?|formateur\w*|formatrice\w*|led by)\s*:?\s*",
    re.IGNORECASE,
)
_TEAM = re.compile(r"^(?:equipe|team|l'equipe)\b")
_BY = re.compile(
    r"^[A-ZÀ-Ý][\w’'./& -]{0,40}?\s*[–—-]\s*[A-ZÀ-Ý][\w’'. -]+(?:\s*(?:,|et|and|&)\s*[A-ZÀ-Ý][\w’'. –-]+)*$"
)
_AND = re.compile(r"\s*(?:,|;| et | and |&)\s*")
_AIMS, _DISCUSSION, _RECOMMENDATIONS = "aims", "discussion", "recommendations"
_LONGEST_HEAD = 160
_MOST_HEAD = 4


class SessionReader:
    """Gathers sessions, one after another."""

    def __init__(self) -> None:
        self._done: list[Session] = []
        self._head: list[str] = []
        self._led: list[str] = []
        self._begun = False
        self._hours: Hours | None = None
        self._date: dt.date | None = None
        self._now: Session | None = None
        self._under = _AIMS
        self.led_in: int | None = None
        """In which column of the programme stands who leads."""

    def begin(self, hours: Hours | None, row: TextRow, date: dt.date | None) -> None:
        """A session begins, perhaps with its title beside its hours; these may be unknown."""
        self.end()
        self._begun, self._hours, self._date = True, hours, date
        led = row.cells[self.led_in] if self.led_in is not None and self.led_in < len(row.cells) else ""
        told = [cell for at, cell in enumerate(row.cells) if cell and at != self.led_in]
        beside = (hours.rest if hours else "", *(told[1:] if len(row.cells) > 1 else ()))
        self._head = [line for text in beside for line in text.split("\n") if line.strip()]
        self._led = [] if unset(led) else [name for name in _AND.split(" ".join(led.split())) if name]

    def take(self, row: TextRow) -> None:
        """One more row of the session."""
        mark, text = split_mark(row.text)
        label = fold(text)
        listed = mark.bullet and not label.endswith(":")
        if _RECOMMENDED.match(label) and not listed:
            self._open()
            self._under = _RECOMMENDATIONS
            self._add(row.text.partition(":")[2].strip())
        elif _DISCUSSED.match(label) and not listed:
            self._open()
            self._under = _DISCUSSION
        elif self._now is None and self._heads(row, label):
            self._head.append(row.text)
        else:
            self._open()
            told = None if listed else _AIM.search(label)
            self._under = _AIMS if told else self._under
            self._add((text.partition(":")[2] if told else text).strip(" ;"))

    def end(self) -> None:
        """The session is over."""
        if self._begun:
            self._open()
        if self._now is not None:
            self._done.append(self._now)
        self._now, self._begun, self._hours, self._head, self._led, self._under = None, False, None, [], [], _AIMS

    def done(self) -> list[Session]:
        """All sessions that have a title or something in them."""
        self.end()
        return [one for one in self._done if one.title]

    def _heads(self, row: TextRow, label: str) -> bool:
        """Whether a row above all that was told may be part of the title, or name who led."""
        if any(split_mark(row.text)[0]) or len(row.text) > _LONGEST_HEAD or len(self._head) >= _MOST_HEAD:
            return False
        sentence = row.text.rstrip().endswith((".", ";")) or (_AIM.search(label) is not None)
        led = self._head and (_led(self._head[-1]) or _BY.match(self._head[-1]))
        return not sentence and not (led and not _LED.match(label))

    def _open(self) -> None:
        if self._now is not None or not self._begun:
            return
        titles: list[str] = []
        facilitators: list[str] = []
        for at, line in enumerate(self._head):
            named = _led(line) or ([line] if at and (_BY.match(line) or _TEAM.match(fold(line))) else [])
            facilitators += named
            titles += [] if named else [line.strip()]
        self._now = Session(
            title=" ".join(titles),
            date=self._date,
            start=self._hours.start if self._hours else None,
            end=self._hours.end if self._hours else None,
            facilitators=[one.strip() for one in (*facilitators, *self._led)],
        )

    def _add(self, text: str) -> None:
        if self._now is None or not text or unset(text):
            return
        lists = {_AIMS: self._now.aim, _DISCUSSION: self._now.discussion, _RECOMMENDATIONS: self._now.recommendations}
        lists[self._under].append(text)


def _led(line: str) -> list[str]:
    """Who is named behind a label: « Animé par : … »."""
    plain = fold(line)
    found = _LED.match(plain)
    if not found or found.end() >= len(line):
        return []
    return [name for name in _AND.split(line[found.end() :].strip(" :")) if name]
