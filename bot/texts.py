"""Sentences kept untranslated until their reader is known.

A handler returns these; `bot.languages.render` turns them into words for one person, at the moment of sending.
They survive a stay in the outbox: `dump` and `load` are exact inverses through JSON.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Protocol

from storage.instants import instant, to_seconds
from storage.whose import NAMES


class T:
    """A sentence, written in English in the code, with its `{named}` values."""

    __slots__ = ("args", "message")

    def __init__(self, message: str, **args: Value) -> None:
        self.message = message
        self.args = args

    def __eq__(self, other: object) -> bool:
        return isinstance(other, T) and (self.message, self.args) == (other.message, other.args)

    def __hash__(self) -> int:
        return hash(self.message)

    def __repr__(self) -> str:
        return f"T({self.message!r}, {self.args!r})"


class P:
    """A sentence with a singular and a plural, chosen by `n` in the reader's language; `{n}` stands for the number."""

    __slots__ = ("args", "n", "plural", "singular")

    def __init__(self, singular: str, plural: str, n: int, **args: Value) -> None:
        self.singular = singular
        self.plural = plural
        self.n = n
        self.args = args

    def __eq__(self, other: object) -> bool:
        return isinstance(other, P) and dump(self) == dump(other)

    def __hash__(self) -> int:
        return hash((self.singular, self.n))

    def __repr__(self) -> str:
        return f"P({self.singular!r}, {self.n!r}, {self.args!r})"


@dataclass(frozen=True, slots=True)
class Said:
    """What a person wrote, in language `lang`; `français | english` gives each reader their own half.

    `by`: the id of the person who is forgotten together with these words, be they written by or the name of that
    person; 0 where they stay, `NAMES` where they are names of people that others wrote.
    """

    words: str
    lang: str = ""
    by: int = 0


@dataclass(frozen=True, slots=True)
class Lines:
    """Paragraphs one below the other."""

    parts: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """Several things in one sentence: « a, b et c »."""

    parts: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Commas:
    """Words that can be typed, one after the other: « a, b, c ». No « et », which would look like one of them."""

    parts: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Span:
    """From one instant to another, shown in the reader's zone; `end` may be unknown."""

    start: datetime
    end: datetime | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A command line the reader can type, given once in each language: `Line("fait 3", "done 3")`."""

    fr: str
    en: str


class Named(Protocol):
    """Somebody with an id and a name."""

    @property
    def id(self) -> int:
        """The number in the database."""

    @property
    def name(self) -> str:
        """How they are called."""


Value = T | P | Said | Lines | Listed | Commas | Span | Line | date | datetime | time | str | int
Text = Value
Json = None | str | int | float | bool | list["Json"] | dict[str, "Json"]


_SEVERAL: dict[str, type[Lines | Listed | Commas]] = {"Lines": Lines, "Listed": Listed, "Commas": Commas}


def lines(*parts: Value | None) -> Lines:
    """One paragraph for each part that is there."""
    return Lines(tuple(part for part in parts if part is not None))


def listed(parts: Sequence[Value]) -> Listed:
    """The parts as one list within a sentence."""
    return Listed(tuple(parts))


def names(words: str) -> Said:
    """Names as somebody wrote them: those of people who are forgotten go."""
    return Said(words, by=NAMES)


def called(person: Named) -> Said:
    """The name of a person, which goes when they are forgotten."""
    return Said(person.name, by=person.id)


def days(first: date, last: date | None) -> Value:
    """One day, or from one to another."""
    return first if last is None else T("{first} to {last}", first=first, last=last)


def dump(value: Value) -> Json:
    """The JSON form of a text."""
    match value:
        case T():
            return ["T", value.message, _dump_args(value.args)]
        case P():
            return ["P", value.singular, value.plural, value.n, _dump_args(value.args)]
        case Said():
            return ["Said", value.words, value.lang, *([value.by] if value.by else [])]
        case Lines() | Listed() | Commas():
            return [type(value).__name__, [dump(part) for part in value.parts]]
        case Span():
            return ["Span", dump(value.start), None if value.end is None else dump(value.end)]
        case Line():
            return ["Line", value.fr, value.en]
        case datetime():
            return ["Instant", to_seconds(value)]
        case date():
            return ["Day", value.isoformat()]
        case time():
            return ["Hour", value.isoformat()]
        case _:
            return value


def _dump_args(args: dict[str, Value]) -> Json:
    return {name: dump(value) for name, value in args.items()}


def load(data: Json) -> Value:
    """The text that `dump` wrote."""
    match data:
        case ["T", str(message), dict(args)]:
            return T(message, **_load_args(args))
        case ["P", str(singular), str(plural), int(n), dict(args)]:
            return P(singular, plural, n, **_load_args(args))
        case ["Said", str(words), str(lang), *by]:
            return Said(words, lang, *(one for one in by if isinstance(one, int)))
        case ["Lines" | "Listed" | "Commas" as kind, list(parts)]:
            return _SEVERAL[kind](tuple(load(part) for part in parts))
        case ["Span", start, end]:
            return Span(_instant(start), None if end is None else _instant(end))
        case ["Line", str(fr), str(en)]:
            return Line(fr, en)
        case ["Instant", int(seconds)]:
            return instant(seconds)
        case ["Day", str(day)]:
            return date.fromisoformat(day)
        case ["Hour", str(hour)]:
            return time.fromisoformat(hour)
        case str() | int():
            return data
    raise ValueError(f"not a text: {type(data).__name__}")


def _load_args(args: dict[str, Json]) -> dict[str, Value]:
    return {name: load(value) for name, value in args.items()}


def _instant(data: Json) -> datetime:
    value = load(data)
    if not isinstance(value, datetime):
        raise ValueError("not an instant")  # noqa: TRY004 - the data is wrong, not the call
    return value
