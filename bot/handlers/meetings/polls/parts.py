"""The parts of a line that only date polls have: several moments, and answers to them."""

from __future__ import annotations

from bot import dates
from bot.dates import Doubt, When
from bot.ear.marks import PollMark, read_marks
from bot.errors import Refused
from bot.handlers.common.appointments import Appointment
from bot.parts import Choice, Hearing, Part, Unsure, moment_text
from bot.texts import Line, T, listed

LEAST, MOST = 2, 12
_SHOWN = 60


class Moments(Part):
    """From 2 to 12 moments, each a day with or without its hours. What any of them leaves in doubt is asked back."""

    def read(self, text: str, hearing: Hearing) -> tuple[list[When], str] | None:
        found, rest = dates.take_moments(text, now=hearing.now, zone=hearing.zone, lang=hearing.lang)
        if not found or rest.strip():
            return None
        settled = [(Appointment().settled(when), said) for when, said in found]
        doubtful = [(at, when, said) for at, (when, said) in enumerate(settled) if isinstance(when, Doubt)]
        for _, doubt, said in doubtful:
            _must_be_possible(doubt, said[:_SHOWN])
        _must_be_several(len(found))
        if doubtful:
            raise self._unsure(settled, doubtful[0], hearing, alone=len(doubtful) == 1)
        moments = [when for when, _ in settled if isinstance(when, When)]
        if len(set(moments)) < len(moments):
            twice = next(one for at, one in enumerate(moments) if one in moments[:at])
            raise Refused(T("A moment stands there twice: {when}.", when=moment_text(twice, hearing.zone)))
        return moments, ""

    def _unsure(
        self, settled: list[tuple[When | Doubt, str]], first: tuple[int, Doubt, str], hearing: Hearing, *, alone: bool
    ) -> Refused:
        """Which one is meant; each choice is the whole list, so that nothing is typed again."""
        at, doubt, said = first
        meant = T("“{said}” can mean several moments: {moments}.", said=said[:_SHOWN],
                  moments=listed([moment_text(one, hearing.zone) for one in doubt.candidates[:3]]))  # fmt: skip
        if not alone:
            return Refused(meant)
        others = [when for when, _ in settled]
        return Unsure(
            T("“{said}” can mean several moments. Which one?", said=said[:_SHOWN]),
            [
                Choice([*others[:at], one, *others[at + 1 :]], moment_text(one, hearing.zone))
                for one in doubt.candidates
            ],
        )


def _must_be_possible(doubt: Doubt, said: str) -> None:
    works = Line("3 janvier 10h, 4 janvier 15h", "3 January 10:00, 4 January 15:00")
    match doubt.reason:
        case "past":
            raise Refused(T("“{said}” is already past. A line that works: {line}", said=said, line=works))
        case "impossible":
            raise Refused(
                T("“{said}” does not exist in the calendar. A line that works: {line}", said=said, line=works)
            )
        case "no_such_hour":
            raise Refused(T("“{said}”: this hour does not exist on that day, as the clocks change.", said=said))
        case _:
            return


def _must_be_several(count: int) -> None:
    if count < LEAST:
        line = Line("reunion 3 janvier 10h", "meeting 3 January 10:00")
        raise Refused(T("A date poll has at least {n} moments; for a single one: {line}", n=LEAST, line=line))
    if count > MOST:
        raise Refused(T("That is too many: {n} moments, {most} at most.", n=count, most=MOST))


class Marks(Part):
    """Answers to moments by their numbers: `oui 1 3, peutetre 2`."""

    def read(self, text: str, _hearing: Hearing) -> tuple[list[PollMark], str] | None:
        marks = read_marks(text)
        return None if marks is None else (marks, "")
