"""The parts of a typed line: each takes what is its own from the beginning of the text and leaves the rest."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from bot import dates
from bot.errors import Refused
from bot.messages import NO, YES
from bot.spelling.folding import fold
from bot.spelling.one_line import one_line
from bot.texts import Span, T, Text, Value, days

UNREADY = (
    "passer", "skip", "je ne sais pas", "je sais pas", "sais pas", "jsp", "aucune idee", "pas d'idee",
    "i don't know", "i dont know", "don't know", "dont know", "no idea", "idk", "not sure",
)  # fmt: skip
"""What is said instead of an answer, and is none where one is needed."""
SKIP = ("-", "///", "rien", "none", "n/a", "a definir", "tbd", *UNREADY)
_NUMBER = re.compile(
    r"\s*(?:n\s?[°ºo.]?\s?|#)?(\d{1,9})(?![\w:/°]|\s*(?:min|mn|mins|minutes?|heures?|hours?)\b)", re.IGNORECASE
)
_RANGE = re.compile(r"\s*(\d{1,4})\s?[-–à]\s?(\d{1,4})(?![\w=])", re.IGNORECASE)
_LONGEST_RANGE = 100
_PAGE = re.compile(r"\s*page\s+(\d{1,4})(?!\w)", re.IGNORECASE)
_YES = re.compile(rf"(?:{'|'.join(YES)})(?: (\d{{1,9}}))?")
_BETWEEN = re.compile(r"\s*(?:,|;|&|\bet\b|\band\b)?\s*", re.IGNORECASE)

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Choice:
    """One possible answer. `value` can be kept as JSON; `number` is the thing's own; `words` are folded names of it."""

    value: Any
    label: Text
    number: int | None = None
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Hearing:
    """What a part needs in order to read: when and where it is said, and the choices that were shown."""

    now: datetime
    zone: str
    lang: str
    choices: tuple[Choice, ...] = ()

    def among(self, choices: Sequence[Choice]) -> Hearing:
        """The hearing with these choices."""
        return replace(self, choices=tuple(choices))


class Unsure(Refused):
    """Understood, but it could mean several things: `choices` are asked back, never guessed."""

    def __init__(self, text: Text, choices: Sequence[Choice]) -> None:
        super().__init__(text)
        self.choices = tuple(choices)


class Part(ABC):
    """Reads one part of a question."""

    free: bool = False
    """Whether it takes any text at all: then a command typed in its place must be unmistakable."""
    files: bool = False
    """Whether a file that is sent answers it."""
    among: bool = False
    """Whether it reads among the choices: then they are looked up for a whole line too, not only when it is asked."""

    @abstractmethod
    def read(self, text: str, hearing: Hearing, /) -> tuple[Any, str] | None:
        """The value and the rest of the text; None if the text does not begin with such a part."""


class Number(Part):
    """A thing's own number, or the position of a choice that has none."""

    def read(self, text: str, _hearing: Hearing) -> tuple[int, str] | None:
        found = _NUMBER.match(text)
        return (int(found[1]), _trim(text[found.end() :])) if found else None


class Numbers(Part):
    """Several numbers: `1 4 7`, `1, 4 et 7`, `2-5`."""

    def read(self, text: str, hearing: Hearing) -> tuple[list[int], str] | None:
        numbers, rest = take_list(text, lambda one: Number().read(one, hearing), int)
        return (list(dict.fromkeys(numbers)), _trim(rest)) if numbers else None


def take_list(
    text: str,
    take: Callable[[str], tuple[V, str] | None],
    ranged: Callable[[int], V],
    between: re.Pattern[str] = _BETWEEN,
) -> tuple[list[V], str]:
    """What stands one after the other, as `take` reads each, and the rest; `2-5` is each number from 2 to 5."""
    found: list[V] = []
    while True:
        begin = text[sign.end() :] if (sign := between.match(text)) else text
        if (ends := _RANGE.match(begin)) and 0 <= int(ends[2]) - int(ends[1]) < _LONGEST_RANGE:
            found += map(ranged, range(int(ends[1]), int(ends[2]) + 1))
            text = begin[ends.end() :]
        elif (one := take(begin)) is not None:
            found.append(one[0])
            text = one[1]
        else:
            return found, text


class Page(Part):
    """Which page of a list: `page 2`."""

    def read(self, text: str, _hearing: Hearing) -> tuple[int, str] | None:
        found = _PAGE.match(text)
        return (int(found[1]), _trim(text[found.end() :])) if found else None


class Words(Part):
    """Free text, to the end of the line; at most `limit` characters; in one `line` if so asked."""

    free = True

    def __init__(self, limit: int = 500, *, line: bool = False) -> None:
        self.limit = limit
        self.line = line

    def read(self, text: str, _hearing: Hearing) -> tuple[str, str] | None:
        words = one_line(text) if self.line else text.strip()
        if len(words) > self.limit:
            raise Refused(T("That is too long: {n} characters, {limit} at most.", n=len(words), limit=self.limit))
        return (words, "") if words else None


class Prose(Words):
    """Whole sentences: the name of a command alone is none, and is heard as that command."""


class Note(Prose):
    """A word about the rest of the line, which need not be there: the opposite of the rest may be said in it."""


class CommandLine(Words):
    """A command line that is not the speaker's own: a command typed in its place is what is meant."""


class OneOf(Part):
    """One of the choices: by its number or position, or by any of its names."""

    among = True

    def __init__(self, *choices: Choice, free: bool = False) -> None:
        self.choices = choices
        self.free = free

    def read(self, text: str, hearing: Hearing) -> tuple[Any, str] | None:
        choices = hearing.choices or self.choices
        if (named := _by_name(text, choices)) is not None:
            return named
        if (number := Number().read(text, hearing)) is not None:
            for position, choice in enumerate(choices, 1):
                if number[0] == (position if choice.number is None else choice.number):
                    return choice.value, number[1]
        return None


class YesNo(OneOf):
    """Yes or no, as a bool."""

    def __init__(self) -> None:
        super().__init__(
            Choice(value=True, label=T("Yes"), words=YES),
            Choice(value=False, label=T("No"), words=NO),
        )


class Yes(Part):
    """A yes and nothing more, so that no other text that begins with yes is taken for one.

    `revised`: a yes to what was seen, `oui 3`. Its value is the number of that revision, 0 for whatever stands now.
    """

    def __init__(self, *, revised: bool = False) -> None:
        self.revised = revised

    def read(self, text: str, _hearing: Hearing) -> tuple[bool | int, str] | None:
        found = _YES.fullmatch(fold(text))
        if found is None or (found[1] and not self.revised):
            return None
        return (int(found[1] or 0) if self.revised else True), ""


class Moment(Part):
    """A day, with or without hours. What is ambiguous, past or impossible is asked back.

    `past` lets days gone by pass; `hours` insists on an hour.
    """

    def __init__(self, *, past: bool = False, hours: bool = False) -> None:
        self.past = past
        self.hours = hours

    def read(self, text: str, hearing: Hearing) -> tuple[dates.When, str] | None:
        found = dates.take_when(text, now=hearing.now, zone=hearing.zone, lang=hearing.lang, past=self.past)
        if found is None:
            return None
        when, rest = self.settled(found[0]), found[1]
        if isinstance(when, dates.Doubt):
            said = text[: len(text) - len(rest)].strip(" \t,;:.")
            raise Unsure(
                _doubt(when, said), [moment_choice(one, hearing.zone) for one in self._possible(when, hearing)]
            )
        if self.hours and when.start is None:
            example = T("At what time? For example: {example}.", example=f"{when.day.isoformat()} 14h30")
            raise Unsure(example, [moment_choice(one, hearing.zone) for one in when.usual_hours])
        return when, rest

    def settled(self, when: dates.When | dates.Doubt) -> dates.When | dates.Doubt:
        """What is no doubt to whoever reads for a certain purpose."""
        return when

    def _possible(self, doubt: dates.Doubt, hearing: Hearing) -> list[dates.When]:
        """What could be meant, without what would be refused once it is chosen."""
        return [one for one in doubt.candidates if self.past or not _is_past(one, hearing)]


def _is_past(when: dates.When, hearing: Hearing) -> bool:
    starts = when.starts_at(hearing.zone)
    if starts is not None:
        return starts < hearing.now
    return (when.end_day or when.day) < hearing.now.astimezone(ZoneInfo(hearing.zone)).date()


def _doubt(doubt: dates.Doubt, said: str) -> Text:
    said = said[:60]
    match doubt.reason:
        case "past":
            return T("“{said}” is already past.", said=said)
        case "impossible":
            return T("“{said}” does not exist in the calendar.", said=said)
        case "several":
            return T("“{said}” names several moments. Which one?", said=said)
        case "no_such_hour":
            return T("This hour does not exist on that day: the clocks change.")
        case _:
            return T("“{said}” can mean several days. Which one?", said=said)


def moment_choice(when: dates.When, zone: str) -> Choice:
    """A moment among those that are asked back."""
    words = tuple(fold(word) for word in (when.day.isoformat(), when.day.strftime("%d/%m/%Y")))
    return Choice(when, moment_text(when, zone), words=words)


def moment_text(when: dates.When, zone: str) -> Value:
    """What was understood of a date, to be repeated."""
    start, end = when.starts_at(zone), when.ends_at(zone)
    several = when.end_day is not None and end is None
    return days(when.day, when.end_day) if start is None or several else Span(start, end)


def _by_name(text: str, choices: Sequence[Choice]) -> tuple[Any, str] | None:
    best: tuple[Any, str] | None = None
    length = 0
    for choice in choices:
        for word in choice.words:
            end = _begins(text, word)
            if end > length:
                best, length = (choice.value, _trim(text[end:])), end
    return best


def _begins(text: str, word: str) -> int:
    """How many characters of the text spell this folded word at its beginning; 0 if it does not begin so."""
    start = len(text) - len(text.lstrip())
    for end in range(start + 1, min(len(text), start + 2 * len(word) + 2) + 1):
        whole = end == len(text) or not text[end].isalnum()
        if whole and fold(text[start:end]) == word:
            return end
    return 0


def _trim(text: str) -> str:
    return text.lstrip(" \t,;:").rstrip()
